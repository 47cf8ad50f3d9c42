"""The site for a visitor whose browser runs no script; ``nox -s a11y`` compares every text."""

import pytest
from playwright.sync_api import Page


def test_a_filter_that_would_not_work_is_not_shown_and_all_rows_are(plain: Page) -> None:
    plain.goto("reference/measures.html?goal=1")
    assert plain.locator("form.plan-filter").count() == 1
    assert plain.locator("form.plan-filter").is_hidden()
    rows = plain.locator("#table-measures tbody tr")
    assert rows.count() > 50
    assert rows.filter(visible=True).count() == rows.count()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", ["measures", "schedule"])
def test_no_page_promises_a_filter_that_would_not_work(plain: Page, name: str) -> None:
    plain.goto(f"reference/{name}.html")
    shown = plain.locator("main").inner_text()
    for words in ("条件", "絞り込", "欄", "condition", "filter", "narrow", "choose"):
        assert words not in shown.lower()


def test_the_search_says_where_else_to_look(plain: Page) -> None:
    plain.goto("overview.html")
    plain.locator(".site-search summary").click()
    plain.get_by_role("searchbox").fill("無線LAN")
    plain.get_by_role("button", name="検索").click()
    assert plain.url.partition("?")[0].endswith("/search.html")
    assert plain.get_by_text("JavaScriptが必要です").is_visible()


def test_a_page_that_the_menu_names_is_reached(plain: Page) -> None:
    plain.goto("measures/2-1.html")
    menu = plain.get_by_role("navigation", name="メニュー")
    assert menu.is_hidden()
    plain.locator(".site-menu summary").click()
    menu.get_by_role("link", name="資料編").click()
    assert plain.get_by_role("heading", level=1).inner_text() == "資料編"
