"""Where in a book the pages of the source begin, as far as its sections say it.

Who has the printed plan before them finds the place by its page (EPUB Accessibility 1.1, 4.2).
"""

from collections.abc import Iterable
from html import escape

from docutils import nodes
from sphinx.environment import BuildEnvironment

#: The attribute of the words for pages of the source, with the first of them.
_FIRST = "first_page"


def places(env: BuildEnvironment, pages: Iterable[str]) -> dict[str, str]:
    """The pages of the source that a section begins with, each with the page where that is."""
    found: dict[str, str] = {}
    for page in pages:
        for words in env.get_doctree(page).findall(nodes.inline):
            if first := words.get(_FIRST, ""):
                found.setdefault(first, page)
    return found


def put(doctree: nodes.document, page: str, places: dict[str, str]) -> None:
    """Put a mark where each page of the source begins that does so on a page of the book."""
    left = {first for first, where in places.items() if where == page}
    for words in list(doctree.findall(nodes.inline)):
        first = words.get(_FIRST, "")
        if first in left:
            left.remove(first)
            at = words.parent.index(words)
            words.parent.insert(at, nodes.raw("", _mark(first), format="html"))


def id_of(first: str) -> str:
    """The id of the mark of a page of the source."""
    return f"source-page-{first}"


def _mark(first: str) -> str:
    said = escape(first)
    return (
        f'<span id="{id_of(said)}" role="doc-pagebreak" epub:type="pagebreak"'
        f' aria-label="{said}"></span>'
    )
