"""The list of contents of a page, and captions of wide tables: in view, not in the way."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sitecheck.browser.visit import PHONE

LONG, SHORT = "appendix/glossary.html", "measures/1-1.html"
CONTENTS = ".page-contents"


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def any_phone(chromium: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty page on a phone, with JavaScript or without."""
    with chromium.new_context(
        base_url=address,
        viewport=PHONE.size,
        reduced_motion="reduce",
        java_script_enabled=request.param,
    ) as context:
        yield context.new_page()


@pytest.mark.parametrize("name", [LONG, SHORT])
def test_a_list_leaves_a_phone_to_the_text(any_phone: Page, name: str) -> None:
    any_phone.goto(name)
    expect(any_phone.locator("main h1 ~ p, main section > p").first).to_be_in_viewport()
    expect(any_phone.locator(CONTENTS).get_by_role("link")).to_have_count(0)


def test_a_list_is_unfolded_and_leads_on(any_phone: Page) -> None:
    any_phone.goto(LONG)
    any_phone.locator(".page-aside summary").click()
    any_phone.get_by_role("link", name="サ行", exact=True).click()
    expect(any_phone.get_by_role("heading", name="サ行")).to_be_in_viewport()


@pytest.mark.parametrize("name", [LONG, SHORT])
def test_a_wide_screen_shows_the_list_beside_the_text_under_one_title(
    page: Page, name: str
) -> None:
    page.goto(name)
    contents = page.get_by_role("navigation", name="このページの内容")
    titles = contents.get_by_text("このページの内容").filter(visible=True)
    expect(titles).to_have_count(1)
    expect(page.locator(".page-aside summary")).to_be_hidden()
    left, text = contents.bounding_box(), page.locator("main h2").first.bounding_box()
    assert left
    assert text
    assert left["x"] + left["width"] < text["x"]
    expect(page.locator("main h2").first).to_be_in_viewport()


def test_the_list_stays_in_view_beside_the_text(page: Page) -> None:
    page.goto(SHORT)
    last = page.locator(CONTENTS).get_by_role("link").last
    expect(last).to_be_in_viewport()
    page.locator("main h2").last.scroll_into_view_if_needed()
    assert page.evaluate("scrollY") > 300
    expect(last).to_be_in_viewport()


def test_the_list_is_reached_with_the_tab_key(page: Page) -> None:
    page.goto(LONG)
    links = page.locator(CONTENTS).get_by_role("link")
    number = links.count()
    page.locator("#main").focus()
    for _ in range(number):
        page.keyboard.press("Tab")
    expect(links.last).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LONG}#*")


@pytest.mark.parametrize(
    ("name", "table"),
    [("accessibility/result", ".plan-audit"), ("errata", "table")],
)
def test_a_caption_stays_in_view_when_its_table_scrolls(phone: Page, name: str, table: str) -> None:
    phone.goto(f"{name}.html")
    region = phone.locator(f"[role=region]:has(> {table})").first
    region.evaluate("e => { e.scrollIntoView(); e.scrollLeft = 200; }")
    assert region.evaluate("e => e.scrollLeft") == 200
    box = region.bounding_box()
    caption = region.locator(".caption-text").bounding_box()
    assert box
    assert caption
    assert box["x"] - 1 <= caption["x"]
    assert caption["x"] + caption["width"] <= box["x"] + box["width"] + 1
