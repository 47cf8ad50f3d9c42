"""Charts and diagrams: their letters stay readable, and what scrolls is a place to stop at."""

import pytest
from playwright.sync_api import Page, expect

from sitecheck.browser.visit import DESK, PHONE, View
from tests.site.reading import Site

#: The least size of letters in CSS pixels on a window 320 px wide.
LEAST = 14
SIZES = """() => [...document.querySelectorAll("svg text")]
  .filter((text) => text.textContent.trim())
  .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""


@pytest.fixture(params=["ja", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def drawn(editions: dict[str, Site], language: str) -> list[str]:
    """The pages with a drawing that has words."""
    pages = [page.name for page in editions[language].pages if page.soup.select("svg text")]
    assert len(pages) > 3
    return pages


@pytest.mark.parametrize("view", [PHONE, DESK], ids=["phone", "desk"])
def test_letters_are_large_enough_and_the_page_scrolls_one_way_alone(
    page: Page, drawn: list[str], view: View
) -> None:
    page.set_viewport_size(view.size)
    for name in drawn:
        page.goto(f"{name}.html")
        sizes = page.evaluate(SIZES)
        assert sizes
        assert min(sizes) >= LEAST, name
        assert page.evaluate("document.documentElement.scrollWidth") == view.width, name


def test_a_diagram_is_a_region_only_where_it_scrolls(page: Page) -> None:
    page.set_viewport_size(PHONE.size)
    page.goto("overview.html")
    frame = page.locator(".plan-diagram").first
    expect(frame).to_have_attribute("role", "region")
    expect(frame).to_have_attribute("tabindex", "0")
    title = frame.locator("title").text_content()
    expect(frame).to_have_accessible_name(title or "")
    frame.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    frame.blur()
    page.set_viewport_size(DESK.size)
    expect(frame).not_to_have_attribute("role", "region")
    expect(frame).not_to_have_attribute("tabindex", "0")
