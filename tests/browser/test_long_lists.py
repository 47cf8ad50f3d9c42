"""A filter over a list that is too long for one page: a file of rows, loaded when it is used."""

import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests import long_plan
from tests.once import once
from tests.serving import serve

LIST = "lists/measures.html"
FILE = "lists/measures/table-measures.js"
#: Rows as they are drawn: the role and the width of each cell, and its parts with their classes.
DRAWN = """(rows) => [...document.querySelectorAll(rows)].map((row) => [row.getAttribute("role"),
  ...[...row.cells].map((cell) => [cell.getAttribute("role"), cell.colSpan,
    ...[...cell.querySelectorAll("span[class]")].map(
      (e) => [e.className, e.ariaHidden, e.textContent])])])"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the plan, built once."""

    def work(folder: Path) -> dict[str, str]:
        return {"output": str(long_plan.build_edition(long_plan.write(folder), "ja").output)}

    return Path(once(tmp_path_factory.getbasetemp(), "long-plan", work)["output"])


@pytest.fixture
def page(chromium: Browser, folder: Path) -> Iterator[Page]:
    """A new visitor's empty page, where addresses are those of the plan."""
    with serve(folder) as address, chromium.new_context(base_url=address) as context:
        yield context.new_page()


def rows(page: Page) -> Locator:
    """The rows that the filter shows."""
    return page.locator("#table-measures-found tbody tr")


def read(page: Page) -> list[list[str]]:
    """The words of those rows, when all have come that come by themselves."""
    found = re.search(r"うち(\d+)件", page.get_by_role("status").inner_text())
    assert found
    expect(rows(page)).to_have_count(min(int(found[1]), 100))
    return [row.locator("th, td").all_inner_texts() for row in rows(page).all()]


def every(page: Page) -> list[list[str]]:
    """The words of all rows, page by page, as they are without the filter."""
    page.goto(LIST)
    links = page.locator("#table-measures a").evaluate_all("links => links.map((a) => a.href)")
    found = []
    for link in links:
        page.goto(link)
        lines = page.locator("tbody tr").all()
        found += [line.locator("th, td").all_inner_texts() for line in lines]
    return found


def told(folder: Path) -> Callable[[list[str]], str]:
    """What gives the words of a row, and what the pages say of its measure."""
    text = (folder / "_static" / "measure-words.js").read_text("utf-8")
    words = json.loads(text.partition("=")[2].rstrip(";\n"))
    return lambda row: "\n".join([*row, words[row[0].split()[0]]])


def test_the_rows_are_loaded_when_the_filter_is_used(page: Page) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(LIST)
    expect(page.get_by_role("status")).to_have_text("120件のうち120件")
    expect(page.locator("#table-measures")).to_be_visible()
    assert not any(url.endswith(FILE) for url in loaded)
    with page.expect_response(lambda response: response.url.endswith(FILE)):
        page.get_by_label("ことば").focus()


@pytest.mark.parametrize("words", ["受付", "2-3-1", "なし", "貸出し なし"])
def test_words_find_rows_of_all_pages(page: Page, folder: Path, words: str) -> None:
    said = told(folder)
    right = [row for row in every(page) if all(word in said(row) for word in words.split())]
    page.goto(LIST)
    page.get_by_label("ことば").fill(words)
    expect(page.get_by_role("status")).to_have_text(f"120件のうち{len(right)}件")
    assert len(right) > 0
    assert read(page) == right[:100]
    expect(page.locator("#table-measures")).to_be_hidden()


def test_conditions_find_rows_and_their_links_lead_home(page: Page) -> None:
    page.goto(LIST)
    page.get_by_label("基本目標").select_option("2 案内2目標")
    page.get_by_label("段階", exact=True).select_option("本番")
    expect(rows(page).first).to_contain_text("2-1-")
    number = rows(page).first.get_by_role("link").first.inner_text().split()[0]
    rows(page).first.get_by_role("link").first.click()
    page.wait_for_url(f"**/measures/*#measure-{number}")
    expect(page.locator(f"#measure-{number}")).to_be_visible()


def test_many_rows_are_shown_bit_by_bit(page: Page) -> None:
    page.goto(LIST)
    page.get_by_label("ことば").fill("の施策")
    expect(rows(page)).to_have_count(100)
    more = page.get_by_role("button", name="さらに表示")
    more.click()
    expect(rows(page)).to_have_count(120)
    expect(more).to_be_hidden()


PUT_IN = """(field, words) => words.map((word) => {
  field.value = word;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return document.querySelectorAll("#table-measures-found tbody tr").length;
})"""


def test_few_rows_are_put_in_before_the_browser_paints(page: Page) -> None:
    page.goto(f"{LIST}?goal=1")
    expect(rows(page)).to_have_count(64)
    words = page.get_by_label("ことば")
    (first,) = words.evaluate(PUT_IN, ["の施策"])
    assert 0 < first <= 10
    expect(rows(page)).to_have_count(64)


def test_rows_of_a_word_before_do_not_come_after_those_of_the_next(
    page: Page, folder: Path
) -> None:
    said = told(folder)
    right = [row for row in every(page) if row[0].startswith("1-") and "受付" in said(row)]
    page.goto(f"{LIST}?goal=1")
    expect(rows(page)).to_have_count(64)
    page.get_by_label("ことば").evaluate(PUT_IN, ["の", "施策", "受付"])
    expect(page.get_by_role("status")).to_have_attribute("aria-busy", "false")
    assert read(page) == right


def test_the_table_found_has_its_headers_and_its_name(page: Page) -> None:
    page.goto(f"{LIST}?goal=1")
    table = page.get_by_role("table", name="施策の一覧")
    expect(table).to_be_visible()
    heads = ["個別施策", "区分", "担当課等", "法律の条文"]
    assert table.get_by_role("columnheader").all_inner_texts() == heads
    expect(table.get_by_role("rowheader")).to_have_count(64)
    expect(page.get_by_role("region", name="施策の一覧")).to_have_attribute("tabindex", "0")


def test_an_address_with_conditions_shows_their_rows_and_reset_all(page: Page) -> None:
    page.goto(f"{LIST}?text=1-1-1")
    expect(rows(page)).to_have_count(1)
    page.get_by_role("button", name="すべて表示").click()
    expect(page.locator("#table-measures")).to_be_visible()
    expect(rows(page).first).to_be_hidden()
    assert page.url.endswith(LIST)


def test_the_download_has_all_rows_that_are_found(page: Page) -> None:
    right = [row for row in every(page) if row[0].startswith("1-")]
    page.goto(f"{LIST}?goal=1")
    expect(rows(page)).to_have_count(64)
    with page.expect_download() as download:
        page.get_by_role("button", name="この表をCSVで保存").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    head, *lines = csv.reader(text.splitlines())
    assert head == ["個別施策", "区分", "担当課等", "法律の条文"]
    assert lines == right


def test_the_filter_works_from_a_disk(page: Page, folder: Path) -> None:
    page.goto((folder / LIST).as_uri())
    page.get_by_label("ことば").fill("1-1-1")
    expect(rows(page)).to_have_count(1)


def test_words_of_the_data_are_no_markup(page: Page, folder: Path) -> None:
    hostile = '<img src=x onerror="document.title=1">&amp;'
    text = (folder / FILE).read_text("utf-8")
    assert "受付1の施策" in text
    quoted = hostile.replace('"', '\\"')
    page.route(f"**/{FILE}", lambda r: r.fulfill(body=text.replace("受付1の施策", quoted)))
    page.goto(f"{LIST}?text=onerror")
    expect(rows(page)).to_have_count(1)
    assert hostile in read(page)[0][0]
    assert rows(page).locator("img").count() == 0


def test_rows_that_cannot_be_loaded_are_said_to_be_missing(page: Page) -> None:
    page.route(f"**/{FILE}", lambda route: route.abort())
    page.goto(f"{LIST}?goal=1")
    expect(page.get_by_role("status")).to_contain_text("読み込めませんでした")
    expect(page.locator("#table-measures")).to_be_visible()


def test_without_script_every_row_can_be_reached(chromium: Browser, folder: Path) -> None:
    with (
        serve(folder) as address,
        chromium.new_context(base_url=address, java_script_enabled=False) as context,
    ):
        page = context.new_page()
        page.goto(LIST)
        expect(page.locator("form.plan-filter")).to_be_hidden()
        page.get_by_role("link", name="目標2 案内2目標 (2)").click()
        expect(page.locator("tbody tr")).to_have_count(16)
        page.locator(".breadcrumb").get_by_role("link", name="施策の一覧").click()
        expect(page.locator("#table-measures")).to_be_visible()


def in_charge(page: Page) -> set[str]:
    """The departments of the rows that are shown."""
    return {name for row in read(page) for name in row[2].split("、")}


def test_a_choice_among_many_is_a_field_with_suggestions(page: Page) -> None:
    page.goto(LIST)
    for label in ("担当課等", "施策区分"):
        expect(page.get_by_role("combobox", name=label)).to_be_editable()
    assert page.locator("select[name=department], select[name=area]").count() == 0
    names = page.locator("#table-measures-department-options option")
    expect(names).to_have_count(12)
    assert names.first.get_attribute("value") == "受付1課"


def test_a_suggestion_is_in_the_address_by_its_id(page: Page) -> None:
    page.goto(LIST)
    page.get_by_label("担当課等").fill("案内2課")
    expect(rows(page).first).to_be_visible()
    shown = read(page)
    assert all("案内2課" in row[2] for row in shown)
    assert page.url.endswith("?department=d1")
    page.reload()
    expect(page.get_by_label("担当課等")).to_have_value("案内2課")
    expect(rows(page)).to_have_count(len(shown))


def test_a_part_of_a_name_is_all_that_have_it(page: Page) -> None:
    page.goto(LIST)
    page.get_by_label("担当課等").fill("案内")
    expect(rows(page).first).to_be_visible()
    shown = read(page)
    assert all("案内" in row[2] for row in shown)
    assert {"案内2課", "案内12課"} <= in_charge(page)
    page.reload()
    expect(rows(page)).to_have_count(len(shown))


def test_words_that_nothing_has_are_said_to_be_an_error(page: Page) -> None:
    page.goto(LIST)
    field = page.get_by_label("担当課等")
    field.fill("どこにもない課")
    status = page.get_by_role("status")
    expect(status).to_contain_text("「担当課等: どこにもない課」に当たる選択肢がありません")
    expect(status).to_contain_text("120件のうち120件")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(status.inner_text())
    page.get_by_role("button", name="すべて表示").click()
    expect(field).to_have_attribute("aria-invalid", "false")
    expect(status).to_have_text("120件のうち120件")


def test_an_address_with_a_name_that_is_no_more_is_said_to_be_old(page: Page) -> None:
    page.goto(f"{LIST}?department=nobody")
    expect(page.get_by_role("status")).to_contain_text("「担当課等: nobody」")
    expect(page.get_by_label("担当課等")).to_have_value("")


def test_found_rows_of_a_timeline_are_those_of_its_pages(page: Page) -> None:
    """Their bars, how many columns each takes, and what only the eye is given."""
    page.goto("lists/schedule.html")
    page.locator("#table-schedule a").first.click()
    page.wait_for_url("**/table-schedule-part-*")
    right = page.evaluate(DRAWN, "tbody tr")[:2]
    page.goto("lists/schedule.html?goal=1")
    found = page.locator("#table-schedule-found tbody tr")
    expect(found.first).to_be_visible()
    assert page.evaluate(DRAWN, "#table-schedule-found tbody tr")[:2] == right
    with page.expect_download() as download:
        page.get_by_role("button", name="この表をCSVで保存").click()
    head, *lines = csv.reader(Path(download.value.path()).read_text("utf-8-sig").splitlines())
    assert all(len(line) == len(head) for line in lines)
    assert all("年度" not in cell for line in lines for cell in line[1:])
