"""The same plan in English: words from the catalogues, and Japanese marked where there are none."""

import re

import pytest
from bs4.element import NavigableString

from .build import Build, cells, one, words

PAGES = ["books", "figures", "index", "law", "lists", "offices", "places", "words"]
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def passages(site: Build, page: str) -> list[tuple[str, str]]:
    """Each passage of a page with the language that it is marked with."""
    found = []
    for text in site.main(page).find_all(string=True):
        assert isinstance(text, NavigableString)
        marked = text.find_parent(attrs={"lang": True})
        found.append((str(text), str(marked["lang"]) if marked else ""))
    return found


def test_no_warning_is_told(library_in_english: Build) -> None:
    assert library_in_english.warnings == []
    assert one(library_in_english.page("index"), "html")["lang"] == "en"


@pytest.mark.parametrize("page", PAGES)
def test_what_is_kept_of_a_page_is_the_page_alone(library_in_english: Build, page: str) -> None:
    file = library_in_english.source / "_build" / "doctrees" / f"{page}.doctree"
    assert b"BuildEnvironment" not in file.read_bytes()


@pytest.mark.parametrize("page", PAGES)
def test_every_japanese_passage_is_marked(library_in_english: Build, page: str) -> None:
    unmarked = [
        text
        for text, language in passages(library_in_english, page)
        if language != "ja" and JAPANESE.search(text)
    ]
    assert unmarked == []


@pytest.mark.parametrize("page", PAGES)
def test_no_english_word_is_marked_as_japanese(library_in_english: Build, page: str) -> None:
    marked = [
        text
        for text, language in passages(library_in_english, page)
        if language == "ja" and re.search("[A-Za-z]", text)
    ]
    assert marked == []


def test_nothing_is_marked_on_a_japanese_page(library: Build) -> None:
    for page in PAGES:
        assert not library.main(page).select("[lang]")


def test_names_are_english_where_the_data_has_them(library_in_english: Build) -> None:
    page = library_in_english.main("books")
    assert words(one(page, "h1")) == "Goal 1: More books"
    assert words(one(page, "#area-1-1 > h2")) == "1-1 Books for children"
    assert words(one(page, "#measure-1-1-1 > h3")) == "1-1-1 Buying picture books"


def test_names_are_japanese_and_marked_where_the_data_has_no_english(
    library_in_english: Build,
) -> None:
    page = library_in_english.main("books")
    for place in ("#area-1-2 > h2", "#measure-1-2-1 > h3", "#measure-1-2-1 .flag-asked"):
        assert one(page, f"{place} [lang=ja]")
    assert words(one(page, "#measure-1-2-1 .flag-asked")) == "要望"


def test_facts_and_schedule_are_in_english(library_in_english: Build) -> None:
    measure = one(library_in_english.main("places"), "#measure-2-1-1")
    facts = [words(name) for name in measure.select("dt")]
    assert facts == ["Department in charge", "Law article", "Terms", "Address"]
    assert words(one(measure, "caption")) == (
        "Schedule of 2-1-1: draft FY1988, 印刷 FY1988 to FY1991"
    )
    assert cells(one(measure, "table")) == [
        ["Stage", "FY1988", "FY1989", "FY1990", "FY1991"],
        ["draft", "FY1988", "not scheduled FY1989 to FY1991"],
        ["印刷", "FY1988 to FY1991"],
    ]


def test_years_and_dates_are_in_english(library_in_english: Build) -> None:
    assert words(library_in_english.main("index").select("p")[0]) == (
        "The plan covers FY1988 to FY1991 (April 1988 – March 1992). It was adopted in March 1988."
    )


def test_one_measure_is_not_counted_as_several(library_in_english: Build) -> None:
    article = one(library_in_english.main("law"), "#article-library-3")
    assert "1 measure" in [words(paragraph) for paragraph in article.select("p")]
    office = one(library_in_english.main("offices"), "#dept-library")
    assert "2 measures" in [words(paragraph) for paragraph in office.select("p")]


def test_links_in_translated_prose_lead_home_and_are_mentions(library_in_english: Build) -> None:
    link = one(library_in_english.main("places"), "#measure-2-1-1 > p a")
    assert words(link) == "branch"
    home = library_in_english.follow("places", link)
    assert home["id"] == "term-bunkan"
    definition = one(library_in_english.main("words"), "#term-bunkan + dd")
    assert words(one(definition, ".plan-mentions")) == "2-1-1 Opening a branch"


def test_indices_are_in_english(library_in_english: Build) -> None:
    names = {
        name: words(one(library_in_english.main(f"plan-{name}"), "h1"))
        for name in ("article", "department", "year", "flag", "term")
    }
    assert names == {
        "article": "Index by law article",
        "department": "Index by department",
        "year": "Index by fiscal year",
        "flag": "Index by mark",
        "term": "Index of terms",
    }
    assert "FY1990 (April 1990 – March 1991)" in words(library_in_english.main("plan-year"))
