"""HTML of the form that puts two sections of a list side by side."""

from html import escape

from docutils import nodes
from sphinx.locale import get_translation
from sphinx.writers.html5 import HTML5Translator

from plandata.extension.node_types import plan_compare

_ = get_translation("plandata")
_SHOWN = _("“{one}” and “{other}” side by side. In both: {count}.")


def visit(translator: HTML5Translator, node: plan_compare) -> None:
    """Put the form into a page, hidden until its script has the sections; a book has none."""
    if translator.builder.name not in ("html", "dirhtml"):
        raise nodes.SkipNode
    of = node["of"]
    title, none = escape(_("See two side by side")), escape(_("choose"))
    both, show_all = escape(_("in both")), escape(_("Show all"))
    fields = "".join(
        f'<p><label for="{of}-{name}">{escape(label)}</label><select id="{of}-{name}"'
        f' name="{of}-{name}"><option value="">{none}</option></select></p>'
        for name, label in (("one", _("First")), ("other", _("Second")))
    )
    translator.body.append(
        f'<form class="plan-compare" method="dialog" aria-labelledby="{of}-compare"'
        f' data-ids="{node["ids_begin"]}" data-shown="{escape(str(_SHOWN))}"'
        f' data-both="{both}" hidden>'
        f'<p class="plan-filter-title" id="{of}-compare">{title}</p>'
        f'<div class="fields">{fields}</div>'
        f'<p class="buttons"><button type="reset">{show_all}</button></p>'
        '<p role="status"></p></form>\n'
    )
    raise nodes.SkipNode
