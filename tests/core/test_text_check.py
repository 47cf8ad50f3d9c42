"""The command that checks the texts of a plan: what it prints, and its exit status."""

from pathlib import Path

import pytest

from plandata.text_check import main

from .another_city import City
from .test_without_sphinx import python

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A good page, its translation and good data, in the current folder."""
    monkeypatch.chdir(tmp_path)
    for folder in ("data", "docs/locale/en/LC_MESSAGES/part"):
        (tmp_path / folder).mkdir(parents=True)
    City.in_folder(tmp_path / "data")
    (tmp_path / "docs/index.md").write_text("# 題\n\n本文です。\n", "utf-8")
    catalogue = tmp_path / "docs/locale/en/LC_MESSAGES/part/index.po"
    catalogue.write_text('msgid "本文です。"\nmsgstr "Text."\n', "utf-8")
    return tmp_path


def test_good_texts_end_with_status_0_and_a_summary(project: Path, capsys: Output) -> None:
    assert main(["docs", "data"]) == 0

    out, err = capsys.readouterr()
    files = len(list((project / "data").glob("*.csv"))) + 2
    assert out == ""
    assert err == f"docs、data: {files}ファイルの文章、問題0件\n"


def test_a_bad_page_ends_with_status_1_and_a_line_that_terminals_make_a_link(
    project: Path, capsys: Output
) -> None:
    (project / "docs/index.md").write_text("# 題\n\n本文です。\n日 程です。\n", "utf-8")

    assert main([]) == 1

    out, err = capsys.readouterr()
    assert out == (
        "docs/index.md:4: 「日 程」は単語の中に空白があります。空白を消してください"
        " [text.spaces, WCAG/JIS 1.3.2]\n"
    )
    assert err.endswith("問題1件\n")


def test_the_data_say_which_year_never_came(project: Path, capsys: Output) -> None:
    rows = "id,name_ja,name_en,first_day,first_fiscal_year\n"
    rows += "a,平成,Heisei,1989-01-08,1989\nb,令和,Reiwa,2019-05-01,2019\n"
    City(project / "data").write("eras", rows)
    (project / "docs/index.md").write_text("# 題\n\n平成32年です。\n", "utf-8")

    assert main([]) == 1

    assert capsys.readouterr().out == (
        "docs/index.md:3: 「平成32年」は来なかった年です。西暦を添えてください"
        " [text.past-era, 推奨]\n"
    )


def test_a_bad_translation_is_told(project: Path, capsys: Output) -> None:
    catalogue = project / "docs/locale/en/LC_MESSAGES/part/index.po"
    catalogue.write_text('msgid "本文です。"\nmsgstr "Look [here](../index.md)."\n', "utf-8")

    assert main([]) == 1

    assert capsys.readouterr().out == (
        "docs/locale/en/LC_MESSAGES/part/index.po:1: 「here」は言葉からリンク先が分かりません。"
        "リンク先の題名などにしてください [text.vague-link, WCAG/JIS 2.4.4]\n"
    )


@pytest.mark.parametrize(
    ("file", "column", "cell", "rest"),
    [
        ("groups", "name_ja", "日 程", "（{}列）: 「日 程」は単語の中に空白があります。"),
        ("glossary", "definition_ja", "○", "（{}列）: 「○」は記号だけのセルです。"),
        ("glossary", "expansion", "ＩＣＴ", "（{}列）: 「ＩＣＴ」は全角の英数字です。"),
    ],
)
def test_a_bad_cell_is_told_with_its_column_as_excel_names_it(
    project: Path, capsys: Output, file: str, column: str, cell: str, rest: str
) -> None:
    city = City(project / "data")
    city.change(file, 3, column, cell)

    assert main([]) == 1

    (line,) = capsys.readouterr().out.splitlines()
    letter = "ABCDEFGHIJ"[city.position(file, column) - 1]
    assert line.startswith(f"data/{file}.csv:3: 列「{column}」{rest.format(letter)}")


def test_what_errata_quote_as_printed_is_not_told(project: Path, capsys: Output) -> None:
    city = City(project / "data")
    city.change("errata", 2, "printed_ja", "①日 程と平成32年")
    assert main([]) == 0

    city.change("errata", 2, "reason_ja", "①です")
    assert main([]) == 1
    assert "reason_ja" in capsys.readouterr().out


def test_ids_and_numbers_are_left_to_the_check_of_the_data(project: Path) -> None:
    City(project / "data").change("groups", 3, "id", "Ａ")
    assert main([]) == 0


@pytest.mark.parametrize("name", ["index.md", "locale/en/LC_MESSAGES/part/index.po"])
def test_a_file_that_is_not_utf_8_is_told(project: Path, capsys: Output, name: str) -> None:
    (project / "docs" / name).write_bytes("# 日本語の題".encode("cp932"))

    assert main([]) == 1

    assert f"docs/{name}:1: " in capsys.readouterr().out


def test_spoilt_or_missing_data_are_no_reason_to_stop(project: Path) -> None:
    (project / "data/eras.csv").write_bytes(b'\xff\x00,\n\n"')
    (project / "data/groups.csv").unlink()
    (project / "docs/folder.md").mkdir()
    assert main([]) == 0
    assert main(["nowhere", "neither"]) == 0


def test_the_check_runs_where_sphinx_is_not_installed(project: Path) -> None:
    result = python(
        "import runpy; sys.argv[:] = ['lint', *sys.argv[1:]];"
        "runpy.run_module('plandata.text_check', run_name='__main__')",
        str(project / "docs"),
        str(project / "data"),
    )

    assert result.returncode == 0, result.stderr


def test_a_cell_whose_problem_is_told_with_the_data_is_not_told_again(
    project: Path, capsys: Output
) -> None:
    (project / "docs/index.md").write_text("# １題\n", "utf-8")
    City(project / "data").change("figures", 2, "number", "１")
    main([])
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("docs/index.md:1: 「１」は全角の英数字です。")
