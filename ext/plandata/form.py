"""HTML of the nodes that Sphinx doesn't know: charts, filter forms and files to download."""

import posixpath
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import get_translation
from sphinx.writers.html5 import HTML5Translator

from .domain import domain_of
from .export import figure_csv, file_name
from .nodes import plan_chart, plan_download, plan_filter

_ = get_translation("plandata")


def visit_chart(translator: HTML5Translator, node: plan_chart) -> None:
    """Put the chart into the page."""
    translator.body.append(f'<div class="plan-chart-frame">{node["svg"]}</div>\n')
    raise nodes.SkipNode


def visit_download(translator: HTML5Translator, node: plan_download) -> None:
    """Link to the file, from wherever the builder puts the page."""
    builder = translator.builder
    if builder.name == "epub":  # a book has no file beside it
        raise nodes.SkipNode
    page = builder.get_target_uri(builder.current_docname).partition("#")[0]
    target = posixpath.relpath(node["file"], posixpath.dirname(page) or ".")
    words = escape(node["words"])
    translator.body.append(f'<p><a class="download" href="{target}">{words}</a></p>\n')
    raise nodes.SkipNode


def skip(translator: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Leave out what only a browser can show; the table beside it says the same."""
    raise nodes.SkipNode


def visit_filter(translator: HTML5Translator, node: plan_filter) -> None:
    """Put the form into the page, hidden until the script that answers it has loaded."""
    if translator.builder.name == "epub":
        raise nodes.SkipNode
    table = node["table"]
    fields = [
        _field(table, "text", _("Words"), f'<input type="search" id="{table}-text" name="text">')
    ]
    for name, label, options in node["choices"]:
        items = "".join(
            f'<option value="{escape(id)}"{_lang(spoken)}>{escape(words)}</option>'
            for id, words, spoken in [("", _("all"), ""), *options]
        )
        select = f'<select id="{table}-{name}" name="{name}">{items}</select>'
        fields.append(_field(table, name, label, select))
    title, count = escape(_("Narrow the table")), escape(_("{count} of {total} measures"))
    show_all, download = escape(_("Show all")), escape(_("Download these rows (CSV)"))
    translator.body.append(
        f'<form class="plan-filter" data-table="{table}" aria-labelledby="{table}-filter" hidden>'
        f'<p class="plan-filter-title" id="{table}-filter">{title}</p>{"".join(fields)}'
        f'<p class="buttons"><button type="reset">{show_all}</button> '
        f'<button type="button" data-download>{download}</button></p>'
        f'<p role="status" data-count="{count}"></p></form>\n'
    )
    raise nodes.SkipNode


def _lang(spoken: str) -> str:
    return f' lang="{spoken}"' if spoken else ""


def _field(table: str, name: str, label: str, control: str) -> str:
    return f'<p><label for="{table}-{name}">{escape(label)}</label>{control}</p>'


VISITORS: dict[type[nodes.Element], Callable[[HTML5Translator, Any], None]] = {
    plan_chart: visit_chart,
    plan_download: visit_download,
    plan_filter: visit_filter,
}


def write_downloads(app: Sphinx, exception: Exception | None) -> None:
    """Write the values of each figure that a page shows, and no others (``build-finished``)."""
    if exception or app.builder.name not in ("html", "dirhtml", "singlehtml"):
        return
    domain = domain_of(app.env)
    shown = {
        Path(app.outdir, file_name(figure.id)): text.encode()
        for figure in domain.plan.figures
        if ("figure", figure.id) in domain.homes
        and (text := figure_csv(domain.plan, figure, app.config.language))
    }
    for file, content in shown.items():
        file.parent.mkdir(exist_ok=True)
        if not (file.is_file() and file.read_bytes() == content):
            file.write_bytes(content)
    for file in set(Path(app.outdir).glob(file_name("*"))) - shown.keys():
        file.unlink()
        if not any(file.parent.iterdir()):
            file.parent.rmdir()
