"""Builds of the real site."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from tests.once import once
from tests.site.reading import Site
from tests.site.sheets import ROOT


def build_site(root: Path, target: Path, *options: str) -> Site:
    """Build ``root/docs`` into ``target/html`` as CI does, in a process of its own."""
    command = [
        sys.executable, "-m", "sphinx", "-n", "-W", "--keep-going", *options,
        "-d", str(target / "doctrees"), str(root / "docs"), str(target / "html"),
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(root / "ext"), "NO_COLOR": "1"}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    return Site(target / "html", done.stdout + done.stderr, done.returncode)


def shared_site(base: Path, language: str = "ja") -> Site:
    """An edition of this site, built once a session; ``base`` is the session's folder."""
    result = once(base, f"real-site-{language}", partial(_build, language))
    return Site(Path(result["folder"]), result["output"], result["returncode"])


def _build(language: str, folder: Path) -> dict[str, str | int]:
    built = build_site(ROOT, folder, "-D", f"language={language}")
    return {
        "folder": str(built.folder),
        "output": built.output,
        "returncode": built.returncode,
    }
