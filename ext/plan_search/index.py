"""Sections to the index that the search page loads."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .collect import Section


class Entry(NamedTuple):
    """A result: address, page and section heading, and the text, of which it shows a sentence."""

    url: str
    page: str
    title: str
    text: str


def build(pages: Mapping[str, tuple[str, Iterable[Section]]]) -> dict[str, object]:
    """The index of all pages, given as page name to (address, sections).

    ``entries`` are the results, ``words`` the keywords of each entry that has some by its number,
    ``last`` the numbers of the entries that come last. The pieces are left to ``search.js``: text
    is half as large as lists of its pieces, and tells whether they stand side by side.
    """
    entries: list[Entry] = []
    words: dict[str, str] = {}
    last: list[int] = []
    for _name, (url, sections) in sorted(pages.items()):
        page_title = ""
        for section in sections:
            page_title = page_title or section.title
            if section.keywords:
                words[str(len(entries))] = section.keywords
            if section.last:
                last.append(len(entries))
            address = f"{url}#{section.anchor}" if section.anchor else url
            entries.append(Entry(address, page_title, section.title, section.text.strip()))
    return {"entries": entries, "words": words, "last": last}


def as_script(index: dict[str, object]) -> str:
    """The index as a script, so that it also loads from a file without a server."""
    data = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.planSearchIndex={data};\n"
