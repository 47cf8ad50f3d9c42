from pathlib import Path

import pytest

from plandata.__main__ import main

from .another_city import City
from .another_city_rows import ROWS

Output = pytest.CaptureFixture[str]


def test_valid_data_ends_with_status_0_and_a_summary(tmp_path: Path, capsys: Output) -> None:
    City.in_folder(tmp_path)

    assert main([str(tmp_path)]) == 0

    out, err = capsys.readouterr()
    assert out == ""
    assert f"{len(ROWS)}ファイル" in err
    rows = sum(len(text.splitlines()) - 1 for text in ROWS.values())
    assert f"有効な行{rows}" in err
    assert "問題0件" in err


def test_a_problem_ends_with_status_1_and_a_line_that_terminals_make_a_link(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    City.in_folder(tmp_path / "data").change("goals", 3, "name_ja", "")

    assert main(["data"]) == 1

    out, err = capsys.readouterr()
    (line,) = out.splitlines()
    assert line.startswith("data/goals.csv:3: 列「name_ja」（B列）: ")
    assert line.endswith("[plan.empty-cell]")
    assert "問題1件" in err


def test_every_problem_is_a_line_of_its_own(tmp_path: Path, capsys: Output) -> None:
    city = City.in_folder(tmp_path)
    city.change("goals", 2, "name_ja", '"届く\n行政"')
    city.change("glossary", 4, "group", "サ行")
    city.path("committee").unlink()

    assert main([str(tmp_path)]) == 1

    out, _err = capsys.readouterr()
    assert [line.rpartition("[")[2] for line in out.splitlines()] == [
        "plan.line-break]",
        "plan.missing-file]",
        "plan.group]",
    ]


def test_the_folder_is_data_where_none_is_named(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    City.in_folder(tmp_path / "data")

    assert main([]) == 0
    assert capsys.readouterr().err.startswith("data: ")


def test_a_folder_that_does_not_exist_ends_with_status_1(tmp_path: Path, capsys: Output) -> None:
    assert main([str(tmp_path / "nowhere")]) == 1

    out, _err = capsys.readouterr()
    told = [line.rpartition("[")[2] for line in out.splitlines()]
    assert told == ["plan.missing-file]"] * 2, "the manifest and plan.csv"
