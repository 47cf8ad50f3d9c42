"""Sections to the index that the search page loads."""

import json
from collections.abc import Iterable, Mapping, Sequence

from plandata.search.query_words import query_words
from plandata.search.sections import Section


def build(
    pages: Mapping[str, tuple[str, Iterable[Section]]],
    language: str = "",
    kinds: Sequence[str] = (),
) -> dict[str, object]:
    """The index of all pages, given as page name to (address, sections).

    ``pages`` are lists: address, title, keywords, and the page's sections as lists: anchor,
    heading, text of which a result shows a sentence, and what kind of section it is where it is
    one: 1 for what comes last, 2 for what explains a term, 3 for both; then its own names, where it
    has any. ``kinds`` are what the plan calls what it consists of, and the other lists the words of
    the language that only ask. What sections of a page share stands once, as the index is loaded
    before a search can be done. The pieces are left to ``pieces.js``: text is half as large as
    lists of its pieces, and tells whether they stand side by side.
    """
    found = [(url, list(sections)) for _name, (url, sections) in sorted(pages.items())]
    listed = [_page(url, sections) for url, sections in found if sections]
    words = query_words(language)
    return {
        "pages": listed,
        "stop": words.words.split(),
        "particles": words.particles.split(),
        "endings": words.endings.split(),
        "asking": words.asking.split(),
        "kinds": [*kinds],
    }


def _page(url: str, sections: list[Section]) -> list[object]:
    title = next((section.title for section in sections if section.title), "")
    keywords = next((section.keywords for section in sections if section.keywords), "")
    return [url, title, keywords, [_section(section) for section in sections]]


def _section(section: Section) -> list[object]:
    kind = section.last + 2 * section.term
    names = list(section.names)
    more: list[object] = [kind, names] if names else [kind] if kind else []
    return [section.anchor, section.title, section.text.strip(), *more]


def as_script(index: dict[str, object]) -> str:
    """The index as a script, so that it also loads from a file without a server."""
    data = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.planSearchIndex={data};\n"
