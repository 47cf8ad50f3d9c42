"""Links lead somewhere and say where."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken, found

LINK = '<a href="#values">値の表</a>'
FILE = '<a href="../values.csv">値（CSV、0.1KB）</a>'
MENU = '<li><a href="page.html">値の見方</a></li>'


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        (
            LINK,
            '<a href="nowhere.html">値の表</a>',
            "best-practice",
            "ja/nowhere.html がありません",
        ),
        (LINK, '<a href="#nowhere">値の表</a>', "best-practice", "#nowhere がありません"),
        (LINK, '<a href="../en/page.html#no">値の表</a>', "best-practice", "#no がありません"),
        ("../house.png", "../no.png", "best-practice", "no.png がありません"),
        (LINK, '<a href="#values"></a>', "2.4.4", "空のリンク"),
        (LINK, '<a href="#values"><span aria-hidden="true">¶</span></a>', "2.4.4", "空のリンク"),
        (FILE, FILE.replace("、0.1KB", ""), "best-practice", "種類と大きさ"),
        (FILE, FILE.replace("CSV、", ""), "best-practice", "種類と大きさ"),
        (FILE, '<a href="https://example.com/plan.pdf">計画</a>', "best-practice", "PDF"),
        (MENU, MENU.replace("値の見方", "町の計画"), "2.4.4", "リンクが二つあり"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path, old: str, new: str, criterion: str, words: str
) -> None:
    finding = broken("links", tmp_path, old, new)
    assert finding.criterion == criterion
    assert words in finding.message


@pytest.mark.parametrize(
    "words",
    [
        *(
            "こちら",
            "こちらをご覧ください",
            "詳しくはこちら",
            "ここ",
            "詳細",
            "もっと見る",
            "リンク",
        ),
        *("here", "Click here", "more", "Read more", "details", "Learn more", "this page", "link"),
    ],
)
def test_a_link_that_says_nothing_is_told(tmp_path: Path, words: str) -> None:
    finding = broken("links", tmp_path, LINK, LINK.replace("値の表", words))
    assert finding.criterion == "2.4.4"
    assert "言葉からリンク先が分かりません" in finding.message


@pytest.mark.parametrize(
    "words", ["詳細な値", "ここ10年の値", "More about values", "情報の詳細設計"]
)
def test_a_link_with_more_words_is_right(tmp_path: Path, words: str) -> None:
    changes = {"ja/page.html": (LINK, LINK.replace("値の表", words))}
    assert found("links", tmp_path, changes) == []


@pytest.mark.parametrize(
    "link",
    [
        '<a href="#values" aria-labelledby="values"></a>',
        '<a href="#"><svg><title>本文の先頭</title></svg></a>',
        '<a href="https://example.com/">町</a>',
        '<a href="mailto:info@example.com">手紙</a>',
        '<a href="page.html?q=1#values">値の表</a>',
        '<a href="../values.csv">Values (CSV, 12 bytes)</a>',
    ],
)
def test_links_that_are_as_they_should_be(tmp_path: Path, link: str) -> None:
    assert found("links", tmp_path, {"ja/page.html": (LINK, link)}) == []


def test_a_page_to_which_nothing_leads_is_told(tmp_path: Path) -> None:
    finding = broken("links", tmp_path, MENU, "", "ja/index.html")
    assert (finding.criterion, finding.file) == ("2.4.5", "ja/page.html")


LEFT_OUT = '<title>なし</title><meta name="robots" content="{words}"><h1>もとのページ</h1>'


@pytest.mark.parametrize(("words", "count"), [("noindex", 0), ("NoIndex, follow", 0), ("all", 1)])
def test_a_page_that_asks_to_be_left_out_needs_no_link(
    tmp_path: Path, words: str, count: int
) -> None:
    page = LEFT_OUT.format(words=words)
    findings = found("links", tmp_path, {"ja/before.html": ("", page)})
    assert [finding.criterion for finding in findings] == ["2.4.5"] * count


def test_the_page_for_wrong_addresses_needs_no_link(tmp_path: Path) -> None:
    page = '<title>なし</title><form role="search"></form>'
    assert found("links", tmp_path, {"ja/404.html": ("", page)}) == []
