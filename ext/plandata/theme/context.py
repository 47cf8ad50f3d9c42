"""What the templates know beyond what Sphinx tells them."""

from functools import partial
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.locale import get_translation

from plandata.extension import entry_pages
from plandata.extension.domain import PlanDomain, domain_of, source_of
from plandata.extension.internals import titles
from plandata.extension.node_types import plan_compare, plan_filter, plan_share
from plandata.extension.places import Home
from plandata.extension.plan_index import PlanIndex
from plandata.languages.language_marks import spoken
from plandata.model import records as m
from plandata.output.icon import drawing
from plandata.theme import page_parts, subject
from plandata.theme.assets import is_ours
from plandata.theme.surroundings import named
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
    forms = {type(node) for node in doctree.findall(_is_form)} if doctree else set()
    context["has_filter"] = plan_filter in forms
    context["has_share"] = plan_share in forms
    context["has_compare"] = plan_compare in forms
    assert isinstance(app.builder, StandaloneHTMLBuilder)
    found = titles(app.env)
    context["titles"] = {n: found[n].astext() for n in named(app.builder) if n in found}
    domain = domain_of(app.env)
    context["subject"] = subject.of_page(domain, pagename, app.config.language)
    context["way_to"] = partial(_way, app.builder, domain, pagename)
    context["parts"] = page_parts.of(doctree)
    context["contents"] = partial(_contents, app.builder, pagename)
    made = {n: i for n, i, *_content in app.builder.domain_indices if issubclass(i, PlanIndex)}
    described = {name: index.description for name, index in made.items()}
    context["plan_indices"] = [
        (name, index.localname) for name, index in made.items() if not index.list_page(domain)
    ]
    described["search"] = _("Sections of the plan with the words that you searched for.")
    described["404"] = _("This address does not lead to a page of this site.")
    context["has_description"] = bool(description(doctree))  # Sphinx writes it
    context["plan_description"] = (
        description(doctree)
        or _brief(app, pagename)
        or described.get(pagename)
        or context.get("plan_description")  # of a page below a long list
        or app.config.project
    )


def _is_form(node: nodes.Node) -> bool:
    return isinstance(node, plan_compare | plan_filter | plan_share)


def _brief(app: Sphinx, pagename: str) -> str:
    """What the measure does of which a page is, in the page's language as far as it is there."""
    domain = domain_of(app.env)
    kind, id = domain.notes.subject(pagename) or ("", "")
    measure = domain.plan.find(m.Measure, id) if kind == MEASURE else None
    return measure.brief.best(app.config.language)[0] if measure and measure.brief else ""


def _way(builder: StandaloneHTMLBuilder, domain: PlanDomain, page: str, home: Home) -> str:
    """The address of a thing from a page: the page alone where that is about nothing else."""
    end = domain.notes.end(home)
    return builder.get_relative_uri(page, home.docname) + (f"#{end}" if end else "")


def _contents(builder: StandaloneHTMLBuilder, page: str) -> str:
    """The contents of a page without its title, which stands above them."""
    _page, *inner = entry_pages.contents(builder, page).findall(nodes.bullet_list)
    return builder.render_partial(next(iter(inner), None))["fragment"]


def description(doctree: nodes.document | None) -> str:
    """What a page says to search engines of itself, "" if nothing."""
    for meta in doctree.findall(nodes.meta) if doctree else ():
        if meta.get("name") == "description":
            return str(meta["content"])
    return ""
