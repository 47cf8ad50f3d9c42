"""The built site at an address of this machine, and a browser that looks at it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from sitecheck.browser.visit import PHONE
from tests.serving import serve
from tests.site.reading import Site


@pytest.fixture(scope="session")
def server(editions: dict[str, Site]) -> Iterator[str]:
    """Where all editions are served, each in the folder of its language; it ends with a slash."""
    for edition in editions.values():
        assert edition.returncode == 0, edition.output
    with serve(editions["ja"].folder.parent) as address:
        yield address


@pytest.fixture
def language() -> str:
    """The edition that a test visits; tests that visit another are parametrised by it."""
    return "ja"


@pytest.fixture
def address(server: str, language: str) -> str:
    """Where the edition is served; it ends with a slash."""
    return f"{server}{language}/"


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
    page.set_viewport_size(PHONE.size)
    return page


@pytest.fixture
def visitor(page: Page, device: str) -> Page:
    """A new visitor on the start page; a test says by ``device`` if on a ``phone``."""
    if device == "phone":
        page.set_viewport_size(PHONE.size)
    page.goto("index.html")
    return page


@pytest.fixture
def plain(chromium: Browser, address: str) -> Iterator[Page]:
    """An empty page on a phone, without JavaScript."""
    with chromium.new_context(
        base_url=address, viewport=PHONE.size, java_script_enabled=False
    ) as context:
        yield context.new_page()
