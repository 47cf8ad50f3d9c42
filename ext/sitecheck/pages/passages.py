"""The text of a page passage by passage, each with its language and whether it is quoted."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from bs4 import Tag

from sitecheck.pages.reading import Page, attribute, is_text

#: What stands there as it is in code or in a source, and is no text of the page's own.
CODE = frozenset({"code", "kbd", "samp", "pre", "var"})
QUOTED = frozenset({"q", "blockquote"})
_INLINE = CODE - {"pre"} | {
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "data", "del", "dfn", "em", "i", "img", "ins",
    "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "wbr",
}  # fmt: skip
_WITHOUT_TEXT = frozenset({"script", "style", "template"})
#: Attributes that readers see or hear.
_ATTRIBUTES = (
    "alt", "title", "placeholder", "label", "aria-label", "aria-description",
    "aria-roledescription", "aria-valuetext", "aria-placeholder",
)  # fmt: skip


@dataclass(frozen=True)
class Passage:
    """Text that stands in one element; ``block`` is the paragraph, cell or the like around it.

    ``attribute`` is the name of the attribute that holds the text, "" for text between tags.
    """

    text: str
    element: Tag
    block: Tag
    language: str
    code: bool = False
    quoted: bool = False
    attribute: str = ""


def passages(page: Page) -> Iterator[Passage]:
    """Every passage of a page in order: texts, and attributes that readers see or hear."""
    for child in page.soup.find_all(True, recursive=False):
        yield from _within(Passage("", child, child, ""), page.site.quoted)


def _within(outer: Passage, quoted: str) -> Iterator[Passage]:
    """The passages of an element, which inherits from the one around it."""
    element = outer.element
    here = replace(
        outer,
        block=outer.block if element.name in _INLINE else element,
        language=attribute(element, "lang") or outer.language,
        code=outer.code or element.name in CODE,
        quoted=outer.quoted
        or element.name in QUOTED
        or quoted in attribute(element, "class").split(),
    )
    yield from (replace(here, text=text, attribute=name) for name, text in _attributes(element))
    for child in element.children:
        if isinstance(child, Tag):
            if child.name not in _WITHOUT_TEXT:
                yield from _within(replace(here, element=child), quoted)
        elif is_text(child) and str(child).strip():
            yield replace(here, text=str(child))


def _attributes(element: Tag) -> Iterator[tuple[str, str]]:
    for name in _ATTRIBUTES:
        if text := attribute(element, name):
            yield name, text
    kind = attribute(element, "type")
    if element.name == "input" and kind in ("submit", "reset", "button"):
        yield "value", attribute(element, "value")
    if element.name == "meta" and attribute(element, "name") in ("description", "keywords"):
        yield "content", attribute(element, "content")


def blocks(page: Page) -> Iterator[tuple[Tag, str]]:
    """Every paragraph, cell or the like with its own text, in order.

    Code and quotations stand there as ``…``: rules for the page's own text don't hold for them.
    An attribute comes as a block of its own.
    """
    for _key, group in groupby(passages(page), lambda part: (id(part.block), part.attribute)):
        parts = list(group)
        if parts[0].attribute:
            yield from ((part.element, part.text) for part in parts)
        else:
            texts = ["…" if part.code or part.quoted else part.text for part in parts]
            yield parts[0].block, "".join(texts)
