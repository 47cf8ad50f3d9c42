"""The theme of the site: thin, on Sphinx's ``basic``."""

from pathlib import Path
from typing import Any

from docutils import nodes
from plandata.nodes import plan_filter
from sphinx.application import Sphinx
from sphinx.locale import get_translation
from sphinx.util.typing import ExtensionMetadata

HERE = Path(__file__).parent


def add_to_page(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give templates the theme's own words, the page titles and the domain's index pages."""
    context["_"] = get_translation("plan_theme")
    context["has_filter"] = doctree is not None and doctree.next_node(plan_filter) is not None
    context["titles"] = {name: node.astext() for name, node in app.env.titles.items()}
    domain = app.env.get_domain("plan")
    context["plan_indices"] = indices = [
        (f"plan-{index.name}", index.localname, getattr(index, "description", ""))
        for index in domain.indices
    ]
    found = {name: description for name, _caption, description in indices}
    context["plan_description"] = found.get(pagename, context["docstitle"])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the theme."""
    app.add_message_catalog("plan_theme", str(HERE / "locale"))
    app.add_html_theme("plan_theme", str(HERE / "theme"))
    app.connect("html-page-context", add_to_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
