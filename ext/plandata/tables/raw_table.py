"""A file of data as plain cells, before anything is known of its columns."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.tables import reader
from plandata.tables.misfits import faults_of_lines
from plandata.tables.reader import Sheet
from sitecheck.message import Message


@dataclass
class RawTable:
    """A file: its header, and each row by header cell; of one that was read, its name and lines."""

    header: list[str]
    rows: list[dict[str, str]]
    file: str = ""
    lines: list[int] = field(default_factory=list)

    @property
    def languages(self) -> list[str]:
        """The languages of its names, as ``name_…`` has them."""
        return [name.removeprefix("name_") for name in self.header if name.startswith("name_")]

    def text(self) -> str:
        """The file as CSV, in the one way of quoting and ending lines that all files have."""
        text = StringIO(newline="")
        writer = csv.DictWriter(text, self.header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return text.getvalue()

    def rename(self, old: str, new: str) -> None:
        """Call a column otherwise."""
        self.header = [new if name == old else name for name in self.header]
        self.rows = [{(new if k == old else k): v for k, v in row.items()} for row in self.rows]


def read(path: Path, problems: list[Problem], name: str) -> RawTable | None:
    """Every cell of a file; None if nothing in it can be used. Empty lines are left out.

    What keeps a cell from being known is added to ``problems``: with one that is no notice, the
    table lacks something that stands in the file.
    """
    sheet = reader.read(path, problems, name)
    if sheet is None:
        return None
    problems += _misplaced(sheet)
    header = list(dict.fromkeys(sheet.header))
    rows = [{name: row.cells[name] for name in header} for row in sheet.rows]
    return RawTable(header, rows, sheet.file, [row.line for row in sheet.rows])


def _misplaced(sheet: Sheet) -> Iterator[Problem]:
    """Lines that are too long or too short, and header cells that stand there twice."""
    for position, header in enumerate(sheet.header, 1):
        if header in sheet.header[: position - 1]:
            message = Message("見出し「{header}」が二度あります。一つにしてください", header=header)
            yield Problem(
                subtype=Subtype.UNKNOWN_COLUMN,
                message=message,
                file=sheet.file,
                table=sheet.table,
                line=sheet.head,
                column=header,
                position=position,
            )
    for subtype, line, message in faults_of_lines(sheet):
        if subtype is not Subtype.EMPTY_ROW:
            yield Problem(
                subtype=subtype,
                message=message,
                file=sheet.file,
                table=sheet.table,
                line=line,
                start=sheet.starts.get(line, ""),
            )
