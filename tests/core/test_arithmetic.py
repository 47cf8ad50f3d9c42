"""What follows from counts, and the errata that say where the source doesn't."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype
from plandata.rules.count_rules import rounded_percent

from .another_city import City, lost_rows


def test_counts_that_do_not_add_up_are_told_at_the_total(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("evaluation_scales", 4, "total", "10")
    city.change("evaluation", 7, "count", "7")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ARITHMETIC, "evaluation_scales:4", "total", "10")
    assert "合計は7" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(
    ("line", "column", "wrong", "right"),
    [(2, "percent", "62", "63"), (5, "percent", "87", "88"), (5, "count", "6", "7")],
)
def test_a_result_that_does_not_follow_is_told_with_what_follows(
    tmp_path: Path, line: int, column: str, wrong: str, right: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("evaluation", line, column, wrong)

    plan, problems = city.check()

    here = [problem for problem in problems if problem.line == line and problem.column == column]
    city.assert_told(here[0], Subtype.ARITHMETIC, f"evaluation:{line}", column, wrong)
    assert right in here[0].message
    assert "errata.csv" in here[0].message
    assert lost_rows(plan) == set()


def test_an_erratum_explains_a_result_that_does_not_follow(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("evaluation", 2, "percent", "62")
    city.append("errata", "e3,評価の表,3,62%,62%,63%です。,evaluation,done,percent")

    assert city.check()[1] == ()


def test_an_erratum_for_another_column_explains_nothing(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("errata", 2, "column", "count")

    _plan, problems = city.check()

    assert {problem.column for problem in problems} == {"count", "percent"}


def test_an_erratum_that_is_no_longer_needed_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("evaluation", 3, "percent", "25")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ARITHMETIC, "evaluation:3", "percent", "25")
    assert "消してください" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(
    ("column", "value", "allowed"),
    [
        ("file", "evaluations", "evaluation"),
        ("record", "lates", "late"),
        ("column", "per", "percent"),
    ],
)
def test_an_erratum_that_names_no_cell_is_told_with_the_nearest(
    tmp_path: Path, column: str, value: str, allowed: str
) -> None:
    city = City.in_folder(tmp_path)
    city.append("errata", "e3,本文,,24%,24%,25%です。,evaluation,late,percent")
    city.change("errata", 4, column, value)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, "errata:4", column, f"「{value}」")
    assert f"「{allowed}」" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(
    ("file", "record", "column"),
    [
        ("measures", "1-1-1", "urgent"),
        ("schedule", "1-1-1/2027/2", "stage"),
        ("groups", "1", "name_ja"),
        ("plan", "minato", "last_fiscal_year"),
    ],
)
def test_an_erratum_may_name_a_cell_of_any_file(
    tmp_path: Path, file: str, record: str, column: str
) -> None:
    city = City.in_folder(tmp_path)
    city.append("errata", f"e3,表,,誤,正,理由です。,{file},{record},{column}")

    plan, problems = city.check()

    assert problems == ()
    assert plan.errata[2].record == record


@pytest.mark.parametrize(
    ("count", "total", "percent"), [(1, 8, 13), (3, 8, 38), (5, 8, 63), (1, 3, 33), (2, 3, 67)]
)
def test_percentages_are_rounded_half_up_as_statistics_are(
    count: int, total: int, percent: int
) -> None:
    assert rounded_percent(count, total) == percent


def test_a_scale_of_nothing_is_no_division_by_zero(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("evaluation_scales", "none,なし,0,")
    city.append("evaluation", "nothing,none,何もない,,,0,,")

    assert city.check()[1] == ()
