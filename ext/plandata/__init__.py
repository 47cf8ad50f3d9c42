"""A plan as data in a Sphinx site: the domain ``plan``."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata
from sphinxcontrib.mermaid import mermaid

from . import diagram, headings, mentions
from .check import check
from .directives import DIRECTIVES
from .domain import PlanDomain, warn_of
from .html import PlanHTMLTranslator
from .indices import INDICES
from .nodes import plan_mentions, plan_title
from .roles import ROLES

__version__ = "0.1.0"

PlanDomain.roles = dict(ROLES)
PlanDomain.directives = dict(DIRECTIVES)
PlanDomain.indices = list(INDICES)


def load_plan(app: Sphinx) -> None:
    """Load the data and tell every problem in it (``builder-inited``)."""
    domain = app.env.get_domain("plan")
    assert isinstance(domain, PlanDomain)
    domain.folder = Path(app.confdir, app.config.plan_data).resolve()
    domain.plan, problems = check(domain.folder)
    for problem in problems:
        warn_of(problem)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add everything that the extension adds."""
    app.add_config_value("plan_data", "../data", "env", str)
    app.add_config_value("plan_draw_diagrams", False, "env", bool)
    app.add_message_catalog("plandata", str(Path(__file__).parent / "locale"))
    app.setup_extension("sphinxcontrib.mermaid")
    app.add_domain(PlanDomain)
    app.add_node(plan_title)
    app.add_node(plan_mentions)
    app.add_node(mermaid, override=True, html=(diagram.visit_html, None))
    app.add_transform(headings.HomeHeadings)
    app.add_transform(headings.DropNumberedIds)
    app.add_transform(diagram.CheckDiagrams)
    app.connect("builder-inited", load_plan)
    app.connect("env-updated", mentions.pages_to_write)
    app.connect("doctree-resolved", mentions.fill)
    for builder in ("html", "dirhtml", "singlehtml"):
        app.set_translator(builder, PlanHTMLTranslator)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
