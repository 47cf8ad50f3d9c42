"""The plan as a book: which pages are of it, and how they become a PDF and an EPUB."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Add the builders of the books, and what offers these on the site."""
    from plandata.book import builder, epub, offer, omission, pages
    from plandata.theme.translator import ThemeTranslator

    app.setup_extension("plandata")
    app.add_config_value("plan_books", "../build/print", "env", str)
    app.add_config_value("plan_book_part", "", "", str)
    app.add_config_value("plan_book_cover", "", "", str)
    app.add_builder(builder.BookBuilder)
    app.set_translator("book", ThemeTranslator)
    epub.add(app)
    app.connect("doctree-resolved", omission.leave_out, priority=960)
    app.add_directive_to_domain("plan", "books", offer.BooksDirective)
    app.connect("env-get-outdated", offer.pages_to_read)
    app.connect("env-check-consistency", pages.tell)
    app.connect("build-finished", offer.copy)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
