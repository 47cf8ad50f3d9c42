"""The command that checks the texts of any folder, and that it takes whatever stands there."""

import random
from pathlib import Path

import pytest

from sitecheck.text.__main__ import main
from tests.sitecheck.text.reading import told, told_of_translation

ROOT = Path(__file__).parents[3]


def test_pages_and_catalogues_of_folders_are_checked_without_a_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages, words = tmp_path / "pages", tmp_path / "words"
    (pages / "part").mkdir(parents=True)
    words.mkdir()
    (pages / "part/page.md").write_text("# 題\n\n日 程です。\n", "utf-8")
    (words / "en.po").write_text('msgid "一"\nmsgstr "平成28年"\n', "utf-8")

    assert main([str(pages), str(words)]) == 1

    out, err = capsys.readouterr()
    assert out == (
        f"{pages}/part/page.md:3: 「日 程」は単語の中に空白があります。空白を消してください"
        " [text.spaces, WCAG/JIS 1.3.2]\n"
        f"{words}/en.po:1: 「平成28年」は西暦のない年です。西暦を添えてください [text.era, 推奨]\n"
    )
    assert err == f"{pages}、{words}: 2ファイルの文章、問題2件\n"


def test_good_texts_end_with_status_0(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# 題\n\n本文です。\n", "utf-8")
    assert main([str(tmp_path)]) == 0


@pytest.mark.parametrize("arguments", [[], ["nowhere"]])
def test_no_folder_is_told_with_how_to_call_it(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert "usage: python -m sitecheck.text" in capsys.readouterr().err


def test_random_text_never_raises() -> None:
    random.seed(8341)
    pieces = [
        *"#`:[](){}<>|!-*_~\\\"'%&=+^$\n\n\n   \t\r　日程①Ⅱ元年十。「」",
        *(":::", "{note}", "```", "{list-table}", "| - |", "* - ", "<img ", "alt=", "---\n"),
        *(
            "平成",
            "H32年",
            "こちら",
            'msgstr "',
            'msgid "',
            "{ref}`",
            " <",
            ">`",
            "[^1]",
            "](a.pdf",
        ),
        *("http://[", "%00", "\0", "\ud7ff", "\U0001f600", "&#0;", "\u2028"),
    ]
    for _ in range(400):
        text = "".join(random.choices(pieces, k=random.randrange(80)))
        told(text)
        told_of_translation(text)
