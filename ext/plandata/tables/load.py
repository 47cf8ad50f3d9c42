"""CSV files to the records of a set, with every problem told and no valid row lost."""

from collections.abc import Mapping
from dataclasses import dataclass

from plandata.model.columns import Column, columns_of
from plandata.model.plan import key_of
from plandata.model.problem import Problem, allowed
from plandata.model.records import Record
from plandata.model.subtype import Subtype
from plandata.tables.manifest import DESCRIPTION, Source
from plandata.tables.reader import read
from plandata.tables.table import Table

#: The record class of each file of a set, by the file's name without ``.csv``, in the order of
#: reading: each file names ids of files before it, and of itself, only.
RecordSet = Mapping[str, type[Record]]

#: Problems after which nothing of a file can be used.
FATAL = {
    Subtype.MISSING_FILE,
    Subtype.UNKNOWN_FILE,
    Subtype.ENCODING,
    Subtype.SYNTAX,
    Subtype.MISSING_COLUMN,
}


@dataclass(frozen=True, slots=True)
class Rows:
    """The valid rows of each file; and (file, first cell) of rows that name a rejected one."""

    records: dict[str, tuple[Record, ...]]
    left_out: frozenset[tuple[str, str]]


def failed(problems: list[Problem]) -> set[str]:
    """The files of which nothing can be used, and that has been told."""
    return {problem.table for problem in problems if problem.subtype in FATAL}


def load(sources: Mapping[str, Source], records: RecordSet, problems: list[Problem]) -> Rows:
    """Read the files of a set of records, as far as the set is there.

    Returns the valid rows; what is wrong is added to ``problems``. A row is valid if each of its
    cells is; a row that names a rejected row is left out with it.
    """
    tables: dict[str, Table] = {}
    for name, record in records.items():
        if name in sources:
            sheet = read(sources[name].path, problems, name)
            if sheet is not None:
                flags = _flags(record, tables, failed(problems))
                tables[name] = Table(sheet, record, flags, sources[name].constraints, problems)
                tables[name].fill()
    _tell_dangling(tables, problems)
    kept = _kept(tables, failed(problems))
    left_out = frozenset(
        (name, table.sheet.starts[record.origin.line])
        for name, table in tables.items()
        for record in _others(table.records, kept[name])
    )
    return Rows({name: tuple(found) for name, found in kept.items()}, left_out)


def _flags(
    record: type[Record], tables: dict[str, Table], fallen: set[str]
) -> tuple[str, ...] | None:
    """The ids that are columns of a file; None if the file that lists them failed."""
    names = [column.flags for column in columns_of(record) if column.flags]
    if not fallen.isdisjoint(names):
        return None
    return tuple(flag for name in names if name in tables for flag in tables[name].ids)


def _tell_dangling(tables: dict[str, Table], problems: list[Problem]) -> None:
    fallen = failed(problems)
    for table in tables.values():
        told: set[str] = set()
        for line, column, value in table.references:
            if not fallen.isdisjoint(column.refs):
                continue  # that is told once, not once a row
            name = _named(column, tables)
            if name is None and column.name not in told:
                told.add(column.name)
                file = f"{column.refs[-1]}.csv"
                message = (
                    f"この列が指す {file} がありません。{file} を置いて {DESCRIPTION} に加えるか、"
                    f"{DESCRIPTION} から {table.sheet.table} を消してください"
                )
                if column.optional:
                    message += "。この列を空にすることもできます"
                table.tell(Subtype.MISSING_FILE, 1, column.name, message)
            elif name is not None and value not in tables[name].ids:
                known = allowed(value, tables[name].ids)
                message = f"「{value}」は{name}.csvにありません。{known}"
                table.tell(Subtype.DANGLING, line, column.name, message)


def _named(column: Column, tables: dict[str, Table]) -> str | None:
    """The file whose ids a column names: the first of its files that has rows.

    A measure names an area, or a goal where there are no areas. None if none of the files is here.
    """
    here = [name for name in column.refs if name in tables and tables[name].usable]
    return next((name for name in here if tables[name].sheet.rows), here[-1] if here else None)


def _kept(tables: dict[str, Table], fallen: set[str]) -> dict[str, list[Record]]:
    """The records of each file whose references all lead to a record that is kept itself."""
    kept: dict[str, list[Record]] = {}
    keys: dict[str, set[str]] = {}
    for name, table in tables.items():
        left = table.records
        before = -1
        while len(left) != before:  # a row of a tree goes with the row that it stands below
            before = len(left)
            keys[name] = {key_of(record) for record in left}
            left = [record for record in left if _leads(record, tables, keys, fallen)]
        kept[name] = left
    return kept


def _others(records: list[Record], kept: list[Record]) -> list[Record]:
    lines = {record.origin.line for record in kept}
    return [record for record in records if record.origin.line not in lines]


def _leads(
    record: Record, tables: dict[str, Table], keys: dict[str, set[str]], fallen: set[str]
) -> bool:
    for column in columns_of(type(record)):
        value = getattr(record, column.name)
        if column.refs and value:
            name = _named(column, tables) if fallen.isdisjoint(column.refs) else None
            known = keys.get(name, set()) if name else set()
            if not known.issuperset(value if column.kind is tuple else (value,)):
                return False
    return True
