"""The engine's own words: every one translated, none left over, and compiled."""

from io import BytesIO
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from plandata.languages.po_file import compiled
from plandata.languages.texts import ALL_WORDS
from plandata.wording.phrasebook import LOCALE

EXT = LOCALE.parents[1]
#: Words stand in code and in templates.
METHODS = [("**.py", "python"), ("**.html", "jinja2.ext.babel_extract")]


def translations() -> dict[str, str]:
    with ALL_WORDS.open("rb") as file:
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
    """Every message in the code, with its place."""
    found = extract_from_dir(EXT, METHODS, keywords={"_": None, "ngettext": (1, 2)})
    return {
        message if isinstance(message, str) else message[0]: f"{file}:{line}"
        for file, line, message, _comments, _context in found
    }


def test_every_message_is_translated() -> None:
    known = translations()
    assert {message: place for message, place in used().items() if not known.get(message)} == {}


def test_no_translation_is_left_over() -> None:
    assert sorted(translations().keys() - used().keys()) == []


def test_a_translation_fills_in_the_same_values() -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _text, field, _format, _conversion in Formatter().parse(text)} - {None}

    # where a number says what it counts, as 件 does, the plan's word for it is left out
    known = translations()
    counted = {id: fields(id) - {"measures"} if "{count}" in id else fields(id) for id in known}
    assert {id: words for id, words in known.items() if counted[id] != fields(words)} == {}


def test_the_compiled_catalogue_is_up_to_date() -> None:
    with ALL_WORDS.with_suffix(".mo").open("rb") as file:
        assert strings(read_mo(file)) == strings(read_mo(BytesIO(compiled(ALL_WORDS))))
