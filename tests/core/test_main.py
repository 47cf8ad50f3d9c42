"""``plandata check``: the problems of data and texts, their lines, the summary, the status."""

from pathlib import Path

import pytest

from plandata.__main__ import main

from .another_city import City
from .another_city_rows import ROWS

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the data of the other city and no pages, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "conf.py").write_text("", "utf-8")
    (tmp_path / "data").mkdir()
    City.in_folder(tmp_path / "data")
    return tmp_path


def test_valid_data_ends_with_status_0_and_a_summary(capsys: Output) -> None:
    assert main(["check", "data", "docs"]) == 0

    out, err = capsys.readouterr()
    assert out == ""
    data, texts = err.splitlines()
    rows = sum(len(text.splitlines()) - 1 for text in ROWS.values())
    assert data == f"data: {len(ROWS)}ファイル、有効な行{rows}、問題0件"
    assert texts.startswith("docs、data: ")
    assert texts.endswith("問題0件")


def test_a_problem_ends_with_status_1_and_a_line_that_terminals_make_a_link(
    folder: Path, capsys: Output
) -> None:
    City(folder / "data").change("groups", 3, "name_ja", "")

    assert main(["check", "data"]) == 1

    out, err = capsys.readouterr()
    (line,) = out.splitlines()
    assert line.startswith("data/groups.csv:3: 列「name_ja」（D列）: ")
    assert line.endswith("[plan.empty-cell]")
    assert "問題1件" in err


def test_every_problem_is_a_line_of_its_own(folder: Path, capsys: Output) -> None:
    city = City(folder / "data")
    city.change("groups", 2, "name_ja", '"届く\n行政"')
    city.change("glossary", 4, "group", "サ行")
    city.path("committee").unlink()

    assert main(["check"]) == 1

    out, _err = capsys.readouterr()
    assert [line.rpartition("[")[2] for line in out.splitlines()] == [
        "plan.line-break]",
        "plan.missing-file]",
        "plan.group]",
    ]


def test_texts_are_told_after_the_data_and_each_alone_fails_the_check(
    folder: Path, capsys: Output
) -> None:
    (folder / "docs" / "page.md").write_text("# 計画\n\n詳しくは[こちら](page.md)。\n", "utf-8")

    assert main(["check"]) == 1
    assert capsys.readouterr().out.startswith("docs/page.md:3: ")

    City(folder / "data").change("groups", 3, "name_ja", "")
    assert main(["check"]) == 1
    places = [line.partition(": ")[0] for line in capsys.readouterr().out.splitlines()]
    assert places == ["data/groups.csv:3", "docs/page.md:3"]


def test_the_folders_are_data_and_docs_where_none_is_named(capsys: Output) -> None:
    assert main(["check"]) == 0

    data, texts = capsys.readouterr().err.splitlines()
    assert data.startswith("data: ")
    assert texts.startswith("docs、data: ")


def test_a_folder_of_data_that_does_not_exist_ends_with_status_1(
    folder: Path, capsys: Output
) -> None:
    assert main(["check", "nowhere"]) == 1

    told = [line.rpartition("[")[2] for line in capsys.readouterr().out.splitlines()]
    assert told == ["plan.missing-file]"] * 2, "the manifest and plan.csv"


def test_that_no_pages_were_checked_is_said(capsys: Output) -> None:
    assert main(["check", "data", "elsewhere"]) == 0
    assert "elsewhere: フォルダがありません" in capsys.readouterr().err
