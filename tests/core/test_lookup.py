import gc
import weakref
from pathlib import Path

import pytest

from plandata.model.lookup import KINDS, UnknownIdError, find, group_levels, kind_of, kinds
from plandata.model.plan import Plan
from plandata.model.problem import allowed, spreadsheet_column
from plandata.model.rows import tables

from .another_city import City


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return City.in_folder(tmp_path).check()[0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_found_by_id(plan: Plan, kind: str) -> None:
    for record in getattr(plan, KINDS[kind].file):
        assert find(plan, kind, record.id) is record
        assert KINDS[kind].name(record)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_names_the_file_of_its_records(kind: str) -> None:
    assert tables()[KINDS[kind].record] == KINDS[kind].file


def test_the_levels_of_a_plan_are_kinds_of_its_own(plan: Plan) -> None:
    assert group_levels(plan) == ["goal", "area"]
    assert list(kinds(plan)) == ["goal", "area", *KINDS]
    assert kinds(plan)["area"].ids(plan) == ["1-1", "1-2", "2-1"]
    for record in kinds(plan)["goal"].records(plan):
        assert find(plan, "goal", record.id) is record
        assert kind_of("goal").name(record) == record.name


def test_the_level_of_the_measures_is_no_kind_of_group(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("levels", "measure,取組,action,actions,,")
    plan = city.check()[0]
    assert group_levels(plan) == ["goal", "area"]
    assert kinds(plan)["measure"] is KINDS["measure"]


def test_a_group_of_another_level_is_not_found_and_those_of_this_one_are_told(plan: Plan) -> None:
    with pytest.raises(UnknownIdError, match=r"「1」.*groups\.csv.*「1-1」、「1-2」、「2-1」"):
        find(plan, "area", "1")


@pytest.mark.parametrize(
    ("kind", "words", "id"),
    [
        ("dept", "福祉課", "welfare"),
        ("dept", "Digital Division", "digital"),
        ("term", "クラウド", "cloud"),
        ("term", "人工知能", "ai"),
        ("term", "エーアイ", "ai"),
        ("flag", "緊急", "urgent"),
        ("stage", "試行", "trial"),
    ],
)
def test_some_kinds_are_found_by_name_or_alias_too(
    plan: Plan, kind: str, words: str, id: str
) -> None:
    assert find(plan, kind, words).id == id


@pytest.mark.parametrize(
    ("kind", "words"), [("measure", "予約のしくみ"), ("goal", "届く行政"), ("area", "窓口")]
)
def test_titles_are_no_ids(plan: Plan, kind: str, words: str) -> None:
    """They change; a link by id stays."""
    with pytest.raises(UnknownIdError, match=words):
        find(plan, kind, words)


@pytest.mark.parametrize(
    ("kind", "words", "near"),
    [
        ("measure", "1-1-3", "1-1-1"),
        ("dept", "福祉科", "福祉課"),
        ("dept", "wellfare", "welfare"),
        ("term", "人工知脳", "人工知能"),
        ("stage", "serivce", "service"),
    ],
)
def test_an_unknown_id_is_told_with_its_file_and_the_nearest(
    plan: Plan, kind: str, words: str, near: str
) -> None:
    with pytest.raises(UnknownIdError, match=f"「{words}」.*「{near}」") as error:
        find(plan, kind, words)

    assert f"data/{KINDS[kind].file}.csv" in str(error.value)


def test_an_id_goes_before_a_name(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("stages", "other,design,,でざいん,")

    assert find(city.check()[0], "stage", "design").id == "design"


def test_of_two_records_with_one_name_the_first_is_found(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("departments", "branch,福祉課,,ふくしか")

    assert find(city.check()[0], "dept", "福祉課").id == "welfare"


def test_two_plans_do_not_share_names(tmp_path: Path, plan: Plan) -> None:
    find(plan, "dept", "福祉課")
    city = City.in_folder(tmp_path)
    city.change("departments", 3, "name_ja", "介護課")

    other = city.check()[0]

    assert find(other, "dept", "介護課").id == "welfare"
    with pytest.raises(UnknownIdError):
        find(other, "dept", "福祉課")


def test_a_plan_that_nobody_holds_is_forgotten(tmp_path: Path) -> None:
    """A rebuild loads the plan anew; what was looked up in an old one must not keep it."""
    plan: Plan | None = City.in_folder(tmp_path).check()[0]
    assert plan
    find(plan, "dept", "福祉課")
    alive = weakref.ref(plan)

    plan = None
    gc.collect()

    assert alive() is None


def test_problems_are_values(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", "")

    told = [city.check()[1][0] for _ in range(2)]

    assert told[0] == told[1]
    assert len(set(told)) == 1
    assert (told[0].table, told[0].line, told[0].column) == ("groups", 2, "name_ja")


def test_allowed_values_are_all_named_where_they_are_few() -> None:
    assert allowed("花", ["a", "b", "a"]) == "使える値は「a」、「b」です"


def test_allowed_values_are_counted_where_they_are_many() -> None:
    message = allowed("花", [str(number) for number in range(100)])

    assert "100個" in message
    assert message.count("「") < 20


def test_near_values_are_named_alone() -> None:
    assert allowed("welfere", ["digital", "welfare"]) == "近い値は「welfare」です"


def test_nothing_allowed_is_said() -> None:
    assert "一つもありません" in allowed("花", [])


@pytest.mark.parametrize(
    ("position", "letters"), [(1, "A"), (2, "B"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")]
)
def test_a_column_has_the_letters_that_excel_shows(position: int, letters: str) -> None:
    assert spreadsheet_column(position) == letters
