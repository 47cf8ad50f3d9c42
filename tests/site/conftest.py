"""The real site, built once a session for all workers."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.site.reading import Site
from tests.site.sheets import ROOT

_PATIENCE = 180  # seconds that a worker waits for another one's build


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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real site. It is shared: nothing may be written into its folder."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # the folder that the workers of a run have in common
    target = base / "real-site"
    result = target / "result.json"
    try:
        target.mkdir()  # only one worker succeeds
    except FileExistsError:
        _wait_for(result)
    else:
        built = build_site(ROOT, target)
        part = result.with_suffix(".part")
        part.write_text(json.dumps([built.output, built.returncode]), "utf-8")
        part.replace(result)
    return Site(target / "html", *json.loads(result.read_text("utf-8")))


def _wait_for(result: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not result.is_file():
        assert time.monotonic() < deadline, "the worker that builds the site has not finished"
        time.sleep(0.1)
