"""Builds of the real site, in each of its languages."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.once import once
from tests.site.reading import Site
from tests.site.sheets import ROOT

#: The language of the source, then those that it is translated to.
LANGUAGES = ("ja", "en")


def build_site(root: Path, target: Path, *options: str, language: str = LANGUAGES[0]) -> Site:
    """Build an edition of ``root/docs`` into ``target/html/LANGUAGE`` in a process of its own."""
    folder = target / "html" / language
    done = _run(
        root, "sphinx", "-n", "-W", "--keep-going", *options, "-D", f"language={language}",
        "-d", str(target / "doctrees" / language), str(root / "docs"), str(folder),
    )  # fmt: skip
    return Site(folder, done.stdout + done.stderr, done.returncode)


def _run(root: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "ext"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def shared_editions(base: Path) -> dict[str, Site]:
    """The editions of this repository beside each other, with the page that leads to them.

    They are built once a session; ``base`` is the session's folder.
    """
    found = once(base, "editions", _build_all)
    return {
        language: Site(Path(built["folder"]), built["output"], built["returncode"])
        for language, built in found.items()
    }


def _build_all(folder: Path) -> dict[str, dict[str, str | int]]:
    def build(language: str) -> Site:
        return build_site(ROOT, folder, language=language)

    with ThreadPoolExecutor() as threads:  # each waits for a process
        sites = dict(zip(LANGUAGES, threads.map(build, LANGUAGES), strict=True))
    _run(ROOT, "plandata.languages.root_page", "docs/conf.py", str(folder / "html" / "index.html"))
    return {
        language: {
            "folder": str(built.folder),
            "output": built.output,
            "returncode": built.returncode,
        }
        for language, built in sites.items()
    }
