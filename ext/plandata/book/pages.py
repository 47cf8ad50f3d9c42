"""Which pages of the site are the book's, and in what order.

The order is that of the tables of contents. A page that says ``book: none`` at its top is not in
the book, but those in its table of contents may be.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from plandata.extension.warning import warn
from plandata.markup.structure import BOOK, NO_BOOK, no_book
from plandata.model.subtype import Subtype
from sitecheck.text import myst_page
from sitecheck.text.part import Setting


class BookPage(NamedTuple):
    """A page: its name, and on which level of headings it stands, 1 for a chapter."""

    name: str
    level: int


class OfPages:
    """A builder of a book; ``pages`` are those that are in it."""

    pages: Sequence[BookPage] = ()

    @property
    def levels(self) -> Mapping[str, int]:
        """On which level each page stands."""
        return {page.name: page.level for page in self.pages}


def pages(env: BuildEnvironment) -> list[BookPage]:
    """The pages of the book."""
    return [page for page in _walk(env) if not _is_left_out(env, page.name)]


def pages_left_out(env: BuildEnvironment) -> list[str]:
    """The pages that only the site has."""
    return [page.name for page in _walk(env) if _is_left_out(env, page.name)]


def _is_left_out(env: BuildEnvironment, name: str) -> bool:
    return str(env.metadata[name].get(BOOK)) == NO_BOOK


def _walk(env: BuildEnvironment) -> Iterator[BookPage]:
    yield from _below(env, str(env.config.root_doc), 1, set())


def _below(env: BuildEnvironment, name: str, level: int, seen: set[str]) -> Iterator[BookPage]:
    """A page and those in its table of contents; the first place of a page counts."""
    if name in seen or name not in env.all_docs:
        return
    seen.add(name)
    yield BookPage(name, level)
    below = level if _is_left_out(env, name) else level + 1
    for child in env.toctree_includes.get(name, ()):
        yield from _below(env, child, below, seen)


def tell(app: Sphinx, env: BuildEnvironment) -> None:
    """Tell of pages that say something else of the book (``env-check-consistency``)."""
    for name, said in env.metadata.items():
        if BOOK not in said or _is_left_out(env, name):
            continue
        file = env.doc2path(name)
        for part in myst_page.parts(file.read_text("utf-8")):
            if isinstance(part, Setting) and part.name == BOOK:
                warn(Subtype.BAD_OPTION, no_book(part.text), f"{file}:{part.line}")
