"""Sites that many tests read, built once a session."""

from pathlib import Path
from shutil import copytree

import pytest

from .build import ROOTS, Build, build, copy_root


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A plan of two levels, three years, other stages, marks and laws, and no eras."""
    return build(copy_root("plan", tmp_path_factory.mktemp("town")))


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A plan of three levels whose last years fall in an era that came after it was written."""
    return build(copy_root("three-levels", tmp_path_factory.mktemp("library")))


@pytest.fixture(scope="session")
def library_in_english(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same plan in English; some of its cells have no English words."""
    root = copy_root("three-levels", tmp_path_factory.mktemp("english"))
    return build(root, language="en")


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A plan with charts, filters, progress and search, in the site's own theme."""
    return build(copy_root("harbour", tmp_path_factory.mktemp("harbour")))


@pytest.fixture(scope="session")
def harbour_in_english(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same plan in English; some of its cells have no English words."""
    root = copy_root("harbour", tmp_path_factory.mktemp("harbour-english"))
    return build(root, language="en")


@pytest.fixture(scope="session")
def huts(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A plan in three languages, of which this is the source."""
    return build(copy_root("third-language", tmp_path_factory.mktemp("huts")))


@pytest.fixture(scope="session")
def huts_in_english(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same plan in English, of which hardly anything has been translated."""
    root = copy_root("third-language", tmp_path_factory.mktemp("huts-english"))
    return build(root, language="en")


@pytest.fixture(scope="session")
def huts_in_french(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same plan in a language that the extensions don't bring; some of it isn't translated."""
    root = copy_root("third-language", tmp_path_factory.mktemp("huts-french"))
    return build(root, language="fr")


@pytest.fixture
def huts_root(tmp_path: Path) -> Path:
    """A copy of that plan, to be edited."""
    return copy_root("third-language", tmp_path)


@pytest.fixture(scope="session")
def markup(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Prose with all that Markdown and sphinx-design offer, in the site's own theme."""
    return build(copy_markup(tmp_path_factory.mktemp("markup")))


@pytest.fixture
def markup_root(tmp_path: Path) -> Path:
    """A copy of those pages, to be edited."""
    return copy_markup(tmp_path)


def copy_markup(folder: Path) -> Path:
    """Copy the pages with the data of the harbour, which they don't show."""
    root = copy_root("markup", folder)
    copytree(ROOTS / "test-harbour" / "data", root / "data")
    return root


@pytest.fixture
def harbour_root(tmp_path: Path) -> Path:
    """A copy of that plan, to be edited."""
    return copy_root("harbour", tmp_path)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the plan of two levels, to be edited."""
    return copy_root("plan", tmp_path)
