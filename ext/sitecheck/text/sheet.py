"""The cells of a CSV file that hold words."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plandata.model.columns import columns_of
from plandata.model.plan import record_types
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
    record = record_types().get(file.stem)
    if sheet is None or record is None:
        return
    kinds = {column.name: column for column in columns_of(record)}
    for position, header in enumerate(sheet.header, 1):
        column = kinds.get(header) or kinds.get(header.rpartition("_")[0])
        if (
            column
            and not column.is_id
            and column.kind in (str, Text)
            and column.name != _AS_PRINTED
        ):
            for row in sheet.rows:
                yield Words(header, position, row.line, row.cells[header])
