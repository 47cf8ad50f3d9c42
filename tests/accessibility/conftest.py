"""One browser for all checks of a worker, and the programs from npm for all workers."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from plan_accessibility import node
from plan_accessibility.browser import chromium
from playwright.sync_api import Browser, Page

from tests.accessibility.browsing import ADDRESS, Site
from tests.once import once


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed programs, which one worker installs for all."""
    base = tmp_path_factory.getbasetemp()
    return Path(once(base, "node", lambda folder: str(node.install(folder))))


@pytest.fixture(scope="session")
def running() -> Iterator[Browser]:
    """A browser; without one the tests are skipped, but not in CI."""
    try:
        with chromium.browser() as browser:
            yield browser
    except chromium.NoBrowserError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture
def tab(running: Browser) -> Iterator[Page]:
    """A new visitor's tab."""
    with running.new_context() as context:
        yield context.new_page()


@pytest.fixture
def town(tab: Page) -> Site:
    """A site that is as it should be."""
    town = Site(tab)
    tab.route(f"{ADDRESS}**", town.answer)
    return town
