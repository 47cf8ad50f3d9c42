"""A small site in a tab, and the programs from npm, installed once for all workers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from plan_accessibility import node
from playwright.sync_api import Browser, Page

from tests.accessibility.browsing import ADDRESS, Site
from tests.once import once


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed programs, which one worker installs for all."""
    base = tmp_path_factory.getbasetemp()
    return Path(once(base, "node", lambda folder: str(node.install(folder))))


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
