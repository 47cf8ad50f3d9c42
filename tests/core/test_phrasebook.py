"""The engine's own words come from its catalogues, then from those of the project in hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plandata.languages.po_file import compiled
from plandata.wording.figures import measures_words
from plandata.wording.phrasebook import translator, use


@pytest.fixture(autouse=True)
def _no_project() -> Iterator[None]:
    yield
    use([])


def bring(folder: Path, language: str, words: dict[str, str]) -> Path:
    """Words of a project in a folder of catalogues."""
    file = folder / language / "LC_MESSAGES" / "plandata.po"
    file.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    entries = "".join(f'\nmsgid "{id}"\nmsgstr "{text}"\n' for id, text in words.items())
    file.write_text(head + entries, "utf-8")
    file.with_suffix(".mo").write_bytes(compiled(file))
    return folder


def test_each_language_has_its_own_words_at_the_same_time() -> None:
    assert [measures_words(2, language) for language in ("ja", "en", "ja")] == [
        "2施策",
        "2 measures",
        "2施策",
    ]


def test_a_word_that_no_catalogue_has_stays_as_the_code_says_it() -> None:
    assert translator("fr")("{count} measures") == "{count} measures"
    assert translator("ja")("no such word") == "no such word"


def test_a_project_brings_the_words_of_a_language(tmp_path: Path) -> None:
    assert measures_words(2, "fr") == "2 measures"
    use([bring(tmp_path, "fr", {"{count} measures": "{count} mesures"})])
    assert measures_words(2, "fr") == "2 mesures"


def test_a_projects_word_comes_before_the_engines(tmp_path: Path) -> None:
    use([bring(tmp_path, "ja", {"{count} measures": "{count}件"})])
    assert measures_words(2, "ja") == "2件"
    assert measures_words(1, "ja") == "1施策"


def test_a_project_may_say_otherwise_what_the_code_says(tmp_path: Path) -> None:
    use([bring(tmp_path, "en", {"{count} measures": "{count} actions"})])
    assert measures_words(2, "en") == "2 actions"
    assert measures_words(1, "en") == "1 measure"


def test_a_country_has_the_words_of_its_language(tmp_path: Path) -> None:
    use([bring(tmp_path, "pt", {"{count} measures": "{count} medidas"})])
    assert measures_words(2, "pt_BR") == "2 medidas"


def test_the_next_project_has_no_words_of_the_one_before(tmp_path: Path) -> None:
    use([bring(tmp_path / "one", "fr", {"{count} measures": "{count} mesures"})])
    assert measures_words(2, "fr") == "2 mesures"
    use([bring(tmp_path / "two", "fr", {"{count} measures": "{count} actions"})])
    assert measures_words(2, "fr") == "2 actions"
    use([])
    assert measures_words(2, "fr") == "2 measures"
