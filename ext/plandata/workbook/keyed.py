"""Rows by their keys, by which the same row is found in a workbook and in the data."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from plandata.describe import RECORDS
from plandata.model.columns import key_columns
from plandata.tables.letters import joined
from plandata.tables.raw_table import RawTable
from sitecheck import text_file
from sitecheck.message import Message, MessageError

#: The cells of a row that say which it is.
Key = tuple[str, ...]
#: A row by header cell.
Row = Mapping[str, str]


class SameKeyError(MessageError):
    """Two rows have the same key; the message names them."""


@lru_cache(maxsize=1 << 16)  # most cells are like others
def meaning(cell: str) -> str:
    """A cell without what comes and goes when it passes through a spreadsheet.

    LibreOffice writes neither tabs nor carriage returns into files of its own.
    """
    plain = cell.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "")
    return joined(plain.strip())


def key(name: str, row: Row) -> Key:
    """The key of a row of a file."""
    return tuple([meaning(row.get(column, "")) for column in key_columns(RECORDS[name])])


def keys(name: str, columns: Mapping[str, Sequence[str]]) -> list[Key]:
    """The keys of all rows of a file, from the cells of its columns."""
    parts = (map(meaning, columns[column]) for column in key_columns(RECORDS[name]))
    return [*zip(*parts, strict=True)]


def shown(key: Key) -> str:
    """A key as messages have it."""
    return "/".join(key)


def by_key(name: str, raw: RawTable) -> dict[Key, dict[str, str]]:
    """The rows of a file by their keys, in its order.

    Raises:
        SameKeyError: Two rows have the same one.
    """
    columns = {header: [row[header] for row in raw.rows] for header in raw.header}
    ids = keys(name, columns)
    found = dict(zip(ids, raw.rows, strict=True))
    if len(found) < len(ids):
        lines: dict[Key, int] = {}
        for line, one in zip(raw.lines, ids, strict=True):
            if lines.setdefault(one, line) != line:
                message = Message(
                    "「{id}」は{line}行目にもあります。先に、片方を消すか、idを変えてください",
                    id=shown(one),
                    line=lines[one],
                )
                raise SameKeyError(text_file.placed(raw.file, line, message))
    return found


def chosen(raw: RawTable, places: Sequence[int]) -> RawTable:
    """Some rows of a table."""
    rows, lines = [raw.rows[at] for at in places], [raw.lines[at] for at in places]
    return RawTable(raw.header, rows, raw.file, lines)
