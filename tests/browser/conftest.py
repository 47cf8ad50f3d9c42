"""The built site at an address of this machine, and a browser that looks at it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.visiting import PHONE, Survey, survey
from tests.once import once
from tests.serving import serve
from tests.site.building import LANGUAGES
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
    page.set_viewport_size(PHONE)
    return page


@pytest.fixture(scope="session", params=LANGUAGES)
def everywhere(
    request: pytest.FixtureRequest,
    chromium: Browser,
    server: str,
    editions: dict[str, Site],
    tmp_path_factory: pytest.TempPathFactory,
) -> Survey:
    """What is wrong on which page of an edition, found by one worker in one visit to each."""
    language = request.param
    address, names = f"{server}{language}/", editions[language].names
    base = tmp_path_factory.getbasetemp()
    found: Survey = once(base, f"survey-{language}", lambda _: survey(chromium, address, names))
    return found
