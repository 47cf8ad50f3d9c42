from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import FILES, City, columns, lost_rows, only, rows_of, spare_row, valid_rows

REFERENCES = [(file, column.name, column.refs) for file, column in columns() if column.refs]
FULL_WIDTH = {ord(half): ord(half) + 0xFEE0 for half in "0123456789abcdefghijklmnopqrstuvwxyz-"}


def id_columns(file: str) -> list[str]:
    return [column.name for name, column in columns() if name == file and column.is_id]


#: Not in it: files without ids, and flags.csv, whose ids are columns of measures.csv as well.
WITH_IDS = [file for file in FILES if id_columns(file) and file != "flags"]


@pytest.mark.parametrize("file", WITH_IDS)
def test_dates_that_excel_made_of_ids_are_told_with_the_way_back(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    for column in id_columns(file):
        city.change(file, line, column, "2001/1/1")

    plan, problems = city.check()

    assert [problem.column for problem in problems] == id_columns(file)
    for problem in problems:
        place = f"{file}:{line}"
        city.assert_told(problem, Subtype.EXCEL_DATE, place, problem.column, "「2001/1/1」")
        assert "文字列" in problem.message
    assert lost_rows(plan) == spare_row(file)


@pytest.mark.parametrize("file", WITH_IDS)
def test_full_width_letters_in_ids_are_folded_and_told(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    narrow = {}
    for column in id_columns(file):
        line = city.filled_line(file, column)
        narrow[line, column] = city.cell(file, line, column)
        city.change(file, line, column, narrow[line, column].translate(FULL_WIDTH))

    plan, problems = city.check()

    assert {(problem.line, problem.column) for problem in problems} == set(narrow)
    for problem in problems:
        id = narrow[problem.line, problem.column]
        place, wide = f"{file}:{problem.line}", f"「{id.translate(FULL_WIDTH)}」"
        city.assert_told(problem, Subtype.FULL_WIDTH, place, problem.column, wide)
        assert f"「{id}」" in problem.message
    assert rows_of(plan) == valid_rows()


@pytest.mark.parametrize(
    "date",
    [
        "2001/01/01",
        "1月1日",
        "12月31日",
        "1-Jan-01",
        "1-Jan",
        "Jan-01",
        "2001年1月1日",
        "2001-01-01",
    ],
)
def test_every_form_of_a_spreadsheets_dates_is_known(tmp_path: Path, date: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("groups")
    city.change("groups", line, "id", date)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EXCEL_DATE, f"groups:{line}", "id", f"「{date}」")


@pytest.mark.parametrize("hyphen", "‐‑–—−ー－")
def test_every_hyphen_of_a_japanese_keyboard_is_folded(tmp_path: Path, hyphen: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 4, "id", f"1{hyphen}1")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.FULL_WIDTH, "groups:4", "id", f"「1{hyphen}1」")
    assert rows_of(plan) == valid_rows()


def test_full_width_digits_in_a_period_are_folded_and_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("schedule", 2, "period", "２０２７")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.FULL_WIDTH, "schedule:2", "period", "「２０２７」")
    assert plan.schedule[0].period == "2027"


def test_the_same_slip_in_several_cells_is_told_at_each(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    lines = range(2, 2 + len(city.lines("schedule")[1:]))
    year = city.cell("schedule", 2, "period")
    alike = [line for line in lines if city.cell("schedule", line, "period") == year]
    for line in alike:
        city.change("schedule", line, "period", year.translate(FULL_WIDTH))

    plan, [problem] = city.check()

    assert [problem.line, *(line for _file, line in problem.others)] == alike
    assert len(alike) > 1
    assert rows_of(plan) == valid_rows()


@pytest.mark.parametrize("value", ["予約", "1 1", "a/b", "-1", "1--1", "a;b"])
def test_an_id_of_other_letters_is_told_with_those_allowed(tmp_path: Path, value: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("groups")
    city.change("groups", line, "id", value)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, f"groups:{line}", "id", f"「{value}」")
    assert "半角の英数字" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(("file", "column", "refs"), REFERENCES)
def test_a_reference_that_leads_nowhere_is_told_with_ids_that_exist(
    tmp_path: Path, file: str, column: str, refs: tuple[str, ...]
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    city.change(file, line, column, "x9")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, f"{file}:{line}", column, "「x9」")
    assert f"{refs[0]}.csv" in problem.message
    assert any(f"「{id}」" in problem.message for name, id in valid_rows() if name == refs[0])
    assert lost_rows(plan) == set()


def test_an_unknown_stage_is_told_with_every_stage(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("schedule")
    city.change("schedule", line, "stage", "構築".encode().hex())

    _plan, [problem] = city.check()

    assert "「design」、「trial」、「service」" in problem.message


def test_a_mistyped_reference_is_told_with_the_nearest_id(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("measure_departments")
    city.change("measure_departments", line, "department", "wellfare")

    _plan, [problem] = city.check()

    assert "近い値は「welfare」" in problem.message


def test_one_wrong_id_in_a_list_is_told_by_itself(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("evaluation", 6, "parts", "done;later")

    problem = only(city.check()[1], Subtype.DANGLING)

    city.assert_told(problem, Subtype.DANGLING, "evaluation:6", "parts", "「later」")
    assert "「done" not in problem.message


def test_rows_that_name_a_rejected_row_are_left_out_without_a_second_message(
    tmp_path: Path,
) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 6, "name_ja", "")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "groups:6", "name_ja")
    lost = {key for file, key in lost_rows(plan) if file in ("groups", "measures")}
    assert lost == {"2-1", "2-1-1"}
    assert not [entry for entry in plan.schedule if entry.measure == "2-1-1"]


def test_rows_below_a_row_that_leads_nowhere_are_left_out_with_it(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("comprehensive_plan", "a-1-1,a-1,,連絡網,,false,")
    city.change("comprehensive_plan", 3, "parent", "x9")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, "comprehensive_plan:3", "parent", "「x9」")
    assert [strand.id for strand in plan.comprehensive_plan] == ["a", "a-2"]


def test_a_measure_that_names_a_level_in_place_of_a_group_is_told_and_left_out(
    tmp_path: Path,
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("measures")
    city.change("measures", line, "group", "goal")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, f"measures:{line}", "group", "「goal」")
    assert "「2-1」" in problem.message, "it tells the groups"
    assert "2-1-2" not in plan.ids("measures")
