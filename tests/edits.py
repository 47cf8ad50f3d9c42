"""After each kind of edit, a build of the real plan that goes on writes what one from nothing does.

usage: python -m tests.edits [-j 1] [-j auto] [NAME ...]

A copy of the plan and of the engine is edited, and both editions are built, strictly: on from the
build before, and in another folder from nothing, by one process. Every file of the two sites is
compared byte by byte. Edits pile up, so that each goes on from what the last one left. NAME chooses
kinds of edit.
The exit status is 1 where a file differs.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree
from tempfile import TemporaryDirectory

from plandata.configuration.conf_program import languages
from tests.compare import differences
from tests.kinds_of_edit import EDITS

HOME = Path(__file__).parents[1]
EDITIONS = languages(HOME / "docs" / "conf.py")


def copy(project: Path, target: Path) -> Path:
    """The parts of a project that a build reads, without the catalogues that one compiles."""
    rmtree(target, ignore_errors=True)
    copytree(project / "docs", target / "docs", ignore=ignore_patterns("*.mo"))
    for part in ("data", "ext"):
        copytree(project / part, target / part)
    return target


def build(project: Path, jobs: str) -> dict[str, int]:
    """Build the editions side by side; how many pages of each were read.

    Raises:
        RuntimeError: A build failed, or warned.
    """
    running, read = {}, {}
    for language in EDITIONS:
        options = ["-n", "-W", "--keep-going", "-j", jobs, "-D", f"language={language}"]
        place = ["-d", f"doctrees/{language}", "docs", f"html/{language}"]
        with (project / f"{language}.log").open("wb") as log:
            command = [sys.executable, "-m", "sphinx", *options, *place]
            running[language] = subprocess.Popen(command, cwd=project, stdout=log, stderr=log)
    for language, process in running.items():
        failed = process.wait()
        told = (project / f"{language}.log").read_text("utf-8")
        counts = re.search(r"(\d+) added, (\d+) changed", told)
        if failed or not counts:
            raise RuntimeError(told[-3000:])
        read[language] = sum(map(int, counts.groups()))
    return read


def contents(site: Path) -> dict[str, bytes]:
    """Each file of the editions by its name from there."""
    files = sorted(file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def main() -> int:
    """Print a row a kind of edit, and what differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.edits", description=__doc__)
    parser.add_argument(
        "-j",
        dest="jobs",
        action="append",
        help="processes of a build (1); again for another row a kind",
    )
    parser.add_argument("names", metavar="NAME", nargs="*", help=", ".join(EDITS))
    given = parser.parse_args()
    if unknown := set(given.names) - EDITS.keys():
        parser.error(f"no such kind of edit: {', '.join(sorted(unknown))}")
    heads = [f"read {language}" for language in EDITIONS]
    print("", "kind of edit", "-j", *heads, "files", "differ", "", sep=" | ")
    print("", "---", "---", *("--:" for _ in heads), "--:", "--:", "", sep=" | ")
    total = 0
    with TemporaryDirectory() as folder:
        warm = {jobs: copy(HOME, Path(folder, jobs)) for jobs in given.jobs or ["1"]}
        for jobs, project in warm.items():
            build(project, jobs)
        for name in given.names or EDITS:
            for project in warm.values():
                EDITS[name](project)
            cold = copy(project, Path(folder, "cold"))
            build(cold, "1")
            right = contents(cold / "html")
            for jobs, project in warm.items():
                read = build(project, jobs)
                found = contents(project / "html")
                told = list(differences(right, found, 2))
                differ = sum(not line.startswith(" ") for line in told)
                print("", name, jobs, *read.values(), len(found), differ, "", sep=" | ", flush=True)
                print(*told[:20], sep="\n", end="\n" if told else "", file=sys.stderr, flush=True)
                total += differ
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
