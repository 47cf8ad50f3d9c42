"""Builds of the real site, in each of its languages."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree

from plandata.extension import edition_date
from plandata.languages import build_options, publication, site_root
from tests.once import once
from tests.site.reading import Site
from tests.site.sheets import ROOT

#: The language of the source, then those that it is translated to.
LANGUAGES = ("ja", "en")


def build_site(root: Path, target: Path, *options: str, language: str = LANGUAGES[0]) -> Site:
    """Build an edition of ``root/docs`` into ``target/html/LANGUAGE`` in a process of its own.

    A copy of this repository has the day of its last commit, and its books.
    """
    folder = target / "html" / language
    day = edition_date.of([ROOT / "docs", ROOT / "data"])
    own = {"release": day, "version": day, "plan_books": ROOT / "build" / "print"}
    if root != ROOT:
        options = (*options, *(f"-D{name}={value}" for name, value in own.items()))
    place = ["-d", str(target / "doctrees" / language), str(root / "docs"), str(folder)]
    done = subprocess.run(
        [
            *(sys.executable, "-m", "sphinx", *build_options.STRICT, *options),
            *("-D", f"language={language}", *place),
        ],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "ext"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return Site(folder, done.stdout + done.stderr, done.returncode)


def shared_editions(base: Path, built: Path | None) -> dict[str, Site]:
    """The editions of this repository beside each other, with the page that leads to them.

    They are copied from ``built`` if they were built there of what stands in this repository now,
    else built; once a session, whose folder is ``base``.
    """
    if built and publication.up_to_date(ROOT / "docs", built):
        found = once(base, "editions", lambda folder: _copy_all(built, folder))
    else:
        found = once(base, "editions", _build_all)
    return {
        language: Site(Path(edition["folder"]), edition["output"], edition["returncode"])
        for language, edition in found.items()
    }


def _copy_all(built: Path, folder: Path) -> dict[str, dict[str, str | int]]:
    """A later build may change them; only what succeeded without a warning stands there."""
    copytree(built / "new", folder / "html")
    copytree(built / "doctrees", folder / "doctrees")
    return {
        language: {"folder": str(folder / "html" / language), "output": "", "returncode": 0}
        for language in LANGUAGES
    }


def _build_all(folder: Path) -> dict[str, dict[str, str | int]]:
    def build(language: str) -> Site:
        return build_site(ROOT, folder, language=language)

    with ThreadPoolExecutor() as threads:  # each waits for a process
        sites = dict(zip(LANGUAGES, threads.map(build, LANGUAGES), strict=True))
    site_root.write(ROOT / "docs" / "conf.py", folder / "html")
    return {
        language: {
            "folder": str(site.folder),
            "output": site.output,
            "returncode": site.returncode,
        }
        for language, site in sites.items()
    }
