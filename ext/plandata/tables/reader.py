"""A CSV file to rows of cells: where its table begins, and which lines are rows of it."""

import os
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from plandata.model.nearness import nearest
from plandata.model.problem import Problem
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.tables.encoding import FileError, decode
from plandata.tables.layout import Line, Telling, header_names, parts, stripped
from plandata.tables.mojibake import MOJIBAKE, is_damaged
from sitecheck.csv_lines import CsvError, csv_lines
from sitecheck.message import Message


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its number from 1 and its cells by header."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as read: its name for messages, that of its records, its header and its good rows.

    ``starts`` holds the first cell of every line, also of those that are no rows; ``misfits`` the
    cells of lines that are longer or shorter than the header, or empty.
    """

    file: str
    table: str
    header: tuple[str, ...]
    head: int
    rows: tuple[Row, ...]
    starts: dict[int, str]
    misfits: dict[int, list[str]]

    def position(self, column: str) -> int:
        """The place of a column from 1, 0 if it is not there."""
        return self.header.index(column) + 1 if column in self.header else 0


def read(
    path: Path, problems: list[Problem], table: str = "", columns: Set[str] = frozenset()
) -> Sheet | None:
    """Read one file; None if nothing in it can be used. What is wrong is added to ``problems``.

    ``columns`` are names that its header may have: by them a title above the table is told.
    """
    telling = Telling(shown(path), table, problems)
    try:
        head, cells, lines = parts(list(_records(_text(path))), columns, telling)
        names = header_names(cells, head, telling)
    except FileError as error:
        telling.tell(error.subtype, error.message, *([error.line] if error.line else []))
        return None
    damaged = [line for line, cells in lines if any(map(is_damaged, cells))]
    if damaged:
        telling.tell(Subtype.MOJIBAKE, MOJIBAKE, *damaged)
    again = [line for line, cells in lines if any(names) and tuple(stripped(cells)) == names]
    if again:
        message = Message("見出しの行がもう一度あります。行ごと消してください")
        telling.tell(Subtype.LAYOUT, message, *again)
    left_out = {*damaged, *again}
    rows: list[Row] = []
    misfits: dict[int, list[str]] = {}
    for line, cells in lines:
        if line in left_out:
            continue
        if len(cells) != len(names) or not "".join(cells).strip():
            misfits[line] = cells
        else:
            # of two cells under one name the first stays
            pairs = zip(reversed(names), reversed(cells), strict=True)
            rows.append(Row(line, dict(pairs)))
    starts = {line: cells[0].strip() for line, cells in lines if cells and line not in again}
    return Sheet(telling.file, table, names, head, tuple(rows), starts, misfits)


def header_of(path: Path) -> tuple[str, ...]:
    """The cells of a file's header, as far as the lines below need not be looked at; or nothing."""
    telling = Telling(shown(path), "", problems=[])
    try:
        head, cells, _lines = parts(list(islice(_records(_text(path)), 2)), frozenset(), telling)
        return header_names(cells, head, telling)
    except FileError:
        return ()


def shown(path: Path) -> str:
    """The path as an editor would type it: from the current folder where that is shorter."""
    here, there = f"{Path.cwd()}{os.sep}", os.path.realpath(path)
    return Path(there.removeprefix(here) if there.startswith(here) else path).as_posix()


def first_line(path: Path) -> list[str]:
    """The cells of the first line as far as they are letters of ASCII, as names of columns are."""
    try:
        with path.open("rb") as file:
            words = file.readline().decode("ascii", "ignore")
    except OSError:
        return []
    return [name.strip('\r\n" ') for name in words.split(",")]


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        other = misnamed(path)
        message = Message(
            "ファイルがありません。「{other}」のことなら、名前を「{name}」に直してください",
            other=other,
            name=path.name,
        )
        if not other:
            message = _missing(path)
        raise FileError(Subtype.MISSING_FILE, message) from None
    except OSError as error:  # also a loop of links
        message = Message(
            "開けません（{reason}）。読めるファイルを置いてください", reason=error.strerror
        )
        raise FileError(Subtype.MISSING_FILE, message) from error
    return decode(data)


def misnamed(path: Path) -> str:
    """The CSV file that is meant by another one, which isn't there; "" where there is none."""
    if path.is_file():
        return ""
    known = record_types()
    others = [one.stem for one in sorted(path.parent.glob("*.csv")) if one.stem not in known]
    return next((f"{name}.csv" for name in nearest(path.stem, others)), "")


def _missing(path: Path) -> Message:
    return Message(
        "ファイルがありません。{name} を置くか、使わないなら datapackage.json から消してください",
        name=path.name,
    )


def _records(text: str) -> Iterator[Line]:
    """The line at which each record begins, and its cells; the header first."""
    if not text.strip():
        message = Message("ファイルが空です。見出し行を書いてください")
        raise FileError(Subtype.MISSING_COLUMN, message)
    try:
        yield from csv_lines(text)
    except CsvError as error:
        raise FileError(Subtype.SYNTAX, error.message, error.line) from None
