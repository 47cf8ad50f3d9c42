from pathlib import Path

import pytest

from plandata.model.plan import Plan
from plandata.model.subtype import Subtype

from .another_city import FILES, City, depending, lost_rows, only
from .another_city_rows import ROWS


def lost_files(plan: Plan) -> set[str]:
    return {file for file, _key in lost_rows(plan)}


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_told_once_not_for_each_row_that_needs_it(
    tmp_path: Path, file: str
) -> None:
    city = City.in_folder(tmp_path)
    city.path(file).unlink()

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.MISSING_FILE, file, value=f"{file}.csv")
    assert "datapackage.json" in problem.message, "it says how to do without the file"
    assert lost_files(plan) <= depending(file)


def test_a_folder_that_does_not_exist_lacks_the_manifest_and_the_plan(tmp_path: Path) -> None:
    _plan, problems = City(tmp_path / "nowhere").check()

    assert {problem.subtype for problem in problems} == {Subtype.MISSING_FILE}
    assert [Path(problem.file).name for problem in problems] == ["datapackage.json", "plan.csv"]


def test_a_folder_in_a_files_place_counts_as_missing(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.path("eras").unlink()
    city.path("eras").mkdir()

    city.assert_told(only(city.check()[1], Subtype.MISSING_FILE), Subtype.MISSING_FILE, "eras")


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_is_told_once(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    city.write(file, "")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.MISSING_COLUMN, file, value="空")
    assert lost_files(plan) <= depending(file)


def test_a_plan_without_its_row_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write("plan", city.lines("plan")[0] + "\n")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.PLAN_ROW, "plan", value="0個")
    assert lost_files(plan) == {"plan"}


@pytest.mark.parametrize("name", ["measure", "メモ", "goals (1)"])
def test_an_unknown_csv_file_is_told_with_what_is_allowed(tmp_path: Path, name: str) -> None:
    city = City.in_folder(tmp_path)
    city.write(name, "id\n")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.UNKNOWN_FILE, name)
    assert any(f"「{file}」" in problem.message for file in FILES)
    assert lost_rows(plan) == set()


def test_other_files_beside_the_data_are_no_problem(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    (tmp_path / "README.md").write_text("列の説明", "utf-8")
    (tmp_path / "memo.txt").write_text("覚え書き", "utf-8")

    assert city.check()[1] == ()


@pytest.mark.parametrize("file", FILES)
def test_utf_16_is_told_as_an_encoding(tmp_path: Path, file: str) -> None:
    """Excel calls it Unicode text."""
    city = City.in_folder(tmp_path)
    city.path(file).write_bytes(ROWS[file].encode("utf-16"))

    assert_wrong_encoding_is_all_that_is_told(city, file)


@pytest.mark.parametrize("file", [file for file in FILES if not ROWS[file].isascii()])
def test_euc_jp_is_told_and_not_taken_for_other_letters(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    city.path(file).write_bytes(ROWS[file].encode("euc_jp"))

    assert_wrong_encoding_is_all_that_is_told(city, file)


def assert_wrong_encoding_is_all_that_is_told(city: City, file: str) -> None:
    plan, [problem] = city.check()
    city.assert_told(problem, Subtype.ENCODING, file, value="UTF-8")
    assert lost_files(plan) <= depending(file)


@pytest.mark.parametrize("file", FILES)
def test_an_unclosed_quote_is_told_once(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    city.write_line(file, 2, '"' + city.lines(file)[1])

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.SYNTAX, f"{file}:2", value="引用符")
    assert lost_files(plan) <= depending(file)


def test_an_unclosed_quote_is_told_with_the_line_where_it_opens(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("schedule", 9, "stage", '"design')

    problem = only(city.check()[1], Subtype.SYNTAX)

    assert problem.line == 9


def test_letters_after_a_closing_quote_are_told_with_their_line(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 3, "name_ja", '"備える"行政')

    problem = only(city.check()[1], Subtype.SYNTAX)

    assert problem.line == 3
