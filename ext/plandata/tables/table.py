"""The rows of one CSV file to records, each cell by the column that it stands in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from plandata.model.columns import Column, columns_of
from plandata.model.problem import Problem, allowed
from plandata.model.records import Place, Record
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.tables.cell import CellError, check_id, convert, fold_width
from plandata.tables.reader import Row, Sheet

_LANGUAGE = re.compile(r"(?P<name>.+)_(?P<language>[a-z]{2,3})")
#: Characters that no text has: controls, and what stands for a damaged one.
_STRANGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd]")
_NAMELESS = "（見出しが空）"
_EMPTY = "セルが空です。この列は必ず書いてください"


@dataclass
class Table:
    """A file on its way to records.

    ``flags`` are the ids that stand as columns of their own, None where they are not known.
    After ``fill``: ``ids`` holds each id with its line, also those of rows that failed;
    ``references`` each cell that names an id of another file; ``records`` the valid rows.
    """

    sheet: Sheet
    record: type[Record]
    flags: Iterable[str] | None
    problems: list[Problem]
    usable: bool = False
    ids: dict[str, int] = field(default_factory=dict)
    references: list[tuple[int, Column, str]] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)

    def fill(self) -> None:
        """Read every row; what is wrong is added to ``problems``."""
        self.usable = self._check_header()
        if self.usable:
            for row in self.sheet.rows:
                self._fill_row(row)
            if [column.name for column in columns_of(self.record) if column.key] == [
                self.sheet.header[0]
            ]:  # a line of the wrong length still names its id, so that nothing else misses it
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
                file=self.sheet.file,
                line=line,
                column=column,
                position=position or self.sheet.position(column),
                message=message,
                start=self.sheet.starts.get(line, ""),
            )
        )

    def _check_header(self) -> bool:
        columns = columns_of(self.record)
        texts = {column.name for column in columns if column.kind is Text}
        has_flags = any(column.flags for column in columns)
        known = [header for column in columns for header in column.headers]
        known += self.flags or () if has_flags else ()
        missing = [header for header in known if header not in self.sheet.header]
        for header in missing:
            message = f"列「{header}」がありません。1行目に「{header}」の列を加えてください"
            self.tell(Subtype.MISSING_COLUMN, 1, "", message)
        for index, header in enumerate(self.sheet.header):
            match = _LANGUAGE.fullmatch(header)
            if header in self.sheet.header[:index]:
                message = f"見出し「{header}」が二度あります。一つにしてください"
                self.tell(Subtype.UNKNOWN_COLUMN, 1, header or _NAMELESS, message, index + 1)
            elif header not in known and not (match and match["name"] in texts):
                if has_flags and self.flags is None:
                    continue  # the file of the flags failed and has been told already
                message = f"この見出しは使えません。{allowed(header, known, most=30)}"
                self.tell(Subtype.UNKNOWN_COLUMN, 1, header or _NAMELESS, message, index + 1)
        return not missing

    def _fill_row(self, row: Row) -> None:
        values: dict[str, Any] = {}
        valid = True
        for column in columns_of(self.record):
            if column.flags:
                names = [name for name in self.flags or () if name in row.cells]
                marks = {name: self._value(row, column, name, bool) for name in names}
                values[column.name] = tuple(name for name in names if marks[name])
                valid &= None not in marks.values()
            elif column.kind is Text:
                values[column.name] = self._text(row, column)
                valid &= column.optional or bool(str(values[column.name]))
            else:
                value = values[column.name] = self._value(row, column, column.name, column.kind)
                valid &= value is not None or (
                    column.optional and not row.cells[column.name].strip()
                )
                if column.refs and value:
                    parts = value if column.kind is tuple else (value,)
                    self.references += [(row.line, column, part) for part in parts]
        if self._is_new(row, values) and valid:
            origin = Place(self.sheet.file, self.sheet.header, row.line)
            self.records.append(self.record(origin=origin, **values))

    def _is_new(self, row: Row, values: dict[str, Any]) -> bool:
        names = [column.name for column in columns_of(self.record) if column.key]
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

    def _text(self, row: Row, column: Column) -> Text:
        text = Text(dict(self._words(row, column)))
        if not column.optional and not str(text):
            self.tell(Subtype.EMPTY_CELL, row.line, column.headers[0], _EMPTY)
        return text

    def _words(self, row: Row, column: Column) -> Iterator[tuple[str, str]]:
        for header in self.sheet.header:
            match = _LANGUAGE.fullmatch(header)
            if match and match["name"] == column.name:
                yield match["language"], self._cell(row, header)

    def _value(self, row: Row, column: Column, header: str, kind: type) -> Any:
        """The cell's value; None where it fails, or is empty and no str or tuple."""
        cell = self._cell(row, header)
        if not cell:
            if not column.optional:
                self.tell(Subtype.EMPTY_CELL, row.line, header, _EMPTY)
                return None
            return kind() if kind in (str, tuple) else None
        if column.is_id or kind in (int, bool):
            folded = fold_width(cell)
            if folded != cell:
                message = f"「{cell}」に全角の文字があります。半角の「{folded}」に直してください"
                self.tell(Subtype.FULL_WIDTH, row.line, header, message)
                cell = folded
        try:
            value = convert(cell, kind)
            if column.is_id:
                for part in value if kind is tuple else (value,):
                    check_id(part)
            if column.choices and value not in column.choices:
                message = f"「{cell}」は使えません。{allowed(cell, column.choices)}"
                raise CellError(Subtype.BAD_VALUE, message)
        except CellError as error:
            self.tell(error.subtype, row.line, header, str(error))
            return None
        return value
