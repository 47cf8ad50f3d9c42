"""The rows of one CSV file to records, each cell by the column that it stands in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from plandata.model.columns import Column, column_at, columns_of
from plandata.model.constraints import Constraints
from plandata.model.problem import Problem, allowed
from plandata.model.records import Place, Record
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.tables.cell import CellError, check_id, check_words, convert, fold_width, meet
from plandata.tables.reader import Row, Sheet

#: Characters that no text has: controls, and what stands for a damaged one.
_STRANGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd]")
_NAMELESS = "（見出しが空）"
_FAILED = object()


@dataclass
class Table:
    """A file on its way to records.

    ``flags`` are the ids that stand as columns of their own, None where they are not known;
    ``own`` the constraints that the plan itself has, by header cell.
    After ``fill``: ``ids`` holds each id with its line, also those of rows that failed;
    ``references`` each cell that names an id of another file; ``records`` the valid rows.
    """

    sheet: Sheet
    record: type[Record]
    flags: tuple[str, ...] | None
    own: Mapping[str, Constraints]
    problems: list[Problem]
    usable: bool = False
    ids: dict[str, int] = field(default_factory=dict)
    references: list[tuple[int, Column, str]] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    #: Each header cell that is known, with its column, its language and what its cells must be.
    _known: dict[str, tuple[Column, str, Constraints]] = field(default_factory=dict)
    #: Each header cell whose cells differ, with the first line of each.
    _seen: dict[str, dict[str, int]] = field(default_factory=dict)

    def fill(self) -> None:
        """Read every row; what is wrong is added to ``problems``."""
        self.usable = self._check_header()
        if self.usable:
            for row in self.sheet.rows:
                self._fill_row(row)
            if self._keys == [self.sheet.header[0]]:
                # a line of the wrong length still names its id, so that nothing else misses it
                for line, start in self.sheet.starts.items():
                    if start:
                        self.ids.setdefault(start, line)

    def tell(
        self, subtype: Subtype, line: int, column: str, message: str, position: int = 0
    ) -> None:
        """Add a problem of one cell; ``position`` where the column's name doesn't tell it."""
        self.problems.append(
            Problem(
                subtype=subtype,
                message=message,
                file=self.sheet.file,
                table=self.sheet.table,
                line=line,
                column=column,
                position=position or self.sheet.position(column),
                start=self.sheet.starts.get(line, ""),
            )
        )

    @property
    def _keys(self) -> list[str]:
        return [column.name for column in columns_of(self.record) if column.key]

    def _check_header(self) -> bool:
        has_flags = any(column.flags for column in columns_of(self.record))
        wanted = [header for column in columns_of(self.record) for header in column.headers]
        wanted += (self.flags or ()) if has_flags else ()
        missing = [header for header in wanted if header not in self.sheet.header]
        for header in missing:
            message = f"列「{header}」がありません。1行目に「{header}」の列を加えてください"
            self.tell(Subtype.MISSING_COLUMN, 1, "", message)
        for index, header in enumerate(self.sheet.header):
            found = column_at(self.record, header, self.flags or ())
            if header in self.sheet.header[:index]:
                message = f"見出し「{header}」が二度あります。一つにしてください"
                self.tell(Subtype.UNKNOWN_COLUMN, 1, header or _NAMELESS, message, index + 1)
            elif found:
                self._know(header, *found)
            elif not has_flags or self.flags is not None:
                # else the file of the flags failed and has been told already
                message = f"この見出しは使えません。{allowed(header, wanted, most=30)}"
                self.tell(Subtype.UNKNOWN_COLUMN, 1, header or _NAMELESS, message, index + 1)
        return not missing

    def _know(self, header: str, column: Column, language: str) -> None:
        own = self.own.get(header, Constraints())
        limited = own.minimum is not None or own.maximum is not None
        if limited and column.kind not in (int, Decimal):
            message = "datapackage.json の minimum と maximum は、数の列でだけ使えます"
            self.tell(Subtype.MANIFEST, 1, header, message)
            own = Constraints()
        self._known[header] = (column, language, column.constraints(language).narrowed(own))

    def _fill_row(self, row: Row) -> None:
        cells = {header: self._value(row, header) for header in self._known}
        values: dict[str, Any] = {}
        for column in columns_of(self.record):
            mine = {h: cells[h] for h, (known, *_rest) in self._known.items() if known is column}
            if _FAILED in mine.values():
                values[column.name] = None
            elif column.flags:
                marks = (name for name in self.flags or () if mine.get(name))
                values[column.name] = tuple(marks)
            elif column.kind is Text:
                words = {self._known[header][1]: word or "" for header, word in mine.items()}
                values[column.name] = Text(words)
            else:
                (value,) = mine.values()
                empty: Any = column.kind() if column.kind in (str, tuple) else None
                values[column.name] = empty if value is None else value
                self._note_references(row, column, values[column.name])
        if not self._is_new(row, values):
            return
        self._tell_repeated(row)
        if _FAILED not in cells.values():
            origin = Place(self.sheet.file, self.sheet.header, row.line, self.sheet.table)
            self.records.append(self.record(origin=origin, **values))

    def _note_references(self, row: Row, column: Column, value: Any) -> None:
        if column.refs and value:
            parts = value if column.kind is tuple else (value,)
            self.references += [(row.line, column, part) for part in parts]

    def _is_new(self, row: Row, values: dict[str, Any]) -> bool:
        names = self._keys
        if any(values[name] is None for name in names):
            return False
        key = "/".join(str(values[name]) for name in names)
        if key in self.ids:
            message = (
                f"「{key}」は{self.ids[key]}行目にもあります。片方を消すか、idを変えてください"
            )
            self.tell(Subtype.DUPLICATE, row.line, names[0], message)
            return False
        self.ids[key] = row.line
        return True

    def _tell_repeated(self, row: Row) -> None:
        """Tell each cell that stands twice in a column where none may; keys have been told."""
        for header, (column, _language, constraints) in self._known.items():
            cell = row.cells[header].strip()
            if cell and constraints.unique and not column.key:
                first = self._seen.setdefault(header, {}).setdefault(cell, row.line)
                if first != row.line:
                    message = f"「{cell}」は{first}行目にもあります。別の言葉にしてください"
                    self.tell(Subtype.NOT_UNIQUE, row.line, header, message)

    def _cell(self, row: Row, header: str) -> str:
        cell = row.cells[header].strip()
        strange = _STRANGE.search(cell)
        if strange:
            message = f"見えない文字（U+{ord(strange[0]):04X}）があります。消してください"
            self.tell(Subtype.BAD_VALUE, row.line, header, message)
        if "\n" in cell or "\r" in cell:
            message = "セルの中に改行があります。改行を消して、1行に書いてください"
            self.tell(Subtype.LINE_BREAK, row.line, header, message)
            cell = " ".join(cell.split())
        return cell

    def _value(self, row: Row, header: str) -> Any:
        """The cell's value; None where it is empty and may be, _FAILED where it can't be used."""
        column, _language, constraints = self._known[header]
        kind = str if column.kind is Text else bool if column.flags else column.kind
        cell = self._cell(row, header)
        if not cell:
            if not constraints.required:
                return None
            message = "セルが空です。この列は必ず書いてください"
            self.tell(Subtype.EMPTY_CELL, row.line, header, message)
            return _FAILED
        if column.is_id or kind in (int, bool):
            folded = fold_width(cell)
            if folded != cell:
                message = f"「{cell}」に全角の文字があります。半角の「{folded}」に直してください"
                self.tell(Subtype.FULL_WIDTH, row.line, header, message)
                cell = folded
        try:
            if kind in (str, tuple):
                check_words(cell)
            value = convert(cell, kind)
            if column.is_id:
                for part in value if kind is tuple else (value,):
                    check_id(part)
            meet(cell, value, constraints)
        except CellError as error:
            self.tell(error.subtype, row.line, header, str(error))
            return _FAILED
        return value
