"""A table that is too long for one page: its parts on pages below, and what leads to them."""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.writers.html5 import HTML5Translator

from plandata.extension import filter_rows, pagination
from plandata.extension.domain import domain_of
from plandata.extension.internals import titles
from plandata.extension.lazy_html import LazyHtml
from plandata.extension.link_addresses import LinkAddresses
from plandata.extension.nodes import plan_pages
from plandata.extension.pagination import PageBelow
from plandata.extension.sealed import plan_sealed, thaw

#: How the names of the pages begin, as the ids of tables do.
_TABLE = "table"


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
        raise nodes.SkipNode


def pass_by(translator: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Show all tables one after another."""


def write(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Write the parts of the tables of a page (``html-page-context``)."""
    builder = app.builder
    if doctree is None or not pagination.has_pages_below(builder):
        return
    assert isinstance(builder, StandaloneHTMLBuilder)
    pages: list[PageBelow] = []
    files: list[str] = []
    for node in doctree.findall(plan_pages):
        first, *tables = (table for table in node if isinstance(table, nodes.table))
        if node["filtered"]:
            filter_rows.write(builder, pagename, node)
            files += first["ids"]
        pages += [_page(builder, pagename, table) for table in tables]
    if pages:
        pagination.write(builder, pagename, context, templatename, pages)
    pagination.keep(builder, pagename, _TABLE, [*files, *(page.name for page in pages)])


def remove(builder: StandaloneHTMLBuilder, leading: str) -> None:
    """Remove the parts of the tables of a page that is no more."""
    pagination.keep(builder, leading, _TABLE, [])


def names(env: BuildEnvironment) -> Iterator[tuple[str, str]]:
    """The pages of the parts of all tables, each with its title."""
    for leading, parts in sorted(domain_of(env).notes.data["below"].items()):
        for name, words in parts:
            yield f"{leading}/{name}", f"{titles(env)[leading].astext()}: {words}"


def _page(builder: StandaloneHTMLBuilder, leading: str, table: nodes.table) -> PageBelow:
    """The page of a part: it is called as the page that leads to it and as its caption."""
    name = table["ids"][0]
    caption = table[0]
    assert isinstance(caption, nodes.title)
    title = titles(builder.env)[leading].deepcopy()
    title += [nodes.Text(": "), *(part.deepcopy() for part in caption)]
    made_from = title.pformat()
    home = domain_of(builder.env).notes.home
    sealed = list(table.findall(plan_sealed))
    shown: list[object] = [one.parts for one in sealed] or [table.pformat()]
    shown += [home((link["reftype"], link["reftarget"])) for one in sealed for link in one.links]

    def rendered() -> str:
        return str(builder.render_partial(title.deepcopy())["title"])

    def body() -> str:
        _open(builder, leading, table)
        section = nodes.section("", title, table, ids=[f"page-{name}"])
        return str(builder.render_partial(section)["fragment"])

    context = {"metatags": "", "toc": "", "display_toc": False, "sourcename": ""}
    more = {"body": LazyHtml((made_from, shown), body)}
    return PageBelow(name, LazyHtml(made_from, rendered), title.astext(), {**context, **more})


def _open(builder: StandaloneHTMLBuilder, leading: str, table: nodes.table) -> None:
    """Put the rows of a part back, with links as they are on its page."""
    page = f"{leading}/{table['ids'][0]}"
    links = LinkAddresses(builder, page, is_last=True)
    for sealed in list(table.findall(plan_sealed)):
        table.children = [table[0]]
        table += map(thaw, links.resolve(sealed))
    for row in table.findall(nodes.row):
        row.attributes.pop("facets", None)  # the filter has them from its file
    for link in table.findall(nodes.reference):
        if "refid" in link or link.get("internal"):
            to = link.get("refuri") or f"#{link.attributes.pop('refid')}"
            link["refuri"] = pagination.link_from(builder, page, leading, to)
