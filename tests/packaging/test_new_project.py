"""A new project as a newcomer has it: the wheel, one command, and the project's own noxfile."""

import os
import sys
from pathlib import Path

from bs4 import BeautifulSoup

from tests.sphinx.build import one, words

from .installing import done, run, wheel, wheels


def test_the_wheel_makes_a_project_whose_noxfile_makes_the_site(
    programs: Path, tmp_path: Path
) -> None:
    engine = wheel(tmp_path / "dist")
    options = ("--name=みなと市計画", f"--engine={engine}")
    done(programs / "plandata", "new", "plan", *options, folder=tmp_path)
    offline = {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheels(tmp_path / "wheels", engine, "nox")),
        "PIP_CONFIG_FILE": os.devnull,
    }
    engine.unlink()  # the project has its own
    elsewhere = tmp_path / "plan" / "docs"
    noxfile = (sys.executable, "../noxfile.py", "-s", "docs", "check", "--non-interactive")
    told = run(*noxfile, folder=elsewhere, **offline)

    assert told.returncode == 0, told.stdout + told.stderr
    assert ".nox に入れています" in told.stdout
    for language, home in {"ja": "みなと市計画", "en": "Name of the plan (rewrite this)"}.items():
        page = tmp_path / "plan" / "build" / "html" / language / "index.html"
        heading = one(BeautifulSoup(page.read_text("utf-8"), "html.parser"), "h1")
        assert words(heading) == home

    again = run(*noxfile, folder=elsewhere, **offline)
    assert again.returncode == 0, again.stdout + again.stderr
    assert ".nox に入れています" not in again.stdout
