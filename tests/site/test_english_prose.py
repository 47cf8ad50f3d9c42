"""The English prose is plain: a reader who knows no Japanese administration can follow it."""

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Tag

from tests.site import reading as r
from tests.site.reading import Page, Site

MOST_WORDS = 25
_BLOCKS = "p, li, dd, dt, td, th, caption, figcaption"
#: What is no prose of ours: forms, code, the Japanese names beside the English ones, lists of data.
_OUTSIDE = "form, pre, code, nav, [lang=ja], .plan-reason"
#: The explanation of a fiscal year, which the site adds where a page first names one.
_EXPLAINED = re.compile(r" \(April \d{4} – March \d{4}\)")
#: The end of a sentence, or of a label or title before a colon.
_END = re.compile(r"(?:(?<=[.!?:])|(?<=[.!?][”\)]))\s+(?=[“(]?[A-Z]|“”)|(?<=”:)\s+")


def sentences(main: Tag) -> Iterator[str]:
    """The sentences of a page; a label before a colon is one of its own."""
    copy = BeautifulSoup(str(main), "html.parser")
    for element in copy.select(_OUTSIDE):
        element.decompose()
    for block in copy.select(_BLOCKS):
        if not block.select(_BLOCKS):
            yield from _END.split(_EXPLAINED.sub("", r.text(block)))


def words(sentence: str) -> int:
    """How many words a sentence has; signs alone are none."""
    return sum(bool(re.search(r"\w", word)) for word in sentence.split())


def test_no_sentence_has_more_than_25_words(english_site: Site) -> None:
    assert [long for page in english_site.pages for long in too_long(page)] == []


def too_long(page: Page) -> list[tuple[str, int, str]]:
    return [
        (page.name, words(sentence), sentence)
        for sentence in sentences(page.main)
        if words(sentence) > MOST_WORDS
    ]


TWENTY = "word " * 20


@pytest.mark.parametrize(
    ("html", "long"),
    [
        (f"<p>{TWENTY} and five more words here.</p>", False),
        (f"<p>{TWENTY} and six more words in here.</p>", True),
        (f"<p>{TWENTY}. {TWENTY}</p>", True),
        (f"<p>{TWENTY}. Another {TWENTY}</p>", False),
        (f"<p>Label: The {TWENTY} and four more</p>", False),
        (f"<p>Label: the {TWENTY} and three more</p>", False),
        (f"<p>Label: the {TWENTY} and four more words</p>", True),
        (f"<p>“The title of a report”: the {TWENTY} and four more words</p>", False),
        (f"<p>In FY2018 (April 2018 – March 2019), {TWENTY} and more.</p>", False),
        (f'<p>{TWENTY} and four more words <span lang="ja">計画</span></p>', False),
        (f"<ul><li>{TWENTY}<ul><li>{TWENTY}</li></ul></li></ul>", False),
        (f"<pre>{TWENTY * 2}</pre>", False),
    ],
)
def test_words_are_counted_by_sentences(html: str, long: bool) -> None:
    page = Page("page", BeautifulSoup(f"<main>{html}</main>", "html.parser"))
    assert bool(too_long(page)) == long
