"""Fixtures of the tests that need a browser or Node: in ``browser`` and in ``sitecheck``."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sitecheck import nodejs
from sitecheck.browser.chromium import NoBrowserError, browser
from tests.once import once


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
