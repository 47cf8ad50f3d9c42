"""What is told of an example, by the kind of file that it spoils: each runs what an editor runs."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from plandata.accessibility import audit
from plandata.validation import load as load_plan
from sitecheck.example import Edit, Example
from tests.core.another_city import City
from tests.messages import others

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


#: By the package and the name of the file of examples.
RUNNERS: dict[tuple[str, str], Callable[[Example, Path], Iterable[Told]]] = {
    ("plandata", "data"): data,
    ("plandata", "others"): others.told,
}
