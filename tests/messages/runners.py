"""What is told of an example, by the kind of file that it spoils: each runs what an editor runs.

What needs Sphinx or more is imported where it is run.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol
from unittest.mock import patch

from plandata import markup_check
from plandata.accessibility import audit
from plandata.migration import migrate
from plandata.validation import load as load_plan
from sitecheck.example import Edit, Example
from sitecheck.message import Message, MessageError
from sitecheck.text.source import sources
from sitecheck.text.text_rules import findings
from tests.core.another_city import City
from tests.messages import small_site, texts
from tests.sitecheck.text.reading import WORDING

#: The languages in which every example is told.
LANGUAGES = ("ja", "en")


class Told(Protocol):
    """What is printed, a line of it in a language."""

    def said(self, language: str) -> str: ...


#: What tells of an example in an empty folder.
Runner = Callable[[Example, Path], Iterable[Told]]


class Raised(NamedTuple):
    """The last line of a traceback."""

    name: str
    message: Message

    def said(self, language: str) -> str:
        return f"{self.name}: {self.message.said(language)}"


@contextmanager
def inside(folder: Path) -> Iterator[Path]:
    """Work in a folder, by which what is told names files."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(before)


def spoil(edits: Iterable[Edit]) -> None:
    """Make the edits of an example in the working folder."""
    for edit in edits:
        file = Path(edit.file)
        if edit.wrong is None:
            file.unlink()
            continue
        text = edit.wrong
        if edit.right:
            before = file.read_text("utf-8")
            assert before.count(edit.right) == 1, (edit.file, edit.right, before)
            text = before.replace(edit.right, edit.wrong)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode(edit.encoding))


def data(example: Example, folder: Path) -> Iterable[Told]:
    """What the check of data tells of another city's plan."""
    with inside(folder):
        Path("data").mkdir()
        City.in_folder(Path("data"))
        spoil(example.edits)
        return (*load_plan(Path("data"), audit.FILES).problems, *audit.load(Path("data")).problems)


def api(example: Example, folder: Path) -> Iterable[Told]:
    """What a program is told that reads a plan."""
    missing = {"pandas": None} if example.kind == ImportError.__name__ else {}
    with inside(folder), patch.dict(sys.modules, missing):
        Path("data").mkdir()
        City.in_folder(Path("data"))
        spoil(example.edits)
        try:
            exec(Path("analysis.py").read_text("utf-8"), {})
        except (ImportError, LookupError) as error:
            return [Raised(type(error).__name__, error.args[0])]
    raise AssertionError("nothing is told")


def migration(example: Example, folder: Path) -> Iterable[Told]:
    """What is told when data of an older version are moved."""
    with inside(folder):
        spoil(example.edits)
        try:
            return migrate(Path("data"))
        except MessageError as error:
            return [error.message]


def text(example: Example, folder: Path) -> Iterable[Told]:
    """What the check of texts tells of a page and its translation, with eras as a project has."""
    with inside(folder):
        texts.write(Path("docs"))
        spoil(example.edits)
        return list(findings(sources(Path("docs")), WORDING))


def pages(example: Example, folder: Path) -> Iterable[Told]:
    """What the check of pages tells of their roles, directives and links."""
    with inside(folder):
        docs, data = Path("docs"), Path("data")
        small_site.write(folder)
        spoil(example.edits)
        loaded, read = load_plan(data, audit.FILES), sources(docs)
        markup = markup_check.load(docs, read, loaded.plan, audit.load(data).audit)
        found = markup.problems(docs, read)
        return [problem for problem in found if problem.table not in loaded.doubtful]


def build(example: Example, folder: Path) -> Iterable[Told]:
    """What a build tells of a small site, or of its translation if that has been spoilt."""
    from tests.messages.build_told import Lines, built

    english = any("/locale/en/" in edit.file for edit in example.edits)
    with inside(folder):
        small_site.write(folder)
        spoil(example.edits)
        told = {
            language: built(language="en" if english else "ja", plan_message_language=language)
            for language in LANGUAGES
        }
    return [Lines(told)]


def others(example: Example, folder: Path) -> Iterable[Told]:
    """What a build tells in the words of Sphinx and what it builds with, said in ours."""
    from tests.messages.others import told

    return told(example, folder)


def commands(example: Example, folder: Path) -> Iterable[Told]:
    """What a command prints on a small project."""
    from tests.messages.commands import Printed, published

    return published(example, folder) if example.kind == "docs" else [Printed(example, folder)]


def site(example: Example, folder: Path) -> Iterable[Told]:
    """What the checks without a browser tell of a small site."""
    from sitecheck import pages
    from tests.sitecheck.pages import site, write

    with inside(write(folder)):
        spoil(example.edits)
        read = pages.read(site(Path()))
        return [finding for _check, find in pages.CHECKS for finding in find(read)]


def run(example: Example, folder: Path) -> Iterable[Told]:
    """What the commands of the checker print on a small site."""
    from tests.messages import site_run

    told = {one: site_run.printed(example, folder / one, one) for one in LANGUAGES}
    return [site_run.Printed(told)]


#: By the package and the name of the file of examples.
RUNNERS: dict[tuple[str, str], Runner] = {
    ("plandata", "data"): data,
    ("plandata", "api"): api,
    ("plandata", "migration"): migration,
    ("plandata", "pages"): pages,
    ("plandata", "build"): build,
    ("plandata", "others"): others,
    ("plandata", "catalogues"): commands,
    ("plandata", "commands"): commands,
    ("sitecheck", "text"): text,
    ("sitecheck", "site"): site,
    ("sitecheck", "run"): run,
}
#: The examples that need a browser, or Node, which the tests of the checks in a browser have.
IN_BROWSER = ("sitecheck", "browser")
