"""The EPUB of an edition: Sphinx's own, mended where epubcheck or a reader would object."""

from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from sphinx.application import Sphinx
from sphinx.builders.epub3 import Epub3Builder
from sphinx.config import Config
from sphinx.locale import get_translation

#: Words that Sphinx has in each language, so that our catalogue needn't.
_of_sphinx = get_translation("sphinx")

#: Sphinx's theme of books, with our template for index pages.
THEME = Path(__file__).with_name("plan_book")
#: What Sphinx writes where conf.py says nothing.
UNKNOWN = "unknown"


class Book(Epub3Builder):
    """A book that declares its drawings, names itself alike everywhere and says nothing unknown."""

    def init(self) -> None:
        """Name the contents in the book's language; Sphinx's words for that are English alone."""
        super().init()
        self.guide_titles = {**self.guide_titles, "toc": _of_sphinx("Table of Contents")}

    def get_theme_config(self) -> tuple[str, dict[str, str | int | bool]]:
        """Take our theme in place of Sphinx's, which it inherits; another stays."""
        theme, options = super().get_theme_config()
        return (THEME.name if theme == "epub" else theme), options

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
        return {**super().content_metadata(), "drawn": drawn, "unknown": UNKNOWN}

    def build_content(self) -> None:
        """Write the package document from our template; the other files have Sphinx's."""
        of_sphinx, self.template_dir = self.template_dir, type(self.template_dir)(THEME)
        super().build_content()
        self.template_dir = of_sphinx

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
