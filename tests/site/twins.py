"""A page and its twin in the other language, block by block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import NavigableString

from tests.site.reading import Page, attribute

_BLOCKS = {
    "title", "meta", "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "th", "td", "pre",
    "caption", "figcaption", "label", "option", "button", "summary", "svg", "desc",
}  # fmt: skip
_APART = {"br", "text", "tspan"}  # words that only their places keep apart
_READ_OUT = ("alt", "title", "aria-label", "placeholder")
_NOT_READ = {"script", "style"}
#: What programs print of what is wrong: the tests of messages compare the languages.
_EXAMPLE = "plan-message"
#: Groups of words in alphabetical order, which each language has its own of.
LETTERS = re.compile(r"(glossary|group)-(.|[ァ-ヺ]行)")


@dataclass
class Block:
    """What stands in a paragraph or the like; ``passages`` are words in another language."""

    words: str = ""
    passages: str = ""

    def add(self, words: str, *, passage: bool) -> None:
        """Add words that stand in it."""
        if passage:
            self.passages += words
        else:
            self.words += words


@dataclass
class Reader:
    """Sorts the blocks of a page by the nearest place above that its twin has, too."""

    language: str
    homes: frozenset[str]
    found: dict[str, list[Block]] = field(default_factory=dict)

    def read(self, element: Tag, home: str, block: Block, *, passage: bool = False) -> None:
        """Read an element and what is in it."""
        if element.has_attr("lang"):
            passage = attribute(element, "lang") != self.language
        for words in _read_out(element):
            block.add(f" {words} ", passage=passage)
        for child in element.children:
            if isinstance(child, Tag):
                self.enter(child, home, block, passage=passage)
            elif type(child) is NavigableString:  # no comment or the like
                block.add(str(child), passage=passage)

    def enter(self, element: Tag, home: str, around: Block, *, passage: bool) -> None:
        """Read an element, into a block of its own if it is one."""
        if element.name in _NOT_READ or _EXAMPLE in element.get_attribute_list("class"):
            return
        own = self.home(element) or home
        block = around
        if own != home or element.name in _BLOCKS:
            block = Block()
            self.found.setdefault(own, []).append(block)
        if element.name in _APART:
            block.add(" ", passage=passage)
        self.read(element, own, block, passage=passage)

    def home(self, element: Tag) -> str:
        """A place that both pages have, wherever the order of a language puts it; else ""."""
        id = attribute(element, "id")
        if element.name == "dd":  # an explanation goes along with its term
            term = element.find_previous_sibling("dt")
            id = attribute(term, "id") if isinstance(term, Tag) else ""
            return f"{id} dd" if id in self.homes else ""
        if element.name == "li" and element.find_parent("section", id=LETTERS):
            link = element.find("a")
            return attribute(link, "href") if isinstance(link, Tag) else ""
        return id if id in self.homes else ""


def _read_out(element: Tag) -> Iterator[str]:
    if element.name == "meta" and attribute(element, "name") != "viewport":
        yield attribute(element, "content")
    yield from (attribute(element, name) for name in _READ_OUT if element.has_attr(name))


def ids(page: Page) -> list[str]:
    """The ids of a page in order, but for those of letters and those made from a drawing."""
    found = [attribute(element, "id") for element in page.soup.select("[id]")]
    return [id for id in found if not LETTERS.fullmatch(id) and not id.startswith("diagram-")]


def twins(page: Page, other: Page) -> Iterator[tuple[str, list[Block], list[Block]]]:
    """The blocks of both pages under each place that both have."""
    homes = frozenset(ids(page)) & frozenset(ids(other))
    one, two = (_blocks(found, homes) for found in (page, other))
    for home in {**one, **two}:
        yield home, one.get(home, []), two.get(home, [])


def _blocks(page: Page, homes: frozenset[str]) -> dict[str, list[Block]]:
    reader = Reader(attribute(page.soup.select("html")[0], "lang"), homes)
    outside = Block()
    reader.read(page.soup, "", outside)
    reader.found.setdefault("", []).append(outside)
    return reader.found
