"""A change of the engine reads every page again, so that nobody has to remove doctrees."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from .build import copy_root

EXT = Path(__file__).parents[2] / "ext"


def read_pages(folder: Path) -> list[str]:
    """The pages that a build with the engine in a folder reads."""
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-b", "dummy", str(folder / "plan"), str(folder / "out")],
        env={**os.environ, "PYTHONPATH": str(folder / "ext"), "NO_COLOR": "1", "LANGUAGE": "en"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return re.findall(r"^reading sources\.\.\. \[ *\d+%\] (\S+)$", done.stdout, re.MULTILINE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root and a copy of the engine, built once."""
    folder = tmp_path_factory.mktemp("engine")
    copytree(EXT, folder / "ext", ignore=ignore_patterns("__pycache__"))
    root = copy_root("plan", folder)
    with (root / "conf.py").open("a", encoding="utf-8") as file:
        file.write('extensions += ["plandata.accessibility", "plandata.search"]\n')
    pages = sorted(page.stem for page in root.glob("*.md"))
    assert read_pages(folder) == pages
    return folder


def test_the_same_engine_reads_no_page_again(built: Path) -> None:
    assert read_pages(built) == []


@pytest.mark.parametrize(
    "file",
    [
        "plandata/wording/figures.py",
        "plandata/search/sections.py",
        "plandata/locale/ja/LC_MESSAGES/plandata.mo",
        "plandata/guides/ja/editors.md",
        "sitecheck/evidence.py",
    ],
)
def test_a_change_of_the_engine_reads_every_page_again(built: Path, file: str) -> None:
    changed = built / "ext" / file
    changed.write_bytes(changed.read_bytes() + b"\n")
    assert read_pages(built) == sorted(page.stem for page in (built / "plan").glob("*.md"))


@pytest.mark.parametrize(
    "file", ["plandata/theme/plan_theme/static/plan.css", "plandata/search/scripts/search.js"]
)
def test_a_change_of_what_dresses_pages_reads_none(built: Path, file: str) -> None:
    changed = built / "ext" / file
    changed.write_bytes(changed.read_bytes() + b"\n")
    assert read_pages(built) == []
