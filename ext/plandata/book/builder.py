"""``sphinx-build -b book``: the book on one page, of which the PDF is made."""

from collections.abc import Iterator, Set
from pathlib import Path

from docutils import nodes
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.locale import get_translation

from plandata.book import assembly, contents, cover, elsewhere, indices, offer
from plandata.book.links import END
from plandata.book.pages import OfPages, pages, pages_left_out
from plandata.book.part import BookPart
from plandata.book.part import pages as part_pages
from plandata.extension import listings
from plandata.extension.domain import domain_of
from plandata.extension.internals import application, titles
from plandata.extension.nodes import paragraph, section, translated
from plandata.extension.sealed import Part
from plandata.model import records as m
from plandata.theme.translator import ThemeTranslator
from sitecheck import text_file

_ = get_translation("plandata")
_of_sphinx = get_translation("sphinx")
#: Where templates and the style sheet are; it is Sphinx's theme of books, too, with our templates.
THEME = Path(__file__).with_name("plan_book")
#: The file that is made.
FILE = "book.html"


class BookBuilder(OfPages, StandaloneHTMLBuilder):
    """The pages of the book one after another, between a cover and indices."""

    name = "book"
    epilog = ""
    copysource = False
    search = False
    add_permalinks = False
    embedded = True
    html_scaled_image_link = False

    def get_outdated_docs(self) -> str | list[str]:  # type: ignore[override]
        """All: a book is made whole."""
        return "all pages"

    def write_documents(self, _docnames: Set[str]) -> None:
        """Write the book, or the part that is asked for."""
        if self.config.plan_book_part:
            self._write_part(BookPart.of(self.config.plan_book_part))
            return
        self.pages = pages(self.env)
        back = list(self._back())
        lines = [*contents.of_pages(self.env, self.pages), *map(contents.of_section, back)]
        title = str(_of_sphinx("Table of Contents"))
        front = [self._cover("book-cover"), contents.contents(lines, title, self._key())]
        self._write_book(assembly.assembled(self, self.pages, front, back))

    def _write_part(self, part: BookPart) -> None:
        plan = domain_of(self.env).plan
        self.pages = part_pages(self.env, part)
        front: list[nodes.Element] = [self._cover("book-head")]
        record = part.record(plan)
        if isinstance(record, m.Department):
            words = translated(record.name, self.config.language)
            front.append(section(str(part), words))
        self._write_book(assembly.assembled(self, self.pages, front), "part")

    def _cover(self, kind: str) -> nodes.container:
        notice = self.globalcontext.get("theme_notice", "")
        return cover.cover(domain_of(self.env).plan, self.config, notice, kind)

    def _key(self) -> nodes.paragraph:
        """How links are read in print."""
        said: list[Part | nodes.Node] = [_("The numbers after links are pages of this book.")]
        home = domain_of(self.env).notes.home(listings.thing("glossary"))
        if home and home.docname in self.levels:
            title = titles(self.env)[home.docname]
            link = nodes.reference("", title.astext(), internal=True)
            link[END] = home.docname, ""
            before, after = _(" Words on a dotted line are in the glossary: {link}.").split(
                "{link}"
            )
            said += [before, link, after]
        return paragraph(said)

    def _back(self) -> Iterator[nodes.section]:
        yield from indices.sections(self, self.levels.keys())
        yield elsewhere.section_of(self, pages_left_out(self.env))

    def _write_book(self, book: nodes.document, kind: str = "book") -> None:
        """Write a document as the page from which the PDF is made."""
        book.settings = self.docsettings
        self.secnumbers, self.fignumbers = {}, {}  # which Sphinx counts page by page
        visitor = self.create_translator(book, self)
        assert isinstance(visitor, ThemeTranslator)
        book.walkabout(visitor)
        before, after = str(_(" (p. {page})")).split("{page}")
        html = (
            _templates()
            .get_template("book.html")
            .render(
                language=self.config.language,
                title=self.config.project,
                author=self.config.author,
                style=(THEME / "book.css").as_uri(),
                kind=kind,
                before=before,
                after=after,
                body="".join(visitor.body),
            )
        )
        text_file.write(Path(self.outdir, FILE), html.encode())

    def finish(self) -> None:
        """Copy the pictures, and note what the book says."""
        self.copy_image_files()
        text_file.write(
            Path(self.outdir, offer.STAMP), offer.content(application(self.env)).encode()
        )


def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(THEME), autoescape=True, undefined=StrictUndefined)
