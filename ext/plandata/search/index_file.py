"""Sections to the index that the search page loads."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plandata.search.sections import Section


class Entry(NamedTuple):
    """A result: address, page and section heading, and the text, of which it shows a sentence."""

    url: str
    page: str
    title: str
    text: str


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

    ``entries`` are the results, ``words`` the keywords of each entry that has some by its number,
    ``last`` the numbers of the entries that come last, ``terms`` of those that explain a term, and
    ``stop`` words to leave out. The pieces are left to ``pieces.js``: text is half as large as
    lists of its pieces, and tells whether they stand side by side.
    """
    entries: list[Entry] = []
    words: dict[str, str] = {}
    last: list[int] = []
    terms: list[int] = []
    for _name, (url, sections) in sorted(pages.items()):
        page_title = ""
        for section in sections:
            page_title = page_title or section.title
            if section.keywords:
                words[str(len(entries))] = section.keywords
            if section.last:
                last.append(len(entries))
            if section.term:
                terms.append(len(entries))
            address = f"{url}#{section.anchor}" if section.anchor else url
            entries.append(Entry(address, page_title, section.title, section.text.strip()))
    stop = STOP.get(language, "").split()
    return {"entries": entries, "words": words, "last": last, "terms": terms, "stop": stop}


def as_script(index: dict[str, object]) -> str:
    """The index as a script, so that it also loads from a file without a server."""
    data = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.planSearchIndex={data};\n"
