"""The last page of the book: what only the site has, and where."""

from collections.abc import Iterable

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.locale import get_translation

from plandata.book.assembly import PAGE
from plandata.extension.internals import titles
from plandata.extension.nodes import definitions, paragraph, section
from plandata.theme.context import description

_ = get_translation("plandata")
TITLE = _("What is on the site alone")


def section_of(builder: StandaloneHTMLBuilder, left_out: Iterable[str]) -> nodes.section:
    """A section that names pages of the site, each with what it is about and its address."""
    site = builder.config.html_baseurl
    told = _("These pages are on the site alone, under {address}.").format(address=site)
    if not site:
        told = _("These pages are on the site alone. Their addresses begin with that of the site.")
    pairs = [
        (
            titles(builder.env)[name].astext(),
            [
                paragraph(description(builder.env.get_doctree(name))),
                paragraph(f"{site}{name}.html"),
            ],
        )
        for name in left_out
    ]
    made = section("book-elsewhere", str(TITLE))
    made["classes"].append(PAGE)
    made += [paragraph(told), definitions(pairs, "book-elsewhere")]
    return made
