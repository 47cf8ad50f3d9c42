"""A small site in a tab."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.sitecheck.browser.browsing import ADDRESS, Site


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A new visitor's tab."""
    with chromium.new_context() as context:
        yield context.new_page()


@pytest.fixture
def town(tab: Page) -> Site:
    """A site that is as it should be."""
    town = Site(tab)
    tab.route(f"{ADDRESS}**", town.answer)
    return town
