"""Files that readers load: the values of figures, and the data. Pages link to them."""

import posixpath
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from plandata.extension.domain import PlanDomain, domain_of
from plandata.extension.node_types import plan_download
from plandata.extension.settled import Settled
from plandata.model import records as m
from plandata.output.data_package import archive
from plandata.output.export import (
    ARCHIVE,
    FILES,
    figure_csv,
    file_name,
    measure_csv,
    measure_file,
)
from plandata.wording.level_names import MEASURE


def visit(translator: HTML5Translator, node: plan_download) -> None:
    """Link to the file, from wherever the builder puts the page; a book has no file beside it."""
    builder = translator.builder
    words = escape(node["words"])
    page = builder.get_target_uri(node["page"]).partition("#")[0]
    target = escape(posixpath.relpath(node["file"], posixpath.dirname(page) or "."))
    if node.get("inline"):
        alone = builder.name in ("book", "epub", "singlehtml")
        translator.body.append(words if alone else f'<a href="{target}">{words}</a>')
    elif builder.name != "epub":
        translator.body.append(f'<p><a class="download" href="{target}">{words}</a></p>\n')
    raise nodes.SkipNode


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the values of each figure that a page shows, and the data (``build-finished``)."""
    if exception or app.builder.name not in ("html", "dirhtml", "singlehtml"):
        return
    domain = domain_of(app.env)
    figures = sorted(id for kind, id in domain.notes.homes if kind == "figure")
    shown = " ".join([*figures, *_with_pages(domain)])
    made_from = f"{domain.state} {app.config.language} {shown}"
    settled = Settled(Path(app.doctreedir, f"{app.builder.name}-downloads.txt"))
    made = [Path(app.outdir, FILES).parent]
    if not settled.holds(made_from, made):
        _write_all(app, domain)
        settled.note(made_from, made)


def _write_all(app: Sphinx, domain: PlanDomain) -> None:
    shown = {}
    if app.builder.name != "singlehtml":  # it links to the values of its figures alone
        files = domain.published()
        shown = {f"{FILES}/{name}": content for name, content in files.items()}
        shown[f"{FILES}/{ARCHIVE}"] = archive(files)
        for id in _with_pages(domain):
            measure = domain.plan.find(m.Measure, id)
            assert measure, "its page has shown it"
            shown[measure_file(id)] = measure_csv(domain.plan, measure).encode()
    for figure in domain.plan.figures:
        text = figure_csv(domain.plan, figure, app.config.language)
        if text and ("figure", figure.id) in domain.notes.homes:
            shown[file_name(figure.id)] = text.encode()
    _write_only(Path(app.outdir), shown)


def _with_pages(domain: PlanDomain) -> list[str]:
    """The ids of the measures that have pages of their own."""
    return sorted(id for kind, id in domain.notes.data["subject"].values() if kind == MEASURE)


def _write_only(folder: Path, shown: dict[str, bytes]) -> None:
    """Write what changed, and leave nothing of an earlier build."""
    for name, content in shown.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not (file.is_file() and file.read_bytes() == content):
            file.write_bytes(content)
    earlier = {
        *folder.glob(file_name("*")),
        *folder.glob(measure_file("*")),
        *folder.glob(f"{FILES}/*"),
    }
    for file in earlier - {folder / name for name in shown}:
        file.unlink()
