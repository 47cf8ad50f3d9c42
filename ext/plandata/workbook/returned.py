"""The rows of a workbook, or of a CSV file that came back alone, with ids in place of names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from plandata.describe import RECORDS
from plandata.model.columns import key_columns
from plandata.model.problem import allowed, spreadsheet_column
from plandata.workbook import keyed
from plandata.workbook.cell_text import CellValueError, text
from plandata.workbook.fault import Fault
from plandata.workbook.id_labels import Labels
from plandata.workbook.keyed import Key, Row
from plandata.workbook.sheet_columns import SheetColumn, named
from sitecheck.message import Message

#: The cells of a row as they are shown, with labels, in the order of the file's columns.
Shown = tuple[str, ...]
#: The values of a line.
Cells = Sequence[Any]


class BookRow(NamedTuple):
    """A row as it came back: where it stands, from 1, its key and its cells by header cell.

    ``cells`` is None where each cell is as it was written.
    """

    line: int
    key: Key
    cells: Row | None
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class BookTable:
    """A file's rows as they came back, by their keys, and what the sheet is called.

    ``positions`` are the places of its columns from 1.
    """

    title: str
    rows: Mapping[Key, BookRow]
    positions: Mapping[str, int]


@dataclass
class Sheet:
    """A sheet on its way to a table.

    Args:
        name: The name of its file.
        title: What the sheet is called, in messages.
        headers: The header cells that it must have.
        columns: The columns of the file, in the data of today.
        labels: What stands for ids.
        drop: What stands above the column of rows to be dropped, and in it.
        faults: What is wrong is added there.
    """

    name: str
    title: str
    headers: Sequence[str]
    columns: Sequence[SheetColumn]
    labels: Labels
    drop: str
    faults: list[Fault]
    places: dict[str, int] = field(default_factory=dict)

    def table(
        self,
        head: Cells,
        rows: Sequence[Cells],
        lines: Sequence[int],
        written: Mapping[Shown, Key],
    ) -> BookTable:
        """The rows below the heads, in the order in which they stand.

        Args:
            head: The cells of the first line.
            rows: Those of the others, as many a line as there are heads.
            lines: The number of each of these lines, from 1.
            written: The key of each row as it was written, by its cells: most come back so.
        """
        heads = [str(cell).strip() for cell in head]
        dropping = heads.index(self.drop) if self.drop in heads else -1
        self._find(heads, dropping)
        found: dict[Key, BookRow] = {}
        if self.places.keys() >= {*self.headers}:
            self._tell_unnamed(heads, rows, lines)
            shown = itemgetter(*(self.places[header] for header in self.headers))
            for line, cells in zip(lines, rows, strict=True):
                key = written.get(shown(cells))
                if key and key not in found and (dropping < 0 or not cells[dropping]):
                    found[key] = BookRow(line, key, None)
                elif any(map(_is_filled, cells)):
                    self._add(found, line, cells, dropping)
        return BookTable(self.title, found, {name: at + 1 for name, at in self.places.items()})

    @cached_property
    def _placed(self) -> list[tuple[SheetColumn, int, Mapping[str, str]]]:
        """The columns that are there, with their places and what labels in them mean."""
        return [
            (one, self.places[one.header], self.labels.ids(one.target))
            for one in self.columns
            if one.header in self.places
        ]

    def _find(self, heads: Sequence[str], dropping: int) -> None:
        """Which column stands where."""
        for place, head in enumerate(heads):
            name = named(head)
            if not head or place == dropping:
                continue
            if name in self.places or head == self.drop:
                message = Message(
                    "見出し「{header}」が二度あります。一つにしてください", header=head
                )
                self._tell(message, 1, place)
            elif name not in self.headers:
                message = Message("「{head}」という列は、データにありません", head=head)
                self._tell(message.then(allowed(name or head, self.headers)), 1, place)
            else:
                self.places[name] = place
        for header in self.headers:
            if header not in self.places:
                message = Message(
                    "「{header}」の列がありません。見出しを、もとのとおりに直してください",
                    header=header,
                )
                self.faults.append(Fault(message, self.title))

    def _tell_unnamed(
        self, heads: Sequence[str], rows: Sequence[Cells], lines: Sequence[int]
    ) -> None:
        """Tell what stands in columns without a head."""
        for place, head in enumerate(heads):
            found = () if head else (at for at, row in enumerate(rows) if _is_filled(row[place]))
            for at in islice(found, 1):
                message = Message("見出しのない列に値があります。消してください")
                self._tell(message, lines[at], place)

    def _add(self, found: dict[Key, BookRow], line: int, cells: Cells, dropping: int) -> None:
        row = {}
        for column, place, ids in self._placed:
            cell = cells[place]
            if type(cell) is not str:
                cell = self._text(column, cell, line, place)
            if ids:
                cell = ids.get(cell) or ids.get(keyed.meaning(cell), cell)
            row[column.header] = cell
        key = keyed.key(self.name, row)
        mark = str(cells[dropping]).strip() if dropping >= 0 else ""
        if not all(key):
            empty = key_columns(RECORDS[self.name])[key.index("")]
            message = Message("「{header}」が空です。どの行にも書いてください", header=empty)
            self._tell(message, line, self.places[empty])
        elif key in found:
            message = Message(
                "「{id}」は{line}行目にもあります。片方を消すか、idを変えてください",
                id=keyed.shown(key),
                line=found[key].line,
            )
            self._tell(message, line, self.places[key_columns(RECORDS[self.name])[0]])
        elif mark not in ("", self.drop):
            message = Message("「{cell}」は使えません", cell=mark).then(allowed("", [self.drop]))
            self._tell(message, line, dropping)
        else:
            found[key] = BookRow(line, key, row, bool(mark))

    def _text(self, column: SheetColumn, value: Any, line: int, place: int) -> str:
        try:
            return text(value, column.column)
        except CellValueError as error:
            self._tell(error.message, line, place)
            return ""

    def _tell(self, message: Message, line: int, place: int) -> None:
        cell = f"{spreadsheet_column(place + 1)}{line}"
        self.faults.append(Fault(message, self.title, cell))


def _is_filled(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None
