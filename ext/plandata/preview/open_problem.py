"""A problem that is open: what the banner and the terminal tell of it."""

import re
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from plandata.tables.reader import shown
from sitecheck.console import one_line
from sitecheck.formats.entry import Entry
from sitecheck.message import Message

#: A line that a build tells: a warning of Sphinx, or one of an error that ended the build.
_LINE = re.compile(
    r"(?:(?P<file>.+?)(?::(?P<line>\d+))?: )??(?:(?:WARNING|ERROR|CRITICAL|SEVERE): )"
    r"(?P<message>.*?)(?: \[(?P<kind>[\w.-]+)\])?"
)
_ERROR = re.compile(
    r"(?:(?P<file>.+?)(?::(?P<line>\d+))?: )?(?P<message>.*?)(?: \[(?P<kind>[\w.-]+)\])?"
)


class OpenProblem(NamedTuple):
    """Where something is to be mended and what: ``line`` is 0 for a file as a whole.

    ``file`` is named from the folder of the session, "" where it is no file. ``message`` is a safe
    line, ``kind`` the name by which it is looked up.
    """

    file: str
    line: int
    message: str
    kind: str = ""

    @property
    def place(self) -> str:
        """The file and the line as terminals make a link of them."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        place = f"{self.place}: " if self.file else ""
        return f"{place}{self.message}{f' [{self.kind}]' if self.kind else ''}"


def of_entries(entries: Iterable[Entry]) -> list[OpenProblem]:
    """What a check tells to be mended; notices are none."""
    return [
        OpenProblem(
            entry.place.file,
            entry.place.line,
            f"{entry.element} {entry.message}" if entry.element else entry.message,
            entry.rule.id,
        )
        for entry in entries
        if not entry.rule.is_notice
    ]


def of_line(line: str) -> OpenProblem:
    """What a line tells that Sphinx has printed."""
    found = _LINE.fullmatch(line)
    if not found:
        found = _ERROR.fullmatch(line)
        if not found or not Path(found["file"] or "").is_file():
            return OpenProblem("", 0, one_line(line))
    file = shown(Path(found["file"])) if found["file"] else ""
    return OpenProblem(file, int(found["line"] or 0), found["message"], found["kind"] or "")


def of_crash(error: BaseException, language: str) -> OpenProblem:
    """What an error tells that nobody foresaw, such as one in a template or in a program."""
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    if not (file and line):
        frames = [*reversed(traceback.extract_tb(error.__traceback__))]
        places = ((frame.filename, frame.lineno) for frame in frames if _is_own(frame.filename))
        file, line = next(places, ("", 0))
    message = Message(
        "ページを作れません（{error}）。直前に直したところを見てください",
        error=f"{type(error).__name__}: {error}",
    )
    return OpenProblem(
        shown(Path(file)) if file else "", line or 0, one_line(message.said(language))
    )


def _is_own(file: str) -> bool:
    """Whether a program is the project's or the engine's, and not one that was installed."""
    own = (Path.cwd(), Path(__file__).parents[2])
    return any(map(Path(file).is_relative_to, own)) and "site-packages" not in Path(file).parts
