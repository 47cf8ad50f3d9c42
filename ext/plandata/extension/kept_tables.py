"""Tables of files that are as they were in an earlier build: only what changed is read again."""

import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from plandata.model.records import Record
from plandata.tables.load import Reading
from plandata.tables.table import Table
from sitecheck import text_file


class KeptTables:
    """Tables of files of which there is nothing to tell, from build to build.

    ``folder`` is where they are kept, each in a file: the digest of what it follows from, its
    records, and what else there is of it. ``around`` is the digest of all that tables follow from
    beside their own file, what is asked of it, and the files before it.
    """

    def __init__(self, folder: Path, around: str) -> None:
        self._folder = folder
        self._around = around
        #: The records of each table that is kept, with the digest.
        self._kept: dict[str, tuple[bytes, Sequence[Record]]] = {}

    def table(
        self, name: str, file: Path, asked: object, reading: Callable[[], Reading]
    ) -> Reading:
        """A table, and what is wrong with it.

        Args:
            name: Its name.
            file: The file that it is read from.
            asked: What is asked of its cells, as ``repr`` says it.
            reading: Reads it.
        """
        if not file.is_file():
            return reading()
        state = sha256(
            f"{self._around} {name} {file} {asked!r}\n".encode() + file.read_bytes()
        ).digest()
        kept = self._open(name, state)
        if kept:
            records, table = pickle.load(kept), pickle.load(kept)
            table.records = records
            self._kept[name] = state, records
            return table, []
        table, problems = reading()
        if table is not None and _is_whole(table) and not problems:
            self._kept[name] = state, table.records
            found = (table.records, _without_rows(table))
            parts = [pickle.dumps(part, pickle.HIGHEST_PROTOCOL) for part in found]
            text_file.write(self._file(name), b"".join((state, *parts)))
        return table, problems

    def states(self, plan: Mapping[str, Sequence[Record]]) -> dict[str, bytes]:
        """The digests of the tables whose rows are all in a plan, by their names."""
        return {
            name: state
            for name, (state, records) in self._kept.items()
            if len(records) == len(plan.get(name, ()))
        }

    def records(self, name: str, state: bytes) -> tuple[Record, ...] | None:
        """The records of a table; None if it isn't kept any more as it had that digest."""
        kept = self._open(name, state)
        return tuple(pickle.load(kept)) if kept else None

    def _open(self, name: str, state: bytes) -> BytesIO | None:
        file = self._file(name)
        content = BytesIO(file.read_bytes() if file.is_file() else b"")
        return content if content.read(len(state)) == state else None

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.pickle"


def _is_whole(table: Table) -> bool:
    """Whether each line of the file has become a record."""
    return table.usable and len(table.records) == len(table.sheet.starts)


def _without_rows(table: Table) -> Table:
    """A whole table without its rows and records, and without what only who reads them needs."""
    sheet = replace(table.sheet, rows=())
    found = {name: getattr(table, name) for name in ("usable", "ids", "references")}
    return Table(sheet, table.record, table.flags, table.languages, {}, [], **found)
