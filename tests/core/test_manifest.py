"""``datapackage.json`` says which files a plan has, and what the plan asks of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from plandata import describe
from plandata.model.subtype import Subtype
from plandata.tables.manifest import DESCRIPTION

from .another_city import City, lost_rows, only, rows_of, valid_rows
from .another_city_rows import ROWS

#: What every plan of another shape may do without.
ONLY = ("plan", "flags", "measures")


def write_manifest(city: City, text: str) -> None:
    (city.folder / "datapackage.json").write_text(text, "utf-8")


def test_a_plan_has_only_the_files_that_it_lists(tmp_path: Path) -> None:
    """No file of headers alone is needed."""
    city = City.in_folder(tmp_path)
    city.without_groups()
    city.drop(*(file for file in ROWS if file not in ONLY and city.path(file).is_file()))

    plan, problems = city.check()

    assert problems == ()
    assert plan.files == ONLY
    assert repr(plan) == "<Plan 'minato': 3 files, 7 rows>"


def test_only_plan_csv_is_needed(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.drop(*(file for file in ROWS if file != "plan"))

    plan, problems = city.check()

    assert problems == ()
    assert list(plan.rows()) == ["plan"]


def test_a_plan_that_does_not_list_plan_csv_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.drop("plan")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.MISSING_FILE, "plan", value="plan.csv")
    assert "datapackage.json" in problem.message


def test_a_file_that_is_not_listed_is_told_once_and_not_read(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.describe(*(file for file in ROWS if file != "departments"))

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.UNKNOWN_FILE, "departments", value="datapackage.json")
    assert '"path": "departments.csv"' in problem.message, "it says what to write"
    assert {file for file, _key in lost_rows(plan)} == {"departments", "measure_departments"}


@pytest.mark.parametrize(
    ("absent", "file", "column", "lost"),
    [
        ("departments", "measure_departments", "department", {"measure_departments"}),
        ("stages", "schedule", "stage", {"schedule"}),
        ("figures", "evaluation_scales", "figure", {"figure_values", "evaluation_scales"}),
    ],
)
def test_a_column_that_refers_to_a_file_that_the_plan_lacks_is_told_once(
    tmp_path: Path, absent: str, file: str, column: str, lost: set[str]
) -> None:
    city = City.in_folder(tmp_path)
    city.drop(absent)

    plan, problems = city.check()

    here = [problem for problem in problems if problem.table == file]
    assert len(here) == 1
    city.assert_told(here[0], Subtype.MISSING_FILE, f"{file}:1", column, f"{absent}.csv")
    assert lost < {name for name, _key in lost_rows(plan)}


def test_an_empty_column_may_refer_to_a_file_that_the_plan_lacks(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    for line in (2, 3, 4):
        city.change("comprehensive_plan", line, "measure", "")
    city.drop("figures", "figure_values")
    city.change("evaluation_scales", 2, "figure", "")

    _plan, problems = city.check()

    assert problems == ()


def test_a_name_that_no_record_has_is_told_with_the_nearest_and_its_line(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.path("groups").rename(city.path("group"))
    city.describe(*("group" if file == "groups" else file for file in ROWS))

    _plan, problems = city.check()

    problem = problems[0]
    assert (problem.subtype, problem.file) == (
        Subtype.UNKNOWN_FILE,
        (tmp_path / "datapackage.json").as_posix(),
    )
    lines = (tmp_path / "datapackage.json").read_text("utf-8").splitlines()
    assert '"group"' in lines[problem.line - 1]
    assert "「groups」" in problem.message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("{", 1),
        ('{\n  "resources": [\n    {"name": "plan",}\n  ]\n}', 3),
        ("[]", 1),
        ("{}", 1),
        ('{"resources": 1}', 1),
        ("[" * 100_000, 1),
    ],
)
def test_a_damaged_manifest_is_told_with_its_line_and_costs_no_row(
    tmp_path: Path, text: str, line: int
) -> None:
    city = City.in_folder(tmp_path)
    write_manifest(city, text)

    plan, [problem] = city.check()

    assert (problem.subtype, problem.line) == (Subtype.MANIFEST, line)
    assert problem.file == (tmp_path / "datapackage.json").as_posix()
    assert rows_of(plan) == valid_rows()


@pytest.mark.parametrize(
    ("before", "more", "told"),
    [
        ('"name": "groups"', '"title": "a", "title": "b"', "「title」が二度：groups"),
        ('"name": "groups"', '"title": "\\ud800"', "JSONとして読めません"),
        ('"name": "groups"', f'"n": {"9" * 5000}', "JSONとして読めません"),
        ('"name": "groups"', f'"n": {"[" * 9000}', "JSONとして読めません"),
        ('"fields": []', '"missingValues": ["-"]', "「missingValues」は確かめられません"),
        ('"schema": {', '"fields": [{"name": "id", "format": "x"}]}, "x": {', "「format」は"),
    ],
)
def test_what_would_be_lost_or_not_be_checked_is_told(
    tmp_path: Path, before: str, more: str, told: str
) -> None:
    city = City.in_folder(tmp_path)
    text = (tmp_path / DESCRIPTION).read_text("utf-8")
    assert before in text
    comma = "" if before.endswith("{") else ", "
    write_manifest(city, text.replace(before, f"{before}{comma}{more}", 1))
    problem = only(city.check()[1], Subtype.MANIFEST)
    assert told in problem.message
    assert problem.line


def test_what_a_plan_says_of_a_file_is_kept(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    text = (tmp_path / DESCRIPTION).read_text("utf-8")
    own = '"name": "groups", "title_fr": "Buts", "licenses": [{"name": "CC-BY-4.0"}],'
    write_manifest(city, text.replace('"name": "groups",', own, 1))
    assert describe.renew(tmp_path, "ja")
    written = json.loads((tmp_path / DESCRIPTION).read_text("utf-8"))["resources"]
    (groups,) = (resource for resource in written if resource["name"] == "groups")
    assert groups["title_fr"] == "Buts"
    assert groups["licenses"] == [{"name": "CC-BY-4.0"}]


def test_a_manifest_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    (tmp_path / "datapackage.json").write_bytes("{}".encode("utf-16"))

    _plan, [problem] = city.check()

    assert problem.subtype is Subtype.MANIFEST
    assert "UTF-8" in problem.message


def test_without_a_manifest_every_file_is_read_and_that_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    (tmp_path / "datapackage.json").unlink()

    plan, [problem] = city.check()

    assert (problem.subtype, Path(problem.file).name) == (
        Subtype.MISSING_FILE,
        "datapackage.json",
    )
    assert rows_of(plan) == valid_rows()


@pytest.mark.parametrize(
    ("resource", "told"),
    [
        (3, "name"),
        ({"path": "groups.csv"}, "name"),
        ({"name": "目標", "path": "groups.csv"}, "name"),
        ({"name": "groups"}, "path"),
        ({"name": "groups", "path": "../groups.csv"}, "「groups.csv」"),
        ({"name": "groups", "path": ["groups.csv"]}, "「groups.csv」"),
        ({"name": "plan", "path": "plan.csv"}, "二度"),
    ],
)
def test_a_resource_that_says_no_file_is_told(tmp_path: Path, resource: Any, told: str) -> None:
    city = City.in_folder(tmp_path)
    city.drop(*(file for file in ROWS if file != "plan"))
    plan = {"name": "plan", "path": "plan.csv"}
    write_manifest(city, json.dumps({"resources": [plan, resource]}, indent=1))

    _plan, [problem] = city.check()

    assert problem.subtype is Subtype.MANIFEST
    assert problem.line >= 1
    assert told in problem.message


ROLE = {"name": "role_ja", "constraints": {"enum": ["委員長", "副委員長"]}}
IDS = {"name": "id", "constraints": {"pattern": "design|service"}}
PAGE = {"name": "source_page", "constraints": {"pattern": "[0-9]+"}, "example": "12"}


@pytest.mark.parametrize(
    ("file", "field", "place", "value", "allowed"),
    [
        ("committee", ROLE, "committee:3", "「委員」", "「副委員長」"),
        ("groups", PAGE, "groups:2", "「4-9」", "`12`のような形"),
        ("stages", IDS, "stages:3", "「trial」", "の形"),
        ("figure_values", {"name": "value", "constraints": {"maximum": 100}}, "figure_values:2",
         "「55000」", "100以下"),
        ("laws", {"name": "number_ja", "constraints": {"required": True}}, "laws:3", "空", "必ず"),
    ],
)  # fmt: skip
def test_what_the_plan_itself_publishes_of_a_column_is_checked(
    tmp_path: Path, file: str, field: dict[str, Any], place: str, value: str, allowed: str
) -> None:
    city = City.in_folder(tmp_path)
    city.describe(*ROWS, **{file: [field]})

    _plan, problems = city.check()

    (problem,) = (p for p in problems if p.table == file and f"{file}:{p.line}" == place)
    subtype = Subtype.EMPTY_CELL if value == "空" else Subtype.BAD_VALUE
    city.assert_told(problem, subtype, place, field["name"], value)
    assert allowed in problem.message


def test_the_plan_may_ask_that_no_two_cells_are_the_same(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.describe(*ROWS, figures=[{"name": "source_page", "constraints": {"unique": True}}])

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.NOT_UNIQUE, "figures:3", "source_page", "「3」")
    assert "2行目" in problem.message
    assert rows_of(plan) == valid_rows(), "nothing is lost"


@pytest.mark.parametrize(
    ("constraints", "told"),
    [
        ({"maxLength": 3}, "「maxLength」"),
        ({"enum": "委員長"}, "「enum」"),
        ({"required": "yes"}, "「required」"),
        ({"pattern": "["}, "正規表現"),
        ({"minimum": 1}, "数の列"),
        (["required"], "constraints"),
    ],
)
def test_a_constraint_that_cannot_be_checked_is_told(
    tmp_path: Path, constraints: Any, told: str
) -> None:
    city = City.in_folder(tmp_path)
    city.describe(*ROWS, committee=[{"name": "role_ja", "constraints": constraints}])

    plan, [problem] = city.check()

    assert problem.subtype is Subtype.MANIFEST
    assert problem.line
    assert told in problem.message
    assert rows_of(plan) == valid_rows()


@pytest.mark.parametrize("schema", [1, {"fields": 1}, {"fields": ["id"]}, {"fields": [{}]}])
def test_a_schema_that_is_none_is_told(tmp_path: Path, schema: Any) -> None:
    city = City.in_folder(tmp_path)
    city.drop(*(file for file in ROWS if file != "plan"))
    write_manifest(
        city, json.dumps({"resources": [{"name": "plan", "path": "plan.csv", "schema": schema}]})
    )

    _plan, [problem] = city.check()

    assert problem.subtype is Subtype.MANIFEST


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ('{\n"name": "another-plan",', 2),
        ('{\n"title": "x",\n"name": "minato-2",', 3),
    ],
)
def test_the_description_of_another_plan_is_told(tmp_path: Path, head: str, line: int) -> None:
    city = City.in_folder(tmp_path)
    text = (city.folder / "datapackage.json").read_text("utf-8")
    write_manifest(city, head + text.removeprefix("{"))
    (problem,) = city.check()[1]
    assert (problem.subtype, problem.line) == (Subtype.MANIFEST, line)
    assert problem.file.endswith("datapackage.json")
    assert "この計画のものではありません" in problem.message


@pytest.mark.parametrize("head", ['"name": "minato"', '"name": "Minato"', '"title": "港のデータ"'])
def test_the_description_of_this_plan_is_known_by_its_name(tmp_path: Path, head: str) -> None:
    city = City.in_folder(tmp_path)
    text = (city.folder / "datapackage.json").read_text("utf-8").removeprefix("{")
    write_manifest(city, f"{{{head},{text}")
    assert city.check()[1] == ()
