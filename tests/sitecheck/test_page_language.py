"""Languages of pages and passages, and links between the editions."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken, found

SENTENCE = "始めました。"
HEADING = "Reading values</h1>"
SWITCH = '<a href="../en/page.html" hreflang="en" lang="en">English</a>'


@pytest.mark.parametrize(
    "tag", ["", ' lang=""', ' lang="Japanese"', ' lang="en"', ' lang="日本語"']
)
def test_a_page_names_its_language(tmp_path: Path, tag: str) -> None:
    """All that is on the page is foreign to a wrong language, which isn't told."""
    finding = broken("language", tmp_path, '<html lang="ja">', f"<html{tag}>")
    assert (finding.criterion, finding.file) == ("3.1.1", "ja/page.html")


@pytest.mark.parametrize(
    "text",
    [
        '<a href="#main">Link to this heading</a>',
        '<a href="#main" title="Permalink to this heading">値</a>',
        '<a href="#main">Skip to content</a>',
        '<input type="search" aria-label="検索" placeholder="Search the docs">',
        '<button aria-label="Toggle table of contents sidebar">目次</button>',
        "<p>値はvaluesといいます。</p>",
        "<p>previous</p>",
        "<p>IoTはInternet of Thingsの略です。</p>",
        '<p><span lang="en">値 of</span> 値</p>',
    ],
)
def test_words_of_another_language_are_told(tmp_path: Path, text: str) -> None:
    finding = broken("language", tmp_path, SENTENCE, f"{SENTENCE}</p>{text}<p>")
    assert (finding.criterion, finding.file) == ("3.1.2", "ja/page.html")


@pytest.mark.parametrize(
    "text",
    [
        "<p>GitHubやMicrosoft Excelで、LGWANを使います。</p>",
        '<p><span lang="en">Internet of Things</span></p>',
        "<p><code>nox -s docs</code>を実行し、plan.csvとdocs/を保存します。</p>",
        "<p>列「department」と役割（role）は5 kgです。</p>",
        "<pre>what is to be typed</pre>",
        "<p>city.example.jpのinfo@example.jp</p>",
        '<script src="x.js">var what = "is this";</script><!-- what is this -->',
    ],
)
def test_names_terms_and_code_are_in_no_language(tmp_path: Path, text: str) -> None:
    changes = {"ja/page.html": (SENTENCE, f"{SENTENCE}</p>{text}<p>")}
    assert found("language", tmp_path, changes) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HEADING, f"{HEADING}<p>See 町の計画.</p>"),
        (HEADING, f"{HEADING}<p><code>町</code></p>"),
        (HEADING, f'{HEADING}<p><a href="#main" aria-label="本文">Text</a></p>'),
        (HEADING, f'{HEADING}<p><img src="../house.png" alt="家"></p>'),
        (HEADING, f'{HEADING}<p><input type="submit" value="検索"></p>'),
        ('content="Reading values."', 'content="値の見方"'),
        ("<title>Reading", "<title>値 Reading"),
        (' lang="ja">日本語', ">日本語"),
    ],
)
def test_japanese_on_another_page_is_told(tmp_path: Path, old: str, new: str) -> None:
    finding = broken("language", tmp_path, old, new, "en/page.html")
    assert (finding.criterion, finding.file) == ("3.1.2", "en/page.html")
    assert "は日本語です" in finding.message


def test_japanese_that_says_so_is_right(tmp_path: Path) -> None:
    text = f'{HEADING}<p lang="ja">町の計画</p><p>See <span lang="ja">計画</span>.</p>'
    assert found("language", tmp_path, {"en/page.html": (HEADING, text)}) == []


@pytest.mark.parametrize(
    ("new", "messages"),
    [
        ("", ["リンク（hreflang）がありません"]),
        (SWITCH.replace("page", "index"), ["リンク（hreflang）がありません", "別のページ"]),
        (f"{SWITCH}{SWITCH.replace('page', 'index')}", ["別のページ"]),
    ],
)
def test_a_page_leads_to_itself_in_the_other_language(
    tmp_path: Path, new: str, messages: list[str]
) -> None:
    findings = found("language", tmp_path, {"ja/page.html": (SWITCH, new)})
    assert [finding.criterion for finding in findings] == ["best-practice"] * len(messages)
    for finding, words in zip(findings, messages, strict=True):
        assert words in finding.message


def test_a_page_that_an_edition_lacks_is_told(tmp_path: Path) -> None:
    page = '<html lang="ja"><title>新しいページ</title></html>'
    (finding,) = found("language", tmp_path, {"ja/new.html": ("", page)})
    assert (finding.file, finding.message) == ("ja/new.html", "このページが言語 en にありません")
