"""What would change, a line a cell and a row, as the editor reads it before it is written."""

from collections.abc import Iterable, Sequence

from plandata.workbook import keyed
from plandata.workbook.difference import CellChange, Change, Conflict, DroppedRow, NewRow
from sitecheck.message import Message

#: Letters of a value that are shown, and how many of them before the first that changed.
_MOST, _BEFORE = 60, 12


def line(change: Change) -> Message:
    """What would change."""
    file, key = change.file, keyed.shown(change.key)
    match change:
        case CellChange(header=header):
            before, after = shortened(change.before, change.after)
            return Message(
                "{file}「{id}」の {header}: 「{before}」を「{after}」にする",
                file=file,
                id=key,
                header=header,
                before=before,
                after=after,
            )
        case NewRow(cells=cells):
            words = cells_in(cells.items())
            return Message("{file}「{id}」の行を加える: {cells}", file=file, id=key, cells=words)
        case DroppedRow(cells=cells):
            words = cells_in(cells.items())
            return Message("{file}「{id}」の行を消す: {cells}", file=file, id=key, cells=words)


def conflict(one: Conflict) -> Message:
    """What both sides changed, with what each of them has."""
    file, key = one.change.file, keyed.shown(one.change.key)
    match one.change:
        case CellChange(header=header, after=after):
            return Message(
                "{file}「{id}」の {header} は、両方で変わりました。もと「{base}」、"
                "ワークブック「{book}」、データ「{data}」",
                file=file,
                id=key,
                header=header,
                base=_cut(one.base[header]),
                book=_cut(after),
                data=_cut(one.data[header]),
            )
        case NewRow(cells=cells):
            return Message(
                "{file}「{id}」の行は、データから消えましたが、ワークブックで変わりました: {cells}",
                file=file,
                id=key,
                cells=cells_in((name, cells[name]) for name in one.base),
            )
        case DroppedRow():
            return Message(
                "{file}「{id}」の行は、ワークブックで消す印が付きましたが、"
                "データで変わりました: {cells}",
                file=file,
                id=key,
                cells=cells_in(one.data.items()),
            )


def summary(changes: Sequence[Change]) -> Message:
    """How much would change."""
    kinds = [type(change) for change in changes]
    return Message(
        "変わるところ: セル{cells}、加える行{new}、消す行{dropped}",
        cells=kinds.count(CellChange),
        new=kinds.count(NewRow),
        dropped=kinds.count(DroppedRow),
    )


def shortened(before: str, after: str) -> tuple[str, str]:
    """Two values from a little before where they begin to differ."""
    same = next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    start = max(same - _BEFORE, 0) if max(len(before), len(after)) > _MOST else 0
    dots = "…" if start else ""
    return _cut(dots + before[start:]), _cut(dots + after[start:])


def cells_in(pairs: Iterable[tuple[str, str]]) -> str:
    """Cells with their header cells, without empty ones."""
    return ", ".join(f"{name}={_cut(cell)}" for name, cell in pairs if cell)


def _cut(words: str) -> str:
    return words if len(words) <= _MOST else f"{words[: _MOST - 1]}…"
