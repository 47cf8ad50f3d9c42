"""What visitors who read English come for, click by click."""

import pytest
from playwright.sync_api import Page, expect

from tests.site import sheets

pytestmark = pytest.mark.parametrize("language", ["en"])
LIBRARY = sheets.find("departments", "library")["name_en"]
MEASURE = f"2-1-6 {sheets.find('measures', '2-1-6')['name_en']}"


def test_a_measure_is_found_by_its_department_on_a_phone(phone: Page) -> None:
    phone.goto("index.html")
    phone.get_by_role("main").get_by_role("link", name="All 19 departments").click()
    phone.locator(".page-aside summary").click()
    phone.get_by_role("main").get_by_role("link", name=LIBRARY, exact=True).first.click()
    phone.get_by_role("main").get_by_role("link", name=MEASURE).first.click()
    phone.wait_for_url("**/en/measures/2-1-6.html")
    expect(phone.get_by_role("heading", name=MEASURE)).to_be_in_viewport()


def test_a_measure_is_found_with_the_filter_on_a_phone(phone: Page) -> None:
    phone.goto("index.html")
    phone.locator(".site-menu summary").click()
    menu = phone.get_by_role("navigation", name="Menu")
    menu.get_by_role("link", name="Find measures").click()
    phone.get_by_text("Narrow down the table", exact=True).click()
    phone.get_by_label("Department in charge").select_option(LIBRARY)
    rows = phone.locator("#table-measures tbody tr").filter(visible=True)
    expect(rows).to_have_count(1)
    expect(phone.get_by_role("status")).to_have_text("1 of 52 measures")
    phone.get_by_role("button", name="Show all").click()
    phone.get_by_label("Words").fill("school library")
    expect(rows).to_have_count(1)
    rows.get_by_role("link", name="2-1-6").click()
    phone.wait_for_url("**/en/measures/2-1-6.html")


def test_a_measure_is_found_by_a_search(page: Page) -> None:
    page.goto("overview.html")
    page.get_by_role("searchbox", name="Search this site").fill("school library")
    page.get_by_role("button", name="Search").click()
    results = page.locator("main ol").first.get_by_role("listitem")  # others are only near
    found = results.filter(has=page.get_by_role("link", name=MEASURE))
    expect(found).to_have_count(1)  # results come when their words have been loaded
    expect(page.get_by_role("status")).to_have_text(f"{results.count()} sections found.")
    found.first.get_by_role("link").click()
    page.wait_for_url("**/en/measures/2-1-6.html")
    expect(page.locator("#measure-2-1-6 h1")).to_be_in_viewport()


def test_a_search_without_results_says_so(page: Page) -> None:
    page.goto("search.html?q=zebracrossing")
    expect(page.get_by_role("searchbox")).to_have_value("zebracrossing")
    expect(page.get_by_role("status")).not_to_be_empty()
    expect(page.locator("main ol li")).to_have_count(0)


def test_back_from_the_glossary_leads_to_the_same_place(phone: Page) -> None:
    phone.goto("context/technology.html")
    term = phone.locator("main p a[href*='glossary.html#']").last
    term.scroll_into_view_if_needed()
    place = phone.evaluate("scrollY")
    assert place > 800  # further down than the first screen
    id = (term.get_attribute("href") or "").partition("#term-")[2]
    term.click()
    phone.wait_for_url("**/en/appendix/glossary.html#*")
    explained = phone.locator("dt:target")
    expect(explained).to_be_in_viewport()
    expect(explained).to_contain_text(sheets.find("glossary", id)["term_en"])
    phone.go_back()
    phone.wait_for_function(f"Math.abs(scrollY - {place}) < 5")
    expect(term).to_be_in_viewport()


def test_reading_on_leads_through_the_chapters_and_back(page: Page) -> None:
    page.goto("index.html")
    page.get_by_role("navigation", name="Previous and next page").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Chapter 1")
    following = page.get_by_role("link", name="Next page")
    title = following.inner_text().removeprefix("Next page").strip()
    following.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.get_by_role("navigation", name="You are here").get_by_role(
        "link", name="Start page"
    ).click()
    page.wait_for_url("**/en/index.html")
