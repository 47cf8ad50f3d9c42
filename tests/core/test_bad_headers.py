from pathlib import Path

import pytest

from plandata.__main__ import main
from plandata.model.columns import Column
from plandata.model.subtype import Subtype

from .another_city import FILES, City, columns, depending, headers, lost_rows, only


@pytest.mark.parametrize("file", FILES)
def test_a_missing_column_is_told_once_and_other_files_stay(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    last = [header for name, column in columns() if name == file for header in headers(column)][-1]
    city.cut(file, last)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.MISSING_COLUMN, f"{file}:1", value=f"「{last}」")
    assert {name for name, _key in lost_rows(plan)} <= depending(file)


@pytest.mark.parametrize("file", FILES)
def test_every_missing_column_is_told(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    first, *others = city.header(file)
    city.cut(file, *others)

    _plan, problems = city.check()

    needed = {header for name, column in columns() if name == file for header in headers(column)}
    assert len(problems) == len(needed - {first})
    for header in needed - {first}:
        assert any(f"「{header}」" in problem.message for problem in problems)


OPTIONAL = [(file, column) for file, column in columns() if column.optional]
OF_HEADERS = {Subtype.MISSING_COLUMN, Subtype.UNKNOWN_COLUMN, Subtype.MANIFEST}


def cut(city: City, file: str, column: Column) -> list[str]:
    """Take a column from a file in each language, and give its header cells."""
    gone = [header for header in column.names(("ja", "en")) if header in city.header(file)]
    city.cut(file, *gone)
    return gone


@pytest.mark.parametrize(("file", "column"), OPTIONAL, ids=lambda one: getattr(one, "name", one))
def test_a_file_may_lack_a_column_whose_cells_may_be_empty(
    tmp_path: Path, file: str, column: Column
) -> None:
    """What follows from it, such as a measure without its group, a rule tells."""
    city = City.in_folder(tmp_path)
    cut(city, file, column)

    plan, problems = city.check()

    assert OF_HEADERS.isdisjoint(problem.subtype for problem in problems)
    assert getattr(plan, file)
    assert not any(getattr(row, column.name) for row in getattr(plan, file) if not column.instead)


@pytest.mark.parametrize("file", sorted({file for file, _column in OPTIONAL}))
def test_a_column_that_was_published_does_not_go_unnoticed(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    assert main(["schema", str(city.folder)]) == 0
    gone = [header for name, one in OPTIONAL if name == file for header in cut(city, file, one)]

    plan, problems = city.check()

    told = [problem for problem in problems if problem.subtype is Subtype.MANIFEST]
    assert len(told) == len(gone)
    for problem, header in zip(told, gone, strict=True):
        city.assert_told(problem, Subtype.MANIFEST, f"{file}:1", value=f"「{header}」")
        assert "nox -s schema" in problem.message
    assert getattr(plan, file), "its rows are read"
    assert main(["schema", str(city.folder)]) == 0
    assert OF_HEADERS.isdisjoint(problem.subtype for problem in city.check()[1])


@pytest.mark.parametrize("file", FILES)
def test_an_unknown_column_is_told_and_costs_no_row(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    city.add(file, "memo", "確認ずみ")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.UNKNOWN_COLUMN, f"{file}:1", "memo", value="「memo」")
    assert f"「{city.header(file)[0]}」" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize("file", FILES)
def test_a_column_that_stands_twice_is_told_and_costs_no_row(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    header = city.header(file)[0]
    place = city.position(file, header) - 1
    lines = [f"{line},{line.split(',')[place]}\n" for line in city.lines(file)]
    city.write(file, "".join(lines))

    plan, [problem] = city.check()

    assert problem.subtype is Subtype.UNKNOWN_COLUMN
    assert (problem.line, problem.column) == (1, header)
    assert problem.position in (1, len(city.header(file))), "it points at one of the two"
    assert "二度" in problem.message
    assert lost_rows(plan) == set()


def test_a_column_without_a_name_is_told_with_its_letter(tmp_path: Path) -> None:
    """Excel writes one where a cell right of the table was touched."""
    city = City.in_folder(tmp_path)
    city.add("groups", "")

    plan, [problem] = city.check()

    assert (problem.subtype, problem.line) == (Subtype.UNKNOWN_COLUMN, 1)
    assert problem.position == len(city.header("groups")) == 7
    assert "G列" in problem.text
    assert lost_rows(plan) == set()


def test_a_column_named_nearly_right_is_told_with_the_right_name(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write("groups", city.text("groups").replace("name_ja", "names_ja"))

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.MISSING_COLUMN, "groups:1", "names_ja")
    assert "「name_ja」に直してください" in problem.message


def test_one_that_the_file_may_lack_is_told_so_and_its_rows_are_kept(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write("groups", city.text("groups").replace("source_page", "source_pages"))

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.UNKNOWN_COLUMN, "groups:1", "source_pages")
    assert "「source_page」に直してください" in problem.message
    assert lost_rows(plan) == set()


def test_a_flag_column_that_flags_csv_does_not_have_is_told_with_the_flags(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.add("measures", "夏季", "false")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.UNKNOWN_COLUMN, "measures:1", "夏季", "「夏季」")
    assert "「urgent」、「joint」" in problem.message
    assert lost_rows(plan) == set()


def test_a_new_flag_needs_a_column_of_measures(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("flags", "secret,内部,,ないぶ,")

    city.assert_told(
        only(city.check()[1], Subtype.MISSING_COLUMN),
        Subtype.MISSING_COLUMN,
        "measures:1",
        value="「secret」",
    )


def test_flag_columns_are_not_told_where_flags_csv_itself_failed(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.cut("flags", "name_ja")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.MISSING_COLUMN, "flags:1", value="「name_ja」")
    assert {file for file, _key in lost_rows(plan)} == {"flags"}


def test_spaces_around_a_header_do_not_matter(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write_line("groups", 1, "id , level,parent,name_ja,name_en, source_page")

    assert city.check()[1] == ()


@pytest.mark.parametrize("header", ["name_EN", "Name_en", "ｎａｍｅ-en"])
def test_a_header_is_never_taken_for_that_of_another_language(tmp_path: Path, header: str) -> None:
    city = City.in_folder(tmp_path)
    city.write("groups", city.text("groups").replace("name_en", header, 1))

    problem = only(city.check()[1], Subtype.UNKNOWN_COLUMN)

    assert "「name_en」" in problem.message
    assert "「name_ja」" not in problem.message
