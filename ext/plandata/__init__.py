"""A plan as data in a Sphinx site: the domain ``plan``.

``python -m plandata data`` checks the data alone, so this module imports Sphinx only in
``setup``.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Add everything that the extension adds."""
    from . import dates, diagram, domain, downloads, form, headings, mentions, messages, prose
    from .directives import DIRECTIVES
    from .html import PlanHTMLTranslator
    from .indices import INDICES
    from .nodes import plan_download, plan_mentions, plan_title
    from .roles import ROLES

    app.setup_extension("sphinxcontrib.mermaid")
    app.add_config_value("plan_data", "../data", "env", str)
    app.add_config_value("plan_draw_diagrams", False, "env", bool)
    app.add_message_catalog("plandata", str(Path(__file__).parent / "locale"))
    app.add_domain(domain.PlanDomain)
    for name, role in ROLES.items():
        app.add_role_to_domain("plan", name, role)
    for name, directive in DIRECTIVES.items():
        app.add_directive_to_domain("plan", name, directive)
    for index in INDICES:
        app.add_index_to_domain("plan", index)
    app.add_node(plan_title)
    app.add_node(plan_mentions)
    skip = (form.skip, None)
    for node, visit in {**form.VISITORS, plan_download: downloads.visit}.items():
        app.add_node(node, html=(visit, None), text=skip, latex=skip, man=skip, texinfo=skip)
    app.add_node(diagram.plan_diagram, html=(diagram.visit_html, None), text=skip)
    app.add_directive("mermaid", diagram.Diagram, override=True)
    app.add_transform(headings.HomeHeadings)
    app.add_transform(headings.DropImplicitIds)
    app.add_transform(messages.ShowCells)
    app.add_transform(messages.LeaveDataAlone)
    app.add_transform(dates.ShortenYears)
    app.add_transform(diagram.CheckDiagrams)
    app.add_transform(prose.CheckProse)
    app.add_transform(prose.RowHeaders)
    app.connect("builder-inited", domain.load)
    app.connect("env-updated", mentions.pages_to_write)
    app.connect("doctree-resolved", mentions.fill)
    app.connect("build-finished", downloads.write)
    for builder in ("html", "dirhtml", "singlehtml", "epub"):
        app.set_translator(builder, PlanHTMLTranslator)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
