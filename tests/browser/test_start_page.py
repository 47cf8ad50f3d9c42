"""The start page in a browser: its picture is a table, its search works without script."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from sitecheck.browser.accessibility_tree import tree
from sitecheck.browser.grid import cells


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_never_scrolls_sideways(page: Page, width: int, language: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("index.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 1280])
def test_the_picture_of_what_starts_when_is_read_as_a_table(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("index.html")
    (table,) = (
        node
        for node in tree(page)
        if node.role == "table" and node.element and "plan-starts" in node.element.classes
    )
    read = {
        (cell.row_headers[0].name[:6], cell.column_headers[0].name): cell.node.words.replace(
            " ", ""
        )
        for cell in cells(table)
    }
    assert read["2018年度", "合計"] == "33施策"
    assert read["2019年度", "新規"] == "6"
    assert read["運用の予定な", "合計"] == "5施策"
    assert len(read) == 6 * 3


def test_squares_are_of_one_size_in_each_year(page: Page) -> None:
    page.goto("index.html")
    sizes = page.locator(".plan-total .plan-squares i").evaluate_all(
        "all => all.map((one) => [one.offsetWidth, one.offsetHeight].join())"
    )
    assert len(sizes) == 52
    assert len(set(sizes)) == 1


def test_an_example_leads_to_a_search_that_finds_something(page: Page) -> None:
    page.goto("index.html")
    examples = page.locator(".plan-examples a")
    assert examples.count() == 3
    for number in range(3):
        page.goto("index.html")
        words = examples.nth(number).inner_text()
        examples.nth(number).click()
        page.locator(".search-results li").first.wait_for()
        assert page.locator("#search-words").input_value() == words


def test_the_field_asks_without_script(plain: Page) -> None:
    plain.goto("index.html")
    plain.get_by_role("search", name="知りたいことを、ふだんのことばで").get_by_role(
        "searchbox"
    ).fill("給食費")
    plain.get_by_role("button", name="検索").last.click()
    assert urlsplit(plain.url).path.endswith("/search.html")
    assert parse_qs(urlsplit(plain.url).query) == {"q": ["給食費"]}
    assert plain.get_by_text("JavaScriptが必要です").is_visible()
