"""The built site at an address of this machine, and a browser that looks at it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import screenshot
from tests.browser.visiting import PHONE, Survey, survey
from tests.once import once
from tests.serving import serve
from tests.site.reading import Site


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """Where the site is served; it ends with a slash."""
    assert site.returncode == 0, site.output
    with serve(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a worker: that of $CHROMIUM, the system's or playwright's."""
    with sync_playwright() as playwright:
        path = screenshot.browser() or playwright.chromium.executable_path
        if not Path(path).is_file():
            reason = (
                f"no browser at {path}: install chromium, set CHROMIUM or run playwright install"
            )
            if os.environ.get("CI"):
                pytest.fail(reason)
            pytest.skip(reason)
        browser = playwright.chromium.launch(executable_path=path, args=screenshot.ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    """A new visitor on a computer; addresses are those of pages, such as ``errata.html``."""
    with chromium.new_context(
        base_url=address, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    ) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A new visitor's empty page."""
    return context.new_page()


@pytest.fixture
def phone(page: Page) -> Page:
    """A new visitor's empty page on a small phone."""
    page.set_viewport_size(PHONE)
    return page


@pytest.fixture(scope="session")
def everywhere(
    chromium: Browser, address: str, site: Site, tmp_path_factory: pytest.TempPathFactory
) -> Survey:
    """What is wrong on which page, found by one worker in one visit to each."""
    base = tmp_path_factory.getbasetemp()
    found: Survey = once(base, "survey", lambda _: survey(chromium, address, site.names))
    return found
