"""Which files pages load, and what of others' files the site goes without.

``plan.css`` dresses all that prose may hold, so that pages load no second style sheet: neither
that of Pygments, which colours nothing here, nor that of sphinx-design, which is five times as
large, ignores dark screens and brings colours of too little contrast.
"""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from plandata.extension import shared_scripts
from plandata.extension.internals import is_of_design, leave_out_search

THEME = "plan_theme"
#: Sphinx writes these itself, whatever the theme.
WRITTEN_BY_SPHINX = ["_static/pygments.css", "_static/translations.js", ".buildinfo.bak"]
REPLACED = {"_static/pygments.css", "_static/sphinx-design.min.css"}


def leave_out_index(app: Sphinx, config: Config) -> None:
    """Make no general index: the plan has indices of its own (``config-inited``)."""
    if config.html_theme == THEME:
        config.html_use_index = False


def choose_files(app: Sphinx) -> None:
    """Publish what a filter calls, but no file of sphinx-design, nor Sphinx's own search.

    Called when the builder is there (``builder-inited``).
    """
    if is_ours(app):
        shared_scripts.share(app)
        leave_out_search(app.builder)  # the theme has no template for it
        folders = app.config.html_static_path
        app.config.html_static_path = [folder for folder in folders if not is_of_design(folder)]


def trim_page(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let a page load only what the theme doesn't replace (``html-page-context``)."""
    if is_ours(app):
        context["css_files"] = [css for css in context["css_files"] if css.filename not in REPLACED]


def remove_unused(app: Sphinx, exception: Exception | None) -> None:
    """Remove what Sphinx wrote and no page loads (``build-finished``)."""
    if is_ours(app):
        for name in WRITTEN_BY_SPHINX:
            Path(app.outdir, name).unlink(missing_ok=True)


def is_ours(app: Sphinx) -> bool:
    """Whether the pages are in this theme; a book has one of its own."""
    html = app.builder.format == "html" and app.builder.name not in ("book", "epub")
    return html and app.config.html_theme == THEME
