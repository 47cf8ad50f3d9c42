"""What is left out on paper; that nothing else is lost or cut there is asked by ``nox -s a11y``."""

import pytest
from playwright.sync_api import Page

from sitecheck.browser.paper import PAPER


@pytest.fixture
def paper(page: Page) -> Page:
    """A page of A4."""
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("name", ["measures/2-1", "reference/schedule", "context/society"])
def test_what_only_works_on_a_screen_is_not_printed(paper: Page, name: str) -> None:
    paper.goto(f"{name}.html")
    only_on_screen = paper.locator("body > header, nav, form, .skip-link, .download, .permalink")
    assert only_on_screen.count() > 5
    assert only_on_screen.filter(visible=True).count() == 0


def test_a_name_is_not_printed_without_its_value(paper: Page) -> None:
    """The link to a measure's own address isn't printed, so its name isn't either."""
    paper.goto("measures/2-1-6.html")
    names = paper.locator("dl.plan-facts > dt").filter(visible=True)
    assert 0 < names.count() == paper.locator("dl.plan-facts > dd").filter(visible=True).count()
    assert names.filter(has_text="アドレス").count() == 0
