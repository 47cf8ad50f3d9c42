"""The wheel in an environment of its own: its commands, and a site that lies elsewhere."""

import sys
import tomllib
from pathlib import Path
from shutil import copytree

import pytest
from bs4 import BeautifulSoup

import plandata
from sitecheck.message import languages
from tests.sphinx.build import ROOTS, one

from .installing import ROOT, done, run


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A plan outside the repository, with all extensions."""
    return Path(copytree(ROOTS / "test-third-language", tmp_path / "town"))


def test_all_that_is_declared_is_there_in_a_version_that_fits(
    programs: Path, tmp_path: Path
) -> None:
    assert "No broken requirements" in done(
        programs / "python", "-m", "pip", "check", folder=tmp_path
    )


def test_the_wheel_holds_every_file_of_the_two_packages(programs: Path, tmp_path: Path) -> None:
    code = (
        "import plandata, sitecheck; print(plandata.__path__[0], sitecheck.__path__[0], sep='\\n')"
    )
    for line in done(programs / "python", "-c", code, folder=tmp_path).splitlines():
        installed, source = Path(line), ROOT / "ext" / Path(line).name
        assert files(source) == files(installed)


def files(folder: Path) -> set[str]:
    found = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return {file.as_posix() for file in found if "__pycache__" not in file.parts}


def test_its_version_is_said_in_one_place(programs: Path, tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" not in project
    code = "from importlib.metadata import version; print(version('plandata'))"
    told = done(programs / "python", "-c", code, folder=tmp_path)
    assert told == f"{plandata.__version__}\n"


def test_it_builds_a_site_that_lies_elsewhere(programs: Path, town: Path) -> None:
    extensions = ["myst_parser", "sphinx_design", "plandata"]
    extensions += [f"plandata.{name}" for name in ("accessibility", "languages", "search", "theme")]
    output = town / "_build"
    result = run(
        *(programs / "python", "-m", "sphinx", "-q", "-D", f"extensions={','.join(extensions)}"),
        *(town, output),
        folder=town,
    )

    assert result.returncode == 0, result.stderr
    assert str(ROOT) not in result.stderr
    page = BeautifulSoup((output / "index.html").read_text("utf-8"), "html.parser")
    sheets = [str(link["href"]).partition("?")[0] for link in page.select("link[rel=stylesheet]")]
    assert all((output / sheet).is_file() for sheet in sheets)
    assert "_static/plan.css" in sheets
    assert one(page, "footer nav")["aria-label"] == "このサイトについて"  # the engine's catalogue
    assert (output / "_static" / "search-index.js").is_file()


def test_its_commands_run(programs: Path, town: Path) -> None:
    told = run(programs / "plandata", "check", "data", "huts", folder=town)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "data: " in told.stderr

    done(programs / "plandata", "root", "conf.py", "site", folder=town)
    assert "峠の山小屋計画" in (town / "site" / "index.html").read_text("utf-8")


def test_each_command_is_also_a_module(programs: Path, town: Path) -> None:
    help_of = [
        done(*command, "--help", folder=town)
        for command in ([programs / "plandata"], [programs / "python", "-m", "plandata"])
    ]
    assert help_of[0] == help_of[1] != ""


def test_sitecheck_says_what_it_needs_where_that_is_not_installed(
    programs: Path, tmp_path: Path
) -> None:
    told = run(programs / "sitecheck", "site", folder=tmp_path)
    assert told.returncode == 2
    lines = told.stderr.splitlines()
    assert len(lines) == len(languages())
    assert all("pip install 'plandata[check]'" in line for line in lines)


def test_sitecheck_says_how_it_is_used(tmp_path: Path) -> None:
    told = run(sys.executable, "-m", "sitecheck", folder=tmp_path, PYTHONPATH=str(ROOT / "ext"))
    assert told.returncode == 2
    assert "SITE" in told.stderr
    assert "Traceback" not in told.stderr
