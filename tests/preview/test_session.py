"""The preview from begin to end: what an editor saves, sees on the pages and reads in the terminal.

A session takes seconds to begin, so each test here goes through several edits.
"""

import re
from pathlib import Path
from subprocess import run
from sys import executable
from typing import Any

import pytest

from tests.preview.sessions import EXT, Session

INDEX, GUIDE = "docs/index.md", "docs/guide.md"
GLOSSARY = "data/glossary.csv"


def read(town: Path, name: str) -> str:
    return (town / name).read_text("utf-8")


def test_both_editions_stand_at_one_address_and_follow_each_save(town: Path) -> None:
    with Session(town) as session:
        told = session.settle()
        assert "日本語: 2ページを作り直しました" in told
        assert "English: 2ページを作り直しました" in told
        assert told.index("日本語: ") < told.index("English: ")
        assert told.splitlines()[-1] == "直すところはありません"

        status, kind, text = session.get("")
        assert (status, kind) == (200, "text/html; charset=utf-8")
        assert 'href="ja/index.html"' in text
        assert 'href="en/index.html"' in text
        (link,) = session.page("ja/guide.html").select("header nav.site-languages a")
        assert link["href"] == "../en/guide.html"
        assert session.get("ja")[0] == 301
        assert session.get("ja/_static/plan.css")[1] == "text/css; charset=utf-8"
        assert session.get("ja/nowhere.html")[0] == 404
        assert "ページが見つかりません" in session.text("ja/nowhere.html")
        assert session.get("../../conf.py")[0] == 404
        for address in ("%2e%2e/ja.json", "%00", "a" * 300, "//ja", "404.html"):
            assert session.get(address)[0] in (301, 404), address
        assert session.get("ja/index.html", host="evil.example:80")[0] == 421
        assert session.banner() == []

        told = session.write(GUIDE, "# 案内\n\n窓口は2階です。\n")
        assert told.startswith("「docs/guide.md」が変わりました")
        assert re.search(r"日本語: [12]ページを作り直しました（\d+\.\d秒）", told)
        assert "窓口は2階です。" in session.text("ja/guide.html")
        assert "窓口は2階です。" in session.text("en/guide.html")  # not translated yet

        terms = read(town, GLOSSARY)
        session.write(GLOSSARY, terms.replace("離れた機械", "遠くの機械"))
        assert "遠くの機械を使います。" in session.text("ja/index.html")

        session.get("en/index.html")  # who reads English sees English first
        words = read(town, "docs/locale/en/LC_MESSAGES/index.po")
        catalogue = "docs/locale/en/LC_MESSAGES/index.po"
        told = session.write(catalogue, words.replace("We use the", "Everybody uses the"))
        assert "Everybody uses the cloud." in session.text("en/index.html")
        assert told.index("English: ") < told.index("日本語: ")

        session.write("docs/guide2.md", "# もう一つ\n\n新しいページです。\n")
        assert "新しいページです。" in session.text("ja/guide2.html")
        assert session.page("ja/index.html").select("main a[href='guide2.html']")
        with session.edit():
            (town / "docs/guide2.md").unlink()
        assert session.get("ja/guide2.html")[0] == 404
        assert not session.page("ja/index.html").select("a[href='guide2.html']")

        assert session.interrupt() == 0
        assert session.told == "プレビューを終わりました\n"


def test_all_that_is_open_stands_on_each_page_until_it_is_mended(town: Path) -> None:
    link = "docs/guide.md:3 ページ「desk.md」はありません。"
    with Session(town, "--editor", "vscode") as session:
        session.settle()
        told = session.write(GUIDE, "# 案内\n\n[窓口](desk.md)は1階です。\n")
        assert "docs/guide.md:3: ページ「desk.md」はありません。" in told
        assert told.splitlines()[-1] == "直すところは1件です"
        for page in ("ja/index.html", "en/guide.html", ""):
            (entry,) = session.banner(page)
            assert entry.startswith(link)
        (place,) = session.page("ja/index.html").select("#plan-preview li a")
        assert place["href"] == f"vscode://file{(town / GUIDE).as_posix()}:3"

        # a save of another page leaves it open, and data come first
        index, terms = read(town, INDEX), read(town, GLOSSARY)
        session.write(INDEX, index.replace("クラウドを使います。", "クラウドを使い始めます。"))
        assert len(session.banner()) == 1
        told = session.write(GLOSSARY, terms.replace("cloud,クラウド,", 'cloud,"クラウド,'))
        assert "データに直すところがあるので" in told
        quote, other = session.banner("en/index.html")
        assert quote.startswith("data/glossary.csv:2 CSVとして読めません。")
        assert other.startswith(link)
        assert "離れた機械を使います。" in session.text("ja/index.html")  # the good data stay up
        assert "ページは最後に正しかったデータのままです" in str(session.page("ja/index.html"))

        # and so does a page that can't be read
        with session.edit():
            (town / INDEX).write_bytes(b"# \xff\n")
        assert any("UTF-8の文字として読めません" in entry for entry in session.banner())
        assert "クラウドを使い始めます。" in session.text("ja/index.html")

        # what is mended is open no more; a page that was missing is found by the link to it
        session.write(INDEX, index)
        session.write("docs/guide-desk.md", "# 窓口\n")
        session.write(GUIDE, "# 案内\n\n[窓口](guide-desk.md)は1階です。\n")
        (quote,) = session.banner()
        session.write(GLOSSARY, terms)
        assert session.banner() == []
        assert "ページは最後に" not in str(session.page("ja/index.html"))


def test_a_link_to_a_page_that_comes_later_needs_no_save_of_its_own(town: Path) -> None:
    with Session(town) as session:
        session.settle()
        session.write(GUIDE, "# 案内\n\n[窓口](guide-desk.md)は1階です。\n")
        assert len(session.banner()) == 1
        session.write("docs/guide-desk.md", "# 窓口\n")
        assert session.banner() == []
        assert session.page("ja/guide.html").select("main a[href='guide-desk.html']")


def test_settings_that_cannot_be_used_leave_the_pages_up(town: Path) -> None:
    with Session(town, "--lang", "en") as session:
        session.settle()
        conf = read(town, "docs/conf.py")
        session.write("docs/conf.py", conf.replace('language = "ja"', 'language = "ja'))
        assert [entry.split(" ")[0] for entry in session.banner()] == ["docs/conf.py:2"]
        assert "窓口は1階です。" in session.text("ja/guide.html")
        session.write("docs/conf.py", conf.replace('"English"', '"In English"'))
        assert session.banner() == []
        (link,) = session.page("ja/guide.html").select("header nav.site-languages a")
        assert link.get_text() == "In English"


def test_what_is_wrong_at_the_beginning_is_shown_at_once(town: Path) -> None:
    (town / GUIDE).write_text("# 案内\n\n[窓口](desk.md)\n", "utf-8")
    for _again in range(2):  # pages that an earlier session has read are told of, too
        with Session(town) as session:
            session.settle()
            (entry,) = session.banner()
            assert entry.startswith("docs/guide.md:3")
            assert session.interrupt() == 0


def test_before_there_are_pages_the_banner_says_why(town: Path) -> None:
    index = read(town, INDEX)
    (town / INDEX).write_bytes(b"# \xff\n")
    with Session(town) as session:
        session.settle()
        assert session.get("ja/index.html")[0] == 404
        (entry,) = session.banner()
        assert entry.startswith("docs/index.md:1 UTF-8の文字として読めません")
        session.write(INDEX, index)
        assert session.get("ja/index.html")[0] == 200
        assert session.banner() == []


def test_pages_are_those_of_the_site_which_the_preview_leaves_alone(town: Path) -> None:
    strict = [executable, "-m", "plandata.languages.publication", "docs", "build"]

    def build() -> dict[str, bytes]:
        env: dict[str, Any] = {"PYTHONPATH": str(EXT), "PYTHONUTF8": "1"}
        run(strict, cwd=town, env=env, check=True, capture_output=True)
        return files(town / "build" / "html")

    with Session(town) as session:
        session.settle()
        previewed = files(town / "build" / "preview" / "html")
        assert not (town / "build" / "html").exists()
        before = build()
        assert previewed == before
        session.write(GUIDE, "# 案内\n\n窓口は3階です。\n")
        assert files(town / "build" / "html") == before
    assert "窓口は3階です。".encode() in build()["ja/guide.html"]


def files(folder: Path) -> dict[str, bytes]:
    found = (file for file in folder.rglob("*") if file.is_file())
    left_out = {".buildinfo"}  # a digest of the settings, of which the preview has its own
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in found
        if file.name not in left_out
    }


@pytest.mark.parametrize("options", [("--editor", "emacs"), ("--port", "x")])
def test_options_that_cannot_be_used_end_it_with_status_2(
    town: Path, options: tuple[str, ...]
) -> None:
    command = [executable, "-m", "plandata.preview", "docs", "build", *options]
    env = {"PYTHONPATH": str(EXT), "PYTHONUTF8": "1"}
    ended = run(command, cwd=town, env=env, check=False, capture_output=True, encoding="utf-8")
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
