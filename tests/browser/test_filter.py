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


def narrow(page: Page) -> None:
    """Show what the department of information management has to do with open data."""
    page.goto(LIST)
    page.get_by_label("担当課等").select_option("情報管理課")
    page.get_by_label("ことば").fill("オープンデータ")


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
    assert all("情報管理課" in row[2] and "オープンデータ" in " ".join(row) for row in shown)


@pytest.mark.parametrize("words", ["マイナンバー", "ﾏｲﾅﾝﾊﾞｰ", "まいなんばー"])
def test_the_width_and_kind_of_kana_does_not_matter(page: Page, words: str) -> None:
    page.goto(LIST)
    page.get_by_label("ことば").fill(words)
    shown = read(page)
    assert len(shown) > 0
    assert all("マイナンバー" in " ".join(row) for row in shown)


def test_the_number_of_rows_is_announced(page: Page) -> None:
    page.goto(LIST)
    everything = rows(page).count()
    status = page.get_by_role("status")
    expect(status).to_have_text(f"{everything}施策のうち{everything}施策")
    narrow(page)
    expect(status).to_contain_text(f"{rows(page).count()}施策")
    page.get_by_label("ことば").fill("こんなことばはない")
    assert rows(page).count() == 0
    expect(status).to_contain_text("0施策")


def test_an_address_handed_on_shows_the_same_rows(page: Page, chromium: Browser) -> None:
    narrow(page)
    with chromium.new_context() as other:
        there = other.new_page()
        there.goto(page.url)
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


def test_on_a_phone_the_conditions_are_folded_until_they_are_asked_for(phone: Page) -> None:
    phone.goto(LIST)
    department = phone.get_by_label("担当課等")
    expect(phone.get_by_role("status")).to_be_visible()
    expect(department).to_be_hidden()
    phone.get_by_text("表の絞り込み", exact=True).click()
    department.select_option("図書館")
    phone.reload()
    expect(department).to_be_visible()  # what narrows the table is seen
    expect(department).to_have_value("library")


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
    page.get_by_label("ことば").fill(words)
    shown = read(page)
    assert 0 < len(shown) < everything
    assert all(found in " ".join(row) for row in shown)


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
    page.get_by_label("ことば").fill("学務給食課")
    shown = page.locator("#table-schedule tbody tr").filter(visible=True)
    listed = page.locator("#table-schedule tbody tr[data-department~=school-affairs-lunch]")
    assert 0 < shown.count() == listed.count()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_download_of_a_timeline_has_a_column_a_year(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("reference/schedule.html?text=2-1-2")
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
    ("en", "Fiscal year", "Without a stage: what starts or changes in it."),
]


@pytest.mark.parametrize(("language", "label", "note"), YEARS)
@pytest.mark.parametrize("list", [LIST, "reference/schedule.html"])
def test_a_year_alone_leaves_what_starts_or_changes_in_it(
    page: Page, list: str, label: str, note: str
) -> None:
    """As many as the doors of the years say; with a stage it is that stage in that year."""
    page.goto("index.html")
    doors = page.locator(".plan-doors p", has=page.locator("a[href*='group-20']"))
    told = [re.search(r"\d+", door) for door in doors.locator(".plan-door-count").all_inner_texts()]
    counts = [int(count[0]) if count else 0 for count in told]
    page.goto(list)
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
