"""The rows of a CSV file as a pandas frame, for those who analyse a plan.

This is the only module that needs pandas, and only when a frame is asked for: importing it takes
longer than checking a plan.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from plandata.model.columns import Column, columns_of
from plandata.model.problem import allowed
from plandata.model.records import Record
from plandata.model.text import Text
from sitecheck.message import Message

if TYPE_CHECKING:
    from pandas import DataFrame

#: What the cells of a column become. All of these types have a value for an empty cell
#: (``pandas.NA``), which numpy's integers and truth values lack. A Decimal becomes a float, since
#: pandas computes with those; the record keeps the digits that the source prints.
DTYPES = {bool: "boolean", int: "Int64", Decimal: "Float64", tuple: "object"}
#: Text, ids and dates: a date is as long as it is known, such as ``2027`` or ``2027-05``.
WORDS = "string"


@dataclass(frozen=True, slots=True)
class FrameColumn:
    """A column of a frame: its name, its dtype, and how its value is taken from a record."""

    name: str
    dtype: str
    value: Callable[[Any], object]


def named(table: str, types: Mapping[str, type[Record]]) -> type[Record]:
    """The class of the rows of a file. Raises LookupError, which names the nearest files."""
    if table not in types:
        message = Message("「{table}」という表は計画にありません", table=table)
        raise LookupError(message.then(allowed(table, types)))
    return types[table]


def frame(
    record: type[Record], rows: Sequence[Record], ids: Callable[[str], Iterable[str]], source: str
) -> "DataFrame":
    """The rows of a file as a frame with a column for each column of the file, in its order.

    Args:
        record: The class of the rows, which says the columns where there is no row.
        rows: The rows.
        ids: The ids of another file, some of which are columns of this one (flags).
        source: The language in which the plan is written.

    Raises:
        ImportError: pandas isn't installed.
    """
    try:
        import pandas
    except ImportError as error:
        message = Message(
            "表（DataFrame）を作るには pandas が要ります。"
            "pip install 'plandata[analysis]' で入れてください"
        )
        raise ImportError(message) from error
    columns = list(_columns(record, rows, ids, source))
    cells = {
        column.name: pandas.Series([column.value(row) for row in rows], dtype=column.dtype)
        for column in columns
    }
    return pandas.DataFrame(cells)


def dtype_of(column: Column) -> str:
    """The dtype of the cells of a column."""
    return "boolean" if column.flags else DTYPES.get(column.kind, WORDS)


def _columns(
    record: type[Record], rows: Sequence[Record], ids: Callable[[str], Iterable[str]], source: str
) -> Iterator[FrameColumn]:
    for column in columns_of(record):
        dtype = dtype_of(column)
        if column.flags:
            for flag in ids(column.flags):
                yield FrameColumn(flag, dtype, _has(column.name, flag))
        elif column.kind is Text:
            for header in _languages(column, rows, source):
                yield FrameColumn(header, dtype, _words(column.name, header))
        else:
            yield FrameColumn(column.name, dtype, _cell(column.name, dtype))


def _languages(column: Column, rows: Sequence[Record], source: str) -> list[str]:
    """The columns of a text: those that the file has, also where all their cells are empty."""
    if not rows:
        return list(column.names((source,)))
    return [name for name in rows[0].origin.header if name.rpartition("_")[0] == column.name]


def _has(name: str, flag: str) -> Callable[[Any], object]:
    return lambda row: flag in getattr(row, name)


def _words(name: str, header: str) -> Callable[[Any], object]:
    language = header.rpartition("_")[2]
    return lambda row: getattr(row, name).get(language)


def _cell(name: str, dtype: str) -> Callable[[Any], object]:
    def value(row: Any) -> object:
        cell = getattr(row, name)
        if dtype == WORDS:
            return None if cell is None else str(cell) or None
        return float(cell) if isinstance(cell, Decimal) else cell

    return value
