"""Any edits of two workbooks and of the data: they commute, and only what met is a conflict."""

from collections.abc import Iterable, Mapping

from hypothesis import given
from hypothesis import strategies as st

from plandata.describe import RECORDS
from plandata.tables.raw_table import RawTable
from plandata.tables.stable_form import StableForm
from plandata.workbook import keyed
from plandata.workbook.difference import CellChange, Change, Difference, DroppedRow, NewRow, compare
from plandata.workbook.keyed import Key
from plandata.workbook.merging import merged
from plandata.workbook.returned import BookRow, BookTable

FILE = "stages"
HEADER = ["id", "name_ja", "name_en", "reading"]
WORDS = ("", "a", "b", "c", " a", "x\ny")
#: Rows by their keys.
Rows = dict[Key, dict[str, str]]

cells = st.fixed_dictionaries({name: st.sampled_from(WORDS) for name in HEADER[1:]})
ids = st.sampled_from("stuvwxyz")


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    found = draw(st.dictionaries(ids, cells, min_size=1, max_size=6))
    return {(id,): {"id": id, **row} for id, row in found.items()}


@st.composite
def edited(draw: st.DrawFn, rows: Rows) -> Rows:
    """The rows after edits of cells, with some dropped and some added."""
    now = {key: dict(row) for key, row in rows.items()}
    for _ in range(draw(st.integers(0, 4))):
        key = draw(st.sampled_from(sorted(rows)))
        if key in now:
            now[key][draw(st.sampled_from(HEADER[1:]))] = draw(st.sampled_from(WORDS))
    for key in draw(st.sets(st.sampled_from(sorted(rows)), max_size=2)):
        now.pop(key, None)
    for id, row in draw(st.dictionaries(ids, cells, max_size=2)).items():
        now.setdefault((id,), {"id": id, **row})
    return now


def raw(rows: Rows) -> RawTable:
    return RawTable(HEADER, [*rows.values()], "stages.csv", [*range(2, len(rows) + 2)])


def sheet(base: Rows, now: Rows) -> BookTable:
    """A workbook that was made from some rows and holds others."""
    kept = {key: now.get(key, row) for key, row in base.items()} | now
    rows = {
        key: BookRow(line, key, row, is_dropped=key not in now)
        for line, (key, row) in enumerate(kept.items(), 2)
    }
    return BookTable("", rows, {})


def difference(base: Rows, book: Rows, data: Rows) -> Difference:
    found = Difference()
    compare(FILE, base, sheet(base, book), data, found)
    return found


def applied(data: Rows, changes: Iterable[Change]) -> Rows:
    form = StableForm({FILE: raw(data)}, RECORDS, ("ja", "en"))
    return keyed.by_key(FILE, _numbered(merged(FILE, raw(data), changes, form)))


def _numbered(table: RawTable) -> RawTable:
    return RawTable(table.header, table.rows, table.file, [*range(2, len(table.rows) + 2)])


def meant(rows: Mapping[Key, Mapping[str, str]]) -> dict[Key, dict[str, str]]:
    return {
        key: {name: keyed.meaning(cell) for name, cell in row.items()} for key, row in rows.items()
    }


def edits(base: Rows, now: Rows) -> dict[tuple[Key, str], str | None]:
    """Each cell that was changed, with what it holds now; of a row that came or went all cells."""
    before, after = meant(base), meant(now)
    found: dict[tuple[Key, str], str | None] = {}
    for key in before.keys() | after.keys():
        for name in HEADER[1:]:
            was, is_ = before.get(key, {}).get(name), after.get(key, {}).get(name)
            if was != is_:
                found[key, name] = is_
    return found


@given(st.data())
def test_an_edit_is_taken_whole_where_the_data_has_stayed(data: st.DataObject) -> None:
    base = data.draw(tables())
    book = data.draw(edited(base))
    found = difference(base, book, base)
    assert found.conflicts == []
    assert meant(applied(base, found.changes)) == meant(book)


@given(st.data())
def test_without_an_edit_nothing_is_done_whatever_the_data_has_become(data: st.DataObject) -> None:
    base = data.draw(tables())
    found = difference(base, base, data.draw(edited(base)))
    assert found.changes == []
    assert found.conflicts == []


@given(st.data())
def test_conflicts_are_exactly_the_cells_that_both_changed_otherwise(data: st.DataObject) -> None:
    """For rows that neither side dropped; a cell that both left empty in new rows met nothing."""
    base = data.draw(tables())
    book, now = data.draw(edited(base)), data.draw(edited(base))
    mine, theirs = edits(base, book), edits(base, now)
    met = {
        place
        for place in mine.keys() & theirs.keys()
        if mine[place] != theirs[place] and place[0] in book and place[0] in now
        and "" not in ((mine[place], theirs[place]) if place[0] not in base else ())
    }  # fmt: skip
    found = difference(base, book, now)
    told = {
        (one.change.key, one.change.header)
        for one in found.conflicts
        if isinstance(one.change, CellChange)
    }
    assert told == met


@given(st.data())
def test_a_row_is_a_conflict_where_one_dropped_it_and_the_other_changed_it(
    data: st.DataObject,
) -> None:
    base = data.draw(tables())
    book, now = data.draw(edited(base)), data.draw(edited(base))
    changed_here = {key for key, _ in edits(base, book) if key in base and key in book}
    changed_there = {key for key, _ in edits(base, now) if key in base and key in now}
    told = {
        (type(one.change), one.change.key)
        for one in difference(base, book, now).conflicts
        if not isinstance(one.change, CellChange)
    }
    assert told == {
        *((NewRow, key) for key in changed_here if key not in now),
        *((DroppedRow, key) for key in changed_there if key not in book),
    }


@given(st.data())
def test_nothing_is_lost(data: st.DataObject) -> None:
    """Each edit of either side stands in the result, or in a conflict with the other's."""
    base = data.draw(tables())
    book, now = data.draw(edited(base)), data.draw(edited(base))
    found = difference(base, book, now)
    result = meant(applied(now, found.changes))
    asked = {one.change.key for one in found.conflicts}
    for side in (edits(base, book), edits(base, now)):
        for (key, name), cell in side.items():
            other = edits(base, now if side == edits(base, book) else book).get((key, name), cell)
            if key not in asked and other == cell:
                assert result.get(key, {}).get(name) == cell


@given(st.data())
def test_edits_of_different_cells_commute(data: st.DataObject) -> None:
    base = data.draw(tables())
    one = data.draw(edited(base))
    taken = {key for key, _ in edits(base, one)}
    other = data.draw(edited(base))
    for key in taken:  # the other leaves these rows as they are
        other.pop(key, None)
        if key in base:
            other[key] = base[key]
    results = []
    for first, second in ((one, other), (other, one)):
        half = applied(base, difference(base, first, base).changes)
        rest = difference(base, second, half)
        assert rest.conflicts == []
        results.append(meant(applied(half, rest.changes)))
    assert results[0] == results[1]


@given(st.data())
def test_cells_of_one_row_commute_too(data: st.DataObject) -> None:
    base = data.draw(tables())
    key = data.draw(st.sampled_from(sorted(base)))
    sides = []
    for name in ("name_ja", "name_en"):
        now = {at: dict(row) for at, row in base.items()}
        now[key][name] = data.draw(st.sampled_from(WORDS))
        sides.append(now)
    results = []
    for first, second in (sides, sides[::-1]):
        half = applied(base, difference(base, first, base).changes)
        rest = difference(base, second, half)
        assert rest.conflicts == []
        results.append([*meant(applied(half, rest.changes)).items()])
    assert results[0] == results[1]
