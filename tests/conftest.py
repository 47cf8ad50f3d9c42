"""Fixtures for every test: those of ``sphinx.testing``, where its roots stand, site and browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sitecheck import nodejs
from sitecheck.browser.chromium import NoBrowserError, browser
from tests.once import once
from tests.site.building import LANGUAGES, shared_editions
from tests.site.reading import Site

pytest_plugins = ["sphinx.testing.fixtures"]


@pytest.fixture(scope="session")
def rootdir() -> Path:
    """The folder of the roots that ``@pytest.mark.sphinx(testroot=…)`` names."""
    return Path(__file__).parent / "sphinx" / "roots"


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    """The real site by language. It is shared: nothing may be written into its folders."""
    return shared_editions(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def site(editions: dict[str, Site]) -> Site:
    """The real site in the language of its source."""
    return editions["ja"]


@pytest.fixture(scope="session")
def english_site(editions: dict[str, Site]) -> Site:
    """The real site in English."""
    return editions["en"]


@pytest.fixture(scope="session", params=LANGUAGES)
def edition(request: pytest.FixtureRequest, editions: dict[str, Site]) -> Site:
    """Each edition of the real site, for what holds in every language."""
    return editions[request.param]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a worker, which cannot run two; CI fails without one."""
    try:
        with browser() as running:
            yield running
    except NoBrowserError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs from npm, which one worker installs for all."""
    base = tmp_path_factory.getbasetemp()
    return Path(once(base, "node", lambda folder: str(nodejs.install(folder))))
