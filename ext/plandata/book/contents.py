"""The contents of the book: its pages, and the sections of its chapters."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docutils import nodes
from sphinx.environment import BuildEnvironment

from plandata.book.links import END
from plandata.book.pages import BookPage
from plandata.extension.nodes import section

#: On which level of headings a section is in the contents though it is no page.
_DEEPEST = 2


class Line(NamedTuple):
    """A line: the level of its heading, 1 for a chapter, and where it leads.

    ``page`` is a page of the site, "" for what is in the book alone; ``id`` is "" for a whole page.
    """

    level: int
    title: nodes.title
    page: str
    id: str


def of_pages(env: BuildEnvironment, pages: Iterable[BookPage]) -> Iterator[Line]:
    """The lines of pages: their titles, and the headings that the author of a chapter wrote."""
    for page in pages:
        top = env.get_doctree(page.name).next_node(nodes.section)
        if top is None:
            continue
        yield Line(page.level, _title(top), page.name, "")
        below = [node for node in top.children if isinstance(node, nodes.section)]
        if page.level < _DEEPEST:
            for found in below:
                if _title(found).get("translatable", True):
                    yield Line(page.level + 1, _title(found), page.name, found["ids"][0])


def of_section(one: nodes.section) -> Line:
    """The line of a chapter that is in the book alone."""
    return Line(1, _title(one), "", one["ids"][0])


def contents(lines: Sequence[Line], title: str, *notes: nodes.paragraph) -> nodes.section:
    """A section that leads to each line; ``notes`` say how the book is read."""
    made = section("book-contents", title, _list(lines, 1), *notes)
    made["classes"].append("book-contents")
    return made


def _list(lines: Sequence[Line], level: int) -> nodes.bullet_list:
    """The lines of a level, each with those below it."""
    items = nodes.bullet_list("", bullet="-", classes=[f"level-{level}"])
    starts = [place for place, line in enumerate(lines) if line.level <= level]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        item = nodes.list_item("", nodes.paragraph("", "", _link(lines[start])))
        if end > start + 1:
            item += _list(lines[start + 1 : end], level + 1)
        items += item
    return items


def _link(line: Line) -> nodes.reference:
    link = nodes.reference("", "", *(part.deepcopy() for part in line.title), internal=True)
    link[END] = line.page, line.id
    return link


def _title(one: nodes.section) -> nodes.title:
    title = one.next_node(nodes.title)
    return title if title is not None else nodes.title()
