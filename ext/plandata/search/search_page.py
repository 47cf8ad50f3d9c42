"""The search page in the place of Sphinx's own, with its template, its scripts and the index."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config
from sphinx.locale import get_translation

from plandata.extension import pages_below, pagination, shared_scripts
from plandata.extension.internals import leave_out_search
from plandata.search import measure_words
from plandata.search.index_file import as_script, build
from plandata.search.index_sections import index_sections, offers
from plandata.search.other_names import kinds_of_things, names, with_names
from plandata.search.sections import Section, sections_of
from sitecheck import text_file

_ = get_translation("plandata")

HERE = Path(__file__).parent
PAGE = "search"
INDEX = "search-index.js"
#: The script of the page, and its modules in their order: a page loads few files.
SCRIPT = "search.js"
MODULES = ("entries.js", "words.js", "query.js", "search.js", "results.js")


def add_template(app: Sphinx, config: Config) -> None:
    """Add the template before the theme's, and after the project's own (``config-inited``).

    Its folder is named from the project, so that the site is the same wherever both lie.
    """
    folder = os.path.relpath(HERE / "templates", app.confdir)
    config.templates_path = [*config.templates_path, folder]


def take_place(app: Sphinx) -> None:
    """Leave Sphinx's own search out; publish what this one shares (``builder-inited``)."""
    leave_out_search(app.builder)
    if has_search(app):
        shared_scripts.share(app)


def tell_address(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the templates of a theme what the search has written (``html-page-context``)."""
    if has_search(app):
        context["search_page"] = PAGE
        context["measure_words"] = measure_words.FILE


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The search page (``html-collect-pages``); what it and filters load is written beside it."""
    if not has_search(app):
        return
    assert isinstance(app.builder, StandaloneHTMLBuilder)
    sections = _sections(app.builder)
    found = {page: (app.builder.get_target_uri(page), its) for page, its in sections.items()}
    index = as_script(build(found, app.config.language, kinds_of_things(app.builder)))
    script = "\n".join((HERE / "scripts" / name).read_text("utf-8") for name in MODULES)
    for name, text in ((INDEX, index), (SCRIPT, script)):
        text_file.write(Path(app.outdir, "_static", name), text.encode())
    if "plan" in app.env.domains:
        measure_words.write(app.builder, sections)
    context = {
        "search_index": INDEX,
        "search_script": SCRIPT,
        "search_words": _words(),
        "search_offers": offers(app.builder),
    }
    yield PAGE, context, "search.html"


def _sections(builder: StandaloneHTMLBuilder) -> dict[str, list[Section]]:
    """The sections of each page, also of those below long lists, and of the indices.

    Whoever looks for their title finds each (2.4.5); an entry is found on its own page.
    """
    below = pages_below.names(builder)
    found = {page: [Section("", title, "", "", last=True)] for page, title in below}
    for docname, sections in sections_of(builder.env).items():
        for section in sections:
            page = pagination.of_entry(docname, section.anchor)
            if page in found:
                found[page] = [section._replace(anchor="")]
            else:
                found.setdefault(docname, []).append(section)
    return {**with_names(found, names(builder)), **index_sections(builder)}


def has_search(app: Sphinx) -> bool:
    """Whether pages stand beside each other in a browser: a book or one page has no other."""
    return app.builder.name in ("html", "dirhtml")


def _words() -> dict[str, str]:
    """What the page says, whatever the language of the theme."""
    return {
        "title": _("Search results"),
        "label": _("Search this site"),
        "button": _("Search"),
        "fallback": _("The search needs JavaScript. The menu leads to the indices, which do not."),
        "heading": _("Search results for “{query}”"),
        "none": _("Nothing was found. Try a shorter word, or one word at a time."),
        "offer": _("Or look here:"),
        "others": _("Others that are near:"),
        "near": _("No section has all of these words. The nearest ({count}):"),
        "count": _("{count} sections found."),
        "most": _("{count} sections found. The first {most} are shown."),
    }
