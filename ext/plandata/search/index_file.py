"""Sections to the index that the search page loads."""

import json
from collections.abc import Iterable, Mapping

from plandata.search.sections import Section

#: Words that every text of a language has, so that a query is better off without them.
STOP = {
    "en": "a about all am an and any are as at be been but by can could did do does for from get"
    " had has have how i if in into is it its me my of on or our should so than that the their"
    " them there these they this those to us was we were what when where which who why will with"
    " would you your",
}


def build(
    pages: Mapping[str, tuple[str, Iterable[Section]]], language: str = ""
) -> dict[str, object]:
    """The index of all pages, given as page name to (address, sections).

    ``pages`` are lists: address, title, keywords, and the page's sections as lists: anchor,
    heading, text of which a result shows a sentence, and what kind of section it is where it is
    one: 1 for what comes last, 2 for what explains a term, 3 for both. ``stop`` are words to leave
    out. What sections of a page share stands once, as the index is loaded before a search can be
    done. The pieces are left to ``pieces.js``: text is half as large as lists of its pieces, and
    tells whether they stand side by side.
    """
    found = [(url, list(sections)) for _name, (url, sections) in sorted(pages.items())]
    listed = [_page(url, sections) for url, sections in found if sections]
    return {"pages": listed, "stop": STOP.get(language, "").split()}


def _page(url: str, sections: list[Section]) -> list[object]:
    title = next((section.title for section in sections if section.title), "")
    keywords = next((section.keywords for section in sections if section.keywords), "")
    return [url, title, keywords, [_section(section) for section in sections]]


def _section(section: Section) -> list[object]:
    kind = section.last + 2 * section.term
    return [section.anchor, section.title, section.text.strip(), *([kind] if kind else [])]


def as_script(index: dict[str, object]) -> str:
    """The index as a script, so that it also loads from a file without a server."""
    data = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.planSearchIndex={data};\n"
