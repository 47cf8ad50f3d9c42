"""All texts that a translation needs, by the place where an editor finds them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plandata.languages.po_file import Pair, read
from plandata.model import records as m
from plandata.model.columns import columns_of
from plandata.model.text import SOURCE_LANGUAGE, Text

#: The language in which the extensions' words stand in their code.
INTERFACE_LANGUAGE = "en"

#: Places, such as a catalogue or a column, and the texts there.
Texts = Mapping[str, list[Pair]]


def of_pages(folder: Path, extensions: Path, language: str) -> dict[str, list[Pair]]:
    """The prose of each page; ``folder`` is that of the translations, ``docs/locale``."""
    catalogues = folder / language / "LC_MESSAGES"
    words = {catalogues / source.name for source in of_source(extensions)}
    return {
        file.relative_to(catalogues).with_suffix("").as_posix(): read(file)
        for file in sorted(catalogues.rglob("*.po"))
        if file not in words
    }


def of_data(rows: Mapping[str, Sequence[m.Record]], language: str) -> dict[str, list[Pair]]:
    """The texts of each column of the data, such as ``measures.name_en``; rows by their file."""
    found: dict[str, list[Pair]] = {}
    for file, records in rows.items():
        for record in records:
            for name, text in _texts(record):
                if str(text):
                    words = text.get(language, "")
                    found.setdefault(f"{file}.{name}_{language}", []).append(Pair(str(text), words))
    return found


def of_interface(folder: Path, extensions: Path, language: str) -> dict[str, list[Pair]]:
    """The words of each extension; the language in which they are written needs no catalogue."""
    if language == INTERFACE_LANGUAGE:
        return {}
    return {file.stem: _interface(file, folder, language) for file in of_source(extensions)}


def of_source(extensions: Path) -> list[Path]:
    """The catalogue of each extension in the source language, which has all of its words."""
    return sorted(extensions.glob(f"*/locale/{SOURCE_LANGUAGE}/LC_MESSAGES/*.po"))


def _interface(source: Path, folder: Path, language: str) -> list[Pair]:
    """What the source language has, and its translation by the extension or by the project."""
    known = {
        pair.source: pair
        for locale in (folder, source.parents[2])
        for pair in read(locale / language / "LC_MESSAGES" / source.name)
    }
    return [known.get(pair.source, Pair(pair.source, "")) for pair in read(source)]


def _texts(record: m.Record) -> Iterator[tuple[str, Text]]:
    for column in columns_of(type(record)):
        value = getattr(record, column.name)
        if isinstance(value, Text) and column.translated:
            yield column.name, value
