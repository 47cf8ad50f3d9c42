"""What was changed in a workbook, against what it was made from and what the data is now.

A cell that one side changed is changed; one that both changed to the same is the same. What both
changed otherwise is a conflict, which a person decides. Rows are the same by their keys, wherever
they stand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plandata.workbook.keyed import Key, Row, meaning
from plandata.workbook.returned import BookRow, BookTable


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that is to hold something else."""

    file: str
    key: Key
    line: int
    header: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that is to be added; ``above`` is the key of the row above it in the workbook."""

    file: str
    key: Key
    line: int
    cells: Row
    above: Key | None


@dataclass(frozen=True, slots=True)
class DroppedRow:
    """A row that is to go."""

    file: str
    key: Key
    line: int
    cells: Row


Change = CellChange | NewRow | DroppedRow


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both sides changed: what the workbook asks for, and what the data has instead.

    ``base`` and ``data`` are the cell as it was written into the workbook and as it is now. Where a
    whole row is gone on one side, they are the cells that the other side changed, by header cell.
    """

    change: Change
    base: Row
    data: Row


@dataclass(slots=True)
class Difference:
    """What is to be done, and what is to be decided before."""

    changes: list[Change] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def compare(
    file: str,
    base: Mapping[Key, Row],
    book: BookTable,
    data: Mapping[Key, Row],
    found: Difference,
) -> None:
    """Add to ``found`` what is to be done with a file.

    Args:
        file: The name of the file.
        base: The rows that the workbook was made from; those that came back as they were written
            may be left out.
        book: The rows of the workbook. A row of ``base`` that it lacks counts as dropped.
        data: The rows as they are now.
        found: What is to be done with the files so far.
    """
    above = None
    for key, row in book.rows.items():
        if row.is_dropped:
            _drop(file, row, base.get(key), data.get(key), found)
        elif row.cells is not None and key in data:
            _change(file, row, row.cells, base.get(key), data[key], found)
        elif row.cells is not None:
            change = NewRow(file, key, row.line, row.cells, above)
            _add(change, base.get(key), found)
        above = above if row.is_dropped else key
    for key, was in base.items():
        if key not in book.rows:
            _drop(file, BookRow(0, key, None, is_dropped=True), was, data.get(key), found)


def _change(
    file: str, row: BookRow, cells: Row, base: Row | None, data: Row, found: Difference
) -> None:
    """Compare the cells of a row that is still there, or that both sides have added."""
    for header, cell in cells.items():
        was, now = (base or {}).get(header, ""), data.get(header, "")
        if cell in (was, now) or meaning(cell) in (meaning(was), meaning(now)):
            continue
        change = CellChange(file, row.key, row.line, header, now, cell.strip())
        if meaning(was) == meaning(now):
            found.changes.append(change)
        else:
            found.conflicts.append(Conflict(change, {header: was}, {header: now}))


def _add(change: NewRow, base: Row | None, found: Difference) -> None:
    """Add a row, or ask about one that others have dropped since."""
    if base is None:
        found.changes.append(change)
    elif edited := dict(_edited(base, change.cells)):
        found.conflicts.append(Conflict(change, {name: base[name] for name in edited}, {}))


def _drop(file: str, row: BookRow, base: Row | None, data: Row | None, found: Difference) -> None:
    """Drop a row, or ask about one that others have changed since."""
    if data is None:
        return
    change = DroppedRow(file, row.key, row.line, data)
    edited = dict(_edited(base or {}, data))
    if base is None or not edited:
        found.changes.append(change)
    else:
        was = {name: base.get(name, "") for name in edited}
        found.conflicts.append(Conflict(change, was, edited))


def _edited(base: Row, now: Row) -> Iterator[tuple[str, str]]:
    """The cells of a row that are no longer what they were."""
    for header, cell in now.items():
        if meaning(cell) != meaning(base.get(header, "")):
            yield header, cell
