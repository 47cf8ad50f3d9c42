"""Data of an older version is moved whole, or not at all."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from plandata.migration import migrate
from plandata.tables import older_names
from plandata.tables.manifest import DESCRIPTION
from sitecheck.message import MessageError

from .another_city import City
from .another_city_rows import ROWS

GOALS = """\
id,name_ja,name_en,source_page
1,届く行政,Reachable government,4-9
2,備える行政,,10-12
"""
AREAS = """\
id,parent,name_ja,name_en,source_page
1-1,1,窓口,Counters,4
1-2,1,広報,,6-9
2-1,2,防災,Disaster readiness,10-12
"""
NEW = {"levels", "groups", "measure_groups"}


class OlderCity(City):
    """The other city's data as the engine had it when it knew goals and areas."""

    def list_files(self, *old: str, **fields: list[dict[str, Any]]) -> None:
        files = [name for name in ROWS if name not in NEW]
        at = files.index("measures")
        self.describe(*files[:at], *old, *files[at:], **fields)

    def package(self) -> dict[str, Any]:
        package: dict[str, Any] = json.loads((self.folder / DESCRIPTION).read_text("utf-8"))
        return package

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    def rows(self, file: str) -> list[dict[str, str]]:
        return list(csv.DictReader(StringIO(self.text(file))))


@pytest.fixture
def city(tmp_path: Path) -> OlderCity:
    city = OlderCity(City.in_folder(tmp_path).folder)
    for name in NEW:
        city.path(name).unlink()
    city.write("goals", GOALS)
    city.write("areas", AREAS)
    city.write("measures", city.text("measures").replace("id,group,", "id,area,"))
    city.list_files("goals", "areas")
    return city


def of_goals_alone(city: OlderCity) -> None:
    """Let the measures stand in goals."""
    city.path("areas").unlink()
    city.list_files("goals")
    for line, goal in ((2, "1"), (3, "1"), (4, "2"), (5, "2")):
        city.change("measures", line, "area", goal)
    city.change("indicators", 3, "group", "2")


def assert_left(city: OlderCity, *told: str) -> None:
    """The move is refused with these words, and no file is another one."""
    before = city.files()
    with pytest.raises(MessageError) as error:
        migrate(city.folder)
    assert all(words in str(error.value) for words in told), error.value
    assert city.files() == before


def test_goals_and_areas_become_levels_and_groups_without_a_problem(city: OlderCity) -> None:
    done = migrate(city.folder)
    plan, problems = city.check()

    assert problems == ()
    assert [str(message) for message in done] == [
        "「goals」、「areas」 を levels.csv と groups.csv にしました",
        "measures.csv の列 area を group にしました",
    ]
    assert [(group.level, group.id, group.parent) for group in plan.groups] == [
        ("goal", "1", ""),
        ("goal", "2", ""),
        ("area", "1-1", "1"),
        ("area", "1-2", "1"),
        ("area", "2-1", "2"),
    ]
    assert {measure.id: measure.group for measure in plan.measures}["2-1-1"] == "2-1"
    assert str(plan.groups[4].name) == "防災"
    assert plan.groups[4].name["en"] == "Disaster readiness"
    assert plan.groups[4].source_page == "10-12"
    assert not city.path("goals").exists()
    assert not city.path("areas").exists()
    names = [resource["name"] for resource in city.package()["resources"]]
    assert names[names.index("levels") :][:3] == ["levels", "groups", "measures"]


def test_the_levels_have_the_words_that_the_engine_used(city: OlderCity) -> None:
    migrate(city.folder)
    goal, area = city.check()[0].levels

    assert (goal.name["ja"], goal.name["en"], goal.plural["en"]) == ("基本目標", "goal", "goals")
    assert (goal.label["ja"], goal.label["en"]) == ("目標{number} {name}", "Goal {number}: {name}")
    assert (area.name["ja"], area.plural["en"]) == ("施策区分", "areas")
    assert str(area.label) == ""


def test_a_plan_of_goals_alone_has_one_level_of_groups(city: OlderCity) -> None:
    of_goals_alone(city)

    migrate(city.folder)
    plan, problems = city.check()

    assert problems == ()
    assert plan.ids("levels") == ["goal"]
    assert [group.level for group in plan.groups] == ["goal", "goal"]
    assert [measure.id for measure in plan.measures_in(plan.groups[1])] == ["1-2-1", "2-1-1"]


def test_areas_without_rows_are_no_level(city: OlderCity) -> None:
    """The file with a header alone stood for none, too."""
    of_goals_alone(city)
    city.write("areas", AREAS.splitlines()[0] + "\n")
    city.list_files("goals", "areas")

    migrate(city.folder)
    plan, problems = city.check()

    assert problems == ()
    assert plan.ids("levels") == ["goal"]
    assert not city.path("areas").exists()


def test_names_in_a_third_language_are_kept_and_its_levels_are_in_english(city: OlderCity) -> None:
    city.add("goals", "name_fr", "Proche", "")
    city.add("areas", "name_fr", "Guichets", "")

    migrate(city.folder)

    groups = {row["id"]: row for row in city.rows("groups")}
    assert groups["1"]["name_fr"] == "Proche"
    assert groups["1-1"]["name_fr"] == "Guichets"
    levels = {row["id"]: row for row in city.rows("levels")}
    assert (levels["area"]["name_fr"], levels["area"]["plural_fr"]) == ("area", "areas")
    assert levels["goal"]["label_fr"] == "Goal {number}: {name}"


def test_a_column_of_one_of_the_files_is_empty_for_rows_of_the_other(city: OlderCity) -> None:
    city.add("areas", "memo", "要確認")

    migrate(city.folder)

    assert [row["memo"] for row in city.rows("groups")] == ["", "", *["要確認"] * 3]


def test_files_as_excel_saves_them_are_moved(city: OlderCity) -> None:
    for file in ("goals", "areas", "measures", "errata"):
        city.path(file).write_bytes(city.text(file).replace("\n", "\r\n").encode("cp932"))
    errata = city.files()["errata.csv"]

    migrate(city.folder)
    plan, problems = city.check()

    assert problems == ()
    assert [str(group.name) for group in plan.groups] == [
        *("届く行政", "備える行政", "窓口", "広報", "防災")
    ]
    assert city.files()["errata.csv"] == errata, "what says nothing of them stays as it is"


def test_cells_that_hold_commas_quotes_and_breaks_are_kept(city: OlderCity) -> None:
    words = 'Open, "clear"\nand near'
    city.change("goals", 3, "name_en", '"Open, ""clear""\nand near"')

    migrate(city.folder)

    assert city.rows("groups")[1]["name_en"] == words


def test_an_id_of_both_files_is_told_and_nothing_is_written(city: OlderCity) -> None:
    city.change("areas", 4, "id", "2")
    assert_left(city, "areas.csv:4", "「2」", "goals.csv")


def test_an_id_that_stands_twice_is_told_and_nothing_is_written(city: OlderCity) -> None:
    line = city.append("areas", "1-1,2,窓口,,4")
    assert_left(city, f"areas.csv:{line}", "「1-1」は2行目にもあります")


@pytest.mark.parametrize("file", ["goals", "areas"])
def test_a_file_without_ids_is_told_and_nothing_is_written(city: OlderCity, file: str) -> None:
    city.write(file, city.text(file).replace("id,", "ids,", 1))
    assert_left(city, f"{file}.csv:1", "列「id」がありません")


@pytest.mark.parametrize("row", ["3,支える行政", "3,支える行政,,13,余り"])
def test_a_row_of_another_length_is_told_and_nothing_is_written(city: OlderCity, row: str) -> None:
    line = city.append("goals", row)
    assert_left(city, f"goals.csv:{line}", "セルが")


@pytest.mark.parametrize("file", ["goals", "areas", "measures"])
def test_a_header_that_stands_twice_is_told_and_nothing_is_written(
    city: OlderCity, file: str
) -> None:
    """One of the two columns would be lost."""
    city.add(file, "source_page", "1")
    assert_left(city, f"{file}.csv:1", "二度")


@pytest.mark.parametrize("file", ["goals", "areas", "measures"])
def test_a_file_that_is_listed_and_missing_is_told_and_nothing_is_written(
    city: OlderCity, file: str
) -> None:
    city.path(file).unlink()
    assert_left(city, f"{file}.csv", "ファイルがありません")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"resources": [{"name": "goals"}]}'])
def test_a_package_that_cannot_be_read_is_told_and_nothing_is_written(
    city: OlderCity, text: str
) -> None:
    (city.folder / DESCRIPTION).write_text(text, "utf-8")
    assert_left(city, DESCRIPTION)


def test_a_folder_that_has_some_of_todays_files_already_is_told_and_left(city: OlderCity) -> None:
    """Half of it may have been moved by hand: whose rows are right, nobody can say."""
    city.write("groups", ROWS["groups"])
    city.list_files("goals", "areas", "groups")
    assert_left(city, "「groups」", "「goals」")


def test_an_empty_row_is_no_row(city: OlderCity) -> None:
    city.append("goals", ",,,")

    migrate(city.folder)

    assert city.check()[1] == ()
    assert len(city.rows("groups")) == 5


def test_to_run_it_again_does_nothing(city: OlderCity) -> None:
    migrate(city.folder)
    before = city.files()

    assert migrate(city.folder) == []
    assert city.files() == before


def test_data_of_today_is_left_as_it_is(tmp_path: Path) -> None:
    city = OlderCity(City.in_folder(tmp_path).folder)
    city.path("measures").write_bytes(city.text("measures").encode("cp932"))
    before = city.files()

    assert migrate(city.folder) == []
    assert city.files() == before


@pytest.mark.parametrize(("file", "old"), older_names.COLUMNS)
def test_a_column_is_moved_where_its_file_alone_is_older(
    tmp_path: Path, file: str, old: str
) -> None:
    city = OlderCity(City.in_folder(tmp_path).folder)
    new = older_names.COLUMNS[file, old]
    city.write(file, city.text(file).replace(f",{new},", f",{old},", 1))

    [done] = migrate(city.folder)

    assert str(done) == f"{file}.csv の列 {old} を {new} にしました"
    assert city.text(file) == ROWS[file]
    assert city.check()[1] == ()


def test_errata_go_with_what_they_speak_of(city: OlderCity) -> None:
    city.append("errata", "e3,目標の表,,「窓」,「窓口」,写し違いです。,areas,1-1,name_ja")
    city.append("errata", "e4,目標の表,,「届」,「届く」,写し違いです。,goals,1,name_ja")
    city.append("errata", "e5,施策の表,,1,1-1,写し違いです。,measures,1-1-1,area")

    migrate(city.folder)
    plan, problems = city.check()

    assert problems == ()
    assert [(row["file"], row["record"], row["column"]) for row in city.rows("errata")] == [
        ("evaluation", "late", "percent"),
        ("", "", ""),
        ("groups", "1-1", "name_ja"),
        ("groups", "1", "name_ja"),
        ("measures", "1-1-1", "group"),
    ]
    assert [erratum.id for erratum in plan.errata_of(plan.groups[2])] == ["e3"]


def test_what_the_plan_asks_of_a_column_of_both_files_is_asked_of_it_still(
    city: OlderCity,
) -> None:
    """What it asked of one of them alone need not hold for rows of the other."""
    page = {"name": "source_page", "constraints": {"pattern": "[0-9-]+"}, "example": "4-9"}
    one = {"name": "id", "constraints": {"pattern": "[0-9]"}}
    two = {"name": "id", "constraints": {"pattern": "[0-9]-[0-9]"}}
    area = {"name": "area", "constraints": {"pattern": "[0-9]-[0-9]"}}
    city.list_files("goals", "areas", goals=[one, page], areas=[two, page], measures=[area])

    migrate(city.folder)

    fields = {one["name"]: one.get("schema", {}) for one in city.package()["resources"]}
    assert fields["groups"] == {"fields": [page]}
    assert fields["measures"] == {"fields": [{**area, "name": "group"}]}
    assert city.check()[1] == ()


def test_what_else_the_package_says_stays(city: OlderCity) -> None:
    package = city.package()
    package = {"name": "minato", "title": "みなと市のデータ", **package}
    (city.folder / DESCRIPTION).write_text(json.dumps(package), "utf-8")
    kept = [one for one in package["resources"] if one["name"] not in ("goals", "areas")]

    migrate(city.folder)

    written = city.package()
    assert (written["name"], written["title"]) == ("minato", "みなと市のデータ")
    assert [one for one in written["resources"] if one["name"] not in NEW] == kept


YEARS = {"minimum": 2027, "maximum": 2029, "required": True}


@pytest.fixture
def by_years(tmp_path: Path) -> OlderCity:
    """The other city's data as the engine had it when it knew fiscal years and no other periods."""
    city = OlderCity(City.in_folder(tmp_path).folder)
    city.drop("periods", "money")
    for file in ("schedule", "progress"):
        city.write(file, city.text(file).replace(",period,", ",fiscal_year,", 1))
    field = {"name": "fiscal_year", "constraints": YEARS}
    files = [name for name in ROWS if name not in ("periods", "money")]
    city.describe(*files, schedule=[field], progress=[field])
    return city


def test_fiscal_years_become_periods_and_every_row_is_kept(by_years: OlderCity) -> None:
    told = {problem.column for problem in by_years.check()[1]}
    done = migrate(by_years.folder)
    plan, problems = by_years.check()

    assert told == {"fiscal_year"}
    assert [str(message) for message in done] == [
        "schedule.csv の列 fiscal_year を period にしました",
        "progress.csv の列 fiscal_year を period にしました",
    ]
    assert problems == ()
    assert by_years.text("schedule") == ROWS["schedule"]
    assert by_years.text("progress") == ROWS["progress"]
    assert [one.id for one in plan.timeline] == ["2027", "2028", "2029"]


def test_the_limits_of_years_go_and_the_rest_that_was_asked_stays(by_years: OlderCity) -> None:
    """An id has no least one; the engine itself allows the years of the plan alone."""
    migrate(by_years.folder)

    for file in ("schedule", "progress"):
        (found,) = (one for one in by_years.package()["resources"] if one["name"] == file)
        assert found["schema"]["fields"] == [{"name": "period", "constraints": {"required": True}}]


def test_errata_of_a_fiscal_year_speak_of_the_period(by_years: OlderCity) -> None:
    by_years.append("errata", "e3,表,,2027,2028,誤植です。,schedule,1-1-1/2028/1,fiscal_year")

    migrate(by_years.folder)

    assert by_years.rows("errata")[-1]["column"] == "period"
    assert by_years.check()[1] == ()
