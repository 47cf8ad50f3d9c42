"""The rows of one CSV file to records, each cell by the column that it stands in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from plandata.model.columns import Column, columns_of, key_columns
from plandata.model.constraints import ID, Constraints
from plandata.model.problem import Problem
from plandata.model.records import Place, Record
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.tables.cell import CellError, nothing
from plandata.tables.file_column import FileColumn
from plandata.tables.header import Header
from plandata.tables.keys import Keys
from plandata.tables.letters import is_hidden, joined, look_alike, plain
from plandata.tables.misfits import faults_of_lines
from plandata.tables.reader import Row, Sheet
from plandata.tables.remains import Remains, faults_of
from sitecheck.message import Message

_FAILED = object()
#: What stands first in a row that is the sum of those above it.
_TOTALS = ("合計", "総計", "小計", "計")


@dataclass
class Table:
    """A file on its way to records.

    ``flags`` are the ids that stand as columns of their own, None where they are not known;
    ``languages`` those of the plan, the source's first; ``own`` its constraints by header cell.
    After ``fill``: ``ids`` holds each id with its line, also those of rows that failed, ``lost``
    the first cells of lines that gave no id, and ``nameless`` the lines whose id can't be used;
    ``references`` each cell that names an id of another file; ``unread`` the cells that are no
    number or id; ``records`` the valid rows.
    """

    sheet: Sheet
    record: type[Record]
    flags: tuple[str, ...] | None
    languages: Sequence[str]
    own: Mapping[str, Constraints]
    problems: list[Problem]
    usable: bool = False
    ids: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)
    nameless: list[int] = field(default_factory=list)
    references: list[tuple[int, Column, str]] = field(default_factory=list)
    unread: list[tuple[int, str, str, CellError]] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    #: Each header cell that is known.
    _known: dict[str, FileColumn] = field(default_factory=dict)
    #: The values of cells that are right, by header cell and cell: one like a cell above it of
    #: which nothing was told, such as a year, is that again.
    _good: dict[str, dict[str, Any]] = field(default_factory=dict)
    #: Each column with its header cells.
    _columns: list[tuple[Column, list[str]]] = field(default_factory=list)
    #: Each header cell whose cells differ, with the first line of each.
    _seen: dict[str, dict[str, int]] = field(default_factory=dict)

    def fill(self) -> None:
        """Read every row; what is wrong is added to ``problems``."""
        self.usable = self._check_header()
        if not self.usable:
            return
        for subtype, line, message in faults_of_lines(self.sheet):
            self.tell(subtype, line, "", message)
        self._remains = Remains(self.sheet.rows, self._known)
        self._keys = Keys(self.ids, are_ids=len(key_columns(self.record)) == 1)
        for row in self.sheet.rows:
            self._fill_row(row)
        if key_columns(self.record) == self.sheet.header[:1]:
            # a line of the wrong length still names its id, so that nothing else misses it
            for line, start in self.sheet.starts.items():
                if plain(start) and plain(start) not in self.ids:
                    self.lost.setdefault(plain(start), line)
                    if line not in self.nameless and not ID.fits(plain(start)):
                        self.nameless.append(line)

    def tell(self, subtype: Subtype, line: int, column: str, message: Message, **more: Any) -> None:
        """Add a problem of one cell; ``more`` are further values of the problem."""
        known = {
            "file": self.sheet.file,
            "table": self.sheet.table,
            "position": self.sheet.position(column),
            "start": self.sheet.starts.get(line, ""),
        }
        values: dict[str, Any] = {**known, **more}
        self.problems.append(
            Problem(subtype=subtype, line=line, column=column, message=message, **values)
        )

    def _check_header(self) -> bool:
        """Tell what is wrong with the header; whether the rows can be read by it."""
        header = Header(self.sheet, self.record, self.flags, self.languages, self.own)
        faults = header.faults()
        headers: dict[str, list[str]] = {column.name: [] for column in columns_of(self.record)}
        for name, found in header.known.items():
            self._know(name, *found)
            headers[found[0].name].append(name)
        self._columns = [(column, headers[column.name]) for column in columns_of(self.record)]
        usable = all(fault.subtype is not Subtype.MISSING_COLUMN for fault in faults)
        follows = 0 if usable else len(self.sheet.starts)
        for fault in faults:
            place = {"position": fault.position} if fault.position else {}
            line = self.sheet.head
            self.tell(fault.subtype, line, fault.column, fault.message, follows=follows, **place)
            follows = 0  # the first is the cause
        return usable

    def _know(self, header: str, column: Column, language: str) -> None:
        own = self.own.get(header, Constraints())
        limited = own.minimum is not None or own.maximum is not None
        if limited and column.kind not in (int, Decimal):
            message = Message("datapackage.json の minimum と maximum は、数の列でだけ使えます")
            self.tell(Subtype.MANIFEST, 1, header, message)
            own = Constraints()
        self._known[header] = FileColumn.narrowed(column, language, self.languages[0], own)
        self._good[header] = {}
        if self._known[header].constraints.unique and not column.key:
            self._seen[header] = {}

    def _fill_row(self, row: Row) -> None:
        if outside := self._outside(row):
            self.tell(Subtype.LAYOUT, row.line, "", outside)
            return
        cells = {
            header: good[cell] if (cell := row.cells[header]) in good else self._value(row, header)
            for header, good in self._good.items()
        }
        values: dict[str, Any] = {}
        is_whole = _FAILED not in cells.values()
        for column, headers in self._columns:
            if not is_whole and any(cells[header] is _FAILED for header in headers):
                values[column.name] = None
            elif column.flags:
                marks = [name for name in self.flags or () if name in headers and cells[name]]
                values[column.name] = tuple(marks)
            elif column.kind is Text:
                words = {self._known[header].language: cells[header] for header in headers}
                values[column.name] = Text({self.languages[0]: "", **words})
            elif headers:
                (header,) = headers
                values[column.name] = cells[header]
                if column.refs:
                    self._note_references(row, column, cells[header])
            else:  # the file lacks it
                values[column.name] = values.get(column.instead, nothing(column.kind))
        if not self._is_new(row, values):
            return
        self._tell_repeated(row)
        if is_whole:
            origin = Place(self.sheet.file, self.sheet.header, row.line, self.sheet.table)
            self.records.append(self.record(origin=origin, **values))

    def _outside(self, row: Row) -> Message | None:
        """What is wrong with a row that people wrote below or between those of the table."""
        start = row.cells.get(key_columns(self.record)[0], "").strip()
        if start in _TOTALS:
            return Message("合計の行です。行ごと消してください")
        alone = "".join(row.cells.values()).strip() == start
        required = alone and sum(known.constraints.required for known in self._known.values())
        if required > 1 and not ID.fits(plain(start)):
            return Message("「{words}」だけの行です。注なら、行ごと消してください", words=start)
        return None

    def _note_references(self, row: Row, column: Column, value: Any) -> None:
        if value:
            parts = value if column.kind is tuple else (value,)
            self.references += [(row.line, column, part) for part in parts]

    def _is_new(self, row: Row, values: dict[str, Any]) -> bool:
        names = key_columns(self.record)
        parts = [values[name] for name in names]
        if None in parts:
            self.nameless.append(row.line)
            return False
        fault = self._keys.fault("/".join(map(str, parts)), row.line)
        if fault:
            self.tell(Subtype.DUPLICATE, row.line, names[0], fault)
        return not fault

    def _tell_repeated(self, row: Row) -> None:
        """Tell each cell that stands twice in a column where none may; keys have been told."""
        for header, seen in self._seen.items():
            cell = joined(row.cells[header].strip())
            if cell:
                first = seen.setdefault(cell, row.line)
                if first != row.line:
                    message = Message(
                        "「{cell}」は{line}行目にもあります。別の言葉にしてください",
                        cell=cell,
                        line=first,
                    )
                    self.tell(Subtype.NOT_UNIQUE, row.line, header, message)

    def _cell(self, row: Row, header: str) -> str:
        """The cell as it was meant; what had to be read otherwise than it stands is told."""
        cell = row.cells[header].strip()
        known = self._known[header]
        if "\n" in cell or "\r" in cell:
            message = Message("セルの中に改行があります。改行を消して、1行に書いてください")
            self.tell(Subtype.LINE_BREAK, row.line, header, message)
            cell = " ".join(cell.split())
        if not known.is_coded:
            for subtype, message in faults_of(cell, code=known.column.kind is not Text):
                self.tell(subtype, row.line, header, message)
            return joined(cell)
        meant = plain(cell)
        if meant != cell:
            subtype = Subtype.LOOK_ALIKE if is_hidden(cell) else Subtype.FULL_WIDTH
            self.tell(subtype, row.line, header, look_alike(cell))
        return meant

    def _value(self, row: Row, header: str) -> Any:
        """The cell's value, which may be an empty one; _FAILED where it can't be used."""
        told = len(self.problems)
        value = self._read(row, header)
        if value is not _FAILED and len(self.problems) == told:
            self._good[header][row.cells[header]] = value
        return value

    def _read(self, row: Row, header: str) -> Any:
        cell = self._cell(row, header)
        if self._known[header].is_coded and len(row.cells[header].strip().splitlines()) > 1:
            return _FAILED  # the break has been told
        if not cell:
            return self._empty(row, header)
        try:
            self._remains.check(cell, header)
            return self._known[header].value(cell)
        except CellError as error:
            column = self._known[header].column
            if (column.is_year or column.is_id) and error.subtype is Subtype.BAD_VALUE:
                self.unread.append((row.line, header, cell, error))
            else:
                self.tell(error.subtype, row.line, header, error.message)
            return _FAILED

    def _empty(self, row: Row, header: str) -> Any:
        if not self._known[header].constraints.required:
            return nothing(self._known[header].kind)
        message = Message("セルが空です。この列は必ず書いてください")
        if self._known[header].column.refs:
            merged = Message("結合したセルだったのなら、結合を解き、上の行と同じ値を書いてください")
            message = message.then(merged)
        self.tell(Subtype.EMPTY_CELL, row.line, header, message)
        return _FAILED
