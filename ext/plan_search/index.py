"""Sections to the index that the search page loads."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .collect import Section
from .split import split

#: Characters of a section's text that a result shows.
LEAD = 60


class Entry(NamedTuple):
    """A result: address, page and section heading, and the beginning of the text."""

    url: str
    page: str
    title: str
    lead: str


def build(pages: Mapping[str, tuple[str, Iterable[Section]]]) -> dict[str, object]:
    """The index of all pages, given as page name to (address, sections).

    ``entries`` are the results. ``title``, ``keywords`` and ``text`` each give, for every piece
    (see ``split``), the numbers of the entries that have it, as differences from the one before.
    """
    entries: list[Entry] = []
    postings: dict[str, dict[str, list[int]]] = {"title": {}, "keywords": {}, "text": {}}
    for _name, (url, sections) in sorted(pages.items()):
        page_title = ""
        for section in sections:
            page_title = page_title or section.title
            number = len(entries)
            address = f"{url}#{section.anchor}" if section.anchor else url
            lead = section.text[:LEAD] + ("…" if len(section.text) > LEAD else "")
            entries.append(Entry(address, page_title, section.title, lead))
            for part, found in postings.items():
                for piece in sorted(set(split(getattr(section, part)))):
                    found.setdefault(piece, []).append(number)
    return {
        "entries": entries,
        **{part: {piece: _steps(found[piece]) for piece in sorted(found)}
           for part, found in postings.items()},
    }  # fmt: skip


def _steps(numbers: list[int]) -> list[int]:
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def as_script(index: dict[str, object]) -> str:
    """The index as a script, so that it also loads from a file without a server."""
    data = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.planSearchIndex={data};\n"
