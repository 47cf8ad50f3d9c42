"""Rules across rows and files: what is told, where, and what the editor may write."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City, lost_rows, rows_of, valid_rows


def test_two_rows_in_plan_csv_are_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("plan", city.lines("plan")[1].replace("minato", "second"))

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.PLAN_ROW, "plan", value="2個")
    assert "一つだけ" in problem.message
    assert lost_rows(plan) == set()


def test_two_rows_in_plan_csv_are_told_beside_another_problem_of_the_file(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("plan", city.lines("plan")[1].replace("minato", "second"))
    city.append("plan", "")

    _plan, problems = city.check()

    assert {problem.subtype for problem in problems} == {Subtype.PLAN_ROW, Subtype.EMPTY_ROW}


@pytest.mark.parametrize("year", ["2026", "2030", "9"])
@pytest.mark.parametrize(
    ("file", "row"),
    [("schedule", "2-1-1,{},1,design,false"), ("progress", "1-2-1,{},done,,,2028-05-31")],
)
def test_a_year_outside_the_plan_is_told_with_the_plans_years(
    tmp_path: Path, file: str, row: str, year: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.append(file, row.format(year))

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.FISCAL_YEAR, f"{file}:{line}", "fiscal_year", f"「{year}」")
    assert "2027から2029まで" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize("year", [2027, 2028, 2029])
def test_a_measure_without_a_stage_in_a_year_is_told_with_the_year(
    tmp_path: Path, year: int
) -> None:
    city = City.in_folder(tmp_path)
    kept = [line for line in city.lines("schedule") if not line.startswith(f"1-2-1,{year}")]
    city.write("schedule", "\n".join(kept).replace("true", "false") + "\n")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.FISCAL_YEAR, "measures:4", value="1-2-1")
    assert f"{year}年度" in problem.message
    assert "schedule.csv" in problem.message
    assert lost_rows(plan) == {("schedule", f"1-2-1/{year}/1")}


def test_a_plan_that_ends_before_it_begins_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("plan", 2, "last_fiscal_year", "2026")

    problem = city.check()[1][0]

    city.assert_told(problem, Subtype.FISCAL_YEAR, "plan:2", "last_fiscal_year", "2026")


@pytest.mark.parametrize(
    ("column", "year"), [("first_fiscal_year", "9"), ("last_fiscal_year", "20290")]
)
def test_a_year_of_the_plan_that_is_not_a_western_year_is_told_there_and_in_short(
    tmp_path: Path, column: str, year: str
) -> None:
    """9 is the year of the era, 20290 a slip; two thousand years in a message help nobody."""
    city = City.in_folder(tmp_path)
    city.change("plan", 2, column, year)

    _plan, problems = city.check()

    places = [(Path(problem.file).stem, problem.column) for problem in problems]
    assert ("plan", column) in places
    assert max(len(str(problem)) for problem in problems) < 500


@pytest.mark.parametrize(("file", "line"), [("schedule", 3), ("history", 3)])
def test_a_gap_in_an_order_is_told_with_the_right_number(
    tmp_path: Path, file: str, line: int
) -> None:
    city = City.in_folder(tmp_path)
    city.change(file, line, "order", "3")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ORDER, f"{file}:{line}", "order", "「3」")
    assert "2のはず" in problem.message
    assert len(rows_of(plan)) == len(valid_rows())


def test_an_order_counts_from_one(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("history", 4, "order", "2")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ORDER, "history:4", "order", "「2」")


@pytest.mark.parametrize(
    ("line", "stage", "before"),
    [
        (4, "design", "「trial」"),  # the last stage of the year before, not its first
        (7, "trial", "「service」"),
        (2, "design", "段階がありません"),  # no year before
    ],
)
def test_a_carried_stage_that_does_not_fit_is_told_with_the_stage_before(
    tmp_path: Path, line: int, stage: str, before: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("schedule", line, "stage", stage)
    city.change("schedule", line, "carried", "true")

    plan, problems = city.check()

    problem = problems[0]
    city.assert_told(problem, Subtype.CARRIED, f"schedule:{line}", "carried", before)
    assert "false" in problem.message
    assert lost_rows(plan) == set()


def test_a_carried_stage_stands_alone_in_its_year(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("schedule", "1-1-2,2029,2,design,false")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.CARRIED, "schedule:8", "carried")


@pytest.mark.parametrize(
    ("line", "group", "should"), [(2, "ア行", "「5」"), (3, "エ", "「A」"), (4, "サ行", "「カ行」")]
)
def test_a_term_in_the_wrong_group_is_told_with_the_right_one(
    tmp_path: Path, line: int, group: str, should: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("glossary", line, "group", group)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.GROUP, f"glossary:{line}", "group", f"「{group}」")
    assert should in problem.message
    assert lost_rows(plan) == set()


def test_a_reading_in_kanji_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("glossary", "data,資料,,資料,サ行,,,集めた事実です。")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, "glossary:5", "reading", "「資料」")
    assert "ひらがな" in problem.message
