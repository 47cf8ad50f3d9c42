"""What is told of an example, by the kind of file that it spoils: each runs what an editor runs."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import Any, Protocol

from sphinx.errors import SphinxError

from plandata import markup_check
from plandata.accessibility import audit
from plandata.extension import warning
from plandata.validation import load as load_plan
from sitecheck.example import Edit, Example
from sitecheck.text.source import sources
from sitecheck.text.text_rules import findings
from tests.core.another_city import City
from tests.messages import others, small_site, texts
from tests.sitecheck.text.reading import WORDING
from tests.sphinx.build import build as build_pages

#: The languages in which every example is told.
LANGUAGES = ("ja", "en")


class Told(Protocol):
    """What is printed, a line of it in a language."""

    def said(self, language: str) -> str: ...


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


def commands(example: Example, folder: Path) -> Iterable[Told]:
    """What a command prints on a small project."""
    from tests.messages.commands import Printed, published  # they need Sphinx

    return [published(example, folder) if example.kind == "docs" else Printed(example, folder)]


def text(example: Example, folder: Path) -> Iterable[Told]:
    """What the check of texts tells of a page and its translation, with eras as a project has."""
    with inside(folder):
        texts.write(Path("docs"))
        spoil(example.edits)
        return list(findings(sources(Path("docs")), WORDING))


def run(example: Example, folder: Path) -> Iterable[Told]:
    """What the commands of the checker print on a small site."""
    from tests.messages import site_run  # what needs more than Python only where it is run

    told = {one: site_run.printed(example, folder / one, one) for one in LANGUAGES}
    return [site_run.Printed(told)]


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


class Lines:
    """What a build told, in each language."""

    def __init__(self, told: Mapping[str, list[str]]) -> None:
        self.told = told

    def said(self, language: str) -> str:
        return "\n".join(self.told[language])


def build(example: Example, folder: Path) -> Iterable[Told]:
    """What a build tells of a small site, or of its translation if that has been spoilt."""
    english = any("/locale/en/" in edit.file for edit in example.edits)
    with inside(folder):
        small_site.write(folder)
        spoil(example.edits)
        told = {
            language: built(language="en" if english else "ja", plan_message_language=language)
            for language in LANGUAGES
        }
    return [Lines(told)]


class Heard(logging.Handler):
    """What is told without a warning."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno == logging.INFO:
            self.lines.append(record.getMessage())


def built(**config: Any) -> list[str]:
    """The warnings of a build, or the error that ends it, and what else it tells of the plan."""
    heard, logger = Heard(), logging.getLogger(f"sphinx.{warning.__name__}")
    logger.addHandler(heard)
    docs = Path("docs")
    try:
        warnings = build_pages(docs, "dummy", **config).warnings
    except SphinxError as error:
        return str(error).splitlines()
    finally:
        logger.removeHandler(heard)
        rmtree(docs / "_build", ignore_errors=True)
    return [*(placed(line) for line in warnings), *heard.lines]


def placed(line: str) -> str:
    """A warning with the place of a page as an editor knows it."""
    in_docs = Path("docs", line.partition(":")[0]).is_file()
    return f"docs/{line}" if in_docs else line


#: By the package and the name of the file of examples.
RUNNERS: dict[tuple[str, str], Callable[[Example, Path], Iterable[Told]]] = {
    ("plandata", "data"): data,
    ("plandata", "catalogues"): commands,
    ("plandata", "commands"): commands,
    ("sitecheck", "text"): text,
    ("sitecheck", "run"): run,
    ("plandata", "pages"): pages,
    ("plandata", "others"): others.told,
    ("plandata", "build"): build,
}
