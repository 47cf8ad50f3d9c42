"""``data/*.csv`` to a plan, with every problem told and no valid row lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plandata.model.columns import Column, columns_of
from plandata.model.plan import Plan, key_of, record_types
from plandata.model.problem import Problem, allowed
from plandata.model.records import Record
from plandata.model.subtype import Subtype
from plandata.tables.reader import read, shown
from plandata.tables.table import Table


def load(folder: Path) -> tuple[Plan, list[Problem]]:
    """Read every file of ``folder`` that a plan has.

    Returns the plan made of the valid rows, and the problems. A row is valid if each of its
    cells is; a row that names a rejected row is left out with it.
    """
    problems: list[Problem] = []
    tables: dict[str, Table] = {}
    for name, record in record_types().items():
        sheet = read(folder / f"{name}.csv", problems)
        if sheet is not None:
            tables[name] = Table(sheet, record, _flags(record, tables), problems)
            tables[name].fill()
    problems += _unknown_files(folder)
    _tell_dangling(tables)
    kept = _kept(tables)
    left_out = frozenset(
        (name, table.sheet.starts[record.origin.line])
        for name, table in tables.items()
        for record in _others(table.records, kept[name])
    )
    rows: dict[str, Any] = {name: tuple(records) for name, records in kept.items()}
    return Plan(**rows, left_out=left_out), problems


def _flags(record: type[Record], tables: dict[str, Table]) -> list[str] | None:
    """The ids that are columns of a file; None if the file that lists them failed."""
    names = [column.flags for column in columns_of(record) if column.flags]
    if any(name not in tables or not tables[name].usable for name in names):
        return None
    return [flag for name in names for flag in tables[name].ids]


def _unknown_files(folder: Path) -> Iterator[Problem]:
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in record_types():
            message = f"計画のデータではありません。{allowed(path.stem, record_types())}"
            yield Problem(subtype=Subtype.UNKNOWN_FILE, file=shown(path), message=message)


def _tell_dangling(tables: dict[str, Table]) -> None:
    for table in tables.values():
        for line, column, value in table.references:
            name = _named(column, tables)
            if name and value not in tables[name].ids:
                known = allowed(value, tables[name].ids)
                message = f"「{value}」は{name}.csvにありません。{known}"
                table.tell(Subtype.DANGLING, line, column.name, message)


def _named(column: Column, tables: dict[str, Table]) -> str | None:
    """The file whose ids a column names: the first of its files that has any rows.

    A measure names an area, or a goal where areas.csv has only its header. None if the file
    failed as a whole: that is told once, not once a row.
    """
    for name in column.refs:
        if name not in tables or not tables[name].usable:
            return None
        if tables[name].sheet.rows:
            return name
    return column.refs[-1]


def _kept(tables: dict[str, Table]) -> dict[str, list[Record]]:
    """The records of each file whose references all lead to a record that is kept itself.

    The files stand in an order in which each names only files before it, and itself.
    """
    kept: dict[str, list[Record]] = {}
    keys: dict[str, set[str]] = {}
    for name, table in tables.items():
        left = table.records
        before = -1
        while len(left) != before:  # a row of a tree goes with the row that it stands below
            before = len(left)
            keys[name] = {key_of(record) for record in left}
            left = [record for record in left if _leads(record, tables, keys)]
        kept[name] = left
    return kept


def _others(records: list[Record], kept: list[Record]) -> list[Record]:
    lines = {record.origin.line for record in kept}
    return [record for record in records if record.origin.line not in lines]


def _leads(record: Record, tables: dict[str, Table], keys: dict[str, set[str]]) -> bool:
    for column in columns_of(type(record)):
        value = getattr(record, column.name)
        if column.refs and value:
            known = keys.get(_named(column, tables) or "", set())
            if not known.issuperset(value if column.kind is tuple else (value,)):
                return False
    return True
