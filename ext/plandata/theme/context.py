"""What the templates know beyond what Sphinx tells them."""

from functools import partial
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.locale import get_translation

from plandata.extension.domain import domain_of, source_of
from plandata.extension.internals import titles
from plandata.extension.nodes import plan_filter, plan_share
from plandata.languages.language_marks import spoken
from plandata.model import records as m
from plandata.output.icon import drawing
from plandata.theme.assets import is_ours
from plandata.wording.level_names import MEASURE

_ = get_translation("plandata")


def add_to_page(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give a page the theme's words, its description, and the site's other pages."""
    languages = {"source": source_of(app.env), "page": app.config.language}
    context["spoken"] = partial(spoken, **languages)  # a book's indices, too
    if not is_ours(app):
        return
    context["_"] = _
    context["icon"] = drawing
    context["search_in_header"] = True
    context["site_address"] = app.config.html_baseurl
    context["has_filter"] = doctree is not None and any(doctree.findall(plan_filter))
    context["has_share"] = doctree is not None and any(doctree.findall(plan_share))
    foot = str(context["theme_footer"]).split()
    context["titles"] = {n: titles(app.env)[n].astext() for n in foot if n in titles(app.env)}
    assert isinstance(app.builder, StandaloneHTMLBuilder)
    made = {name for name, *_index in app.builder.domain_indices}
    indices = [
        (f"plan-{index.name}", index.localname, getattr(index, "description", ""))
        for index in app.env.get_domain("plan").indices
        if f"plan-{index.name}" in made  # a plan without laws has no index of them
    ]
    described = {name: description for name, _caption, description in indices}
    context["plan_indices"] = indices
    described["search"] = _("Sections of the plan that have the words searched for.")
    described["404"] = _("The address leads to no page of this site.")
    context["has_description"] = bool(_description(doctree))  # Sphinx writes it
    context["plan_description"] = (
        _description(doctree)
        or _brief(app, pagename)
        or described.get(pagename)
        or context.get("plan_description")  # of a page below a long list
        or app.config.project
    )


def _brief(app: Sphinx, pagename: str) -> str:
    """What the measure does of which a page is, in the page's language as far as it is there."""
    domain = domain_of(app.env)
    kind, id = domain.notes.subject(pagename) or ("", "")
    measure = domain.plan.find(m.Measure, id) if kind == MEASURE else None
    return measure.brief.best(app.config.language)[0] if measure and measure.brief else ""


def _description(doctree: nodes.document | None) -> str:
    for meta in doctree.findall(nodes.meta) if doctree else ():
        if meta.get("name") == "description":
            return str(meta["content"])
    return ""
