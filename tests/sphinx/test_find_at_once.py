"""docutils goes through a page as before, though in one loop."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from docutils import nodes
from sphinx.util.nodes import NodeMatcher

from plandata.extension import internals


@pytest.fixture(autouse=True)
def _at_once() -> None:
    internals.find_at_once()


def page() -> nodes.section:
    """Sections, paragraphs and words in each other, some of them empty."""
    inner = nodes.section("", nodes.title("", "In"), nodes.paragraph("", "", nodes.emphasis()))
    words = nodes.paragraph("", "", nodes.Text("a"), nodes.strong("", "b"), nodes.Text("c"))
    return nodes.section("", nodes.title("", "Out"), words, inner, nodes.paragraph())


def one_by_one(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.children:
        yield from one_by_one(child)


@pytest.mark.parametrize(
    ("condition", "fits"),
    [
        (None, lambda node: True),
        (nodes.paragraph, lambda node: isinstance(node, nodes.paragraph)),
        (nodes.Text, lambda node: isinstance(node, nodes.Text)),
        (lambda node: bool(node.children), lambda node: bool(node.children)),
        (NodeMatcher(nodes.strong), lambda node: isinstance(node, nodes.strong)),
        (NodeMatcher(), lambda node: True),
    ],
)
def test_it_finds_the_same_in_the_same_order(
    condition: Any, fits: Callable[[nodes.Node], bool]
) -> None:
    root = page()
    found: list[nodes.Node] = list(root.findall(condition))
    assert list(map(id, found)) == [id(node) for node in one_by_one(root) if fits(node)]


def test_what_is_taken_out_ahead_is_not_found() -> None:
    root = page()
    seen = []
    for paragraph in root.findall(nodes.paragraph):
        seen.append(paragraph)
        if len(seen) == 1:
            root.remove(root[-1])
    assert len(seen) == 2


def test_what_is_put_in_ahead_is_found() -> None:
    root = page()
    seen = []
    for paragraph in root.findall(nodes.paragraph):
        seen.append(paragraph)
        if len(seen) == 1:
            root += nodes.paragraph()
    assert len(seen) == 4


def test_it_can_begin_below_the_page_and_look_at_what_follows() -> None:
    root = page()
    title, words = root[0], root[1]
    assert isinstance(title, nodes.title)
    found = list(title.findall(nodes.paragraph, include_self=False, siblings=True, descend=False))
    assert found == [words, root[-1]]
