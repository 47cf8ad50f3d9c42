"""A file of text: what findings call it, and what stands in it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sitecheck.text import file_text, myst_page, translations
from sitecheck.text.part import Part, Target

_READERS = {".md": myst_page.parts, ".po": translations.parts}


class Source(NamedTuple):
    """A file by its name as an editor types it, and its parts in whatever order.

    Who has text in another form gives it as such parts: each passage with its line, and with a
    label where the line alone doesn't say where it stands.
    """

    file: str
    parts: Sequence[Part]


def sources(folder: Path) -> list[Source]:
    """The pages in Markdown of a folder and of all in it, then the catalogues (``.po``)."""
    return [
        Source(_shown(file), _parts(file))
        for suffix in _READERS
        for file in sorted(folder.rglob(f"*{suffix}"))
        if file.is_file()
    ]


def _shown(file: Path) -> str:
    """The path from the current folder where that is shorter."""
    path = file.resolve()
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else file).as_posix()


def _parts(file: Path) -> list[Part]:
    """What stands in a file; of one that can't be read, only the places to which links lead."""
    text, unreadable = file_text.read(file)
    parts = _READERS[file.suffix](text)
    if unreadable:
        return [unreadable, *(part for part in parts if isinstance(part, Target))]
    return [*file_text.invisible(text), *parts]
