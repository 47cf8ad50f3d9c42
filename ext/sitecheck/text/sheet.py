"""The cells of a CSV file that hold words."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plandata.describe import RECORDS
from plandata.model.columns import column_at
from plandata.model.text import Text
from plandata.tables.reader import read

#: The column of ``errata.csv`` that says what the source prints.
_AS_PRINTED = "printed"


class Words(NamedTuple):
    """A cell: the header and its place from 1, the line and what stands there."""

    column: str
    position: int
    line: int
    text: str


def cells(file: Path) -> Iterator[Words]:
    """The cells of a file that hold words; faults of its form are told by the check of the data."""
    sheet = read(file, problems=[])
    record = RECORDS.get(file.stem)
    if sheet is None or record is None:
        return
    for position, header in enumerate(sheet.header, 1):
        column, _language = column_at(record, header) or (None, "")
        if (
            column
            and not column.is_id
            and column.kind in (str, Text)
            and column.name != _AS_PRINTED
        ):
            for row in sheet.rows:
                yield Words(header, position, row.line, row.cells[header])
