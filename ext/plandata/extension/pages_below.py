"""All pages below others, on which parts of what is too long for one page stand."""

from collections.abc import Iterator
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment

from plandata.extension import entry_pages, index_pages, pagination, table_pages
from plandata.extension.domain import domain_of


def write(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Write the pages below a page, which come between it and the next (``html-page-context``)."""
    builder = app.builder
    if doctree is None or not pagination.has_pages_below(builder):
        return
    assert isinstance(builder, StandaloneHTMLBuilder)
    _parent, before, _after = builder.relations.get(pagename, (None, None, None))
    if before and (last := of_page(app.env, before)[-1:]):
        name, title = last[0]
        context["prev"] = pagination.way(builder, pagename, (name, escape(title)))
    if pagename in domain_of(app.env).notes.entry_pages:
        toc = entry_pages.contents(builder, pagename)
        count = len(list(toc.findall(nodes.reference)))
        context |= {"toc": builder.render_partial(toc)["fragment"], "display_toc": count > 1}
    pages = [
        *table_pages.pages(builder, pagename, doctree),
        *entry_pages.pages(builder, pagename, doctree),
    ]
    if pages:
        pagination.write(builder, pagename, context, templatename, pages)


def of_page(env: BuildEnvironment, leading: str) -> list[tuple[str, str]]:
    """The pages below one, each with its title."""
    return [*table_pages.names(env, leading), *entry_pages.names(env, leading)]


def names(builder: StandaloneHTMLBuilder) -> Iterator[tuple[str, str]]:
    """The pages below all pages and indices, each with its title."""
    if "plan" in builder.env.domains and pagination.has_pages_below(builder):
        for leading in sorted(builder.env.found_docs):
            yield from of_page(builder.env, leading)
        yield from index_pages.names(builder)


def remove(builder: StandaloneHTMLBuilder, leading: str) -> None:
    """Remove the pages below one that is no more."""
    for kind in (table_pages.TABLE, pagination.ENTRY):
        pagination.keep(builder, leading, kind, [])
