"""A file of text: what findings call it, and what stands in it."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sitecheck.conflict import CONFLICT, conflict_in
from sitecheck.text import invisible, myst_page, translations
from sitecheck.text.part import Damaged, Part, Target, Unreadable
from sitecheck.text_file import TextFileError, read

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
        if not file.is_dir()
    ]


def _shown(file: Path) -> str:
    """The path from the current folder where that is shorter."""
    path = Path(os.path.realpath(file))
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else file).as_posix()


def _parts(file: Path) -> list[Part]:
    """What stands in a file; of one that is damaged, only that and the places for links."""
    parts = _READERS[file.suffix]
    try:
        text = read(file)
        found = list(parts(text))
    except TextFileError as error:
        places = (part for part in parts(error.text) if isinstance(part, Target))
        return [Unreadable(error.line or 1, file.name, error.message), *places]
    damage: list[Part] = [*invisible.garbled(text)]
    met = file.suffix == ".md" and conflict_in(text)  # a catalogue is read line by line
    if met:
        damage = [Unreadable(met, file.name, CONFLICT)]
    if damage:
        return [*damage, *(part for part in found if isinstance(part, Target))]
    told = {part.line for part in found if isinstance(part, Damaged)}
    return [*(slip for slip in invisible.slips(text) if slip.line not in told), *found]
