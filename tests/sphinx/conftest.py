"""Sites that many tests read, built once a session by one worker for all."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.once import once

from .build import ROOTS, Build, build, copy_root
from .kept import Kept

Shared = Callable[..., Build]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Builds a root, for this test and all others: nothing may be written into its folders."""
    base = tmp_path_factory.getbasetemp()

    def build_once(name: str, copy: Callable[[Path], Path] | None = None, **config: Any) -> Build:
        def work(folder: Path) -> dict[str, Any]:
            root = copy(folder) if copy else copy_root(name, folder)
            return {**asdict(build(root, **config)), "source": str(root)}

        found = once(base, "-".join([name, *config.values()]), work)
        return Build(**{**found, "source": Path(found["source"])})

    return build_once


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Roots that have been built, each given to a test as its first build left it."""
    return Kept(tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="session")
def town(shared: Shared) -> Build:
    """A plan of two levels, three years, other stages, marks and laws, and no eras."""
    return shared("plan")


@pytest.fixture(scope="session")
def library(shared: Shared) -> Build:
    """A plan of three levels whose last years fall in an era that came after it was written."""
    return shared("three-levels")


@pytest.fixture(scope="session")
def library_in_english(shared: Shared) -> Build:
    """The same plan in English; some of its cells have no English words."""
    return shared("three-levels", language="en")


@pytest.fixture(scope="session")
def harbour(shared: Shared) -> Build:
    """A plan with charts, filters, progress and search, in the site's own theme."""
    return shared("harbour")


@pytest.fixture(scope="session")
def harbour_in_english(shared: Shared) -> Build:
    """The same plan in English; some of its cells have no English words."""
    return shared("harbour", language="en")


@pytest.fixture(scope="session")
def huts(shared: Shared) -> Build:
    """A plan in three languages, of which this is the source."""
    return shared("third-language")


@pytest.fixture(scope="session")
def huts_in_english(shared: Shared) -> Build:
    """The same plan in English, of which hardly anything has been translated."""
    return shared("third-language", language="en")


@pytest.fixture(scope="session")
def huts_in_french(shared: Shared) -> Build:
    """The same plan in a language that the extensions don't bring; some of it isn't translated."""
    return shared("third-language", language="fr")


@pytest.fixture
def huts_root(tmp_path: Path) -> Path:
    """A copy of that plan, to be edited."""
    return copy_root("third-language", tmp_path)


@pytest.fixture(scope="session")
def hill(shared: Shared) -> Build:
    """A plan of four levels with names of its own, of mixed depths."""
    return shared("levels")


@pytest.fixture(scope="session")
def hill_in_english(shared: Shared) -> Build:
    """The same plan in English; a policy has no English name."""
    return shared("levels", language="en")


@pytest.fixture
def hill_root(tmp_path: Path) -> Path:
    """A copy of that plan, to be edited."""
    return copy_root("levels", tmp_path)


@pytest.fixture(scope="session")
def seaford(shared: Shared) -> Build:
    """A plan in English of all shapes at once: half years, roles, articles, indicators, money."""
    return shared("any-shape")


@pytest.fixture(scope="session")
def seaford_in_japanese(shared: Shared) -> Build:
    """The same plan in Japanese; its prose isn't translated."""
    return shared("any-shape", language="ja")


@pytest.fixture(scope="session")
def yanaka(shared: Shared) -> Build:
    """A small town's comprehensive plan: four levels, indicators, money and SDGs."""
    return shared("town")


@pytest.fixture
def seaford_root(tmp_path: Path) -> Path:
    """A copy of that plan, to be edited."""
    return copy_root("any-shape", tmp_path)


@pytest.fixture(scope="session")
def markup(shared: Shared) -> Build:
    """Prose with all that Markdown and sphinx-design offer, in the site's own theme."""
    return shared("markup", copy_markup)


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


@pytest.fixture
def built_root(kept: Kept) -> Path:
    """That plan after a build, to be edited and built again."""
    return kept.again("plan")


@pytest.fixture
def built_harbour(kept: Kept) -> Path:
    """The plan of the harbour after a build, to be edited and built again."""
    return kept.again("harbour")
