"""Every message can be said in each language, and has an example that really gives it."""

import re
from pathlib import Path
from string import Formatter

import pytest

from plandata.languages.po_file import compiled, read
from sitecheck.example import read as examples
from sitecheck.message import SOURCE, languages
from tests.messages.runners import RUNNERS
from tests.messages.templates import EXT, PACKAGES, brought_up_to_date, catalogue, templates

pytestmark = pytest.mark.filterwarnings("ignore:'myst_parser.*MystReferenceResolver.app'")
OTHERS = [language for language in languages() if language != SOURCE]


def fields(template: str) -> set[str]:
    return {name for _text, name, _form, _conversion in Formatter().parse(template) if name}


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated_with_its_values(package: str, language: str) -> None:
    pairs = {pair.source: pair for pair in read(catalogue(package, language))}
    assert list(pairs) == list(templates(package))
    for source, pair in pairs.items():
        assert pair.translation, source
        assert not pair.fuzzy, source
        assert fields(pair.translation) == fields(source), source


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize("language", OTHERS)
def test_catalogues_are_up_to_date(package: str, language: str, tmp_path: Path) -> None:
    file = catalogue(package, language)
    assert file.read_bytes() == brought_up_to_date(package, language, tmp_path)
    assert file.with_suffix(".mo").read_bytes() == compiled(file)


def test_every_message_has_an_example() -> None:
    told = "\n".join(
        " ".join(line.split())
        for package, area in RUNNERS
        for example in examples(EXT / package / "examples" / f"{area}.toml")
        for words in example.told.values()
        for line in words.splitlines()
    )
    missing = [
        template
        for package in PACKAGES
        for template in templates(package)
        if not re.search(_form(template), told)
    ]
    assert not missing


def _form(template: str) -> str:
    """What a line with the message has."""
    parts = Formatter().parse(" ".join(template.split()))
    return "".join(re.escape(text) + (".*" if name else "") for text, name, _f, _c in parts)


@pytest.mark.parametrize(("package", "area"), RUNNERS)
def test_each_example_is_told_as_it_says(package: str, area: str, tmp_path: Path) -> None:
    for number, example in enumerate(examples(EXT / package / "examples" / f"{area}.toml")):
        folder = tmp_path / str(number)
        folder.mkdir()
        lines = list(RUNNERS[package, area](example, folder))
        for language, words in example.told.items():
            assert "\n".join(line.said(language) for line in lines) == words
        if re.search(r" \[[a-z].*\]$", words, re.MULTILINE):  # the name of a kind
            assert example.kind in words
