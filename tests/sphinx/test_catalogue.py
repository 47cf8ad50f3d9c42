"""The extension's own words: every one translated, none left over, and compiled."""

from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

EXT = Path(__file__).parents[2] / "ext"
CATALOGUE = EXT / "plandata" / "locale" / "ja" / "LC_MESSAGES" / "plandata.po"


def translations() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return strings(read_po(file))


def strings(catalogue: Catalog) -> dict[str, str]:
    found = {}
    for message in catalogue:
        if message.id:
            ids, words = message.id, message.string or ""
            id = ids if isinstance(ids, str) else ids[0]
            found[id] = words if isinstance(words, str) else "\0".join(words)
    return found


def used() -> dict[str, str]:
    """Every message of the code, with its place."""
    found = extract_from_dir(EXT, keywords={"_": None, "ngettext": (1, 2)})
    return {
        message if isinstance(message, str) else message[0]: f"{file}:{line}"
        for file, line, message, _comments, _context in found
    }


def test_every_message_is_translated() -> None:
    known = translations()
    missing = {message: place for message, place in used().items() if not known.get(message)}
    assert missing == {}


def test_no_translation_is_left_over() -> None:
    assert sorted(translations().keys() - used().keys()) == []


def test_a_translation_fills_in_the_same_values() -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _text, field, _format, _conversion in Formatter().parse(text)} - {None}

    differing = {id: words for id, words in translations().items() if fields(id) != fields(words)}
    assert differing == {}


def test_the_compiled_catalogue_is_up_to_date() -> None:
    with CATALOGUE.open("rb") as file:
        compiled = BytesIO()
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        assert strings(read_mo(file)) == strings(read_mo(compiled))
