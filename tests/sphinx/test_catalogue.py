"""The extensions' own words: every one translated, none left over, and compiled."""

from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

EXT = Path(__file__).parents[2] / "ext"
CATALOGUES = sorted(EXT.glob("*/locale/*/LC_MESSAGES/*.po"))
#: Words stand in code and in templates.
METHODS = [("**.py", "python"), ("**.html", "jinja2.ext.babel_extract")]

every_catalogue = pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda file: file.stem)


def translations(catalogue: Path) -> dict[str, str]:
    with catalogue.open("rb") as file:
        return strings(read_po(file))


def strings(catalogue: Catalog) -> dict[str, str]:
    found = {}
    for message in catalogue:
        if message.id:
            ids, words = message.id, message.string or ""
            id = ids if isinstance(ids, str) else ids[0]
            found[id] = words if isinstance(words, str) else "\0".join(words)
    return found


def used(package: Path) -> dict[str, str]:
    """Every message of a package, with its place."""
    found = extract_from_dir(package, METHODS, keywords={"_": None, "ngettext": (1, 2)})
    return {
        message if isinstance(message, str) else message[0]: f"{file}:{line}"
        for file, line, message, _comments, _context in found
    }


def test_every_package_with_words_has_a_catalogue() -> None:
    packages = [file.parent for file in EXT.glob("*/__init__.py")]
    with_words = {package.name for package in packages if used(package)}
    assert with_words == {catalogue.stem for catalogue in CATALOGUES}


@every_catalogue
def test_every_message_is_translated(catalogue: Path) -> None:
    known = translations(catalogue)
    messages = used(EXT / catalogue.stem)
    assert {message: place for message, place in messages.items() if not known.get(message)} == {}


@every_catalogue
def test_no_translation_is_left_over(catalogue: Path) -> None:
    assert sorted(translations(catalogue).keys() - used(EXT / catalogue.stem).keys()) == []


@every_catalogue
def test_a_translation_fills_in_the_same_values(catalogue: Path) -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _text, field, _format, _conversion in Formatter().parse(text)} - {None}

    known = translations(catalogue)
    assert {id: words for id, words in known.items() if fields(id) != fields(words)} == {}


@every_catalogue
def test_the_compiled_catalogue_is_up_to_date(catalogue: Path) -> None:
    with catalogue.open("rb") as file:
        compiled = BytesIO()
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    with catalogue.with_suffix(".mo").open("rb") as file:
        assert strings(read_mo(file)) == strings(read_mo(compiled))
