"""A page whose entries say too much for one: each has a page of its own, and a line leads there."""

from collections.abc import Collection, Iterator, Set
from itertools import groupby
from typing import TypeVar

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.environment.adapters.toctree import document_toc

from plandata.extension import pagination
from plandata.extension.domain import domain_of
from plandata.extension.internals import titles
from plandata.extension.list_entries import called, is_parent, leaves
from plandata.extension.node_types import plan_entries
from plandata.extension.nodes import bullets, paragraph
from plandata.extension.pagination import PageBelow

Item = TypeVar("Item")


def take_out(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put a line that leads there in the place of each entry (``doctree-resolved``)."""
    if docname not in domain_of(app.env).notes.entry_pages:
        return
    entries = [node for node in doctree.findall(nodes.Element) if "entry" in node]
    for parent, found in groupby(entries, key=lambda entry: entry.parent):
        together = list(found)
        lines = bullets([[_line(app, docname, entry)] for entry in together], "index-groups")
        for line, entry in zip(lines, together, strict=True):
            assert isinstance(line, nodes.list_item)
            line["ids"] = [entry["entry"]]
        if isinstance(together[0], nodes.section):  # among others
            parent.insert(parent.index(together[0]), lines)
            for entry in together:
                parent.remove(entry)
        else:
            parent.replace_self(lines)
    doctree += plan_entries("", *entries)


def pages(
    builder: StandaloneHTMLBuilder, leading: str, doctree: nodes.document
) -> Iterator[PageBelow]:
    """The pages of the entries of a page."""
    names: list[str] = []
    for entry in (entry for holder in doctree.findall(plan_entries) for entry in holder):
        for page in _pages(builder, leading, entry):
            names.append(page.name)
            yield page
    pagination.keep(builder, leading, pagination.ENTRY, names)


def names(env: BuildEnvironment, leading: str) -> Iterator[tuple[str, str]]:
    """Those pages, each with its title."""
    notes = domain_of(env).notes
    lines = notes.entry_pages.get(leading, {})
    for entry in notes.data["entries"][leading] if lines else ():
        words = f"{titles(env)[leading].astext()}: {entry.title}"
        for name, number, _shown in _parts(entry.name, range(lines[entry.name])):
            yield f"{leading}/{name}", _numbered(words, number)


def contents(builder: StandaloneHTMLBuilder, page: str) -> nodes.Node:
    """The contents of a page without the entries that have their own: lists in a list."""
    toc = document_toc(builder.env, page, builder.tags)
    gone = domain_of(builder.env).notes.entry_pages.get(page, ())
    for link in list(toc.findall(nodes.reference)):
        if link["anchorname"].removeprefix("#") in gone:
            item = link.parent.parent
            item.parent.remove(item)
    for empty in [part for part in toc.findall(nodes.bullet_list) if not part.children]:
        empty.parent.remove(empty)
    return toc


def _parts(entry: str, lines: Collection[Item]) -> Iterator[tuple[str, str, list[Item]]]:
    """The pages of an entry: the name of each, its number, its lines; the first is as the entry.

    So a link to the entry need not know how long it is.
    """
    pages = list(pagination.cut(list(lines), pagination.most_lines()))
    for number, shown in pages or [("", [])]:
        name = pagination.named(entry, "" if number == "1" else number)
        yield f"{pagination.ENTRY}-{name}", number, shown


def _numbered(words: str, number: str) -> str:
    return f"{words} ({number})" if number else words


def _called(entry: nodes.Element, number: str) -> list[nodes.Node]:
    return [*(part.deepcopy() for part in called(entry)), nodes.Text(_numbered("", number))]


def _reading(entry: nodes.Element) -> list[nodes.Node]:
    """How a term is read, which isn't in its title."""
    reading = entry[0].children[1:] if isinstance(entry[0], nodes.term) else []
    return [part.deepcopy() for part in reading if part.astext()]


def _line(app: Sphinx, docname: str, entry: nodes.Element) -> addnodes.compact_paragraph:
    """Links to the pages of an entry, each with how many lines it has there."""
    words: list[nodes.Node] = []
    for name, number, shown in _parts(entry["entry"], leaves(entry)):
        address = app.builder.get_relative_uri(docname, f"{docname}/{name}")
        link = nodes.reference("", "", *_called(entry, number), refuri=address, internal=True)
        words += [*([nodes.Text(" ")] if words else []), link, *_reading(entry)]
        if shown:
            count = nodes.inline("", pagination.counted(len(shown)), classes=["index-note"])
            words += [nodes.Text(" "), count]
    return addnodes.compact_paragraph("", "", *words)


def _pages(builder: StandaloneHTMLBuilder, leading: str, entry: nodes.Node) -> Iterator[PageBelow]:
    assert isinstance(entry, nodes.Element)
    for name, number, shown in _parts(entry["entry"], leaves(entry)):
        title = nodes.title("", "", *_called(entry, number))
        part = _with(entry, set(shown)) if number else entry
        section = nodes.section("", *_blocks(part), ids=[entry["entry"]])
        yield pagination.section_page(
            builder, leading, name, title, section.pformat(), section.deepcopy
        )


def _blocks(entry: nodes.Element) -> list[nodes.Node]:
    """What an entry says under its title."""
    if isinstance(entry, nodes.list_item):
        return [nodes.bullet_list("", entry)]
    if isinstance(entry, nodes.definition_list_item):
        reading = _reading(entry)
        said = [block for definition in entry[1:] for block in definition.children]
        return [*([paragraph(reading)] if reading else []), *said]
    return entry[1:]


def _with(node: nodes.Element, wanted: Set[nodes.list_item]) -> nodes.Element:
    """A copy of an entry whose lists have only the wanted of their items.

    What stands right before a list says what is in it, and goes with it.
    """
    copy: nodes.Element = node.copy()
    for child in node.children:
        if isinstance(child, nodes.bullet_list | nodes.definition) or is_parent(child):
            part = _with(child, wanted)
            if part.children:
                copy += part
            elif isinstance(child, nodes.bullet_list):
                copy.pop()
        elif not isinstance(child, nodes.list_item):
            copy += child.deepcopy()
        elif child in wanted:
            copy += child
    return copy
