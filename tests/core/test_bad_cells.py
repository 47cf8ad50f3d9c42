from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from plandata.accessibility import audit
from plandata.model.columns import Column, columns_of
from plandata.model.partial_date import PartialDate
from plandata.model.subtype import Subtype
from plandata.model.text import Text

from .another_city import FILES, City, columns, headers, lost_rows, only, spare_row

WRONG = {int: "たくさん", bool: "はい", date: "昨日", PartialDate: "昨日", Decimal: "五万"}


def in_file(file: str) -> list[Column]:
    return [column for name, column in columns() if name == file]


def wrong_cells(file: str) -> dict[str, str]:
    """For each column of a kind that not every text fits a text that doesn't fit."""
    return {
        header: "はい" if column.flags else WRONG[column.kind]
        for column in in_file(file)
        for header in headers(column)
        if column.flags or column.kind in WRONG
    }


@pytest.mark.parametrize("file", FILES)
def test_empty_required_cells_are_each_told_and_cost_only_their_row(
    tmp_path: Path, file: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    _first, *others = [h for c in in_file(file) if not c.optional for h in headers(c)]
    for header in others:
        city.change(file, line, header, "")

    plan, told = city.check()

    problems = [problem for problem in told if not problem.is_notice]
    assert {problem.column for problem in problems} == set(others)
    for problem in problems:
        city.assert_told(problem, Subtype.EMPTY_CELL, f"{file}:{line}", problem.column, "空")
    assert lost_rows(plan) == spare_row(file)


@pytest.mark.parametrize("file", FILES)
def test_an_empty_id_is_told_and_costs_only_its_row(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    header = city.header(file)[0]
    city.change(file, line, header, "")

    plan, problems = city.check()

    problem = only(problems, Subtype.EMPTY_CELL)
    city.assert_told(problem, Subtype.EMPTY_CELL, f"{file}:{line}", header)
    assert lost_rows(plan) == spare_row(file)


def test_a_cell_of_spaces_is_empty(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("committee", 2, "role_ja", " \u3000")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "committee:2", "role_ja")


@pytest.mark.parametrize(
    ("file", "header"),
    [("evaluation_scales", "total"), ("evaluation", "percent"), ("figures", "number")],
)
def test_spaces_in_an_optional_cell_are_no_value_and_cost_no_row(
    tmp_path: Path, file: str, header: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change(file, city.spare_line(file), header, " \u3000")

    plan, problems = city.check()

    assert problems == ()
    assert getattr(getattr(plan, file)[-1], header) in (None, "")


@pytest.mark.parametrize("file", [file for file in FILES if wrong_cells(file)])
def test_values_that_do_not_fit_their_columns_are_each_told_and_cost_only_their_row(
    tmp_path: Path, file: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    wrong = wrong_cells(file)
    for header, value in wrong.items():
        city.change(file, line, header, value)

    plan, problems = city.check()

    assert {problem.column for problem in problems} == set(wrong)
    for problem in problems:
        value = f"「{wrong[problem.column]}」"
        city.assert_told(problem, Subtype.BAD_VALUE, f"{file}:{line}", problem.column, value)
        assert "書いてください" in problem.message, "it says what to write"
    assert lost_rows(plan) == spare_row(file)


@pytest.mark.parametrize(
    ("file", "column"),
    [
        (file, column)
        for file in audit.FILES
        for column in columns_of(audit.RECORDS[file])
        if column.choices
    ],
)
def test_a_word_that_is_not_among_those_allowed_is_told_with_them(
    tmp_path: Path, file: str, column: Column
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    city.change(file, line, column.name, "other")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, f"{file}:{line}", column.name, "「other」")
    assert all(f"「{word}」" in problem.message for word in column.choices)


@pytest.mark.parametrize(
    ("file", "header", "value"),
    [
        ("history", "fiscal_year", "2024.0"),
        ("schedule", "order", "2" * 5000),
        ("schedule", "carried", "yes"),
        ("schedule", "carried", "1"),
        ("measures", "urgent", "○"),
        ("figure_values", "value", '"55,000"'),
        ("figure_values", "value", "NaN"),
        ("figure_values", "value", "55_000"),
        ("eras", "first_day", "2019-05"),
        ("eras", "first_day", "2019/5/1"),
        ("eras", "first_day", "May-19"),
        ("eras", "first_day", "2019-02-29"),
        ("eras", "first_day", "2019-13"),
        ("eras", "first_day", "20190501"),
        ("eras", "first_day", "2019-W18-3"),
    ],
)
def test_a_value_that_only_looks_right_is_told(
    tmp_path: Path, file: str, header: str, value: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    city.change(file, line, header, "VALUE")
    city.write(file, city.text(file).replace("VALUE", value))

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, f"{file}:{line}", header, value.strip('"'))
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(
    "file",
    [file for file in FILES if any(c.kind is Text and c.headers("ja") for c in in_file(file))],
)
def test_line_breaks_in_cells_are_each_told_and_read_as_spaces(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    line = len(city.lines(file))
    texts = [column for column in in_file(file) if column.kind is Text and column.headers("ja")]
    for column in texts:
        city.change(file, line, column.headers("ja")[0], "BROKEN")
    city.write(file, city.text(file).replace("BROKEN", '"前\n後"'))

    plan, problems = city.check()

    assert {problem.column for problem in problems} == {column.headers("ja")[0] for column in texts}
    for problem in problems:
        city.assert_told(problem, Subtype.LINE_BREAK, f"{file}:{line}", problem.column, "改行")
    assert lost_rows(plan) == set()
    assert {str(getattr(getattr(plan, file)[-1], column.name)) for column in texts} == {"前 後"}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n\n"])
def test_every_kind_of_line_break_in_a_cell_is_told(tmp_path: Path, newline: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", f'"届く{newline}行政"')

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.LINE_BREAK, "groups:2", "name_ja")
    assert str(plan.groups[0].name) == "届く 行政"


@pytest.mark.parametrize("character", list("\0\x0b\x1b\u200b\u202e\u00ad\u2028"))
def test_a_character_that_nobody_can_see_is_told(tmp_path: Path, character: str) -> None:
    """HTML forbids the first three; the others change how words look, or are never seen."""
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", f"届く{character}行政")

    problem = city.check()[1][0]

    city.assert_told(problem, Subtype.BAD_VALUE, "groups:2", "name_ja")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_are_counted_as_an_editor_shows_them_after_a_line_break(
    tmp_path: Path, newline: str
) -> None:
    city = City.in_folder(tmp_path)
    broken = city.text("groups").replace("届く行政", f'"届く{newline}{newline}行政"')
    city.write("groups", broken + "3,goal,,,,13\n")

    problem = only(city.check()[1], Subtype.EMPTY_CELL)

    assert (problem.line, problem.column) == (9, "name_ja")
