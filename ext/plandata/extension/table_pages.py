"""A table that is too long for one page: its parts on pages below, and what leads to them."""

from collections.abc import Iterator

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.writers.html5 import HTML5Translator

from plandata.extension import filter_rows, pagination
from plandata.extension.domain import domain_of
from plandata.extension.internals import titles
from plandata.extension.link_addresses import LinkAddresses
from plandata.extension.node_types import plan_pages
from plandata.extension.pagination import PageBelow
from plandata.extension.sealed import Seen, plan_sealed, shown, thaw

#: How the names of the pages begin, as the ids of tables do.
TABLE = "table"


def visit(translator: HTML5Translator, node: plan_pages) -> None:
    """Write the table that leads to the parts, and nothing else where those are pages."""
    builder, page = translator.builder, node["page"]
    if pagination.has_pages_below(builder):
        leading = node[0]
        for link in leading.findall(nodes.reference):
            link["refuri"] = builder.get_relative_uri(
                page, f"{page}/{link.attributes.pop('refid')}"
            )
        leading.walkabout(translator)
        for below in _below(node):
            below.walkabout(translator)
        raise nodes.SkipNode


def pass_by(translator: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Show all tables one after another."""


def pages(
    builder: StandaloneHTMLBuilder, leading: str, doctree: nodes.document
) -> Iterator[PageBelow]:
    """The pages of the parts of the tables of a page; what their filters load is written."""
    files: list[str] = []
    names: list[str] = []
    seen: Seen = {}
    for node in doctree.findall(plan_pages):
        first, *tables = (table for table in node if isinstance(table, nodes.table))
        if node["filtered"]:
            filter_rows.write(builder, leading, node)
            files += first["ids"]
        names += [table["ids"][0] for table in tables]
        below = _below(node)
        yield from (_page(builder, leading, table, below, seen) for table in tables)
    pagination.keep(builder, leading, TABLE, [*files, *names])


def _below(node: plan_pages) -> list[nodes.Node]:
    """What stands below each part, whose table it explains."""
    return [child for child in node if not isinstance(child, nodes.table)]


def names(env: BuildEnvironment, leading: str) -> Iterator[tuple[str, str]]:
    """Those pages, each with its title."""
    for name, words in domain_of(env).notes.data["below"].get(leading, ()):
        yield f"{leading}/{name}", f"{titles(env)[leading].astext()}: {words}"


def _page(
    builder: StandaloneHTMLBuilder,
    leading: str,
    table: nodes.table,
    below: list[nodes.Node],
    seen: Seen,
) -> PageBelow:
    """The page of a part: it is called as the page that leads to it and as its caption.

    ``below`` stands below each part, ``seen`` is what other tables of that page have shown.
    """
    name = table["ids"][0]
    caption = table[0]
    assert isinstance(caption, nodes.title)
    home = domain_of(builder.env).notes.home
    sealed = list(table.findall(plan_sealed))
    made_from: list[object] = [shown(part, seen) for one in sealed for part in one.parts]
    made_from = made_from or [table.pformat()]
    made_from += [node.pformat() for node in below]
    links = (link for one in sealed for link in one.links)
    made_from += [home((link["reftype"], link["reftarget"])) for link in links]

    def section() -> nodes.section:
        _open(builder, f"{leading}/{name}", table)
        copies = (node.deepcopy() for node in below)
        return nodes.section("", table, *copies, ids=[f"page-{name}"])

    return pagination.section_page(builder, leading, name, caption, made_from, section)


def _open(builder: StandaloneHTMLBuilder, page: str, table: nodes.table) -> None:
    """Put the rows of a part back, with links as they are on its page."""
    links = LinkAddresses(builder, page, is_last=True)
    for sealed in list(table.findall(plan_sealed)):
        table.children = [table[0]]
        table += map(thaw, links.resolve(sealed))
    for row in table.findall(nodes.row):
        row.attributes.pop("facets", None)  # the filter has them from its file
