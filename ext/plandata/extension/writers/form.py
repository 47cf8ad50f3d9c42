"""HTML of the nodes that Sphinx doesn't know: charts, icons, filter forms, addresses to share."""

from collections import Counter
from collections.abc import Callable, Iterable
from html import escape
from typing import Any
from urllib.parse import urljoin

from docutils import nodes
from sphinx.locale import get_translation
from sphinx.writers.html5 import HTML5Translator

from plandata.extension import filter_rows
from plandata.extension.directives.facets import Choice
from plandata.extension.node_types import (
    plan_chart,
    plan_compare,
    plan_filter,
    plan_icon,
    plan_key,
    plan_share,
    plan_squares,
)
from plandata.extension.pagination import has_pages_below
from plandata.extension.writers import compare
from plandata.output.icon import drawing
from plandata.wording.phrase import Label

_ = get_translation("plandata")
#: The most options of a list; where there are more, a field suggests them.
MOST_LISTED = 50
#: What a form says of itself: it is for those alone in whose browser it works.
_USE = _(
    "Only the rows that meet all conditions stay. The address of the page has the conditions, so"
    " you can share it as it is."
)
#: What a filter says of conditions in its address that it can't set, such as one of a department
#: that is no more.
_GONE = _(
    "The address asks for {conditions}, which this table does not have, or no longer has. The table"
    " is shown without it; “Show all” takes it out of the address, too."
)


def visit_chart(translator: HTML5Translator, node: plan_chart) -> None:
    """Put the chart into the page."""
    translator.body.append(f'<div class="plan-chart-frame">{node["svg"]}</div>\n')
    raise nodes.SkipNode


def visit_icon(translator: HTML5Translator, node: plan_icon) -> None:
    """Draw the icon; the words beside it say the same."""
    letter = f'<span class="plan-letter" aria-hidden="true">{escape(node.get("letter", ""))}</span>'
    translator.body.append(drawing(node["name"]) if node["name"] else letter)
    raise nodes.SkipNode


def visit_squares(translator: HTML5Translator, node: plan_squares) -> None:
    """Draw the squares for the eye; the numbers say the same."""
    drawn = "".join(f'<i class="{kind}"></i>' * count for kind, count in node["counts"])
    translator.body.append(f'<span class="plan-squares" aria-hidden="true">{drawn}</span>')
    raise nodes.SkipNode


def visit_key(translator: HTML5Translator, node: plan_key) -> None:
    """Say what the squares are, to who sees them."""
    language = translator.builder.config.language

    def said(words: Iterable[Label]) -> str:
        marks = ((text, _lang("" if spoken == language else spoken)) for text, spoken in words)
        return "".join(f"<span{mark}>{escape(text)}</span>" for text, mark in marks)

    kinds = "".join(
        f'<span><i class="{kind}"></i> {said(of)}</span> ' for kind, of in node["kinds"]
    )
    text = f'<p class="plan-key" aria-hidden="true">{kinds}<span>{said(node["note"])}</span></p>'
    translator.body.append(f"{text}\n")
    raise nodes.SkipNode


def skip(translator: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Leave out what only a browser can show; the table beside it says the same."""
    raise nodes.SkipNode


def visit_filter(translator: HTML5Translator, node: plan_filter) -> None:
    """Put the form into the page, hidden until the script that answers it has loaded."""
    builder, table = translator.builder, node["table"]
    if builder.name == "epub" or (node["elsewhere"] and not has_pages_below(builder)):
        raise nodes.SkipNode
    fields = [
        _field(table, "text", _("Words"), f'<input type="search" id="{table}-text" name="text">')
    ]
    suggests = False
    choices: list[Choice] = node["choices"]
    for choice in choices:
        many = len(choice.options) > MOST_LISTED
        suggests |= many
        control = _suggestions(table, choice) if many else _select(table, choice)
        fields.append(_field(table, choice.name, choice.label, control, choice.note))
    title, count = escape(_("Narrow down the table")), escape(node["count"])
    show_all, download = escape(_("Show all")), escape(_("Download these rows (CSV)"))
    quoted, gone = escape(_("“{condition}”")), escape(str(_GONE))
    comma, on = escape(_(", ")), escape(_(" ({count} on)"))
    partly = escape(_("The text of the pages could not be loaded. Only the table is searched."))
    translator.body.append(
        f'<form class="plan-filter" data-table="{table}" aria-labelledby="{table}-filter" hidden>'
        f'<details open><summary class="plan-filter-title"><span id="{table}-filter">{title}</span>'
        f'<span data-on="{on}"></span></summary>'
        f'<p class="note">{escape(str(_USE))}</p>'
        f'<div class="fields">{"".join(fields)}</div></details>'
        f'<p class="buttons"><button type="reset">{show_all}</button> '
        f'<button type="button" data-download>{download}</button></p>'
        f'<p role="status" data-count="{count}" data-comma="{comma}" data-quoted="{quoted}"'
        f' data-gone="{gone}" data-partly="{partly}"'
        f"{_none(table) if suggests else ''}{_elsewhere(translator, node)}></p>"
        "</form>\n"
    )
    raise nodes.SkipNode


def _select(table: str, choice: Choice) -> str:
    items = "".join(
        f'<option value="{escape(id)}"{_lang(spoken)}>{escape(words)}</option>'
        for id, words, spoken in [("", _("all"), ""), *choice.options]
    )
    id = f"{table}-{choice.name}"
    described = f' aria-describedby="{id}-note"' if choice.note else ""
    return f'<select id="{id}" name="{choice.name}"{described}>{items}</select>'


def _suggestions(table: str, choice: Choice) -> str:
    """A field that suggests what there is; options of the same words are told apart by their id."""
    counted = Counter(words for _id, words, _spoken in choice.options)
    items = "".join(
        f'<option value="{escape(words if counted[words] == 1 else f"{words} ({id})")}"'
        f' data-id="{escape(id)}"{_lang(spoken)}></option>'
        for id, words, spoken in choice.options
    )
    id = f"{table}-{choice.name}"
    described = f"{table}-status {id}-note" if choice.note else f"{table}-status"
    return (
        f'<input id="{id}" name="{choice.name}" list="{id}-options" autocomplete="off"'
        f' aria-describedby="{described}"><datalist id="{id}-options">{items}</datalist>'
    )


def _none(table: str) -> str:
    """What is said where a field suggests nothing that has the words in it."""
    words = _("No choice has {conditions}. The table is shown without it.")
    return f' id="{table}-status" data-none="{escape(words)}"'


def _elsewhere(translator: HTML5Translator, node: plan_filter) -> str:
    """Where the rows of a long table are, and what is said of them."""
    if not node["elsewhere"]:
        return ""
    told = {
        "rows": filter_rows.name(translator.builder, node["page"], node["table"]),
        "total": str(node["elsewhere"]),
        "more": _("Show more"),
        "lost": _("The rows could not be loaded. The table leads to them."),
    }
    return "".join(f' data-{name}="{escape(words)}"' for name, words in told.items())


def _lang(spoken: str) -> str:
    return f' lang="{spoken}"' if spoken else ""


def _field(table: str, name: str, label: str, control: str, note: str = "") -> str:
    below = f'<span class="note" id="{table}-{name}-note">{escape(note)}</span>' if note else ""
    return f'<p><label for="{table}-{name}">{escape(label)}</label>{control}{below}</p>'


def visit_share(translator: HTML5Translator, node: plan_share) -> None:
    """Put the address of a page into it, which a script can copy; a book has none."""
    builder = translator.builder
    if builder.name not in ("html", "dirhtml"):
        raise nodes.SkipNode
    site = builder.config.html_baseurl
    address = escape(urljoin(site, builder.get_target_uri(node["page"]))) if site else ""
    words = {
        "title": _("Share and print"),
        "label": _("Address of this page"),
        "plain": _("Your browser shows the address of this page at the top."),
        "copy": _("Copy the address"),
        "copied": _("The address has been copied."),
        "selected": _("The address is selected: copy it with your keyboard or the menu."),
        "print": _("Print"),
    }
    said = {name: escape(text) for name, text in words.items()}
    hidden = "" if address else " hidden"
    plain = "" if address else f'<p class="plan-share-plain">{said["plain"]}</p>'
    translator.body.append(
        f'<form class="plan-share" method="dialog" aria-labelledby="share-title">'
        f'<h2 id="share-title">{said["title"]}</h2>{plain}'
        f'<p class="plan-share-address"{hidden}><label for="share-address">{said["label"]}</label>'
        f'<input id="share-address" readonly value="{address}"></p>'
        f'<p class="buttons" hidden><button type="button" data-copy>{said["copy"]}</button> '
        f'<button type="button" data-print>{said["print"]}</button></p>'
        f'<p role="status" data-copied="{said["copied"]}" data-selected="{said["selected"]}"></p>'
        "</form>\n"
    )
    raise nodes.SkipNode


VISITORS: dict[type[nodes.Element], Callable[[HTML5Translator, Any], None]] = {
    plan_chart: visit_chart,
    plan_compare: compare.visit,
    plan_filter: visit_filter,
    plan_icon: visit_icon,
    plan_key: visit_key,
    plan_share: visit_share,
    plan_squares: visit_squares,
}
