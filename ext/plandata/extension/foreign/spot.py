"""The place of a warning, and the source there."""

import posixpath
from functools import cached_property
from pathlib import Path, PurePosixPath

from docutils import nodes
from docutils.utils import get_source_line
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from plandata.tables.reader import shown
from sitecheck import text_file
from sitecheck.text import myst_page
from sitecheck.text.part import Part

#: Between the folder of the pages and the catalogue of a page: locale/en/LC_MESSAGES.
_CATALOGUES = "LC_MESSAGES"


class Spot:
    """A place on a page, in a catalogue or in conf.py.

    ``location`` is that of a record of Sphinx: a node, a page and a line, or ``file:line``.
    ``block`` is the source that a warning quotes, "" for none.
    """

    def __init__(self, app: Sphinx, location: object, block: str) -> None:
        self.app = app
        self.source = Path(app.srcdir)
        self.block = block
        self.file, self.line = self._place(location)
        self.place: object = self.at(self.line or 1) if self.file else location

    @property
    def env(self) -> BuildEnvironment:
        """What is known of the pages, which there is not yet when conf.py is read."""
        return self.app.env

    def _place(self, location: object) -> tuple[str, int]:
        """The path of the file and the line, "" and 0 where there are none."""
        file: str | None = None
        line: int | None = 0
        match location:
            case nodes.Node():
                file, line = get_source_line(location)
                while not line and location.parent is not None:  # Sphinx takes that of images away
                    location = location.parent
                    line = location.line
            case (str(page), int() | None as number):
                # what isn't a page is a path already, which some directives give in its place
                known = page in self.env.found_docs
                file, line = str(self.env.doc2path(page)) if known else page, number
            case str() if ":" in location:
                file, _colon, rest = location.rpartition(":")
                line = int(rest) if rest.isdecimal() else 0
                file = location if rest and not line else file
            case str():
                file = str(self.env.doc2path(location))
        return file or "", line or 0

    def at(self, line: int) -> str:
        """A line of the same file as the place of a message."""
        return f"{self.file}:{line}"

    @property
    def page(self) -> str:
        """The name of the page, or of that of which a catalogue has the translation."""
        parts = Path(self.file).parts
        if _CATALOGUES in parts:
            return PurePosixPath(*parts[parts.index(_CATALOGUES) + 1 :]).with_suffix("").as_posix()
        return self.env.path2doc(self.file) or "" if self.file else ""

    @cached_property
    def words(self) -> str:
        """The line of the file on which the place is."""
        return "".join(self._lines[max(self.line - 1, 0) :][:1]).strip()

    @property
    def elsewhere(self) -> str:
        """All other lines of the file."""
        return "\n".join(line for at, line in enumerate(self._lines, 1) if at != self.line)

    @cached_property
    def _lines(self) -> list[str]:
        return _text(Path(self.file)).split("\n")

    def text_of(self, page: str) -> str:
        """What the file of another page holds; a path stands for one, too."""
        known = page in self.env.found_docs
        return _text(Path(self.env.doc2path(page)) if known else Path(page))

    def below(self, words: str) -> str:
        """The first line from the place on that has some words; the place where none has."""
        first = max(self.line, 1)
        lines = enumerate(self._lines[first - 1 :], first)
        return self.at(next((line for line, text in lines if words in text), first))

    def in_directive(self, name: str) -> str:
        """The place of a line that is counted from the first in the only directive of a name."""
        begins = [n for n, text in enumerate(self._lines, 1) if f"{{{name}}}" in text]
        return self.at(begins[0] + 1 + self.line if len(begins) == 1 else self.line)

    @cached_property
    def parts(self) -> list[Part]:
        """What stands on that line."""
        return list(myst_page.parts(self.words))

    def beside(self, page: str) -> str:
        """The name of a page as this page writes it."""
        return posixpath.relpath(page, posixpath.dirname(self.page) or ".")

    def beside_pages(self, name: str) -> Path:
        """The path of a file in the folder of the pages."""
        return self.source / name

    def shown(self, page: str) -> str:
        """A page or a file by the name by which an editor opens it."""
        known = page in self.env.found_docs
        return shown(Path(self.env.doc2path(page)) if known else Path(page))


def _text(file: Path) -> str:
    try:
        return text_file.read(file)
    except text_file.TextFileError:  # no file, or none of text
        return ""
