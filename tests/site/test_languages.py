"""What is in which language on the pages of each edition, and how editions lead to each other."""

import posixpath
import re

import pytest
from bs4 import BeautifulSoup, Tag

from tests.searching import entries_in, index_in
from tests.site import reading as r
from tests.site import sheets
from tests.site.building import LANGUAGES
from tests.site.reading import Page, Site

_JAPANESE = re.compile("[ぁ-ゖァ-ヺー々〆〇㐀-䶿一-鿿ｦ-ﾟ]+")
#: Words as of a sentence: names and abbreviations have capitals, and single words may be code.
_ENGLISH = re.compile(r"\b[a-z']+(?:,? [a-z']+){2,}\b")
_CODE = "pre, code, kbd, samp, script, style"
_NAMES = {"ja": "日本語", "en": "English"}
_MONTHS = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
#: Forms of dates that some readers take for another day, or that no American writes.
_OTHER_DATE = re.compile(
    rf"\b(?:19|20)\d\d-\d\d\b|\d+/\d+/\d+|\d年|\b\d+ (?:{_MONTHS})[a-z]*\b"
    rf"|\b(?:{_MONTHS})[a-z]* (?:\d+ \d{{4}}|\d+(?:st|nd|rd|th))"
    rf"|\b(?!May|June|July)(?:{_MONTHS})\.? \d"
)


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_page_tells_its_language(editions: dict[str, Site], spoken: str) -> None:
    for page in editions[spoken].pages:
        assert r.attribute(r.one(page.soup, "html"), "lang") == spoken, page.name


def test_no_japanese_on_an_english_page_without_its_mark(english_site: Site) -> None:
    found = [
        (page.name, words)
        for page in english_site.pages
        for words in r.said(page, "en")
        if _JAPANESE.search(words)
    ]
    assert found == []


def test_no_english_sentence_on_a_japanese_page_without_its_mark(site: Site) -> None:
    found = [
        (page.name, words) for page in site.pages for words in r.said(page, "ja", _CODE)
        if _ENGLISH.search(words)
    ]  # fmt: skip
    assert found == []


def test_passages_of_an_english_page_are_japanese(english_site: Site) -> None:
    """A mark that goes on too far would have a screen reader spell English words."""
    wrong = [
        (page.name, words)
        for page in english_site.pages
        for words in r.said(page, "ja", _CODE)
        if _ENGLISH.search(words)
    ]
    assert wrong == []


def test_the_english_search_finds_no_japanese_but_the_marked_names(english_site: Site) -> None:
    file = english_site.folder / "_static" / "search-index.js"
    marked = {page.name: " ".join(r.said(page, "ja")) for page in english_site.pages}
    strange = []
    for entry in entries_in(file):
        page = entry.url.partition("#")[0].removesuffix(".html")
        runs = _JAPANESE.findall(f"{entry.page} {entry.heading} {entry.text}")
        strange += [(entry.url, run) for run in runs if run not in marked[page]]
        strange += [(entry.url, run) for run in _JAPANESE.findall(entry.keywords)]
    assert strange == []
    assert _JAPANESE.findall(" ".join(index_in(file)["stop"])) == []


def test_dates_of_english_pages_are_in_the_order_of_english(english_site: Site) -> None:
    release = "footer .edition"  # its name is a day
    found = [
        (page.name, words)
        for page in english_site.pages
        for words in r.said(page, "en", f"{_CODE}, {release}")
        if _OTHER_DATE.search(words)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("date", "wrong"),
    [
        ("on May 31, 2018", False),
        ("in March 2018", False),
        ("FY2018 (April 2018 – March 2019)", False),
        ("phone 0297-74-2141", False),
        ("Mar 28, 2016", True),
        ("Sept. 28, 2016", True),
        ("28 March 2016", True),
        ("March 28 2016", True),
        ("March 28th", True),
        ("2016-03-28", True),
        ("3/28/2016", True),
        ("2016年3月28日", True),
    ],
)
def test_a_date_in_another_form_would_be_told(date: str, wrong: bool) -> None:
    assert bool(_OTHER_DATE.search(date)) == wrong


def test_names_stand_in_the_order_of_the_alphabet(english_site: Site) -> None:
    terms = names(english_site.page("appendix/glossary"), "dl.plan-glossary > dt")
    assert len(terms) == len(sheets.rows("glossary"))
    assert terms == sorted(terms, key=_letters)
    departments = names(english_site.page("plan-department"), "li")
    assert len(departments) == len(sheets.rows("departments"))
    assert departments == sorted(departments, key=_letters)


def names(page: Page, css: str) -> list[str]:
    """What the elements say in English, without the reading in brackets."""
    return [r.text(element).partition(" (")[0] for element in page.main.select(css)]


def test_terms_stand_under_their_first_letter(english_site: Site) -> None:
    sections = english_site.page("appendix/glossary").main.select("section")
    for section in [s for s in sections if not s.select("section")]:
        terms = [r.text(term) for term in section.select("dl.plan-glossary > dt")]
        assert terms
        assert {_letters(term)[0] for term in terms} == {r.text(r.one(section, "h2")).casefold()}


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_page_leads_to_the_same_page_in_the_other_language(
    editions: dict[str, Site], spoken: str
) -> None:
    for page in editions[spoken].pages:
        links = page.soup.select("header .site-languages a")
        others = [other for other in LANGUAGES if other != spoken] * 2  # in the menu, too
        assert [r.text(link) for link in links] == [_NAMES[other] for other in others], page.name
        for link, other in zip(links, others, strict=True):
            assert r.attribute(link, "lang") == r.attribute(link, "hreflang") == other
            folder = posixpath.dirname(f"{spoken}/{page.name}")
            led_to = posixpath.normpath(posixpath.join(folder, r.attribute(link, "href")))
            assert led_to == f"{other}/{page.name}.html"
            assert page.name in editions[other].names


def test_the_page_above_names_every_edition_and_sends_nobody_on(
    editions: dict[str, Site],
) -> None:
    folder = editions["ja"].folder.parent
    soup = BeautifulSoup((folder / "index.html").read_text("utf-8"), "html.parser")
    links = r.one(soup, "main").select("a")
    assert [r.attribute(link, "href") for link in links] == [
        f"{spoken}/index.html" for spoken in LANGUAGES
    ]
    for link, spoken in zip(links, LANGUAGES, strict=True):
        assert _NAMES[spoken] in r.text(link)
        assert r.text(r.one(editions[spoken].page("index").soup, ".site-name")) in r.text(link)
        item = link.find_parent(lang=True)
        assert isinstance(item, Tag)
        assert r.attribute(item, "lang") == r.attribute(link, "hreflang") == spoken
    assert soup.select("script, meta[http-equiv]") == []
    used = [*links, *soup.select("link[href]")]
    assert all((folder / r.attribute(element, "href")).is_file() for element in used)
