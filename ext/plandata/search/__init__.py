"""Search for Japanese and English that finds sections, in any theme: no server, no dictionary."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from plandata.extension.fingerprint import fingerprint
from plandata.search import search_field, search_page
from plandata.search.sections import SectionCollector
from plandata.wording import phrasebook

HERE = Path(__file__).parent


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the search; a project may have it without the theme, and without a plan."""
    app.add_message_catalog(phrasebook.DOMAIN, phrasebook.LOCALE)
    app.add_env_collector(SectionCollector)
    app.add_node(search_field.plan_search_field, html=(search_field.visit, search_field.depart))
    app.connect("config-inited", search_field.add)
    app.connect("config-inited", search_page.add_template)
    app.connect("builder-inited", search_page.take_place)
    app.connect("doctree-resolved", search_field.lead)
    app.connect("html-page-context", search_page.tell_address)
    app.connect("html-collect-pages", search_page.pages)
    return {
        "env_version": fingerprint(HERE),
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
