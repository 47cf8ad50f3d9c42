"""Bytes of a CSV file to rows of cells, with every problem of the file's form.

Real files come from Excel, so UTF-8, UTF-8 with a byte order mark and CP932 are read, in that
order and strictly: guessing encodings was wrong on short files.
"""

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from plandata.model.problem import Problem
from plandata.model.subtype import Subtype

ENCODINGS = ("utf-8-sig", "cp932")


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its number from 1 and its cells by header."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as read: its name for messages, that of its records, its header and its good rows.

    ``starts`` holds the first cell of every line, also of those that are no rows.
    """

    file: str
    table: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    starts: dict[int, str]

    def position(self, column: str) -> int:
        """The place of a column from 1, 0 if it is not there."""
        return self.header.index(column) + 1 if column in self.header else 0


def read(path: Path, problems: list[Problem], table: str = "") -> Sheet | None:
    """Read one file; None if nothing in it can be used. What is wrong is added to ``problems``."""
    file = shown(path)
    try:
        (_first, header), *lines = _records(_text(path))
        names = _header(header)
    except _FileError as error:
        told = Problem(
            subtype=error.subtype, message=str(error), file=file, table=table, line=error.line
        )
        problems.append(told)
        return None
    starts = {line: cells[0].strip() for line, cells in lines if cells}
    of_lines = [_problem_of(len(names), line, cells) for line, cells in lines]
    problems += [
        Problem(
            subtype=subtype,
            message=message,
            file=file,
            table=table,
            line=line,
            start=starts.get(line, ""),
        )
        for line, subtype, message in filter(None, of_lines)
    ]
    rows = (
        Row(line, dict(zip(names, cells, strict=True)))
        for (line, cells), problem in zip(lines, of_lines, strict=True)
        if not problem
    )
    return Sheet(file, table, names, tuple(rows), starts)


def _header(cells: list[str]) -> tuple[str, ...]:
    names = tuple(cell.strip() for cell in cells)
    if not any(names):
        message = "1行目が空です。1行目に見出しを書いてください"
        raise _FileError(Subtype.MISSING_COLUMN, message, 1)
    if len(names) == 1 and re.search("[;\t]", names[0]):
        message = "区切りがコンマではありません。「CSV（コンマ区切り）」で保存してください"
        raise _FileError(Subtype.SYNTAX, message, 1)
    return names


class _FileError(ValueError):
    """Nothing in the file can be used."""

    def __init__(self, subtype: Subtype, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.subtype = subtype
        self.line = line


def shown(path: Path) -> str:
    """The path as an editor would type it: from the current folder where that is shorter."""
    try:
        return Path(os.path.realpath(path)).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        message = (
            f"ファイルがありません。{path.name} を置くか、使わないなら datapackage.json から"
            "消してください"
        )
        raise _FileError(Subtype.MISSING_FILE, message) from None
    except OSError as error:  # also a loop of links
        message = f"開けません（{error.strerror}）。読めるファイルを置いてください"
        raise _FileError(Subtype.MISSING_FILE, message) from error
    for encoding in ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        # EUC-JP, UTF-16 and others also decode as CP932, into characters that no table has
        if encoding != "cp932" or not re.search("[\uff61-\uff9f\0]", text):
            return text
    message = "文字コードが読めません。UTF-8か、Excelの「CSV（コンマ区切り）」で保存してください"
    raise _FileError(Subtype.ENCODING, message)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """The line at which each record begins, and its cells; the header first.

    The standard library reads here, not pandas, which fills short rows silently, tells no line
    numbers and takes 0.3 s to import.
    """
    if not text.strip():
        raise _FileError(Subtype.MISSING_COLUMN, "ファイルが空です。見出し行を書いてください")
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        if "end of data" in str(error):  # the quotation mark that isn't closed opened long before
            lines = enumerate(text.splitlines(), 1)
            line = next((number for number, words in lines if words.count('"') % 2), line)
        message = 'CSVとして読めません。この行から、引用符「"」が正しく閉じているか確かめてください'
        raise _FileError(Subtype.SYNTAX, message, line) from None


def _problem_of(width: int, line: int, cells: list[str]) -> tuple[int, Subtype, str] | None:
    """What is wrong with the form of a line; None if it is a row."""
    if not any(cell.strip() for cell in cells):
        return line, Subtype.EMPTY_ROW, "空の行です。行ごと削除してください"
    if len(cells) == width:
        return None
    how = "少ない" if len(cells) < width else "多い"
    message = (
        f"セルが{len(cells)}個あり、見出しの{width}個より{how}です"
        f"（行の始まりは「{cells[0]}」）。コンマの数と、引用符の要るセルを確かめてください"
    )
    return line, Subtype.ROW_LENGTH, message
