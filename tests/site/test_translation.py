"""The English edition says what the Japanese one says, and leaves nothing out."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup

from tests.site import quantities, sheets, twins
from tests.site import reading as r
from tests.site.reading import Page, Site
from tests.site.twins import Block


class Difference(NamedTuple):
    """What only one of two pages states in a block: numbers, dates and years."""

    place: str
    japanese: str
    english: str


#: Differences that are right, each with its reason.
ALLOWED = {
    # 2004年の1月から3月: Japanese names the year with the first month, English with the last
    Difference("errata#table-errata", "-03 2004", "2004-03"),
}


def differences(page: Page, other: Page) -> Iterator[tuple[Difference, str]]:
    """What a page and its translation state differently, with the words of both.

    The title of the site is none of the page's words: each edition has its own.
    """
    titles = [title(each) for each in (page, other)]
    for home, *both in twins.twins(page, other):
        blocks, others = map(_without, both, titles)
        if len(blocks) != len(others):  # a language may need a line less
            blocks, others = [_joined(blocks)], [_joined(others)]
        for block, translation in zip(blocks, others, strict=True):
            lost, added = _compared(block, translation)
            if lost or added:
                words = f"{_line(block)}\n    {_line(translation)}"
                yield Difference(f"{page.name}#{home}", lost, added), words


def title(page: Page) -> str:
    """The title of the site, which stands on every page."""
    return r.text(r.one(page.soup, ".site-name"))


def _without(blocks: list[Block], title: str) -> list[Block]:
    return [Block(block.words.replace(title, ""), block.passages) for block in blocks]


def _joined(blocks: list[Block]) -> Block:
    return Block(" ".join(b.words for b in blocks), " ".join(b.passages for b in blocks))


def _compared(block: Block, translation: Block) -> tuple[str, str]:
    """What is lost and added; a Japanese name in a translation may repeat a number or keep it."""
    stated = quantities.japanese(f"{block.words} {block.passages}")
    translated = quantities.english(translation.words)
    kept = quantities.japanese(translation.passages)
    in_words = quantities.in_words(translation.words)
    return _list(stated - translated - kept - in_words), _list(translated - stated)


def _list(found: Counter[str]) -> str:
    return " ".join(sorted(found.elements()))


def _line(block: Block) -> str:
    return " ".join(f"{block.words} {block.passages}".split())[:300]


def test_every_number_date_and_year_is_the_same_in_both_languages(
    site: Site, english_site: Site
) -> None:
    found = [
        each for page in site.pages for each in differences(page, english_site.page(page.name))
    ]
    told = [
        f"{place}: only in Japanese [{lost}], only in English [{added}]\n    {words}"
        for (place, lost, added), words in found
        if (place, lost, added) not in ALLOWED
    ]
    assert not told, "\n".join(["", *told])
    assert {difference for difference, _words in found} == ALLOWED  # each is still needed


def test_the_english_title_names_the_years_of_the_plan_and_no_other_number(
    english_site: Site,
) -> None:
    (plan,) = sheets.rows("plan")
    years = Counter([plan["first_fiscal_year"], plan["last_fiscal_year"]])
    assert [
        page.name for page in english_site.pages if quantities.english(title(page)) != years
    ] == []


@pytest.mark.parametrize(
    ("name", "was", "becomes"),
    [
        ("context/society", "83.5%", "83.6%"),
        ("context/society", "Pages 3 to 13", "Pages 3 to 12"),
        ("plan-year", "– March 2019)", "– March 2020)"),
        ("overview", "March 20", "April 20"),
        ("measures/2-1", "2-1-1 ", "2-1-2 "),
        ("reference/articles", "Act No. 57 of 2003", "Act No. 58 of 2003"),
        ("reference/schedule", "<caption", "<p>1</p><caption"),
    ],
)
def test_a_changed_number_would_be_told(
    site: Site, english_site: Site, name: str, was: str, becomes: str
) -> None:
    html = str(english_site.page(name).soup)
    assert was in html
    changed = Page(name, BeautifulSoup(html.replace(was, becomes, 1), "html.parser"))
    before = set(differences(site.page(name), english_site.page(name)))
    assert set(differences(site.page(name), changed)) - before


def test_both_editions_have_the_same_pages(site: Site, english_site: Site) -> None:
    assert english_site.names == site.names


def test_both_editions_have_the_same_places_in_the_same_order(
    site: Site, english_site: Site
) -> None:
    """So that a reader who changes the language stays where they are."""
    sorted_by_name = {"appendix/glossary", "plan-department", "plan-term"}
    for page in site.pages:
        places, others = twins.ids(page), twins.ids(english_site.page(page.name))
        assert sorted(others) == sorted(places), page.name
        assert others == places or page.name in sorted_by_name, page.name


def test_both_editions_lead_to_the_same_places(site: Site, english_site: Site) -> None:
    for page in site.pages:
        assert links(english_site.page(page.name)) == links(page), page.name


_BOOK = re.compile(r"(?<=books/plan-)\w+(?=\.)")


def links(page: Page) -> Counter[str]:
    """The addresses that a page leads to, but for those of letters and of the other edition.

    A search is for words of the edition's language, and a book has that in its name.
    """
    addresses = [r.attribute(a, "href") for a in page.soup.select("a[href]:not([hreflang])")]
    found = (href for href in addresses if not twins.LETTERS.search(href))
    return Counter(_BOOK.sub("", href.partition("?q=")[0]) for href in found)


def test_nothing_is_left_to_translate(english_site: Site) -> None:
    css = ".untranslated, .untranslated-note"
    assert [
        (page.name, r.text(e)) for page in english_site.pages for e in page.soup.select(css)
    ] == []


def test_downloads_have_the_same_rows_and_numbers(site: Site, english_site: Site) -> None:
    assert downloads(english_site) == downloads(site) != {}


def downloads(edition: Site) -> dict[str, list[tuple[str, str, str]]]:
    """The numbers of each file."""
    found = {}
    for file in (edition.folder / "downloads").glob("*.csv"):
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            found[file.name] = [(row["id"], row["period"], row["value"]) for row in rows]
    return found
