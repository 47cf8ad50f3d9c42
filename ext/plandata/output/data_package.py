"""The data as readers reuse it: its files beside their description, and all of them in one.

Files are written from the records that were read, in UTF-8, and the description from the classes
of the records: so what is published of a column holds for each cell, whatever the files of the
plan were saved as. No cell is one that a spreadsheet would run.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plandata.model.columns import Column
from plandata.model.formula import as_words
from plandata.model.plan import Plan
from plandata.model.records import Record
from plandata.model.text import SEPARATOR, Text
from plandata.output import schema
from plandata.tables.load import RecordSet
from plandata.tables.manifest import DESCRIPTION, Manifest


def published(
    manifest: Manifest, plan: Plan, records: RecordSet, rows: Mapping[str, Sequence[Record]]
) -> dict[str, bytes]:
    """The files that readers may load by name: each CSV of the manifest, then the description.

    Args:
        manifest: The files of the folder.
        plan: What the plan says of its own columns, such as its years.
        records: The class of each file's records.
        rows: The records of each file; a file without is left out.
    """
    files = {
        source.path.name: csv_file(
            schema.columns_in(source.path, records[name], plan), rows[name]
        ).encode()
        for name, source in manifest.sources.items()
        if name in rows and source.path.is_file()
    }
    if manifest.is_listed:
        files[DESCRIPTION] = schema.package(manifest, plan, records).encode()
    return files


def csv_file(columns: Sequence[tuple[str, Column, str]], rows: Sequence[Record]) -> str:
    """Records as CSV, with the columns as a file has them: header cell, column and language."""
    found = [[column[0], *cells(rows, *column)] for column in columns]
    return table(zip(*found, strict=True))


def table(lines: Iterable[Iterable[object]], end: str = "\n") -> str:
    """Lines of cells as CSV; a cell that a spreadsheet would run stands in brackets."""
    text = StringIO(newline="")
    safe = cache(as_words)  # for most cells are like others
    csv.writer(text, lineterminator=end).writerows(
        [safe(str(cell)) for cell in cells] for cells in lines
    )
    return text.getvalue()


def cells(rows: Iterable[Record], header: str, column: Column, language: str) -> Iterator[str]:
    """The cells of a column below its header."""
    for row in rows:
        value: Any = getattr(row, column.name)
        if column.flags:
            value = header in value
        elif isinstance(value, Text):
            value = value.get(language, "")
        if isinstance(value, bool):
            value = str(value).lower()
        elif isinstance(value, tuple):
            value = SEPARATOR.join(value)
        yield "" if value is None else str(value)


def archive(files: Mapping[str, bytes]) -> bytes:
    """All files in one ZIP, which is the same as long as they are."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as target:
        for name, file in files.items():
            entry = ZipInfo(name)  # without the time of the build
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, file)
    return content.getvalue()
