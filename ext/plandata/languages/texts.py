"""All texts that a translation needs, by the place where an editor finds them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plandata.languages.po_file import Pair, read
from plandata.model import records as m
from plandata.model.columns import columns_of
from plandata.model.problem import allowed
from plandata.model.text import Text
from plandata.wording.phrasebook import DOMAIN, LOCALE
from sitecheck.message import Message

#: The language in which the engine's words stand in its code.
INTERFACE_LANGUAGE = "en"

#: Places, such as a catalogue or a column, and the texts there.
Texts = Mapping[str, list[Pair]]


def catalogues(folder: Path, language: str) -> Path:
    """Where the catalogues of a language are; ``folder`` is that of all, as ``docs/locale``."""
    return folder / language / "LC_MESSAGES"


def interface(folder: Path, language: str) -> Path:
    """The catalogue of the engine's words: the engine's own in its folder, or a project's."""
    return catalogues(folder, language) / f"{DOMAIN}.po"


#: A catalogue of the engine that has all of its words.
ALL_WORDS = interface(LOCALE, "ja")


def of_each_page(templates: Path, folder: Path, language: str) -> dict[Path, Path]:
    """The catalogue of each page with the messages that a build extracted of the page."""
    pages = catalogues(folder, language)
    return {
        pages / template.relative_to(templates).with_suffix(".po"): template
        for template in sorted(templates.rglob("*.pot"))
    }


def of_pages(templates: Path, folder: Path, language: str) -> dict[str, list[Pair]]:
    """The prose of each page that has messages in ``templates``. Raises CatalogueError."""
    pages = catalogues(folder, language)
    return {
        file.relative_to(pages).with_suffix("").as_posix(): read(file)
        for file in of_each_page(templates, folder, language)
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


def of_interface(folder: Path, language: str) -> dict[str, list[Pair]]:
    """The engine's words; the language in which they are written needs no catalogue.

    The project's translation counts before the engine's. Raises CatalogueError.
    """
    if language == INTERFACE_LANGUAGE:
        return {}
    known = {
        pair.source: pair
        for locale in (LOCALE, folder)
        for pair in read(interface(locale, language))
        if pair.translation
    }
    return {DOMAIN: [known.get(pair.source, Pair(pair.source, "")) for pair in read(ALL_WORDS)]}


def unknown_words(file: Path) -> Iterator[tuple[int, Message]]:
    """The lines of a project's catalogue that say a word otherwise that the engine doesn't have.

    Raises CatalogueError.
    """
    known = {pair.source for pair in read(ALL_WORDS)}
    for pair in read(file):
        if pair.source not in known:
            message = Message("「{word}」は、エンジンの言葉にありません", word=pair.source)
            yield pair.line, message.then(allowed(pair.source, known))


def _texts(record: m.Record) -> Iterator[tuple[str, Text]]:
    for column in columns_of(type(record)):
        value = getattr(record, column.name)
        if isinstance(value, Text) and column.translated:
            yield column.name, value
