"""A language that no extension brings: columns of the data and catalogues of the project."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from bs4 import Tag
from bs4.element import NavigableString

from .build import Build, build, cells, one, words

JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
#: Pages of prose and of data, then those that no source page stands behind.
PROSE = ["index", "huts/goal-1", "huts/goal-2", "lists", "past", "words", "names"]
INDICES = [f"plan-{name}" for name in ("article", "department", "year", "flag", "term")]
PAGES = [*PROSE, *INDICES, "search", "404"]
NOTE = "Certaines parties ne sont pas traduites et restent en japonais."


def passages(page: Tag) -> list[tuple[str, str]]:
    """Each passage that a reader sees, with the language that it is in."""
    found = []
    for text in one(page, "body").find_all(string=True):
        assert isinstance(text, NavigableString)
        marked = text.find_parent(attrs={"lang": True})
        assert marked is not None
        found.append((str(text), str(marked["lang"])))
    return found


def paragraphs(site: Build, page: str) -> list[str]:
    return [words(paragraph) for paragraph in site.main(page).select("p")]


def test_no_warning_is_told(huts_in_french: Build) -> None:
    assert huts_in_french.warnings == []


@pytest.mark.parametrize("page", PAGES)
def test_the_page_says_that_it_is_in_french(huts_in_french: Build, page: str) -> None:
    html = one(huts_in_french.page(page), "html")
    assert html["lang"] == "fr"
    title = "Plan des refuges du col" if page == "index" else "Plan des refuges"
    assert words(one(html, "head > title")).endswith(title)
    assert words(one(html, ".site-name")) == "Plan des refuges"


def test_prose_headings_and_description_come_from_the_catalogues(huts_in_french: Build) -> None:
    page = huts_in_french.page("index")
    assert words(one(page, "h1")) == "Plan des refuges du col"
    described = one(page, "meta[name=description]")
    assert described["content"] == "Présentation du plan des refuges."
    assert words(one(huts_in_french.main("lists"), "#law > h2")) == "Lois"


def test_years_are_explained_once_and_dates_have_the_languages_form(huts_in_french: Build) -> None:
    assert paragraphs(huts_in_french, "index")[:2] == [
        "Le plan couvre exercice 2024 à exercice 2026 (avril 2024 – mars 2027)."
        " Il a été adopté le 15 mars 2024.",
        "On étudie en exercice 2024 et on répare en exercice 2025."
        " L’idée date de 2022, le projet de août 2023.",
    ]


def test_numbers_and_shares_have_the_languages_form(huts_in_french: Build) -> None:
    numbers = [one.get_text() for one in huts_in_french.main("index").select(".plan-number")]
    assert numbers == [
        "12\u202f345,5 personnes",
        "93,6\xa0%",
        "-4,5\xa0%",
        "2 mesures (67\xa0%)",
    ]
    table = one(huts_in_french.main("past"), "#table-values-guests")
    values = [row.select("td")[-1].get_text() for row in table.select("tbody tr")]
    assert values == [
        *("12\u202f345,5 personnes", "850 personnes", "1\u202f200 élèves"),
        *("93,6\xa0%", "-4,5\xa0%", "40床"),
    ]


def test_names_come_from_the_columns_of_the_language(huts_in_french: Build) -> None:
    page = huts_in_french.main("huts/goal-1")
    assert words(one(page, "h1")) == "Objectif 1 : Réparer les refuges"
    assert words(one(page, "#measure-1-2 > h2")) == "1-2 Amener l’eau"
    assert "Après 1-1 Refaire les toits, par Eau." in paragraphs(huts_in_french, "huts/goal-1")


def test_facts_and_tables_are_named_in_the_language(huts_in_french: Build) -> None:
    measure = one(huts_in_french.main("huts/goal-1"), "#measure-1-1")
    facts = [words(name) for name in measure.select("dt")]
    assert facts == ["Service chargé", "Mentions", "Article de loi", "Termes", "Adresse"]
    assert words(one(measure, "caption")) == (
        "Calendrier de 1-1 : enquête exercice 2024, travaux exercice 2025 à exercice 2026"
    )
    assert cells(one(measure, "table")) == [
        ["Étape", "exercice 2024", "exercice 2025", "exercice 2026"],
        ["enquête", "exercice 2024", "sans activité exercice 2025 à exercice 2026"],
        ["travaux", "sans activité exercice 2024", "exercice 2025 à exercice 2026"],
    ]


def test_the_frame_and_the_form_are_in_the_language(huts_in_french: Build) -> None:
    page = huts_in_french.page("lists")
    assert words(one(page, ".skip-link")) == "Aller au texte"
    assert one(page, "nav.breadcrumb")["aria-label"] == "Vous êtes ici"
    form = one(page, "form.plan-filter")
    assert words(one(form, ".plan-filter-title")) == "Filtrer le tableau"
    assert one(form, "[data-count]")["data-count"] == "{count} mesures sur {total}"
    assert words(one(huts_in_french.main("404"), "h1")) == "Page introuvable"


@pytest.mark.parametrize("page", PAGES)
def test_no_word_of_the_extensions_is_left_in_english(huts_in_french: Build, page: str) -> None:
    english = re.compile(r"\b(the|of|by|year|measures?|department|law|next|search)\b", re.I)
    said = [text for text, language in passages(huts_in_french.page(page)) if language == "fr"]
    assert [text for text in said if english.search(text)] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_japanese_passage_is_marked(huts_in_french: Build, page: str) -> None:
    found = passages(huts_in_french.page(page))
    unmarked = [t for t, language in found if language != "ja" and JAPANESE.search(t)]
    assert unmarked == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_else_is_marked_as_japanese(huts_in_french: Build, page: str) -> None:
    found = passages(huts_in_french.page(page))
    marked = [t for t, language in found if language == "ja" and re.search("[A-Za-z]", t)]
    assert marked == []


def test_words_of_data_without_translation_are_in_japanese(huts_in_french: Build) -> None:
    page = huts_in_french.main("huts/goal-2")
    heading = one(page, "h1")
    assert words(heading) == "Objectif 2 : 道を守る"
    assert words(one(heading, "[lang=ja]")) == "道を守る"
    assert words(one(page, "#measure-2-1 > h2 [lang=ja]")) == "橋をかける"
    meaning = one(huts_in_french.main("past"), "#table-evaluation-outcome td [lang=ja]")
    assert words(meaning) == "続いています。"


@pytest.mark.parametrize("page", PROSE)
def test_a_page_that_is_not_complete_says_so_once(huts_in_french: Build, page: str) -> None:
    left = page in ("huts/goal-2", "lists", "past", "words")
    notes = huts_in_french.main(page).select(".untranslated-note")
    assert [words(note) for note in notes] == [NOTE] * left
    if left:
        text = notes[0].parent
        assert text is not None
        first = [words(element) for element in text.find_all(recursive=False)]
        assert first.index(NOTE) == (0 if "page-text" in str(text.get("class")) else 1)


def test_indices_are_in_alphabetical_order_and_what_has_no_translation_comes_last(
    huts_in_french: Build,
) -> None:
    groups = {
        page: [words(heading) for heading in huts_in_french.main(page).select(css)]
        for page, css in (("plan-department", "li"), ("plan-term", "li"), ("words", "h2"))
    }
    assert groups == {
        "plan-department": ["Chemins", "Eau", "Écoles", "救助隊"],
        "plan-term": ["E", "G", "R", "S", "カ行"],
        "words": ["E", "G", "R", "S", "カ行"],
    }


def test_indices_are_named_in_the_language(huts_in_french: Build) -> None:
    assert [words(one(huts_in_french.main(page), "h1")) for page in INDICES] == [
        "Index par article de loi",
        "Index par service",
        "Index par exercice",
        "Index par mention",
        "Index des termes",
    ]
    year = huts_in_french.main("plan-year").select("h2")[2]
    assert words(year) == "exercice 2026 (avril 2026 – mars 2027)"
    described = one(huts_in_french.page("plan-term"), "meta[name=description]")
    assert described["content"] == "Termes du glossaire."


def test_a_term_has_the_other_names_of_both_languages(huts_in_french: Build) -> None:
    term = one(huts_in_french.main("words"), "#term-koya")
    assert words(term) == "refuge (小屋)"
    definition = term.find_next_sibling("dd")
    assert isinstance(definition, Tag)
    assert words(one(definition, ".aliases")) == "Aussi : chalet, cabane, 山荘"


def test_links_in_translated_prose_lead_home_and_are_mentions(huts_in_french: Build) -> None:
    link = one(huts_in_french.main("huts/goal-1"), "#measure-1-1 > p a[href*=term-koya]")
    assert (words(link), link["href"]) == ("refuge", "../words.html#term-koya")
    definition = one(huts_in_french.main("words"), "#term-koya + dd")
    assert words(one(definition, ".plan-mentions")) == "1-1 Refaire les toits"


def test_the_source_is_as_if_there_were_no_other_language(huts: Build) -> None:
    assert huts.warnings == []
    for page in PAGES:
        html = huts.page(page)
        assert one(html, "html")["lang"] == "ja"
        assert html.select("main [lang]:not([lang=en])") == []
    assert paragraphs(huts, "index")[0] == (
        "計画は2024年度（令和6年度）から2026年度（令和8年度）までの三年間です。"
        "2024年3月15日（令和6年3月15日）に決まりました。"
    )


def test_a_language_without_any_catalogue_shows_the_source_and_says_so(
    huts_in_english: Build,
) -> None:
    assert huts_in_english.warnings == []
    page = huts_in_english.main("names")
    assert words(one(page, ".untranslated-note")) == (
        "Parts of this page have no translation yet and are in Japanese."
    )
    assert words(one(page, "h1 > [lang=ja]")) == "峠の名前"
    for text, language in passages(huts_in_english.page("names")):
        assert language == "ja" or not JAPANESE.search(text)


def test_one_page_of_everything_is_in_the_language(huts_root: Path) -> None:
    site = build(huts_root, "singlehtml", language="fr")
    assert site.warnings == []
    page = site.page("index")
    assert one(page, "html")["lang"] == "fr"
    said = words(one(page, "main"))
    for text in ("Le plan couvre", "1-2 Amener l’eau", "Calendrier de 1-2", "travaux exercice"):
        assert text in said
    assert [t for t, spoken in passages(page) if spoken != "ja" and JAPANESE.search(t)] == []


def test_the_book_is_in_the_language(huts_root: Path) -> None:
    site = build(huts_root, "epub", language="fr", version="1")
    assert site.warnings == []
    (book,) = site.output.glob("*.epub")
    with ZipFile(book) as files:
        about = ET.fromstring(files.read("content.opf"))
        page = ET.fromstring(files.read("huts/goal-1.xhtml"))
    core = "{http://purl.org/dc/elements/1.1/}"
    assert [about.findtext(f".//{core}{name}") for name in ("language", "title")] == [
        "fr",
        "Plan des refuges",
    ]
    assert page.attrib["lang"] == "fr"
    heading = page.find(".//{http://www.w3.org/1999/xhtml}h1")
    assert heading is not None
    assert "".join(heading.itertext()) == "Objectif 1 : Réparer les refuges"


def test_the_next_site_that_is_built_has_none_of_these_words(
    huts_in_french: Build, root: Path
) -> None:
    assert paragraphs(huts_in_french, "index")[0].startswith("Le plan couvre exercice 2024")
    site = build(root, language="fr")
    assert paragraphs(site, "index")[0].startswith("FY2024 to FY2026 (avril 2024 – mars 2027)")


@pytest.mark.parametrize("held", [True, False], ids=["house rules", "none"])
def test_html_that_a_translation_brings_in_is_words(huts_root: Path, held: bool) -> None:
    file = huts_root / "locale" / "fr" / "LC_MESSAGES" / "index.po"
    text = file.read_text("utf-8")
    evil = "<b onclick='x()'>gras</b><script>evil()</script> [l](javascript:evil())"
    file.write_text(text.replace("Présentation du plan", f"Présentation {evil}"), "utf-8")
    file.write_text(file.read_text("utf-8").replace("Le plan couvre", f"{evil} Le plan"), "utf-8")
    site = build(huts_root, language="fr", plan_accessible_prose=held, smartquotes=False)
    main = site.main("index")
    assert not main.select("b, script")
    assert not [link for link in main.select("a[href]") if "script" in str(link["href"])]
    assert evil in words(main)
    told = [line for line in site.warnings if "<script>" in line]
    assert bool(told) is not held, "where pages may hold HTML, a translation is told"
    assert all("[plan.translation]" in line and "index.md:" in line for line in told)
