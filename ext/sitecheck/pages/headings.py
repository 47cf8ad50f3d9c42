"""Headings that name what stands under them (WCAG 2.4.2, 2.4.6).

Their order and whether they have words is told by html-validate and axe.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages.reading import HEADINGS, Page, attribute, one_line, said

CHECK = Check("headings", "見出し", "Headings", {"2.4.2": "AF", "2.4.6": "AF"})
_ARIA_DEFAULT = 2  # the level of role=heading without aria-level


class Heading(NamedTuple):
    """A heading with its level, from 1."""

    element: Tag
    level: int
    words: str


def headings(page: Page) -> list[Heading]:
    """The headings of a page in order, also those that only a role makes headings."""
    elements = page.soup.select(", ".join((*HEADINGS, "[role=heading]")))
    return [Heading(element, _level(element), said(element)) for element in elements]


def _level(element: Tag) -> int:
    level = attribute(element, "aria-level")
    if level.isdecimal():
        return int(level)
    return HEADINGS.index(element.name) + 1 if element.name in HEADINGS else _ARIA_DEFAULT


def findings(page: Page) -> Iterator[Finding]:
    """What is wrong with the headings of a page."""
    found = headings(page)
    first = next((heading for heading in found if heading.level == 1), None)
    if first and _is_other(first.words, page):
        message = Message("題名（title）が見出し（h1）と合いません。同じ言葉で始めてください")
        yield page.finding(CHECK, "2.4.2", first.element, message)
    above: list[Heading] = []  # those under which a heading stands, and itself
    seen: set[tuple[str, ...]] = set()
    for heading in found:
        above = [*(h for h in above if h.level < heading.level), heading]
        path = tuple(h.words for h in above)
        if path in seen and heading.words:
            message = Message(
                "同じ見出しの下に、同じ言葉の見出しが二つあります。違う言葉にしてください"
            )
            yield page.finding(CHECK, "2.4.6", heading.element, message)
        seen.add(path)


def _is_other(heading: str, page: Page) -> bool:
    """Whether the title neither has the heading in it nor begins with words that the heading has.

    That one of them has no words at all other checks tell.
    """
    title = page.soup.select_one("head > title")
    words = one_line(title.get_text()) if title else ""
    start = re.split(r"\s[|—–-]\s", words)[0]
    return bool(words and heading) and heading not in words and start not in heading
