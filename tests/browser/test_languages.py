"""A reader who changes the language stays where they are."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sitecheck.browser import CHECKS, keyboard, site_search
from sitecheck.browser.visit import VIEWS, View, Visit
from tests.site import sheets

NAMES = {"ja": "日本語", "en": "English"}
BOTH = pytest.mark.parametrize(("language", "other"), [("ja", "en"), ("en", "ja")])


def choose(phone: Page, language: str) -> None:
    """Take another language from the menu, where a phone has it."""
    phone.locator(".site-menu summary").click()
    phone.get_by_role("link", name=NAMES[language], exact=True).click()


@BOTH
def test_a_measure_stays_in_view(phone: Page, language: str, other: str) -> None:
    phone.goto("measures/2-1.html#measure-2-1-6")
    choose(phone, other)
    phone.wait_for_url(f"**/{other}/measures/2-1.html#measure-2-1-6")
    name = sheets.find("measures", "2-1-6")[f"name_{other}"]
    link = phone.get_by_role("link", name=f"2-1-6 {name}")
    expect(link.first).to_be_in_viewport()
    choose(phone, language)
    phone.wait_for_url(f"**/{language}/measures/2-1.html#measure-2-1-6")


def test_a_place_chosen_on_the_page_is_kept(page: Page) -> None:
    """The address changes after the page has been loaded."""
    page.goto("measures/2-1.html")
    page.locator(".page-contents a[href='#area-2-1-schedule']").click()
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/measures/2-1.html#area-2-1-schedule")


@BOTH
def test_a_narrowed_list_stays_narrowed(page: Page, language: str, other: str) -> None:
    page.goto("reference/measures.html")
    department = sheets.find("departments", "information-management")
    page.locator("select[name=department]").select_option(department[f"name_{language}"])
    page.locator("select[name=flag]").select_option("priority")
    rows = page.locator("#table-measures tbody tr").filter(visible=True)
    shown = [row.split()[0] for row in rows.all_inner_texts()]
    assert 0 < len(shown) < len(sheets.rows("measures"))
    page.get_by_role("link", name=NAMES[other], exact=True).click()
    page.wait_for_url(f"**/{other}/reference/measures.html?*")
    expect(page.locator("select[name=flag]")).to_have_value("priority")
    chosen = page.locator("select[name=department] option:checked")
    expect(chosen).to_have_text(department[f"name_{other}"])
    assert [row.split()[0] for row in rows.all_inner_texts()] == shown


def test_words_typed_into_a_filter_stay_with_their_language(page: Page) -> None:
    page.goto("reference/measures.html?flag=priority&text=マイナンバー")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/reference/measures.html?flag=priority")
    expect(page.locator("input[name=text]")).to_have_value("")


@BOTH
def test_a_search_is_asked_again(page: Page, language: str, other: str) -> None:
    page.goto("search.html?q=LGWAN")
    expect(page.get_by_role("main").get_by_role("listitem")).not_to_have_count(0)
    page.get_by_role("link", name=NAMES[other], exact=True).click()
    page.wait_for_url(f"**/{other}/search.html?q=LGWAN")
    expect(page.get_by_role("searchbox")).to_have_value("LGWAN")
    expect(page.get_by_role("main").get_by_role("listitem")).not_to_have_count(0)


@BOTH
@pytest.mark.parametrize(
    "place",
    [
        "appendix/glossary.html#term-lgwan",
        "plan-department.html#group-library",
        "plan-article.html#group-public-private-data-13",
        "plan-year.html#group-2020",
        "plan-flag.html#group-new",
        "reference/departments.html#dept-library",
        "reference/schedule.html#table-schedule",
        "errata.html#erratum-e54",
        "404.html",
    ],
)
def test_other_places_are_found_again(page: Page, place: str, language: str, other: str) -> None:
    page.goto(place)
    page.get_by_role("link", name=NAMES[other], exact=True).click()
    page.wait_for_url(f"**/{other}/{place}")
    if "#" in place:
        expect(page.locator(":target")).to_be_in_viewport()


def test_the_link_for_a_new_tab_leads_to_the_same_place(page: Page) -> None:
    page.goto("measures/2-1.html#measure-2-1-6")
    link = page.get_by_role("link", name="English")
    link.hover()
    with page.context.expect_page() as opened:
        link.click(button="middle")
    opened.value.wait_for_url("**/en/measures/2-1.html#measure-2-1-6")


def test_the_language_is_changed_by_the_keyboard(page: Page) -> None:
    page.goto("measures/2-1.html#measure-2-1-6")
    page.evaluate("document.querySelector('.site-links li:last-child a').focus()")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="English")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/measures/2-1.html#measure-2-1-6")


@BOTH
def test_without_a_script_the_same_page_is_found(plain: Page, language: str, other: str) -> None:
    plain.goto("measures/2-1.html#measure-2-1-6")
    choose(plain, other)
    plain.wait_for_url(f"**/{other}/measures/2-1.html")


def test_at_the_address_of_the_site_people_choose_a_language(plain: Page, server: str) -> None:
    plain.goto(server)
    plain.get_by_role("link", name="English").click()
    plain.wait_for_url("**/en/index.html")
    plain.go_back()
    plain.get_by_role("link", name="日本語").click()
    plain.wait_for_url("**/ja/index.html")


@pytest.mark.parametrize("name", ["index.html", "404.html"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_check_of_accessibility_finds_anything_above_the_editions(
    chromium: Browser, server: str, modules: Path, name: str, view: View
) -> None:
    """But for a search and a way past navigation, which these pages don't have."""
    with chromium.new_context() as context:
        tab, visit = context.new_page(), Visit(server, name, view, modules)
        tab.goto(visit.address)
        visit.show(tab)
        checks = [check for check in CHECKS if check not in (site_search, keyboard)]
        found = [f for one in checks if view in one.VIEWS for f in one.findings(tab, visit)]
    assert found == []
