"""Levels, their names and numbers, and which group stands in which: each fault with its place."""

from pathlib import Path

import pytest

from plandata.model import records as m
from plandata.model.lookup import KINDS
from plandata.model.plan import Plan
from plandata.model.query import CONDITIONS
from plandata.model.subtype import Subtype
from plandata.wording import labels
from plandata.wording import level_names as levels
from plandata.wording.phrase import plain

from .another_city import City, lost_rows

MEASURE = "measure,取組,action,actions,取組{number}「{name}」,Action {number}: {name}"


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City.in_folder(tmp_path)


def said(plan: Plan, kind: str, record: m.Record, language: str = "ja") -> str:
    return plain(labels.label(plan, kind, record, language))


@pytest.mark.parametrize(
    "id",
    [
        *("date", "measures", "year", "groups", "title", "count", "fy", "filter", "progress"),
        *(kind for kind in KINDS if kind != "measure"),
        *CONDITIONS,
    ],
)
def test_a_level_has_no_name_that_pages_use_for_something_else(city: City, id: str) -> None:
    line = city.append("levels", f"{id},部,part,parts,,")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, f"levels:{line}", "id", f"「{id}」")
    assert "別のid" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize("id", ["Measures", "GOAL", "goal", "Department"])
def test_a_vocabulary_has_no_such_name_either_in_any_case(city: City, id: str) -> None:
    line = city.append("vocabularies", f"{id},目標,aims")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, f"vocabularies:{line}", "id", f"「{id}」")


@pytest.mark.parametrize("id", ["measure", "part", "strategic-goal", "goal2"])
def test_a_level_may_have_any_other_name(city: City, id: str) -> None:
    city.append("levels", f"{id},部,part,parts,,")
    assert city.check()[1] == ()


@pytest.mark.parametrize("id", ["Part", "2nd", "part_1", "part-", "部"])
def test_a_level_is_called_as_a_role_can_be(city: City, id: str) -> None:
    line = city.append("levels", f"{id},部,part,parts,,")

    problem = city.check()[1][0]

    city.assert_told(problem, Subtype.BAD_VALUE, f"levels:{line}", "id", f"「{id}」")


@pytest.mark.parametrize(
    ("label", "value", "allowed"),
    [
        ("目標{nummer}：{name}", "「{nummer}」", "「{number}」"),
        ("{number}{}{name}", "「{}」", "「{number}」、「{name}」"),
        ("{number.x} {name}", "「{number.x}」", "「{number}」"),
        ("目標{number}", "「目標{number}」", "{name}"),
        ("目標", "「目標」", "{name}"),
    ],
)
def test_a_label_that_cannot_be_filled_in_is_told_with_its_fields(
    city: City, label: str, value: str, allowed: str
) -> None:
    city.change("levels", 2, "label_ja", label)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, "levels:2", "label_ja", value)
    assert allowed in problem.message
    assert lost_rows(plan) == set()


def test_what_a_label_has_in_braces_that_is_no_field_is_shown_as_it_is(city: City) -> None:
    """A site that is built all the same says the words of the file, and nothing is lost."""
    city.change("levels", 2, "label_ja", "目標{nummer}：{name}")
    plan = city.check()[0]
    assert said(plan, "goal", plan.groups[0]) == "目標{nummer}：届く行政"


def test_each_language_has_a_label_of_its_own(city: City) -> None:
    city.change("levels", 2, "label_en", "Aim")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, "levels:2", "label_en", "「Aim」")
    assert said(plan, "goal", plan.groups[0]) == "目標1：届く行政"


@pytest.mark.parametrize(
    ("line", "parent", "above"),
    [
        (6, "1-1", "area"),
        (4, "1-2", "area"),
        (4, "1-1", "area"),
        (2, "2", "goal"),
        (2, "2-1", "area"),
    ],
)
def test_a_group_does_not_stand_in_one_that_is_no_wider(
    city: City, line: int, parent: str, above: str
) -> None:
    id, level = city.cell("groups", line, "id"), city.cell("groups", line, "level")
    city.change("groups", line, "parent", parent)

    plan, [problem] = city.check()

    city.assert_told(
        problem, Subtype.DANGLING, f"groups:{line}", "parent", f"「{parent}」（{above}）"
    )
    assert f"「{id}」（{level}）" in problem.message
    assert "levels.csv の順" in problem.message
    assert lost_rows(plan) == set()


def test_the_order_of_the_levels_says_which_is_wider(city: City) -> None:
    head, goal, area = city.lines("levels")
    city.write("levels", "\n".join((head, area, goal)) + "\n")

    _plan, problems = city.check()

    assert {(p.table, p.column) for p in problems} == {("groups", "parent")}
    assert [p.line for p in problems] == [4, 5, 6]


def test_groups_that_stand_in_each_other_are_told(city: City) -> None:
    city.change("groups", 2, "parent", "1-1")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, "groups:2", "parent", "「1-1」（area）")


def test_a_parent_that_is_not_there_is_told_with_the_nearest(city: City) -> None:
    line = city.append("groups", "2-2,area,22,防犯,,12")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, f"groups:{line}", "parent", "「22」")
    assert "groups.csv" in problem.message
    assert lost_rows(plan) == set()


def test_no_group_is_of_the_level_of_the_measures(city: City) -> None:
    city.append("levels", MEASURE)
    line = city.append("groups", "3,measure,,支える行政,,13")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, f"groups:{line}", "level", "「measure」")
    assert "「goal」、「area」" in problem.message


def test_each_measure_stands_in_a_group_where_there_are_any(city: City) -> None:
    city.change("measures", 3, "group", "")
    city.change("measures", 5, "group", "")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "measures:3", "group", "ほかに5行目")
    assert "groups.csv" in problem.message
    assert lost_rows(plan) == set()


def test_a_measure_is_listed_again_elsewhere_than_where_it_stands(city: City) -> None:
    line = city.append("measure_groups", "1-1-1,1-1")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DOUBTFUL, f"measure_groups:{line}", "group", "「1-1」")
    assert "「1-1-1」" in problem.message
    assert lost_rows(plan) == set()


def test_a_file_without_numbers_has_the_ids_for_them(city: City) -> None:
    plan = city.check()[0]

    assert [group.number for group in plan.groups] == plan.ids("groups")
    assert [measure.number for measure in plan.measures] == plan.ids("measures")
    assert said(plan, "goal", plan.groups[0]) == "目標1：届く行政"
    assert said(plan, "area", plan.groups[2]) == "1-1 窓口", "its level has no form of its own"


def test_a_file_with_numbers_has_those_and_none_where_the_cell_is_empty(city: City) -> None:
    city.add("groups", "number", "Ⅰ", "Ⅱ", "（1）", "")
    city.add("measures", "number", "[No.1]", "")
    plan, problems = city.check()

    assert problems == ()
    assert [group.number for group in plan.groups] == ["Ⅰ", "Ⅱ", "（1）", "", ""]
    assert said(plan, "goal", plan.groups[0]) == "目標Ⅰ：届く行政"
    assert said(plan, "area", plan.groups[2]) == "（1） 窓口"
    assert said(plan, "area", plan.groups[3]) == "広報"
    assert said(plan, "measure", plan.measures[0]) == "[No.1] 予約のしくみ"
    assert said(plan, "measure", plan.measures[1]) == "書かない窓口"
    assert levels.short(plan.groups[0], "ja") == ("Ⅰ", "ja")
    assert levels.short(plan.groups[3], "ja") == ("広報", "ja")


def test_a_label_without_a_number_has_the_name_alone(city: City) -> None:
    city.change("levels", 2, "label_ja", "「{name}」")
    plan, problems = city.check()

    assert problems == ()
    assert said(plan, "goal", plan.groups[0]) == "「届く行政」"
    assert said(plan, "goal", plan.groups[0], "en") == "Aim 1: Reachable government"


def test_words_of_a_label_are_not_filled_in_twice(city: City) -> None:
    city.change("groups", 2, "name_ja", "{number}の行政")
    plan, problems = city.check()

    assert problems == ()
    assert said(plan, "goal", plan.groups[0]) == "目標1：{number}の行政"


def test_each_level_is_called_as_the_plan_calls_it(city: City) -> None:
    plan = city.check()[0]

    assert levels.name(plan, "area", "ja") == ("分野", "ja")
    assert levels.name(plan, "area", "ja", several=True) == ("分野", "ja"), "it has no other word"
    assert levels.name(plan, "area", "en") == ("field", "en")
    assert levels.name(plan, "area", "en", several=True) == ("fields", "en")
    assert levels.heading(plan, "area", "en", several=True) == ("Fields", "en")


def test_measures_are_called_as_the_row_of_their_level_says(city: City) -> None:
    city.append("levels", MEASURE)
    plan, problems = city.check()

    assert problems == ()
    assert levels.name(plan, levels.MEASURE, "ja") == ("取組", "ja")
    assert levels.name(plan, levels.MEASURE, "en", several=True) == ("actions", "en")
    assert levels.heading(plan, levels.MEASURE, "en") == ("Action", "en")
    assert said(plan, "measure", plan.measures[0]) == "取組1-1-1「予約のしくみ」"
    assert said(plan, "measure", plan.measures[0], "en") == "Action 1-1-1: Bookings"


@pytest.mark.parametrize("has_levels", [True, False])
def test_a_plan_that_does_not_say_has_measures(city: City, has_levels: bool) -> None:
    if not has_levels:
        city.without_groups()
    plan = city.check()[0]

    assert levels.name(plan, levels.MEASURE, "en") == ("measure", "en")
    assert levels.heading(plan, levels.MEASURE, "en", several=True) == ("Measures", "en")
    assert said(plan, "measure", plan.measures[0], "en") == "1-1-1 Bookings"
