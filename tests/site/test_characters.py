"""Characters that a screen reader skips or misreads stand nowhere in pages and data."""

import re
from collections.abc import Iterator

import pytest

from tests.site import reading as r
from tests.site import sheets, sources
from tests.site.reading import Site

FORBIDDEN = {
    "a letter or digit in a circle or brackets": "[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]",
    "a Roman numeral as one character": "[\u2160-\u217f]",
    "a unit or word as one character": "[\u3300-\u33ff\u2100-\u214f\u337b-\u337e]",
    "half-width kana": "[\uff61-\uff9f]",
    "a full-width letter or digit": "[０-９Ａ-Ｚａ-ｚ]",
    "a full-width sign of ASCII": "[＂＃＄％＆＇＊＋－．＜＝＞＠［＼］＾＿｀｛｜｝]",
    "a space between two Japanese characters": "(?<=[ぁ-んァ-ヶ一-龠])[ 　](?=[ぁ-んァ-ヶ一-龠])",
    "a character for private use": "[\ue000-\uf8ff]",
}
#: Names that are written with a space, and the number of a chapter before its heading.
NAMES = re.compile(
    "みんなで創る 人が輝く元気で住みよい いばらき"
    "|ぬくもりとやすらぎに満ち、共に活力を育むまち とりで"
    "|平成29年度版 情報通信白書"
    r"|^# 第\d章 "
)


def lines() -> Iterator[tuple[str, str]]:
    """Every line of the pages, cell of the data and line of their description, with its place."""
    for page in sources.sources():
        for number, line in enumerate(sources.sources()[page].splitlines(), 1):
            yield f"docs/{page}.md:{number}", line
    exempt = {("errata", c) for c in sheets.header("errata") if c.startswith("printed")}
    yield from sheets.texts(frozenset(exempt))
    for name in ("README.md", "datapackage.json"):
        for number, line in enumerate((sheets.DATA / name).read_text("utf-8").splitlines(), 1):
            yield f"data/{name}:{number}", line


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_character_that_is_read_badly(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    found = [(place, line) for place, line in lines() if pattern.search(NAMES.sub("", line))]
    assert found == []


def test_no_character_that_is_read_badly_in_english(english_site: Site) -> None:
    """Quotations of the plan may have them; marked as Japanese, and so may examples."""
    badly = re.compile("|".join([*FORBIDDEN.values(), "[\u2000-\u200f\u2028-\u202f]"]))
    assert [
        (page.name, words)
        for page in english_site.pages
        for words in r.said(page, "en", "script, style, .plan-message pre")
        if badly.search(words)
    ] == []


def test_no_link_says_only_here(edition: Site) -> None:
    english = "(click )?here|(read |see )?more|details|(this )?(link|page)"
    vague = re.compile(f"こちら|ここ|クリック|詳細|もっと見る|リンク|{english}", re.IGNORECASE)
    assert [
        (page.name, r.text(link))
        for page in edition.pages
        for link in page.soup.select("a")
        if "こちら" in r.text(link) or vague.fullmatch(r.text(link))
    ] == []


def test_every_link_says_something(edition: Site) -> None:
    assert [
        (page.name, str(link))
        for page in edition.pages
        for link in page.soup.select("a[href]")
        if not r.text(link) and not link.select("img[alt], svg[aria-label], svg title")
    ] == []


def test_english_passages_are_marked(site: Site) -> None:
    for row in sheets.rows("glossary"):
        if row["expansion"].isascii() and row["expansion"]:
            main = site.page("appendix/glossary").main
            passages = [r.text(found) for found in main.select('[lang="en"]')]
            assert row["expansion"] in passages
