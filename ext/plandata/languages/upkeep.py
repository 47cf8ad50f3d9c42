"""The catalogues of a translation as the pages and the engine need them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from plandata.languages import po_file
from plandata.languages.texts import (
    ALL_WORDS,
    INTERFACE_LANGUAGE,
    catalogues,
    interface,
    of_each_page,
)
from plandata.wording.phrasebook import LOCALE


def needed(templates: Path, folder: Path, language: str) -> dict[Path, bytes]:
    """What every catalogue of a language should hold. Nothing is written yet.

    Args:
        templates: The folder that ``sphinx-build -b gettext`` wrote.
        folder: The folder of the translations, ``docs/locale``.
        language: The language of the translation.

    Raises:
        CatalogueError: A catalogue is damaged.
    """
    sources: Mapping[Path, Path] = of_each_page(templates, folder, language)
    if language != INTERFACE_LANGUAGE and not interface(LOCALE, language).is_file():
        sources = {**sources, interface(folder, language): ALL_WORDS}
    return {file: po_file.updated(source, file, language) for file, source in sources.items()}


def without_page(templates: Path, folder: Path, language: str) -> Iterator[Path]:
    """The catalogues that belong to no page. They are somebody's work, and stay as they are."""
    known = {*of_each_page(templates, folder, language), interface(folder, language)}
    yield from sorted(set(catalogues(folder, language).rglob("*.po")) - known)
