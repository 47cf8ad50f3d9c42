"""The catalogues of a translation as the pages and the engine need them."""

from collections.abc import Iterator
from pathlib import Path

from plandata.languages import po_file
from plandata.languages.texts import ALL_WORDS, INTERFACE_LANGUAGE, catalogues, interface
from plandata.wording.phrasebook import LOCALE

#: A catalogue and what it should hold; None where its page is gone.
Change = tuple[Path, bytes | None]


def changes(templates: Path, folder: Path, language: str) -> Iterator[Change]:
    """What every catalogue of a language should hold. Nothing is written yet.

    The words that a project adds to the engine's stay, whatever they are.

    Args:
        templates: The folder that ``sphinx-build -b gettext`` wrote.
        folder: The folder of the translations, ``docs/locale``.
        language: The language of the translation.

    Raises:
        CatalogueError: A catalogue is damaged.
    """
    pages = catalogues(folder, language)
    words = interface(folder, language)
    sources = {
        pages / template.relative_to(templates).with_suffix(".po"): template
        for template in sorted(templates.rglob("*.pot"))
    }
    if language != INTERFACE_LANGUAGE and not interface(LOCALE, language).is_file():
        sources[words] = ALL_WORDS
    for file, source in sources.items():
        yield file, po_file.updated(source, file, language)
    for file in sorted(set(pages.rglob("*.po")) - {*sources, words}):
        yield file, None


def apply(change: Change) -> str:
    """Write a catalogue, or remove that of a page that is gone; what was done, "" for nothing."""
    file, content = change
    if content is None:
        file.unlink()
        return f"removed, its page is gone: {file}"
    return f"updated: {file}" if po_file.write(file, content) else ""
