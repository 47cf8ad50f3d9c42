"""The catalogues of the guides, as they follow from what the guides say."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from plandata.extension import guide_passages
from plandata.guides import guide_files
from plandata.languages.po_file import updated

LANGUAGES = sorted(folder.name for folder in guide_files.LOCALE.iterdir())


def catalogue(name: str, language: str) -> Path:
    """The catalogue of a guide in a language."""
    return guide_files.LOCALE / language / "LC_MESSAGES" / f"{name}.po"


def brought_up_to_date(name: str, language: str, folder: Path) -> bytes:
    """The catalogue with each passage of the guide, and its translation if it has one.

    ``folder`` is for what is written in between.
    """
    template = Catalog()
    for passage in guide_passages.passages(guide_files.source(name)):
        template.add(passage.words)
    pot = folder / f"{name}.pot"
    with pot.open("wb") as stream:
        write_po(stream, template)
    return updated(pot, catalogue(name, language), language)
