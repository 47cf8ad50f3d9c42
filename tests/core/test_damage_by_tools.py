"""What git, Excel and people leave in files is told once: the cause, not what follows from it."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City, only

CONFLICT = "<<<<<<< HEAD\n{line}\n=======\n{line}\n>>>>>>> theirs"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_of_a_merge_are_told_once_at_the_first(tmp_path: Path, end: str) -> None:
    city = City.in_folder(tmp_path)
    lines = city.lines("groups")
    lines[1] = CONFLICT.format(line=lines[1])
    city.path("groups").write_bytes("\n".join(lines).replace("\n", end).encode())

    [problem] = city.check()[1]

    city.assert_told(problem, Subtype.SYNTAX, "groups:2", value="<<<<<<<")


def test_rows_that_name_a_garbled_file_are_not_looked_for_in_the_next_one(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    head, *rows = city.lines("groups")
    garbled = [row.replace(row.split(",")[2], "蟋泌藤髟ｷ") for row in rows]
    city.write("groups", "\n".join([head, *garbled]) + "\n")

    [problem] = city.check()[1]

    assert (problem.subtype, problem.line) == (Subtype.MOJIBAKE, 2)


@pytest.mark.parametrize("file", ["stages", "laws", "glossary", "eras", "plan", "measures"])
@pytest.mark.parametrize("lost", ["?", "・"])
def test_a_file_that_excel_read_and_saved_as_cp932_is_garbled(
    tmp_path: Path, file: str, lost: str
) -> None:
    city = City.in_folder(tmp_path)
    whole = city.path(file).read_bytes()
    read = whole.decode("cp932", "replace")
    city.path(file).write_bytes(read.replace("\ufffd", lost).encode("cp932"))

    problems = city.check()[1]

    if city.path(file).read_bytes() != whole:
        assert {problem.subtype for problem in problems} == {Subtype.MOJIBAKE}


def test_a_line_of_cp932_in_a_file_of_utf_8_is_still_told_as_that(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    with city.path("departments").open("ab") as file:
        file.write("extra,納税課,,のうぜいか\n".encode("cp932"))

    line = city.path("departments").read_bytes().count(b"\n")
    assert only(city.check()[1], Subtype.ENCODING).line == line


@pytest.mark.parametrize("cell", ["福祉課、digital", "welfare;digital", "福祉課 デジタル課"])
def test_two_values_in_a_cell_are_told_as_two(tmp_path: Path, cell: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("measure_departments")
    city.change("measure_departments", line, "department", cell)

    [problem] = city.check()[1]

    city.assert_told(problem, Subtype.SEVERAL, f"measure_departments:{line}", "department")
    assert "1行に一つずつ「welfare」、「digital」" in problem.message


def test_a_list_of_values_is_told_with_its_separator(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.filled_line("evaluation", "parts")
    city.change("evaluation", line, "parts", "done、late")

    assert "「done;late」" in only(city.check()[1], Subtype.SEVERAL).message


def test_a_file_without_rows_is_told_once_not_for_each_id_that_names_one(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write("departments", city.lines("departments")[0] + "\n")

    [problem] = city.check()[1]

    city.assert_told(problem, Subtype.DANGLING, "departments:1", value="行がありません")
    assert "measure_departments" in problem.text


def test_a_line_break_in_an_id_is_one_problem(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("schedule")
    city.change("schedule", line, "stage", '"design\n::error::x"')

    [problem] = city.check()[1]

    city.assert_told(problem, Subtype.LINE_BREAK, f"schedule:{line}", "stage")


def test_a_hidden_letter_is_told_with_the_words_around_it(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("groups")
    city.change("groups", line, "name_ja", "情\u200b報を広くみなさまに伝える長い名前の目標です")

    problem = only(city.check()[1], Subtype.BAD_VALUE)

    assert "「情<U+200B>報を広くみなさま」" in problem.said("ja")


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ('"version": NaN,\n"resources"', 2, "NaN"),
        ('\n<<<<<<< HEAD\n"resources"', 3, "<<<<<<<"),
        ('"x": ' + "[" * 100_000 + ', "resources"', 1, "かっこ"),
    ],
)
def test_json_that_python_alone_would_read_or_that_git_left(
    tmp_path: Path, written: str, line: int, said: str
) -> None:
    city = City.in_folder(tmp_path)
    file = city.folder / "datapackage.json"
    file.write_text(file.read_text("utf-8").replace('"resources"', written, 1), "utf-8")

    problem = only(city.check()[1], Subtype.MANIFEST)

    assert said in problem.message
    assert problem.line == line
