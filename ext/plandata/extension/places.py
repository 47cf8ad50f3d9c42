"""Where things stand on pages, and which sections name them."""

from collections.abc import Sequence
from typing import NamedTuple

from docutils import nodes

from plandata.wording.phrase import Label

#: A thing of the plan: its kind and its id.
Thing = tuple[str, str]


class Mention(NamedTuple):
    """A section that names a thing in its prose."""

    kind: str
    id: str
    docname: str
    anchor: str
    title: tuple[Label, ...]


class Home(NamedTuple):
    """Where a thing stands, and the line of the page that says so."""

    docname: str
    anchor: str
    line: int


class Entry(NamedTuple):
    """What may stand on a page of its own where its page would be too long.

    ``name`` is its id, ``title`` what it is called, ``lines`` how many its lists have, but for the
    sections that name ``thing``, which are known when all pages have been read.
    """

    name: str
    title: str
    lines: int
    thing: Thing | None


#: The class of a section that is a part of what its page is about, and nothing by itself.
PART = "plan-part"


def is_part(section: nodes.section) -> bool:
    """Whether a section is only a part of what its page is about."""
    return PART in section["classes"]


def section_of(
    ref: nodes.Node, language: str, place: Sequence[Label]
) -> tuple[str, tuple[Label, ...]]:
    """The anchor and the heading of the section in which a node stands; the page itself is "".

    A heading that many pages have makes sense alone with the ``place`` of its page before it.
    """
    node = ref.parent
    while node is not None and (not isinstance(node, nodes.section) or is_part(node)):
        node = node.parent
    if node is None:
        return "", ()
    whole_page = isinstance(node.parent, nodes.document)
    title = node.next_node(nodes.title)
    words = tuple(_spoken(text, language) for text in title.findall(nodes.Text)) if title else ()
    if whole_page:
        return "", words
    is_of_data = title is not None and not title.get("translatable", True)  # it is unlike others
    return node["ids"][0], words if is_of_data or not place else (*place, (" ", language), *words)


def _spoken(text: nodes.Text, language: str) -> Label:
    marks = [name for name in text.parent["classes"] if name.startswith("language-")]
    return text.astext(), marks[0].removeprefix("language-") if marks else language
