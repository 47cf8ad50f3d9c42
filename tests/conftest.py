"""Fixtures for every test: those of ``sphinx.testing``, and where its roots stand."""

from pathlib import Path

import pytest

from tests.site.building import shared_site
from tests.site.reading import Site

pytest_plugins = ["sphinx.testing.fixtures"]


@pytest.fixture(scope="session")
def rootdir() -> Path:
    """The folder of the roots that ``@pytest.mark.sphinx(testroot=…)`` names."""
    return Path(__file__).parent / "sphinx" / "roots"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real site. It is shared: nothing may be written into its folder."""
    return shared_site(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def english_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The English edition of the real site, shared like it."""
    return shared_site(tmp_path_factory.getbasetemp(), "en")
