"""``{plan:books}``: the books of the edition to load, as far as they are of the site as it is.

``nox -s print`` makes them of what was read for the site, so they are there when the site is built
the next time; nothing is said of a book that doesn't say what the site does.
"""

import shutil
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation

from plandata.accessibility.site_content import digest
from plandata.extension.directives.base import PlanDirective
from plandata.extension.domain import domain_of
from plandata.extension.internals import application
from plandata.extension.node_types import plan_download
from plandata.extension.nodes import bullets, paragraph
from plandata.markup.directive_forms import BOOKS, BROUGHT
from plandata.output.export import size_of
from sitecheck import text_file

_ = get_translation("plandata")
#: The file beside the books that has the digest of what they say.
STAMP = "content-digest.txt"
#: Where the site has the books.
FOLDER = "books"
#: The forms of books, by the ends of their names.
_FORMS = {".pdf": "PDF", ".epub": "EPUB"}
#: The field of a page that offers books, with what it was told of them.
_TOLD = "plan_books"


class BooksDirective(PlanDirective, form=BROUGHT[BOOKS]["books"]):
    """A list of the books, each with its form and size; nothing where there are none."""

    def make(self) -> list[nodes.Node]:
        """Make the list."""
        found = books(application(self.env))
        self.env.metadata[self.env.docname][_TOLD] = _told(found)
        return [bullets([[paragraph(self.link_to(file))] for file in found])] if found else []

    def link_to(self, file: Path) -> nodes.Node:
        """A link to a book."""
        words = _("The plan as a book ({form}, {size})").format(
            form=_FORMS[file.suffix], size=size_of(file.stat().st_size)
        )
        target, page = f"{FOLDER}/{file.name}", self.env.docname
        return plan_download("", file=target, words=words, page=page, inline=True)


def books(app: Sphinx) -> list[Path]:
    """The books of the edition that say what the site does."""
    folder = Path(app.srcdir, app.config.plan_books, app.config.language)
    stamp = folder / STAMP
    if not stamp.is_file() or stamp.read_text("utf-8", errors="replace").strip() != content(app):
        return []
    return [file for file in sorted(folder.iterdir()) if file.name in names(app.config.language)]


def names(language: str) -> list[str]:
    """What the books of an edition are called."""
    return [f"plan-{language}{form}" for form in _FORMS]


def content(app: Sphinx) -> str:
    """The digest of what the site says."""
    docs = Path(app.srcdir).resolve()
    record = docs / str(getattr(app.config, "plan_accessibility_evidence", ""))
    built = (Path(app.outdir).resolve(), Path(app.doctreedir).resolve())
    return digest(docs, domain_of(app.env).folder, record, built)


def pages_to_read(app: Sphinx, env: BuildEnvironment, *_pages: set[str]) -> list[str]:
    """The pages that offer other books than are there now (``env-get-outdated``)."""
    offering = {name: said[_TOLD] for name, said in env.metadata.items() if _TOLD in said}
    now = _told(books(app)) if offering else ""
    return [name for name, told in offering.items() if told != now]


def _told(found: list[Path]) -> str:
    return " ".join(f"{file.name} {file.stat().st_size}" for file in found)


def copy(app: Sphinx, exception: Exception | None) -> None:
    """Put the books that a page offers beside the pages (``build-finished``)."""
    if exception or app.builder.name not in ("html", "dirhtml"):
        return
    target = Path(app.outdir, FOLDER)
    offered = any(_TOLD in said for said in app.env.metadata.values())
    found = books(app) if offered else []
    for file in found:
        text_file.write(target / file.name, file.read_bytes())
    if not found:
        shutil.rmtree(target, ignore_errors=True)
