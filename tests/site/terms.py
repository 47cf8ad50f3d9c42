"""Where prose uses a term of the glossary, and where it links to it first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bs4 import Tag
from bs4.element import Comment, NavigableString, PageElement

from tests.site.reading import attribute

_KATAKANA = "ァ-ヺー"  # the middle dot separates words and is none of it
_LATIN = "0-9A-Za-z"

#: What is no prose: headings, titles, code, drawings, and all that is made from data.
_NO_PROSE = (
    "h1, h2, h3, h4, h5, h6, code, pre, kbd, samp, svg, script, style, nav, caption, figcaption,"
    "form,"
    "table.plan-table, dl.plan-facts, dl.plan-glossary, ul.plan-tree, ul.plan-strands,"
    ".page-place, .plan-brief, .plan-briefs, .plan-notes, .plan-related,"
    ".plan-counts, .plan-themes, .plan-doors, .plan-cards, .plan-examples,"
    ".plan-mentions, .plan-mentions-title, .plan-figure, .plan-diagram, .plan-page,"
    ".toctree-wrapper, section[id^=law-], section[id^=article-], section[id^=dept-]"
)
_BLOCKS = ("p", "li", "dd", "td", "th", "div")


@dataclass(frozen=True)
class Use:
    """A place where a term is used; ``linked`` if it leads to the glossary."""

    id: str
    words: str
    linked: bool


class Matcher:
    """Finds terms in text: the longest at each place, and never a part of a longer word.

    ``names`` are the terms and their other names, each with the id of its term.
    """

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        longest_first = sorted(names, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_whole_word, longest_first)))

    def uses(self, text: str) -> Iterator[str]:
        """The names that a text uses, in order."""
        return (match[0] for match in self._pattern.finditer(text))


def _whole_word(name: str) -> str:
    """A pattern for the name where no letter of its own script goes on at either end."""
    before = after = ""
    for script in (_KATAKANA, _LATIN):
        before += f"(?<![{script}])" if re.match(f"[{script}]", name[0]) else ""
        after += f"(?![{script}])" if re.match(f"[{script}]", name[-1]) else ""
    return before + re.escape(name) + after


def prose(main: Tag) -> Iterator[PageElement]:
    """The texts and links of what is prose, in the order of the page."""
    outside = set(map(id, main.select(_NO_PROSE)))
    return _walk(main, outside)


def _walk(element: Tag, outside: set[int]) -> Iterator[PageElement]:
    for child in element.children:
        if isinstance(child, Tag):
            if child.name == "a":
                yield child
            elif id(child) not in outside:
                yield from _walk(child, outside)
        elif isinstance(child, NavigableString) and not isinstance(child, Comment):
            yield child


def uses(main: Tag, matcher: Matcher) -> Iterator[Use]:
    """Every use of a term in the prose of a page.

    Other links may name terms and are no use; nor are the names and words of others in 「」.
    """
    block, depth = None, 0
    for element in prose(main):
        if (around := element.find_parent(_BLOCKS)) is not block:
            block, depth = around, 0
        if isinstance(element, Tag):
            target = re.search(r"glossary\.html#term-(.+)", attribute(element, "href"))
            if target:
                yield Use(target[1], element.get_text(), linked=True)
            continue
        for part in re.split("([「」])", str(element)):
            depth = max(0, depth + {"「": 1, "」": -1}.get(part, 0))
            for name in matcher.uses(part) if depth == 0 else ():
                yield Use(matcher.names[name], name, linked=False)


def unlinked(found: Iterable[Use]) -> list[str]:
    """The terms whose first use is no link, each in the words of that use."""
    first: dict[str, Use] = {}
    for use in found:
        first.setdefault(use.id, use)
    return [f"{use.words} ({use.id})" for use in first.values() if not use.linked]
