"""Changes put into the files of the data, which stay as they are but for these."""

from collections.abc import Iterable, Sequence

from plandata.tables.raw_table import RawTable
from plandata.tables.stable_form import StableForm
from plandata.workbook.difference import CellChange, Change, DroppedRow, NewRow
from plandata.workbook.keyed import Key, by_key, key


def merged(name: str, raw: RawTable, changes: Iterable[Change], form: StableForm) -> RawTable:
    """A file with changes; the table itself stays as it was read.

    A new row goes below the last one that doesn't belong after it. In a file that has an order of
    its own, it goes below the row that was above it in the workbook.
    """
    rows = {one: dict(row) for one, row in by_key(name, raw).items()}
    new: list[NewRow] = []
    for change in changes:
        match change:
            case CellChange():
                rows[change.key][change.header] = change.after
            case DroppedRow():
                rows.pop(change.key, None)
            case NewRow():
                new.append(change)
    kept = [*rows.values()]
    for change in new:
        row = {header: change.cells.get(header, "").strip() for header in raw.header}
        kept.insert(_place(name, row, change.above, kept, form), row)
    return RawTable(raw.header, kept, raw.file)


def _place(
    name: str,
    row: dict[str, str],
    above: Key | None,
    rows: Sequence[dict[str, str]],
    form: StableForm,
) -> int:
    """Before which row a new one goes."""
    rank = form.rank(name, row)
    if rank:
        before = (at for at, other in enumerate(rows, 1) if form.rank(name, other) <= rank)
        return max(before, default=0)
    keys = (at for at, other in enumerate(rows, 1) if key(name, other) == above)
    return next(keys, len(rows))
