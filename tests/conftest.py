"""Fixtures for every test: those of ``sphinx.testing``, and where its roots stand."""

from pathlib import Path

import pytest

pytest_plugins = ["sphinx.testing.fixtures"]


@pytest.fixture(scope="session")
def rootdir() -> Path:
    """The folder of the roots that ``@pytest.mark.sphinx(testroot=…)`` names."""
    return Path(__file__).parent / "sphinx" / "roots"
