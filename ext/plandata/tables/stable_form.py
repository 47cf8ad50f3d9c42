"""The one form in which files of data are written, so that a difference of two is what changed.

Excel quotes cells anew, writes ``TRUE``, ends lines as Windows does and begins a file with a mark;
people sort rows and put columns where they like. The stable form is UTF-8 with quotation marks
where CSV needs them. Columns stand in the order of the records, and rows that only join others in
that of what they join. Each cell is what the loader reads of it.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from plandata.model.columns import Column, column_at, columns_of
from plandata.model.constraints import Constraints
from plandata.model.records import Record
from plandata.tables.file_column import FileColumn
from plandata.tables.letters import joined, plain
from plandata.tables.load import RecordSet
from plandata.tables.raw_table import RawTable

#: Whether it is known where something belongs, and where; else it stays where it is, at the end.
Rank = tuple[bool, int]
_LAST: Rank = (True, 0)


class StableForm:
    """The stable form of the files of a folder.

    Args:
        tables: Each file that the folder has.
        records: The class of each file's records.
        languages: Those of the plan, the source's first.
    """

    def __init__(
        self, tables: Mapping[str, RawTable], records: RecordSet, languages: Sequence[str]
    ) -> None:
        self._tables, self._records, self._languages = tables, records, languages

    def of(self, name: str) -> RawTable:
        """A file as it is to be written; the table itself stays as it was read."""
        raw, record = self._tables[name], self._records[name]
        places = {header: place for place, header in enumerate(self._headers(record))}
        header = sorted(raw.header, key=lambda header: places.get(header, len(places)))
        meant = {header: self._meaning(record, header) for header in header}
        rows = [{header: meant[header](row[header]) for header in header} for row in raw.rows]
        return RawTable(header, sorted(rows, key=lambda row: self.rank(name, row)), raw.file)

    def rank(self, name: str, row: Mapping[str, str]) -> tuple[Rank, ...]:
        """Where a row belongs in its file: none where the file has an order of its own.

        So have files whose rows have ids, such as departments. Others follow, as far as their keys
        say it, what the row is about, then words that the engine lists, periods and numbers. What
        else a key has, such as the departments of a measure, stands as the plan has it.
        """
        columns = [column for column in columns_of(self._records[name]) if column.key]
        if any(column.kind is str and not (column.refs or column.choices) for column in columns):
            return ()
        first = columns[0]
        ordered = [c for c in columns if c in (first,) or c.of_plan or not c.refs]
        return tuple(self._place(column, row.get(column.name, "")) for column in ordered)

    def _headers(self, record: type[Record]) -> list[str]:
        """Every header cell that a file may have, in its order."""
        found: list[str] = []
        for column in columns_of(record):
            found += self._ids.get(column.flags, ()) if column.flags else ()
            found += column.names(self._languages)
        return found

    def _meaning(self, record: type[Record], header: str) -> Callable[[str], str]:
        """What the loader reads of a cell, as text."""
        found = column_at(record, header, tuple(self._ids.get("flags", ())))
        if found is None:
            return str
        column = FileColumn.narrowed(*found, self._languages[0], Constraints())
        if column.kind is bool:
            return _boolean
        return _code if column.is_coded else _words

    def _place(self, column: Column, cell: str) -> Rank:
        """Where a part of a key stands among others."""
        if column.choices:
            return (False, column.choices.index(cell)) if cell in column.choices else _LAST
        for file in column.refs:
            if ids := self._ids.get(file):
                return (False, ids[cell]) if cell in ids else _LAST
        return (False, int(cell)) if cell.isascii() and cell.isdecimal() else _LAST

    @cached_property
    def _ids(self) -> dict[str, dict[str, int]]:
        """The ids of each file whose rows have one, with their places."""
        found = {}
        for name, raw in self._tables.items():
            keys = [column.name for column in columns_of(self._records[name]) if column.key]
            if len(keys) == 1 and keys[0] in raw.header:
                cells = (plain(row[keys[0]].strip()) for row in raw.rows)
                found[name] = {cell: place for place, cell in enumerate(cells)}
        return found


def _words(cell: str) -> str:
    return joined(cell.strip())


def _code(cell: str) -> str:
    return plain(cell.strip())


def _boolean(cell: str) -> str:
    code = _code(cell)
    return code.lower() if code.lower() in ("true", "false") else code
