import re
from pathlib import Path

import pytest

from plandata.model.columns import key_columns
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype

from .another_city import FILES, City, lost_rows, only


@pytest.mark.parametrize("file", FILES)
def test_rows_with_too_few_or_too_many_cells_are_told_and_cost_no_other_row(
    tmp_path: Path, file: str
) -> None:
    city = City.in_folder(tmp_path)
    cells = city.lines(file)[-1].split(",")
    few, many = cells[:-1], [*cells, "余り"]
    lines = {city.append(file, ",".join(wrong)): len(wrong) for wrong in (few, many)}

    plan, problems = city.check()

    assert [problem.line for problem in problems] == list(lines)
    for problem in problems:
        place, count = f"{file}:{problem.line}", f"{lines[problem.line]}個"
        city.assert_told(problem, Subtype.ROW_LENGTH, place, value=count)
        assert f"{len(cells)}個" in problem.message, "it tells how many there should be"
        assert f"「{cells[0]}」" in problem.message, "it tells which row"
    assert lost_rows(plan) == set()


def test_cells_after_a_cell_with_a_line_break_are_counted_too(tmp_path: Path) -> None:
    """No line of the file has as many commas as this row."""
    city = City.in_folder(tmp_path)
    line = city.append("groups", '3,goal,,"支える\n行政",,13,余り')

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ROW_LENGTH, f"groups:{line - 1}", value="7個")
    assert lost_rows(plan) == set()


@pytest.mark.parametrize("file", FILES)
def test_an_empty_row_is_told_and_costs_no_row(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.append(file, "")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_ROW, f"{file}:{line}", value="空の行")
    assert lost_rows(plan) == set()


@pytest.mark.parametrize("empty", [",,,,,", " ", " ,\u3000", '"","","","","",""'])
def test_a_row_of_empty_cells_is_an_empty_row(tmp_path: Path, empty: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.append("groups", empty)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_ROW, f"groups:{line}")


def test_lines_after_an_empty_row_keep_their_numbers(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write("groups", city.text("groups").replace("\n", "\n\n", 2) + "3,goal,,,,13\n")

    _plan, problems = city.check()

    assert [(problem.subtype, problem.line) for problem in problems] == [
        (Subtype.EMPTY_ROW, 2),
        (Subtype.EMPTY_CELL, 9),
    ]
    assert "4行目" in problems[0].text


@pytest.mark.parametrize("file", FILES)
def test_an_id_that_stands_twice_is_told_with_the_first_line(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.append(file, city.lines(file)[1])
    column = city.header(file)[0]

    plan, [problem] = city.check()

    value = city.cell(file, 2, column)
    city.assert_told(problem, Subtype.DUPLICATE, f"{file}:{line}", column, value)
    assert "2行目" in problem.message
    assert lost_rows(plan) == set()


WITH_IDS = [file for file in FILES if key_columns(record_types()[file]) == ("id",)]


@pytest.mark.parametrize("file", [file for file in WITH_IDS if file not in ("plan", "levels")])
def test_ids_that_differ_only_in_the_case_of_letters_are_told_of_every_file(
    tmp_path: Path, file: str
) -> None:
    """In addresses, and as names of files and attributes, they would be one."""
    city = City.in_folder(tmp_path)
    row = city.lines(file)[1].split(",", 1)
    first, line = (city.append(file, f"{id},{row[1]}") for id in ("zz-9", "ZZ-9"))

    _plan, problems = city.check()

    [problem] = [one for one in problems if one.subtype is Subtype.DUPLICATE]
    city.assert_told(problem, Subtype.DUPLICATE, f"{file}:{line}", "id", "「ZZ-9」")
    assert f"{first}行目の「zz-9」" in problem.message


def test_what_names_an_id_that_differs_in_case_is_not_told_with_it(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("measures", 2, "id", "a-1")
    city.change("measures", 3, "id", "A-1")
    for file in FILES:
        for measure, id in (("1-1-1", "a-1"), ("1-1-2", "A-1")):
            city.write(file, re.sub(rf"(?m)(^|[,;]){measure}\b", rf"\1{id}", city.text(file)))

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DUPLICATE, "measures:3", "id", "「A-1」")
    assert problem.follows > 0


def test_ids_that_differ_only_in_width_stand_twice(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.append("groups", "１,goal,,届く行政,,4-9")

    plan, problems = city.check()

    problem = only(problems, Subtype.DUPLICATE)
    city.assert_told(problem, Subtype.DUPLICATE, f"groups:{line}", "id", "「1」")
    assert len(plan.groups) == 5


def test_the_first_of_two_equal_ids_stays_even_if_it_is_rejected(tmp_path: Path) -> None:
    """Otherwise mending the first row would bring up a new problem in the second."""
    city = City.in_folder(tmp_path)
    city.change("glossary", 2, "definition_ja", "")
    city.append("glossary", "5g,5G,5G,ごじー,5,,,電話です。")

    _plan, problems = city.check()

    assert [problem.subtype for problem in problems] == [Subtype.EMPTY_CELL, Subtype.DUPLICATE]
