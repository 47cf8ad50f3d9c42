"""The theme of the site: its own templates and one style sheet."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from plandata.theme import (
    assets,
    context,
    gone,
    heading_number,
    single_page,
    site_pages,
    surroundings,
)
from plandata.theme.menu import Menu
from plandata.theme.translator import ThemeTranslator

HERE = Path(__file__).parent


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the theme."""
    app.setup_extension("plandata")
    app.add_html_theme("plan_theme", str(HERE / "plan_theme"))
    for builder in ("html", "dirhtml", "singlehtml", "epub"):
        app.set_translator(builder, ThemeTranslator, override=True)
    app.connect("config-inited", assets.leave_out_index)
    app.connect("builder-inited", assets.choose_files, priority=900)  # after sphinx-design's
    app.connect("doctree-resolved", single_page.join, priority=900)  # after all links are made
    app.connect("doctree-resolved", heading_number.mark)
    menu = Menu()
    app.connect("env-updated", menu.forget)
    app.connect("env-get-outdated", gone.remove)
    app.connect("env-updated", surroundings.changed)
    app.connect("html-page-context", menu.add_to_page)
    app.connect("html-page-context", context.add_to_page)
    app.connect("html-page-context", assets.trim_page)
    app.connect("html-collect-pages", site_pages.not_found)
    app.connect("build-finished", site_pages.write_sitemap)
    app.connect("build-finished", assets.remove_unused)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
