"""``{plan:search-field}``: a large field for the search, with examples of what to ask."""

from html import escape
from urllib.parse import urlencode

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.locale import get_translation
from sphinx.writers.html5 import HTML5Translator

from plandata.extension.directives.base import PlanDirective
from plandata.extension.node_types import ADORNMENT
from plandata.markup.directive_forms import BROUGHT
from plandata.model.subtype import Subtype
from plandata.output.icon import drawing
from plandata.search.search_page import PAGE, has_search

_ = get_translation("plandata")


class plan_search_field(nodes.General, nodes.Element):
    """A form that leads to the search; its children are a list of examples, and a picture."""


class SearchFieldDirective(PlanDirective, form=BROUGHT["plandata.search"]["search-field"]):
    """The form, a list of examples, which translators see as prose, and a picture behind both."""

    def make(self) -> list[nodes.Node]:
        """Make the form with the list of examples, or warn where there is no list."""
        prose = self.parse_content_to_nodes()
        examples = [node for node in prose if isinstance(node, nodes.bullet_list)]
        if not examples:
            assert self.form.content
            self.warn(Subtype.BAD_OPTION, self.form.content)
        for each in examples:
            each["classes"] += ["plan-examples", "nosearch"]
        field = plan_search_field("", *examples)
        self.set_source_info(field)
        if file := self.options.get("picture"):
            field += nodes.image(uri=file, alt="", classes=[ADORNMENT])
        return [field]


def lead(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Let each example lead to the search for it, in its own language (``doctree-resolved``).

    A build without a search page has no form either; translators are to see the examples.
    """
    if app.builder.name == "gettext":
        return
    for field in list(doctree.findall(plan_search_field)):
        if not has_search(app):
            field.parent.remove(field)
            continue
        field["page"] = docname
        for example in field.findall(nodes.paragraph):
            address = f"{_search(app.builder, docname)}?{urlencode({'q': example.astext()})}"
            link = nodes.reference("", "", *example.children, refuri=address, internal=True)
            example.children = []
            example += link


def visit(translator: HTML5Translator, node: plan_search_field) -> None:
    """Write the form; what it is called tells it from the one in the header."""
    builder = translator.builder
    assert isinstance(builder, StandaloneHTMLBuilder)
    label, button = escape(_("Ask in everyday words")), escape(_("Search"))
    lead = escape(_("For example"))
    translator.body.append(
        '<div class="plan-search-field">\n'
        f'<form role="search" action="{escape(_search(builder, node["page"]))}" method="get"'
        ' aria-labelledby="ask-label">'
        f'<label id="ask-label" for="ask">{label}</label>'
        f'<span class="plan-ask">{drawing("search")}<input type="search" id="ask" name="q">'
        f'<button type="submit">{button}</button></span>\n'
        f'<p class="plan-for-example">{lead}</p>\n'
    )


def depart(translator: HTML5Translator, _node: plan_search_field) -> None:
    """Close what is around the form and its examples."""
    translator.body.append("</form></div>\n")


def add(app: Sphinx, _config: object) -> None:
    """Add the directive where there is a plan's domain for it (``config-inited``)."""
    if app.registry.has_domain("plan"):
        app.add_directive_to_domain("plan", "search-field", SearchFieldDirective)


def _search(builder: Builder, docname: str) -> str:
    return builder.get_relative_uri(docname, PAGE)
