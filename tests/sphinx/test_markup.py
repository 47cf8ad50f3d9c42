"""Prose as any editor may write it: what its HTML says to a screen reader."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from .build import Build, build, one, words

PAGES = ["index", "prose", "tables", "code", "notes", "contents", "below", "lowest"]

#: What an editor writes, and what the build tells: the beginning and the kind.
PROBLEMS = {
    "a table without a caption": (
        "| 場所 | 時間 |\n| --- | --- |\n| 役場 | 昼 |",
        "表に題名がありません。",
        "plan.caption",
    ),
    "a list-table without a caption": (
        ":::{list-table}\n:header-rows: 1\n\n* - 場所\n  - 時間\n* - 役場\n  - 昼\n:::",
        "表に題名がありません。",
        "plan.caption",
    ),
    "a table without a header row": (
        ":::{list-table} 開いている時間\n* - 役場\n  - 昼\n:::",
        "表に見出しの行がありません。",
        "plan.header-row",
    ),
    "an image without words": (
        "![](port.svg)",
        "画像に、代わりに読まれる文がありません。",
        "plan.alt",
    ),
    "an image of a directive without words": (
        ":::{image} port.svg\n:::",
        "画像に、代わりに読まれる文がありません。",
        "plan.alt",
    ),
    "a figure without words": (
        ":::{figure} port.svg\n題名\n:::",
        "画像に、代わりに読まれる文がありません。",
        "plan.alt",
    ),
    "tabs": (
        "::::{tab-set}\n:::{tab-item} 甲\n甲の中身\n:::\n:::{tab-item} 乙\n乙の中身\n:::\n::::",
        "タブ（tab-set）の中身は、開かないと読めず、印刷もされません。",
        "plan.tabs",
    ),
    "tabs of code": (
        "::::{tab-set-code}\n```python\n1\n```\n::::",
        "タブ（tab-set）の中身は、開かないと読めず、印刷もされません。",
        "plan.tabs",
    ),
    "a dropdown without a title": (
        ":::{dropdown}\n畳まれた文章です。\n:::",
        "dropdown に見出しがありません。",
        "plan.bad-option",
    ),
}


@pytest.fixture
def faulty(markup_root: Path, request: pytest.FixtureRequest) -> Build:
    (markup_root / "lowest.md").write_text(f"# 例\n\n前の文です。\n\n{request.param}\n", "utf-8")
    return build(markup_root)


def test_nothing_is_told_of_prose_that_all_can_read(markup: Build) -> None:
    assert markup.warnings == []


@pytest.mark.parametrize(
    ("faulty", "message", "kind"), PROBLEMS.values(), ids=PROBLEMS, indirect=["faulty"]
)
def test_what_some_cannot_read_is_told_with_its_line(
    faulty: Build, message: str, kind: str
) -> None:
    (told,) = faulty.warnings
    place, words_told = told.split(" WARNING: ")
    # a list-table is told at its first cell
    assert place in {"lowest.md:5:", "lowest.md:6:", "lowest.md:8:"}
    assert words_told.startswith(message)
    assert words_told.endswith(f"[{kind}]")


@pytest.mark.parametrize("faulty", [PROBLEMS["tabs"][0]], ids=["tabs"], indirect=True)
def test_tabs_are_shown_one_after_the_other(faulty: Build) -> None:
    main = faulty.main("lowest")
    assert not main.select("input, [role=tab]")
    assert words(main).endswith("甲 甲の中身 乙 乙の中身")


def test_a_task_is_the_label_of_its_checkbox(markup: Build) -> None:
    labels = markup.main("prose").select("li > p > label")
    assert [words(label) for label in labels] == ["まだの仕事", "済んだ仕事"]
    boxes = [one(label, "input[type=checkbox]") for label in labels]
    assert ["checked" in box.attrs for box in boxes] == [False, True]


def test_a_dropdown_is_opened_by_its_title(markup: Build) -> None:
    details = one(markup.main("prose"), "details")
    assert words(one(details, "summary")) == "開く見出し"
    assert "畳まれた文章です。" in words(details)


def test_an_image_has_the_words_of_its_author(markup: Build) -> None:
    pictures = markup.main("prose").select("img")
    assert [picture["alt"] for picture in pictures] == ["港の地図", ""]


def test_an_image_may_have_a_japanese_file_name(markup_root: Path) -> None:
    image = (markup_root / "port.svg").read_bytes()
    (markup_root / "港 1.svg").write_bytes(image)
    (markup_root / "lowest.md").write_text("# 例\n\n![港の図](<港 1.svg>)\n", "utf-8")
    site = build(markup_root)
    assert site.warnings == []
    source = one(site.main("lowest"), "img")["src"]
    assert (site.output / unquote(str(source))).read_bytes() == image


def test_every_header_of_a_table_says_which_way_it_heads(markup: Build) -> None:
    tables = markup.main("tables").select("table")
    assert [words(one(table, "caption")) for table in tables] == [
        "開いている時間",
        "船の便",
        "料金",
    ]
    for table in tables:
        assert {str(head.get("scope")) for head in table.select("thead th")} == {"col"}
        assert {str(head.get("scope")) for head in table.select("tbody th")} == {"row"}
    heads = [[words(head) for head in table.select("tbody th")] for table in tables]
    assert heads == [["役場"], ["島"], ["大人"]]


def test_a_table_scrolls_in_a_region_with_its_name(markup: Build) -> None:
    for table in markup.main("tables").select("table"):
        region = table.parent
        assert region is not None
        assert (region["role"], region["tabindex"]) == ("region", "0")
        assert region["aria-labelledby"] == one(table, "caption")["id"]


@pytest.mark.parametrize(
    ("page", "caption", "level"),
    [("index", "そのほか", 2), ("contents", "下のページ", 4), ("below", "そのまた下", 2)],
)
def test_the_caption_of_a_toctree_is_a_heading_below_its_section(
    markup: Build, page: str, caption: str, level: int
) -> None:
    heading = one(markup.main(page), "[role=heading]")
    assert words(heading) == caption
    assert heading["aria-level"] == str(level)


@pytest.mark.parametrize("page", PAGES)
def test_each_list_of_the_menu_has_a_heading(markup: Build, page: str) -> None:
    headings = markup.page(page).select(".site-menu [role=heading]")
    assert [words(heading) for heading in headings] == ["本文", "そのほか"]
    assert {heading["aria-level"] for heading in headings} == {"2"}
    assert len(markup.page(page).select(".site-menu ul")) == len(headings)


def test_a_note_has_a_name_and_leads_back_to_each_place(markup: Build) -> None:
    main = markup.main("notes")
    notes = main.select("[role=doc-footnote]")
    assert [note["aria-label"] for note in notes] == ["注1", "注2"]
    assert [words(note) for note in notes] == [
        "注1 一つめの注です。 本文へ戻る（1） 本文へ戻る（2）",
        "注2 二つめの注です。 本文へ戻る",
    ]
    for note in notes:
        for link in note.select("[role=doc-backlink]"):
            place = markup.follow("notes", link)
            assert place["role"] == "doc-noteref"
            assert markup.follow("notes", place)["id"] == note["id"]


def test_a_link_to_a_note_is_named_without_brackets(markup: Build) -> None:
    links = markup.main("notes").select("[role=doc-noteref]")
    for link in links:
        for bracket in link.select("[aria-hidden=true]"):
            assert words(bracket) in {"[", "]"}
            bracket.decompose()
    assert [words(link) for link in links] == ["注1", "注2", "注1"]


def test_notes_are_in_the_language_of_the_page(markup_root: Path) -> None:
    notes = build(markup_root, language="en").main("notes").select("[role=doc-footnote]")
    assert [words(note).removesuffix(" Back to the text") for note in notes] == [
        "Note 1 一つめの注です。 Back to the text (1) Back to the text (2)",
        "Note 2 二つめの注です。",
    ]


@pytest.mark.parametrize("page", PAGES)
def test_every_navigation_has_a_name_of_its_own(markup: Build, page: str) -> None:
    whole = markup.page(page)
    names = [
        words(one(whole, f"[id='{nav['aria-labelledby']}']"))
        if "aria-labelledby" in nav.attrs
        else str(nav.get("aria-label", ""))
        for nav in whole.select("nav, [role=navigation], [role=doc-toc]")
    ]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("page", PAGES)
def test_main_holds_no_landmark_without_a_name(markup: Build, page: str) -> None:
    for landmark in markup.main(page).select("aside, nav, [role=region]"):
        assert {"aria-label", "aria-labelledby"} & landmark.attrs.keys()
