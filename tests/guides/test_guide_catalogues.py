"""What the guides say: whole in every language, plain to read, and of no plan."""

import re
from pathlib import Path

import pytest

from plandata.extension import guide_passages
from plandata.guides import guide_files
from plandata.languages.po_file import compiled, read
from plandata.validation import load
from sitecheck.text.plain_words import Era, Wording
from sitecheck.text.source import sources
from sitecheck.text.text_rules import findings
from tests.guides.guide_catalogues import LANGUAGES, brought_up_to_date, catalogue
from tests.site.test_english_prose import MOST_WORDS, words
from tests.sphinx.test_no_plan_in_the_engine import names_a_plan

PAIRS = [(name, language) for name in guide_files.FILES for language in LANGUAGES]
#: What a translation must have as its passage has it: fields, roles, and where links lead.
_KEPT = re.compile(r"\$\{\w+\}|\{plan:(?!name)[a-z]+\}`|\]\(#[\w-]+\)")
_CODE = re.compile("(`+).+?\\1")
_END = re.compile(r"(?<=[.!?:])[”\")]?\s+(?=[“\"(\[]?[A-Z])")


def test_the_guides_are_there() -> None:
    assert list(guide_files.FILES) == [
        "columns",
        "configuration",
        "editors",
        "publishing",
        "recipes",
    ]
    assert "en" in LANGUAGES


@pytest.mark.parametrize(("name", "language"), PAIRS)
def test_every_passage_is_translated_with_its_fields(name: str, language: str) -> None:
    pairs = read(catalogue(name, language))
    said = guide_passages.passages(guide_files.source(name))
    assert [pair.source for pair in pairs] == list(dict.fromkeys(one.words for one in said))
    for pair in pairs:
        assert pair.translation, pair.source
        assert not pair.fuzzy, pair.source
        assert kept(pair.translation) == kept(pair.source), pair.source


def kept(text: str) -> set[str]:
    return set(_KEPT.findall(text))


@pytest.mark.parametrize(("name", "language"), PAIRS)
def test_catalogues_are_up_to_date(name: str, language: str, tmp_path: Path) -> None:
    file = catalogue(name, language)
    assert file.read_bytes() == brought_up_to_date(name, language, tmp_path)
    assert file.with_suffix(".mo").read_bytes() == compiled(file)


@pytest.mark.parametrize("name", guide_files.FILES)
def test_a_passage_is_a_line_and_is_replaced_where_it_stands(name: str) -> None:
    text = guide_files.source(name)
    marked = guide_passages.translated(text, lambda words: f"<{words}>")
    assert len(marked.split("\n")) == len(text.split("\n"))
    for passage in guide_passages.passages(text):
        assert f"<{passage.words}>" in marked.split("\n")[passage.line]


@pytest.mark.parametrize("language", [guide_files.SOURCE, *LANGUAGES])
def test_the_guides_keep_the_rules_of_text(language: str, tmp_path: Path) -> None:
    for name in guide_files.FILES:
        said, _spoken = guide_files.catalogue(name, language)
        text = guide_passages.translated(guide_files.source(name), said.gettext)
        shown = re.sub(r"\$\{\w+\}", "x1", f"# x1\n\n{text}")
        (tmp_path / f"{name}.md").write_text(shown, "utf-8")
    plan = load(Path("data")).plan
    wording = Wording(Era(tuple(era.name.values()), era.first_day) for era in plan.eras)
    assert list(map(str, findings(sources(tmp_path), wording))) == []


@pytest.mark.parametrize("name", guide_files.FILES)
def test_no_english_sentence_is_long(name: str) -> None:
    long = [
        sentence
        for pair in read(catalogue(name, "en"))
        for sentence in _END.split(_CODE.sub("code", pair.translation))
        if words(sentence) > MOST_WORDS and not pair.source.startswith(("docs/", "data/"))
    ]
    assert long == []


@pytest.mark.parametrize("name", guide_files.FILES)
def test_no_guide_is_of_one_plan(name: str) -> None:
    lines = enumerate(guide_files.source(name).splitlines(), 1)
    assert [(number, line) for number, line in lines if names_a_plan(line)] == []
