"""The list of measures: narrow it, hand it on, take it along."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site import sheets

LIST = "reference/measures.html"


def rows(page: Page) -> Locator:
    """The rows that are shown."""
    return page.locator("#table-measures tbody tr").filter(visible=True)


def read(page: Page) -> list[list[str]]:
    """The words of the shown rows, cell by cell, in one line each."""
    return [
        [" ".join(cell.split()) for cell in row.locator("th, td").all_text_contents()]
        for row in rows(page).all()
    ]


def type_words(page: Page, words: str) -> None:
    """Type words, and wait until what is said of the measures has been looked through, too."""
    page.locator("form.plan-filter input[name=text]").fill(words)
    expect(page.get_by_role("status")).to_have_attribute("aria-busy", "false")


def said(row: list[str]) -> str:
    """The words of a row, and all that data and page say of its measure."""
    id = row[0].split()[0]
    (measure,) = (one for one in sheets.rows("measures") if one["id"] == id)
    page = sheets.DOCS / "measures" / f"{id}.md"
    return " ".join([*row, *measure.values(), page.read_text("utf-8")])


def narrow(page: Page) -> None:
    """Show what the department of information management has to do with open data."""
    page.goto(LIST)
    page.get_by_label("担当課等").select_option("情報管理課")
    type_words(page, "オープンデータ")


def test_a_department_leaves_its_measures(page: Page) -> None:
    page.goto(LIST)
    page.get_by_label("担当課等").select_option("子育て支援課")
    shown = read(page)
    assert len(shown) > 0
    assert all("子育て支援課" in row[2] for row in shown)


def test_several_conditions_hold_together(page: Page) -> None:
    narrow(page)
    shown = read(page)
    assert len(shown) > 0
    assert all("情報管理課" in row[2] and "オープンデータ" in said(row) for row in shown)


@pytest.mark.parametrize("words", ["マイナンバー", "ﾏｲﾅﾝﾊﾞｰ", "まいなんばー"])
def test_the_width_and_kind_of_kana_does_not_matter(page: Page, words: str) -> None:
    page.goto(LIST)
    type_words(page, words)
    shown = read(page)
    assert len(shown) > 0
    assert all("マイナンバー" in said(row) for row in shown)


def test_the_number_of_rows_is_announced(page: Page) -> None:
    page.goto(LIST)
    everything = rows(page).count()
    status = page.get_by_role("status")
    expect(status).to_have_text(f"{everything}施策のうち{everything}施策")
    narrow(page)
    expect(status).to_contain_text(f"{rows(page).count()}施策")
    type_words(page, "こんなことばはない")
    assert rows(page).count() == 0
    expect(status).to_contain_text("0施策")


def test_an_address_handed_on_shows_the_same_rows(page: Page, chromium: Browser) -> None:
    narrow(page)
    with chromium.new_context() as other:
        there = other.new_page()
        there.goto(page.url)
        expect(there.get_by_role("status")).to_have_attribute("aria-busy", "false")
        assert read(there) == read(page)
        assert there.get_by_label("ことば").input_value() == "オープンデータ"
        assert (
            there.get_by_label("担当課等").evaluate("e => e.selectedOptions[0].text")
            == "情報管理課"
        )


def test_reset_shows_everything_and_cleans_the_address(page: Page) -> None:
    page.goto(LIST)
    everything = rows(page).count()
    narrow(page)
    assert rows(page).count() < everything
    page.get_by_role("button", name="すべて表示").click()
    expect(rows(page)).to_have_count(everything)
    assert page.url.endswith(LIST)


def test_reset_clears_what_came_with_the_address(page: Page) -> None:
    page.goto(f"{LIST}?goal=1")
    everything = page.locator("#table-measures tbody tr").count()
    assert rows(page).count() < everything
    page.get_by_role("button", name="すべて表示").click()
    expect(page.get_by_label("基本目標")).to_have_value("")
    expect(rows(page)).to_have_count(everything)


#: The button that holds the fields, with nothing chosen and with two conditions, by language.
FOLDED = [
    ("ja", "表の絞り込み", "表の絞り込み（指定中：2）"),
    ("en", "Narrow down the table", "Narrow down the table (2 on)"),
]


@pytest.mark.parametrize(("language", "none", "two"), FOLDED)
def test_on_a_phone_the_conditions_are_behind_a_button_with_their_number(
    phone: Page, none: str, two: str
) -> None:
    phone.goto(LIST)
    button, department = phone.locator(".plan-filter summary"), phone.locator("[name=department]")
    expect(button).to_have_text(none)
    expect(phone.get_by_role("status")).to_be_visible()
    expect(department).to_be_hidden()
    box = button.bounding_box()
    assert box
    assert box["height"] >= 44
    button.click()
    department.select_option("library")
    type_words(phone, "本")
    expect(button).to_have_text(two)
    phone.reload()
    expect(department).to_be_hidden()
    expect(button).to_have_text(two)
    expect(phone.locator("form.plan-filter")).to_have_accessible_name(none)
    phone.locator("button[type=reset]").click()
    expect(button).to_have_text(none)


def roles(page: Page, *wanted: str) -> list[tuple[str, str]]:
    """The roles of these kinds that Chromium tells screen readers, with their names, in order."""
    found = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    named = [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in found
        if not node["ignored"]
    ]
    return [each for each in named if each[0] in wanted]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_on_a_phone_a_row_is_a_card_and_still_a_row(page: Page) -> None:
    kinds = ("table", "row", "rowheader", "columnheader", "cell", "gridcell")
    page.goto(LIST)
    wide = roles(page, *kinds)
    assert {role for role, _name in wide} >= {"table", "row", "rowheader", "columnheader", "cell"}
    page.set_viewport_size({"width": 320, "height": 640})
    page.reload()
    assert roles(page, *kinds) == wide
    first = rows(page).first
    boxes = [cell.bounding_box() for cell in first.locator("th, td").all()]
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(set(tops))
    assert len(tops) == 4
    heads = page.locator("#table-measures thead th").all_text_contents()
    drawn = "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
    told = first.locator("td").evaluate_all(drawn)
    assert told == [f'"{head}" / ""' for head in heads[1:]]
    assert page.evaluate("document.documentElement.scrollWidth") == 320


#: Words and a measure in whose row they are not: in its synonyms, its brief, its text.
BEYOND = [
    ("ja", "スマホ", "1-1-2"),
    ("ja", "職員に研修", "1-1-1"),
    ("ja", "みんなの公共サイト運用ガイドライン", "1-1-1"),
    ("en", "cell phone", "1-1-2"),
    ("en", "train its staff", "1-1-1"),
]


@pytest.mark.parametrize(("language", "words", "id"), BEYOND)
@pytest.mark.parametrize("where", [LIST, "reference/schedule.html"])
def test_words_are_also_found_in_what_is_said_of_a_measure(
    page: Page, where: str, words: str, id: str
) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(where)
    everything = page.locator("tbody tr[data-measure]")
    page.locator("[name=department]").select_option(index=1)
    page.locator("[name=department]").select_option("")
    assert not any("measure-words.js" in url for url in loaded), "nobody has typed"
    type_words(page, words)
    row = page.locator(f"tbody tr[data-measure='{id}']")
    expect(row).to_be_visible()
    assert words not in row.inner_text()
    assert everything.filter(visible=True).count() < everything.count() / 4


def test_that_the_text_of_the_pages_is_missing_is_said(page: Page) -> None:
    page.route("**/measure-words.js*", lambda route: route.abort())
    page.goto(LIST)
    type_words(page, "モバイル")
    expect(page.get_by_role("status")).to_contain_text("表の中だけを探しています")
    assert all("モバイル" in " ".join(row) for row in read(page))
    page.unroute("**/measure-words.js*")
    type_words(page, "スマホ")
    expect(page.get_by_role("status")).not_to_contain_text("表の中だけ")
    assert any("1-1-2" in row[0] for row in read(page))


#: An address of old: what a reader is told of it, and the goal that it still leaves.
OLD_ADDRESSES = [
    ("ja", "department=nobody", ["「担当課等: nobody」"], ""),
    ("en", "department=nobody", ["“Department in charge: nobody”"], ""),
    ("ja", "goal=1&flag=gone&goal=2", ["「区分: gone」", "「基本目標: 2」"], "1"),
    ("en", "colour=%3Cb%3Ered%24%26%E2%80%AE&utm_source=x", ["“colour: <b>red$&”"], ""),
]


@pytest.mark.parametrize(("language", "query", "told", "goal"), OLD_ADDRESSES)
def test_what_an_old_address_asks_for_in_vain_is_said(
    page: Page, language: str, query: str, told: list[str], goal: str
) -> None:
    page.goto(LIST)
    everything = rows(page).count()
    page.goto(f"{LIST}?{query}")
    status = page.get_by_role("status")
    for words in told:
        expect(status).to_contain_text(words)
    assert status.inner_text().count(": ") == len(told)
    assert status.locator("*").count() == 0
    expect(page.locator("select[name=goal]")).to_have_value(goal)
    assert [s.input_value() for s in page.locator("select:not([name=goal])").all()] == [""] * 7
    assert (rows(page).count() < everything) == bool(goal)
    assert page.url.endswith(query)  # a reload says it again
    page.locator("button[type=reset]").click()
    expect(rows(page)).to_have_count(everything)
    expect(status).not_to_contain_text(": ")
    assert page.url.endswith(LIST)


@pytest.mark.parametrize(
    ("words", "found"),
    [("サーバー", "サーバ"), ("Ｗｉ−Ｆｉ", "Wi-Fi"), ("１ー１ー１", "1-1-1")],
)
def test_the_filter_finds_what_the_search_finds(page: Page, words: str, found: str) -> None:
    page.goto(LIST)
    everything = rows(page).count()
    type_words(page, words)
    shown = read(page)
    assert 0 < len(shown) < everything
    assert all(found in said(row) for row in shown)


def test_back_from_a_measure_leads_to_the_narrowed_list(page: Page) -> None:
    narrow(page)
    shown = read(page)
    rows(page).first.get_by_role("link").first.click()
    page.wait_for_url("**/measures/*")
    page.go_back()
    expect(rows(page)).to_have_count(len(shown))
    assert read(page) == shown


def test_the_download_has_the_shown_rows_and_opens_in_a_spreadsheet(page: Page) -> None:
    narrow(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="この表をCSVで保存").click()
    assert download.value.suggested_filename == "table-measures.csv"
    saved = Path(download.value.path()).read_bytes()
    assert saved.startswith(b"\xef\xbb\xbf")  # else Excel takes it for Shift_JIS
    assert saved.count(b"\r\n") == saved.count(b"\n") == rows(page).count() + 1
    header, *lines = csv.reader(saved.decode("utf-8-sig").splitlines())
    assert header == page.locator("#table-measures thead th").all_inner_texts()
    assert lines == read(page)


def test_a_timeline_is_narrowed_by_those_in_charge_though_no_column_names_them(page: Page) -> None:
    page.goto("reference/schedule.html")
    type_words(page, "学務給食課")
    shown = page.locator("#table-schedule tbody tr").filter(visible=True)
    listed = page.locator("#table-schedule tbody tr[data-department~=school-affairs-lunch]")
    assert shown.count() >= listed.count() > 0
    assert listed.count() == listed.filter(visible=True).count()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_download_of_a_timeline_has_a_column_a_year(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("reference/schedule.html?text=2-1-2")
    expect(page.get_by_role("status")).to_have_attribute("aria-busy", "false")
    with page.expect_download() as download:
        page.locator("[data-download]").evaluate("button => button.click()")
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert list(csv.reader(text.splitlines())) == [
        ["個別施策", *sheets.YEARS.values()],
        ["2-1-2 児童生徒の安全対策事業", "構築、運用", *["運用"] * 4],
    ]


#: The year's field and its note, in each language; what a measure that begins is called there.
YEARS = [
    ("ja", "年度", "段階を選ばないときは、このときに始まるもの、変わるものが残ります。"),
    ("en", "Fiscal year", "With no stage chosen: what starts or changes then."),
]


@pytest.mark.parametrize(("language", "label", "note"), YEARS)
@pytest.mark.parametrize("where", [LIST, "reference/schedule.html"])
def test_a_year_alone_leaves_what_starts_or_changes_in_it(
    page: Page, where: str, label: str, note: str
) -> None:
    """As many as the doors of the years say; with a stage it is that stage in that year."""
    page.goto("index.html")
    doors = page.locator(".plan-doors p", has=page.locator("a[href*='group-20']"))
    told = [re.search(r"\d+", door) for door in doors.locator(".plan-door-count").all_inner_texts()]
    counts = [int(count[0]) if count else 0 for count in told]
    page.goto(where)
    field = page.get_by_label(label, exact=True)
    expect(field).to_have_accessible_description(note)
    shown = page.locator("tbody tr[data-year]").filter(visible=True)
    for year, count in zip(sheets.YEARS, counts, strict=True):
        field.select_option(str(year))
        expect(shown).to_have_count(count)
        assert page.url.endswith(f"?year={year}")
    page.locator("select[name=stage]").select_option("operate")
    running = page.locator(f"tbody tr[data-stage-{year}~=operate]")
    expect(shown).to_have_count(running.count())
    assert running.count() > counts[-1]
