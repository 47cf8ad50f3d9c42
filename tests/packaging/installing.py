"""An environment of its own that has the wheel, what the wheel asks for, and nothing else.

What it asks for is copied from the environment that runs the tests. So no network is needed, the
versions are those that are locked, and what isn't declared is missing.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.tags import sys_tags

ROOT = Path(__file__).parents[2]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a program without what would let it see this checkout."""
    hidden = {"PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1"} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def done(*command: str | Path, folder: Path) -> str:
    """What a program writes that must succeed."""
    result = run(*command, folder=folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def wheel(folder: Path) -> Path:
    """Build the wheel of this checkout into a folder."""
    done(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=ROOT)
    (file,) = folder.glob("*.whl")
    return file


def environment(folder: Path, *extras: str) -> Path:
    """Make the environment with the wheel and some of its extras; the folder of its programs."""
    file = wheel(folder / "dist")
    place = folder / "environment"
    done(sys.executable, "-m", "virtualenv", "-q", "--no-periodic-update", place, folder=folder)
    programs = place / SCRIPTS
    offline = ("--no-index", "--no-deps", "--no-compile", "--disable-pip-version-check")
    done(programs / "python", "-m", "pip", "install", "-q", *offline, file, folder=folder)
    paths = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(done(programs / "python", "-c", paths, folder=folder).strip())
    (info,) = packages.glob("plandata-*.dist-info")
    own = metadata.Distribution.at(info)
    for distribution in _closure(own.requires or [], {"", *extras}):
        _copy(distribution, packages)
    return programs


def wheels(folder: Path, file: Path, *others: str) -> Path:
    """Pack what a new project asks a wheel for, and others, for an installer without network."""
    folder.mkdir()
    (info,) = (part for part in zipfile.Path(file).iterdir() if part.name.endswith(".dist-info"))
    own = metadata.PathDistribution(info)
    fitting = set(map(str, sys_tags()))
    for distribution in _closure(
        [*(own.requires or []), *others], {"", "check", "preview", "sheets"}
    ):
        tags = re.findall("^Tag: (.+)$", distribution.read_text("WHEEL") or "", re.MULTILINE)
        tag = next(tag for tag in tags if tag in fitting)
        name = re.sub("[-_.]+", "_", distribution.metadata["Name"])
        target = folder / f"{name}-{distribution.version}-{tag}.whl"
        with zipfile.ZipFile(target, "w") as packed:
            for part in distribution.files or []:
                if ".." not in part.parts and part.suffix != ".pyc":
                    packed.write(str(distribution.locate_file(part)), part.as_posix())
    return folder


def _closure(requirements: list[str], extras: set[str]) -> Iterator[metadata.Distribution]:
    """The distributions that requirements need, and those that they need themselves."""
    left = [(Requirement(line), extras) for line in requirements]
    seen: set[tuple[str, str]] = set()
    while left:
        requirement, of = left.pop()
        marker = requirement.marker
        if marker and not any(marker.evaluate({"extra": extra}) for extra in of):
            continue
        found = metadata.distribution(requirement.name)
        for extra in {"", *requirement.extras}:
            if (found.metadata["Name"], extra) not in seen:
                seen.add((found.metadata["Name"], extra))
                left += [(Requirement(line), {"", extra}) for line in found.requires or []]
                yield found


def _copy(distribution: metadata.Distribution, packages: Path) -> None:
    for file in distribution.files or []:
        if ".." not in file.parts and file.suffix != ".pyc":  # programs call another Python
            target = packages / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(distribution.locate_file(file)), target)
