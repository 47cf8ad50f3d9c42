"""The index of the search: sections, terms and rows, and what leads to each."""

from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.searching import entries_in, index_in

from .build import Build, build


class Index(NamedTuple):
    """The index by addresses: pages and headings, texts, keywords, what comes last, terms."""

    titles: dict[str, tuple[str, str]]
    texts: dict[str, str]
    keywords: dict[str, str]
    last: list[str]
    terms: list[str]
    stop: list[str]


def index_of(site: Build) -> Index:
    file = site.output / "_static" / "search-index.js"
    entries = list(entries_in(file))
    assert len({entry.url for entry in entries}) == len(entries)
    return Index(
        {entry.url: (entry.page, entry.heading) for entry in entries},
        {entry.url: entry.text for entry in entries},
        {entry.url: entry.keywords for entry in entries if entry.keywords},
        [entry.url for entry in entries if entry.last],
        [entry.url for entry in entries if entry.term],
        index_in(file)["stop"],
    )


@pytest.fixture(scope="module")
def index(harbour: Build) -> Index:
    return index_of(harbour)


def having(index: Index, words: str) -> list[str]:
    """The addresses of the texts that have some words."""
    return [address for address, text in index.texts.items() if words in text]


def test_every_address_leads_to_an_element(harbour: Build, index: Index) -> None:
    lost = []
    for address in index.texts:
        parts = urlsplit(address)
        page = BeautifulSoup((harbour.output / parts.path).read_text("utf-8"), "html.parser")
        if parts.fragment and not page.find(id=parts.fragment):
            lost.append(address)
    assert lost == []


def test_a_section_is_an_entry_with_its_page_and_its_heading(index: Index) -> None:
    assert index.titles["guide.html"] == ("港への行き方", "港への行き方")
    assert index.titles["guide.html#guide-night"] == ("港への行き方", "夜の道")
    assert index.titles["guide.html#guide-steps"] == ("港への行き方", "階段")
    assert index.titles["port/quay.html"] == ("岸壁", "岸壁")
    assert index.titles["goal-1.html#measure-1-1-2"] == ("目標1 船を呼ぶ", "1-1-2 灯りをともす")


def test_words_stand_in_the_innermost_section_alone(index: Index) -> None:
    assert having(index, "駅から歩きます") == ["guide.html"]
    assert having(index, "灯台が目印です") == ["guide.html#guide-night"]
    assert having(index, "三十段あります") == ["guide.html#guide-steps"]


def test_a_heading_is_a_title_and_not_text(index: Index) -> None:
    assert having(index, "階段") == []
    assert having(index, "灯りをともす") == []


def test_the_values_of_a_figure_are_text(index: Index) -> None:
    assert having(index, "120.5 m") == ["port/quay.html"]


def test_keywords_of_the_front_matter_belong_to_the_page(index: Index) -> None:
    assert index.keywords == {"guide.html": "交通, バス停"}
    assert having(index, "バス停") == []


def test_a_term_is_an_entry_of_its_own(index: Index) -> None:
    page, title = index.titles["words.html#term-wifi"]
    assert page == "用語"
    assert title.startswith("Wi-Fi")
    assert having(index, "待合所で使える無線の通信です。") == ["words.html#term-wifi"]


def test_a_row_with_an_id_is_an_entry_of_its_own(index: Index) -> None:
    assert index.titles["errata.html#erratum-pier"][0] == "食い違い"
    assert index.titles["errata.html#erratum-pier"][1].startswith("施策1-1-1の見出し")
    assert having(index, "浮桟橋") == ["errata.html#erratum-pier"]
    assert having(index, "計画書を直したところです。") == ["errata.html"]


def test_what_is_marked_nosearch_is_left_out(index: Index) -> None:
    assert having(index, "潮風") == []
    # tables of measures only repeat what stands on the measures
    assert index.texts["lists.html"] == index.texts["unfiltered.html"] == ""
    assert not [address for address in index.texts if address.startswith("private.html")]
    assert having(index, "貝殻") == []


def test_pages_of_the_source_are_left_out(index: Index) -> None:
    assert index.texts["guide.html#guide-night"] == "灯台が目印です（）。"


def test_lists_of_names_are_left_out_and_links_in_a_sentence_kept(index: Index) -> None:
    assert having(index, "待合所を開く") == having(index, "観光&広報課") == []
    assert having(index, "フェリーが着く桟橋です。") == ["goal-1.html#measure-1-1-1"]


#: A paragraph with a link, and whether its words are text that the search finds.
PARAGRAPHS = {
    # names alone, or with less than they are
    "{ref}`桟橋の夜の灯り <a>`": False,
    "{ref}`桟橋の夜の灯り <a>`、{ref}`待合の無線 <a>`": False,
    "{ref}`桟橋の夜の灯り <a>`（夜間）": False,
    "{ref}`Lights on the pier <a>` (night)": False,
    # a sentence, whose words touch the link, or are more
    "{ref}`桟橋の夜の灯り <a>`は明るい": True,
    "明るい{ref}`桟橋の夜の灯り <a>`": True,
    "{ref}`灯り <a>`、桟橋と待合で夜間に": True,
    "{ref}`Lights <a>` that shine on the pier": True,
}


def test_a_paragraph_is_text_unless_it_only_names(tmp_path: Path) -> None:
    (tmp_path / "conf.py").touch()
    blocks = [f"(p{number})=\n## 節\n\n{text}\n" for number, text in enumerate(PARAGRAPHS)]
    (tmp_path / "index.md").write_text("(a)=\n# 港\n\n" + "\n".join(blocks), "utf-8")
    site = build(tmp_path, extensions=["myst_parser", "plandata.search"], html_theme="basic")
    assert site.warnings == []
    texts = index_of(site).texts
    kept = [bool(texts[f"index.html#p{number}"]) for number in range(len(PARAGRAPHS))]
    assert dict(zip(PARAGRAPHS, kept, strict=True)) == PARAGRAPHS


def test_what_sums_up_or_comments_comes_last(index: Index) -> None:
    assert index.last == ["errata.html#erratum-pier", "index.html"]


def test_a_page_may_say_that_it_comes_last(harbour_root: Path) -> None:
    guide = harbour_root / "guide.md"
    guide.write_text(guide.read_text("utf-8").replace("---\n", "---\nsearch: last\n", 1), "utf-8")
    last = index_of(build(harbour_root)).last
    assert [address for address in last if address.startswith("guide")] == [
        *("guide.html", "guide.html#guide-night", "guide.html#guide-steps")
    ]


def test_a_paragraph_or_a_cell_is_a_line(index: Index) -> None:
    rows = index.texts["figures.html"].splitlines()
    assert "乗った人" in rows
    assert "900人" in rows


def test_terms_are_told_from_sections_and_rows(index: Index) -> None:
    assert sorted(index.terms) == ["words.html#term-ferry", "words.html#term-wifi"]


def test_words_to_leave_out_are_those_of_the_language(
    index: Index, harbour_in_english: Build
) -> None:
    assert index.stop == []
    assert "the" in index_of(harbour_in_english).stop


def test_the_search_page_loads_the_index_and_then_the_script(harbour: Build) -> None:
    scripts = [str(tag["src"]).partition("?")[0] for tag in harbour.page("search").select("script")]
    assert scripts == [f"_static/{n}.js" for n in ("kanji", "pieces", "search-index", "search")]
    assert not (harbour.output / "searchindex.js").exists()


def test_a_thing_is_also_called_as_in_other_languages_and_as_it_is_read(harbour: Build) -> None:
    entries = {one.url: one for one in entries_in(harbour.output / "_static" / "search-index.js")}
    assert {"ferry", "feri", "渡し船"} <= set(entries["words.html#term-ferry"].names)
    # what the heading says is not said twice
    assert "ふぇりー" not in entries["words.html#term-ferry"].names


def test_an_index_and_its_groups_are_sections(harbour: Build) -> None:
    entries = list(entries_in(harbour.output / "_static" / "search-index.js"))
    groups = {one.heading: one for one in entries if one.url.startswith("plan-year.html#")}
    assert groups
    assert all(one.names for one in groups.values())
    assert all(one.page == "年度別の索引" for one in groups.values())
    # a department of which a page tells is found there, and letters are nothing to look for
    assert [one.url for one in entries if one.url.startswith("plan-department.html#")] == []
    assert [one.url for one in entries if one.url.startswith("plan-term.html#")] == []


def test_who_finds_nothing_is_offered_the_lists_and_indices(harbour: Build) -> None:
    offers = harbour.page("search").select("[data-search-offers] a")
    assert [str(link["href"]) for link in offers][:2] == ["offices.html", "plan-year.html"]
    assert [link for link in offers if not (harbour.output / str(link["href"])).is_file()] == []


def test_an_edit_changes_only_its_page_in_the_index(harbour_root: Path) -> None:
    before = index_of(build(harbour_root))
    guide = harbour_root / "guide.md"
    guide.write_text(guide.read_text("utf-8").replace("三十段", "石段"), "utf-8")
    (harbour_root / "selected.md").unlink()
    contents = harbour_root / "index.md"
    contents.write_text(contents.read_text("utf-8").replace("selected\n", ""), "utf-8")
    site = build(harbour_root)
    assert site.read == ["guide", "index"]
    after = index_of(site).texts
    assert after == {
        address: text.replace("三十段", "石段")
        for address, text in before.texts.items()
        if address != "selected.html"
    }
