"""What is published of a column is checked of each of its cells: every column, every constraint."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plandata.__main__ import main
from plandata.accessibility import audit
from plandata.describe import RECORDS
from plandata.model.subtype import Subtype

from .another_city import City
from .another_city_rows import ROWS

#: Words of which each column with a pattern fits at most one.
STRANGE = ("?", "あ", "1", "x-1", "2027-13-01x")
TYPES = {
    "integer": "十",
    "number": "十",
    "boolean": "はい",
    "date": "きのう",
}


def described(city: City) -> dict[str, list[dict[str, Any]]]:
    """The fields of each file as the city publishes them."""
    assert main(["schema", str(city.folder)]) == 0
    package = json.loads((city.folder / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: resource["schema"]["fields"] for resource in package["resources"]}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    return described(City.in_folder(tmp_path_factory.mktemp("published")))


def bad_cells(field: dict[str, Any], first: str) -> Iterator[tuple[str, str, set[Subtype]]]:
    """Each constraint of a field with a cell that breaks it, and what may be told of that."""
    asked = field.get("constraints", {})
    bad = {Subtype.BAD_VALUE, Subtype.EXCEL_DATE}
    if field["type"] in TYPES:
        yield "type", TYPES[field["type"]], bad
    if asked.get("required"):
        yield "required", "", {Subtype.EMPTY_CELL}
    if asked.get("unique"):
        yield "unique", first, {Subtype.NOT_UNIQUE, Subtype.DUPLICATE}
    if "pattern" in asked:
        for cell in STRANGE:
            if not re.fullmatch(asked["pattern"], cell):
                yield "pattern", cell, bad
    if "minimum" in asked:
        yield "minimum", str(asked["minimum"] - 1), {*bad, Subtype.FISCAL_YEAR}
    if "maximum" in asked:
        yield "maximum", str(asked["maximum"] + 1), {*bad, Subtype.FISCAL_YEAR}
    if "enum" in asked:
        yield "enum", "other", bad


@pytest.mark.parametrize("file", ROWS)
def test_a_cell_that_breaks_what_is_published_is_told_at_its_place(
    tmp_path: Path, published: dict[str, list[dict[str, Any]]], file: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    valid = city.text(file)
    tried = 0
    for field in published[file]:
        header = field["name"]
        first = city.cell(file, 2, header)
        for constraint, cell, subtypes in bad_cells(field, first):
            if constraint == "unique" and not (first and line > 2):
                continue  # the file has one row
            city.change(file, line, header, cell)

            _plan, problems = city.check()

            here = [p for p in problems if (p.table, p.line, p.column) == (file, line, header)]
            assert here, f"{header}: {constraint}, {cell!r}"
            assert {problem.subtype for problem in here} <= subtypes
            city.write(file, valid)
            tried += 1
    assert tried


def test_every_kind_of_constraint_is_tried(published: dict[str, list[dict[str, Any]]]) -> None:
    """Else a constraint that nobody breaks above would go unseen."""
    names = {
        name
        for fields in published.values()
        for field in fields
        for name in field.get("constraints", {})
    }
    assert names == {"required", "unique", "pattern", "minimum", "maximum", "enum"}


def test_types_of_lists_and_references_are_published_too(tmp_path: Path) -> None:
    fields = {
        (file, field["name"]): field
        for file, found in described(City.in_folder(tmp_path)).items()
        for field in found
    }
    assert fields["evaluation", "parts"]["type"] == "list"
    assert fields["glossary", "aliases_ja"]["delimiter"] == ";"
    assert fields["measures", "urgent"]["type"] == "boolean"
    assert fields["measures", "urgent"]["title_en"] == "Urgent"
    assert fields["indicator_values", "value"]["type"] == "number"
    assert fields["money", "kind"]["constraints"]["enum"] == ["planned", "actual"]
    assert "pattern" in fields["plan", "published"]["constraints"]
    assert fields["eras", "first_day"]["type"] == "date"


def test_periods_are_published_as_the_years_of_the_plan_or_as_a_reference(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    for file in ("schedule", "progress", "money"):
        assert keys_of(city, file)["period"] == "periods"
        (field,) = (f for f in described(city)[file] if f["name"] == "period")
        assert "enum" not in field["constraints"]

    city.drop("periods")

    for file in ("schedule", "progress", "money"):
        assert "period" not in keys_of(city, file)
        (field,) = (f for f in described(city)[file] if f["name"] == "period")
        assert field["constraints"]["enum"] == ["2027", "2028", "2029"]


@pytest.mark.parametrize(
    ("file", "references"),
    [
        (
            "measure_departments",
            {"measure": "measures", "department": "departments"} | {"role": "roles"},
        ),
        ("indicators", {"measure": "measures", "group": "groups"}),
        ("indicator_values", {"indicator": "indicators"}),
        ("groups", {"level": "levels", "parent": ""}),
        ("measures", {"group": "groups"}),
        ("measure_groups", {"measure": "measures", "group": "groups"}),
    ],
)
def test_groups_are_published_as_references(
    tmp_path: Path, file: str, references: dict[str, str]
) -> None:
    """A file that refers to itself names no other, as Table Schema says."""
    assert keys_of(City.in_folder(tmp_path), file) == references


def test_a_measure_refers_to_no_group_in_a_plan_without_any(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.without_groups()
    assert keys_of(city, "measures") == {}


def keys_of(city: City, file: str) -> dict[str, str]:
    """The file to which each column of a file refers, as it is published."""
    described(city)
    package = json.loads((city.folder / "datapackage.json").read_text("utf-8"))
    (found,) = (found for found in package["resources"] if found["name"] == file)
    keys = found["schema"].get("foreignKeys", [])
    return {field: key["reference"].get("resource", "") for key in keys for field in key["fields"]}


def test_the_head_and_the_constraints_of_the_plan_stay(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    page = {"name": "source_page", "constraints": {"pattern": "[0-9-]+"}, "example": "4-9"}
    city.describe(*ROWS, groups=[page])
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    package["title"] = "みなと市の計画のデータ"
    (tmp_path / "datapackage.json").write_text(json.dumps(package), "utf-8")

    (found,) = (f for f in described(city)["groups"] if f["name"] == "source_page")

    assert (found["constraints"]["pattern"], found["example"]) == ("[0-9-]+", "4-9")
    written = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert written["title"] == "みなと市の計画のデータ"
    assert city.check()[1] == ()


def test_another_language_of_the_data_is_described_by_its_name(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write("committee", city.text("committee").replace("post_en", "post_pt"))

    (field,) = (f for f in described(city)["committee"] if f["name"] == "post_pt")

    assert (field["title"], field["title_en"]) == ("職（ポルトガル語）", "Post (Portuguese)")


def test_a_second_run_changes_nothing_and_a_check_tells_what_would_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = City.in_folder(tmp_path)
    city.drop("periods")
    assert main(["schema", str(tmp_path), "--check"]) == 1
    assert "datapackage.json" in capsys.readouterr().out
    assert main(["schema", str(tmp_path)]) == 0
    assert main(["schema", str(tmp_path), "--check"]) == 0
    city.append("plan", "")
    city.change("plan", 2, "last_fiscal_year", "2030")
    assert main(["schema", str(tmp_path), "--check"]) == 1


@pytest.mark.parametrize("text", ["{", '{"resources": [{"name": "goal", "path": "goal.csv"}]}'])
def test_a_manifest_that_cannot_be_read_is_told_and_left(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    City.in_folder(tmp_path)
    (tmp_path / "datapackage.json").write_text(text, "utf-8")

    assert main(["schema", str(tmp_path)]) == 1

    assert "datapackage.json" in capsys.readouterr().out
    assert (tmp_path / "datapackage.json").read_text("utf-8") == text


def test_the_readme_has_a_table_a_file_between_its_marks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    City.in_folder(tmp_path)
    readme = tmp_path / "README.md"
    readme.write_text("# 説明\n", "utf-8")
    assert main(["schema", str(tmp_path)]) == 1
    assert "nox -s schema" in capsys.readouterr().out, "it says which lines are lacking"
    begin, end = re.findall("<!--.*?-->", Path("data/README.md").read_text("utf-8"))
    readme.write_text(f"# 説明\n\n{begin}\n{end}\nおわり\n", "utf-8")
    assert main(["schema", str(tmp_path)]) == 0
    text = readme.read_text("utf-8")
    assert text.startswith("# 説明\n")
    assert text.endswith("おわり\n")
    for file in ROWS:
        assert f"\n### {file}.csv\n" in text
    row = "| `urgent` | 緊急 | Urgent | 印「緊急」が付くかどうか | はい | `true`か`false` |"
    assert row in text
    assert "`;`で区切った、達成基準の番号" in text


@pytest.mark.parametrize("name", RECORDS)
def test_everything_is_said_in_both_languages(name: str) -> None:
    """The English has no Japanese letters, the Japanese has some unless it is a name."""
    heading = RECORDS[name].heading
    assert all(heading)
    assert heading.title_en.isascii()
    assert heading.description_en.isascii()


def test_every_field_has_titles_and_descriptions(
    published: dict[str, list[dict[str, Any]]],
) -> None:
    parts = ("title", "title_en", "description", "description_en")
    nameless = [
        (file, field["name"])
        for file, fields in published.items()
        for field in fields
        if not all(field.get(part) for part in parts)
    ]
    assert nameless == []


def test_the_files_of_the_audit_are_described(published: dict[str, object]) -> None:
    assert set(audit.FILES) <= set(published)
