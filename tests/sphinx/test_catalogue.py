"""The extension's own words: every one translated, none left over, and compiled."""

import re
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

EXT = Path(__file__).parents[2] / "ext"
#: What templates translate; Babel reads them only with Jinja's help.
TEMPLATE = re.compile(r"_\('([^']+)'\)")

pytestmark = pytest.mark.parametrize("package", ["plandata", "plan_theme"])


def catalogue(package: str) -> Path:
    return EXT / package / "locale" / "ja" / "LC_MESSAGES" / f"{package}.po"


def translations(package: str) -> dict[str, str]:
    with catalogue(package).open("rb") as file:
        return strings(read_po(file))


def strings(messages: Catalog) -> dict[str, str]:
    found = {}
    for message in messages:
        if message.id:
            ids, words = message.id, message.string or ""
            id = ids if isinstance(ids, str) else ids[0]
            found[id] = words if isinstance(words, str) else "\0".join(words)
    return found


def used(package: str) -> dict[str, str]:
    """Every message of the code and the templates, with its place."""
    found = extract_from_dir(EXT / package, keywords={"_": None, "ngettext": (1, 2)})
    messages = {
        message if isinstance(message, str) else message[0]: f"{file}:{line}"
        for file, line, message, _comments, _context in found
    }
    for template in (EXT / package).rglob("*.html"):
        messages |= dict.fromkeys(TEMPLATE.findall(template.read_text("utf-8")), template.name)
    return messages


def test_every_message_is_translated(package: str) -> None:
    known = translations(package)
    missing = {message: place for message, place in used(package).items() if not known.get(message)}
    assert missing == {}


def test_no_translation_is_left_over(package: str) -> None:
    assert sorted(translations(package).keys() - used(package).keys()) == []


def test_a_translation_fills_in_the_same_values(package: str) -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _text, field, _format, _conversion in Formatter().parse(text)} - {None}

    differing = {
        id: words for id, words in translations(package).items() if fields(id) != fields(words)
    }
    assert differing == {}


def test_the_compiled_catalogue_is_up_to_date(package: str) -> None:
    with catalogue(package).open("rb") as file:
        compiled = BytesIO()
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    with catalogue(package).with_suffix(".mo").open("rb") as file:
        assert strings(read_mo(file)) == strings(read_mo(compiled))
