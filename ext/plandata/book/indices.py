"""The indices of the book: those of the plan that no page of the book is."""

from collections.abc import Collection, Iterable, Iterator

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.domains import IndexEntry

from plandata.book.assembly import PAGE, in_columns
from plandata.book.links import END
from plandata.extension.domain import domain_of
from plandata.extension.nodes import Inline, bullets, paragraph, phrase, section, thawed
from plandata.extension.plan_index import Heading, Name, PlanIndex

#: The class of the section of an index.
INDEX = "book-index"


def of(
    builder: StandaloneHTMLBuilder, pages: Collection[str]
) -> Iterator[tuple[str, type[PlanIndex], list[tuple[str, list[IndexEntry]]], bool]]:
    """The indices, as Sphinx names them, with what the pages have of each."""
    domain = domain_of(builder.env)
    for name, kind, _content, collapses in builder.domain_indices:
        if issubclass(kind, PlanIndex) and kind.list_page(domain) not in pages:
            content, _collapses = kind(domain).generate(pages)
            if content:
                yield name, kind, content, collapses


def sections(builder: StandaloneHTMLBuilder, pages: Collection[str]) -> Iterator[nodes.section]:
    """A section an index."""
    language = builder.config.language
    for name, kind, content, _collapses in of(builder, pages):
        made = section(name, str(kind.localname))
        made["classes"] += [PAGE, INDEX]
        for heading, entries in content:
            assert isinstance(heading, Heading)
            made += _group(name, heading, entries, language)
        in_columns(made)
        yield made


def _group(
    index: str, heading: Heading, entries: Iterable[IndexEntry], language: str
) -> nodes.section:
    """A group of an index: what is in it, each with its note."""
    items = [[paragraph(_entry(entry, language))] for entry in entries]
    title = phrase(heading.phrase, language)
    return section(f"{index}-{heading.id}", title, bullets(items))


def _entry(entry: IndexEntry, language: str) -> Inline:
    link = nodes.reference("", "", *_words(entry.name, language), internal=True)
    link[END] = entry.docname, entry.anchor
    return [link, " ", *_words(entry.extra, language)] if entry.extra else link


def _words(text: str, language: str) -> list[nodes.Node]:
    return thawed(phrase(text.phrase, language) if isinstance(text, Name) else text)
