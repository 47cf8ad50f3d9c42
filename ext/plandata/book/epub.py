"""The EPUB of an edition: Sphinx's own, with the pages of the book alone, a cover and page marks.

It is mended where epubcheck or a reader would object.
"""

import shutil
from collections.abc import Iterator, Set
from contextlib import contextmanager
from html import escape
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.epub3 import Epub3Builder, NavPoint
from sphinx.config import Config
from sphinx.locale import get_translation

from plandata.book import accessibility, contents, cover, elsewhere, indices, page_marks
from plandata.book.builder import THEME
from plandata.book.pages import OfPages, pages, pages_left_out
from plandata.extension import edition_date
from plandata.extension.domain import domain_of
from plandata.extension.internals import application

_ = get_translation("plandata")
#: Words that Sphinx has in each language, so that our catalogue needn't.
_of_sphinx = get_translation("sphinx")

#: What Sphinx writes where conf.py says nothing.
UNKNOWN = "unknown"
#: The first page and the last, which the book alone has.
_COVER, _LAST = "book-cover", "book-elsewhere"
#: The file in the book of the picture of its cover.
PICTURE = "cover.png"


class Book(OfPages, Epub3Builder):
    """A book that declares its drawings, names itself alike everywhere and says nothing unknown."""

    def init(self) -> None:
        """Name the contents in the book's language; Sphinx's words for that are English alone."""
        super().init()
        if self.config.plan_book_cover and not self.config.epub_cover:
            self.config.epub_cover = (PICTURE, "")  # the page of words has a template already
        self.guide_titles = {**self.guide_titles, "toc": _of_sphinx("Table of Contents")}

    def get_theme_config(self) -> tuple[str, dict[str, str | int | bool]]:
        """Take our theme in place of Sphinx's, which it inherits; another stays."""
        theme, options = super().get_theme_config()
        return (THEME.name if theme == "epub" else theme), options

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Know the pages of the book, what indices have of them, and where the source's begin."""
        super().prepare_writing(docnames)
        self.pages = pages(self.env)
        self.domain_indices = list(indices.of(self, self.levels.keys()))
        self.page_marks = page_marks.places(self.env, self.levels)

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the pages of the book."""
        super().write_documents(docnames & self.levels.keys())
        notice = str(self.config.html_theme_options.get("notice", ""))
        self._write(_COVER, cover.cover(domain_of(self.env).plan, self.config, notice))
        self._write(_LAST, elsewhere.section_of(self, pages_left_out(self.env)))

    def _write(self, name: str, content: nodes.Element) -> None:
        said = {
            "title": escape(self._title(name)),
            "body": self.render_partial(content)["fragment"],
        }
        self.handle_page(name, {**said, "metatags": "", "display_toc": False, "toc": ""})

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write a page, with marks where pages of the source begin."""
        page_marks.put(doctree, docname, self.page_marks)
        super().write_doc(docname, doctree)

    def get_toc(self) -> None:
        """List the contents: the same as in print, and the indices."""
        lines = contents.of_pages(self.env, self.pages)
        known = [(line.level, line.page, line.id, line.title.astext()) for line in lines]
        own = [(1, name, "", self._title(name)) for name in (_COVER, _LAST)]
        made = [(1, name, "", str(kind.localname)) for name, kind, *_content in self.domain_indices]
        self.refnodes = [
            {
                "level": level,
                "refuri": escape(self.get_target_uri(page) + (f"#{id}" if id else "")),
                "text": escape(words),
            }
            for level, page, id, words in (own[0], *known, *made, own[1])
        ]

    def _title(self, name: str) -> str:
        """What a page is called that the book alone has."""
        return str(_("Cover") if name == _COVER else elsewhere.TITLE)

    def get_refnodes(
        self, doctree: nodes.Node, result: list[dict[str, Any]]
    ) -> list[dict[str, Any]]:
        """The contents, whichever list of them is written."""
        return list(self.refnodes)

    def toc_add_files(self, refnodes: list[dict[str, Any]]) -> None:
        """Add nothing to the contents."""

    def content_metadata(self) -> dict[str, Any]:
        """What the package document says, with the pages that hold a drawing.

        A page with an SVG element needs the property ``svg`` (EPUB 3.3, D.2.8 "svg").
        """
        pages = {
            page.relative_to(self.outdir).as_posix()
            for page in self.outdir.rglob(f"*{self.out_suffix}")
            if "<svg" in page.read_text("utf-8")
        }
        drawn = {escape(quote(page)) for page in pages}  # as Sphinx writes them there
        about = accessibility.metadata(bool(drawn), bool(self.page_marks))
        source = escape(str(domain_of(self.env).plan.about.title.best(self.config.language)[0]))
        told = {"drawn": drawn, "unknown": UNKNOWN, "accessibility": about, "source": source}
        said = {**super().content_metadata(), **told, "marked": bool(self.page_marks)}
        if day := edition_date.of_project(application(self.env)):
            said["date"] = f"{day}T00:00:00Z"  # EPUB 3.3, 5.5.6: as "CCYY-MM-DDThh:mm:ssZ"
        return said

    def copy_image_files(self) -> None:
        """Copy the pictures, and that of the cover, by which shelves show a book."""
        super().copy_image_files()
        if self.config.epub_cover == (PICTURE, ""):
            shutil.copyfile(self.config.plan_book_cover, self.outdir / PICTURE)

    def build_content(self) -> None:
        """Write the package document, with the indices where the contents have them."""
        indices, self.domain_indices = self.domain_indices, []
        with self._own_templates():
            super().build_content()
        self.domain_indices = indices

    def build_navigation_doc(self) -> None:
        """Write the contents from our template, which has the list of pages, too."""
        with self._own_templates():
            super().build_navigation_doc()

    @contextmanager
    def _own_templates(self) -> Iterator[None]:
        """Take templates from our folder; the other files have Sphinx's."""
        of_sphinx, self.template_dir = self.template_dir, type(self.template_dir)(THEME)
        yield
        self.template_dir = of_sphinx

    def navigation_doc_metadata(self, navlist: list[NavPoint]) -> dict[str, Any]:
        """What the contents say, with the pages of the source."""
        marks = [
            (escape(first), escape(f"{self.get_target_uri(page)}#{page_marks.id_of(first)}"))
            for first, page in self.page_marks.items()
        ]
        own = {"marks": marks, "pages": escape(_("Pages of the plan")), "start": self.refnodes[1]}
        return {**super().navigation_doc_metadata(navlist), **own}

    def toc_metadata(self, *arguments: Any) -> dict[str, Any]:
        """What the older list of contents says; it must name the book as the package does."""
        uid = escape(self.config.epub_identifier)
        return {**super().toc_metadata(*arguments), "uid": uid}


def identify(app: Sphinx, config: Config) -> None:
    """Give the book an identifier, unless conf.py does (``config-inited``).

    It follows from the site's address, or else its title, and from the language, so that it is the
    same in each build and another in each language (RFC 9562, UUID of version 5).
    """
    if config.epub_identifier == UNKNOWN:
        about = f"{config.html_baseurl or config.project}#{config.language}"
        config.epub_identifier = uuid5(NAMESPACE_URL, about).urn


def add(app: Sphinx) -> None:
    """Let ``sphinx-build -b epub`` make this book."""
    app.add_html_theme(THEME.name, str(THEME))
    app.add_builder(Book, override=True)
    app.connect("config-inited", identify, priority=900)  # when the edition has been chosen
