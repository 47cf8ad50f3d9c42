"""The parts of a page that the template puts in places of their own.

They are cut where the translator begins and ends a node, never by what the HTML looks like.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from docutils import nodes

from plandata.extension.source_pages import PAGES

#: Under this name a document keeps its parts until the template has them.
_PARTS = "page_parts"


class Parts(NamedTuple):
    """The HTML of a page.

    ``before`` opens the main section, ``heading`` is its title with the tag, ``reference`` are the
    pages of the source with which its text begins, ``end`` closes the section.
    """

    before: str
    heading: str
    reference: str
    text: str
    end: str


class Place(NamedTuple):
    """How many pieces are written where a node begins, before its end tag, and where it ends."""

    start: int
    closing: int
    end: int


class Places:
    """The nodes of a document at which its page is cut, and their places."""

    def __init__(self, document: nodes.document) -> None:
        self._document = document
        section: Any = next(
            (node for node in document if isinstance(node, nodes.section)), nodes.section()
        )
        title = next((node for node in section[:1] if isinstance(node, nodes.title)), None)
        self._cut = (section, title, *_reference(section)) if title else ()
        self._start: dict[nodes.Node, int] = {}
        self._found: dict[nodes.Node, Place] = {}

    def begin(self, node: nodes.Node, written: int) -> None:
        """Note how much is written before a node."""
        if node in self._cut:
            self._start[node] = written

    def finish(self, node: nodes.Node, closing: int, end: int) -> None:
        """Note how much is written before and after the end tag of a node."""
        if node in self._cut:
            self._found[node] = Place(self._start[node], closing, end)

    def cut(self, body: Sequence[str]) -> None:
        """Let the document keep the parts of what is written; without a title it has none."""
        if not self._cut:
            return
        section, title, *rest = (self._found[node] for node in self._cut)
        paragraph, reference = rest or (title, Place(0, 0, 0))
        pieces = (
            body[: title.start],
            body[title.start : title.end],
            body[reference.start : reference.end],
            body[paragraph.end : section.closing],
            body[section.closing :],
        )
        self._document[_PARTS] = Parts(*map("".join, pieces))


def of(document: nodes.document | None) -> Parts | None:
    """The parts of a page that has been written; None if it has no title."""
    return document.get(_PARTS) if document is not None else None


def _reference(section: nodes.section) -> Sequence[nodes.Node]:
    """The paragraph under a title with nothing but the pages of the source, and what names them."""
    seen = (node for node in section[1:] if not isinstance(node, nodes.Invisible))
    first = next(seen, None)
    if isinstance(first, nodes.paragraph) and len(first) == 1:
        named = first[0]
        if isinstance(named, nodes.inline) and PAGES in named["classes"]:
            return first, named
    return ()
