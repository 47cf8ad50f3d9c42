"""Which files pages load, and what of others' files the site goes without.

``plan.css`` dresses all that prose may hold, so that pages load no second style sheet: neither
that of Pygments, which colours nothing here, nor that of sphinx-design, which is five times as
large, ignores dark screens and brings colours of too little contrast.
"""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

THEME = "plan_theme"
#: Sphinx writes these itself, whatever the theme.
WRITTEN_BY_SPHINX = ["_static/pygments.css", "_static/translations.js"]
REPLACED = {"_static/pygments.css", "_static/sphinx-design.min.css"}


def leave_out(app: Sphinx) -> None:
    """Publish no file of sphinx-design, and no general index (``builder-inited``)."""
    if builder := _ours(app):
        folders = app.config.html_static_path
        folders[:] = [folder for folder in folders if Path(folder).parent.name != "sphinx_design"]
        builder.use_index = False


def trim_page(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let a page load only what the theme doesn't replace (``html-page-context``)."""
    if _ours(app):
        context["css_files"] = [css for css in context["css_files"] if css.filename not in REPLACED]


def remove_unused(app: Sphinx, exception: Exception | None) -> None:
    """Remove what Sphinx wrote and no page loads (``build-finished``)."""
    if _ours(app):
        for name in WRITTEN_BY_SPHINX:
            Path(app.outdir, name).unlink(missing_ok=True)


def _ours(app: Sphinx) -> StandaloneHTMLBuilder | None:
    builder = app.builder
    if isinstance(builder, StandaloneHTMLBuilder) and builder.theme.name == THEME:
        return builder
    return None
