"""A small site in a tab."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.sitecheck.browser.browsing import ADDRESS, Site


@pytest.fixture(scope="session")
def desk(chromium: Browser) -> Iterator[Page]:
    """The tab in which a worker looks at page after page, as one of ``nox -s a11y`` does."""
    with chromium.new_context() as context:
        yield context.new_page()


@pytest.fixture
def tab(desk: Page) -> Iterator[Page]:
    """An empty tab; a new one for each test would cost four times the time of the test."""
    yield desk
    desk.unroute_all()
    desk.goto("about:blank")


@pytest.fixture
def town(tab: Page) -> Site:
    """A site that is as it should be."""
    town = Site(tab)
    tab.route(f"{ADDRESS}**", town.answer)
    return town
