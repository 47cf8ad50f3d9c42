"""The sections of every page, as the search finds them."""

import re
from collections.abc import Iterable, Iterator, Set
from itertools import pairwise
from typing import NamedTuple, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors import EnvironmentCollector

from plandata.extension.places import is_part
from plandata.extension.sealed import plan_sealed


class Section(NamedTuple):
    """A section: its anchor ("" for the page itself), its heading, its words and its keywords.

    The text has a line for each paragraph or cell. A section with ``last`` sums up or comments on
    the others: it is a result where none of them is. One with ``term`` explains a term: its
    heading is a name, with the reading in brackets. ``names`` are what the subject of the section
    is also called.
    """

    anchor: str
    title: str
    text: str
    keywords: str
    last: bool = False
    term: bool = False
    names: tuple[str, ...] = ()


#: The attribute of the environment; what extensions add to it is pickled with it.
_KEPT = "plan_search_sections"


def sections_of(env: BuildEnvironment) -> dict[str, list[Section]]:
    """The sections of each page, kept in the environment."""
    if not hasattr(env, _KEPT):
        setattr(env, _KEPT, {})
    return cast("dict[str, list[Section]]", getattr(env, _KEPT))


class SectionCollector(EnvironmentCollector):
    """Collects sections when a page has been read, so that unchanged pages need no reading."""

    def clear_doc(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Forget a page."""
        sections_of(env).pop(docname, None)

    def merge_other(
        self, app: Sphinx, env: BuildEnvironment, docnames: Set[str], other: BuildEnvironment
    ) -> None:
        """Take over what a parallel process read."""
        for docname in docnames:
            if docname in sections_of(other):
                sections_of(env)[docname] = sections_of(other)[docname]

    def process_doc(self, app: Sphinx, doctree: nodes.document) -> None:
        """Collect the sections of a page that the search may find."""
        docname = app.env.docname
        metadata = app.env.metadata.get(docname, {})
        if "nosearch" not in metadata:
            last = docname == app.config.root_doc or metadata.get("search") == "last"
            sections_of(app.env)[docname] = list(_sections(doctree, last))


def _sections(doctree: nodes.document, last: bool) -> Iterator[Section]:
    keywords = ""
    for meta in doctree.findall(nodes.meta):
        if meta.get("name") == "keywords":
            keywords = meta["content"]
    for section in doctree.findall(nodes.section):
        if is_part(section):
            continue
        title = next(iter(section.findall(nodes.title)), None)
        page = isinstance(section.parent, nodes.document)
        yield Section(
            anchor="" if page else section["ids"][0],
            title=title.astext() if title else "",
            text=_lines(_words(section)),
            keywords=keywords if page else "",
            last=last,
        )
    yield from _entries(doctree, last)


def _lines(words: Iterable[str]) -> str:
    return "\n".join(" ".join(line.split()) for line in words)


def _entries(doctree: nodes.document, last: bool) -> Iterator[Section]:
    """Terms and rows that have an address of their own, so that a search leads right to them."""
    for node in _with_address(doctree):
        first = node.children[0]
        ids: list[str] = [id for part in first.findall(nodes.Element) for id in part["ids"]]
        rest = _lines(word for child in node.children[1:] for word in _words(child))
        row = isinstance(node, nodes.row)
        yield Section(ids[0], first.astext(), rest, "", last or row, not row)


def _with_address(doctree: nodes.document) -> Iterator[nodes.Element]:
    for node in doctree.findall(lambda node: isinstance(node, plan_sealed) or _has_address(node)):
        if not isinstance(node, plan_sealed):
            yield cast("nodes.Element", node)
        elif node.has_addresses:
            for shown in node.thawed():
                yield from cast("Iterator[nodes.Element]", shown.findall(_has_address))


#: Elements that stand for themselves when their first child has an id.
ENTRIES = (nodes.definition_list_item, nodes.row)


def _has_address(node: nodes.Node) -> bool:
    return isinstance(node, ENTRIES) and any(
        part.get("ids") for part in node.children[0].findall(nodes.Element)
    )


def _words(node: nodes.Node) -> Iterator[str]:
    """The words of a node without headings, what is found by itself and what only repeats."""
    if isinstance(node, nodes.TextElement):
        if not _only_names(node):
            yield _said(node)
        return
    for child in _children(node):
        if _is_apart(child) or _has_address(child):
            continue
        if isinstance(child, nodes.title) and not isinstance(node, nodes.table):
            continue
        if _is_hidden(child):
            continue
        if isinstance(child, nodes.definition_list_item):
            term, *rest = child.children
            words = [word for part in rest for word in _words(part)]
            yield from [term.astext(), *words] if words else []
        else:
            yield from _words(child)


def _children(node: nodes.Node) -> Iterator[nodes.Node]:
    """The children, and in the place of what stands for nodes these."""
    for child in node.children:
        yield from child.thawed() if isinstance(child, plan_sealed) else [child]


def _is_apart(node: nodes.Node) -> bool:
    """Whether a node's words are other sections, or not to be found."""
    return isinstance(node, LEFT_OUT) and not (isinstance(node, nodes.section) and is_part(node))


def _is_hidden(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Element) and "nosearch" in node["classes"]


def _said(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return node.astext()
    return "" if _is_hidden(node) else "".join(map(_said, node.children))


#: Elements whose words are other sections, samples that nobody searches for, or what docutils notes
#: for itself, such as of two headings that are alike.
LEFT_OUT = (nodes.section, addnodes.toctree, nodes.literal_block, nodes.system_message)


def _only_names(node: nodes.TextElement) -> bool:
    """Whether a paragraph mostly names other things, found by themselves, or is a sample of code.

    Links in a sentence touch its words.
    """
    parts = [(isinstance(child, NAMES), child.astext()) for child in node.children]
    named = sum(_weight(text) for name, text in parts if name)
    apart = not any(_touch(before, after) for (_n, before), (_m, after) in pairwise(parts))
    return apart and 2 * named > sum(_weight(text) for _name, text in parts)


#: What the search can compare: a word of Latin letters, or two letters of another script.
_PIECE = re.compile(r"[0-9A-Za-z][0-9A-Za-z'’.,-]*|[^\W_0-9A-Za-z](?=[^\W_0-9A-Za-z])")


def _weight(text: str) -> int:
    return len(_PIECE.findall(text))


def _touch(before: str, after: str) -> bool:
    return before[-1:].isalnum() and after[:1].isalnum()


#: Links, before and after Sphinx finds where they lead, and code.
NAMES = (addnodes.pending_xref, nodes.reference, nodes.literal)
