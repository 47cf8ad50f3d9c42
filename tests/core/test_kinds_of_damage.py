"""Every file damaged in every way that spreadsheets and people damage one, some thousand times.

The oracle: each row is in the plan, or a message names its line and the kind of the damage, or it
is counted among those that follow from such a message.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plandata.accessibility import audit
from plandata.model.columns import Column, column_at
from plandata.model.problem import Problem
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.validation import load

from .another_city import FILES, FLAGS, City, lost_rows
from .another_city_rows import ROWS

Way = Callable[[str, st.DataObject], str]


def one_of(*values: str) -> Way:
    return lambda _cell, data: data.draw(st.sampled_from(values))


def within(*signs: str) -> Way:
    """A sign somewhere in the cell."""

    def way(cell: str, data: st.DataObject) -> str:
        place = data.draw(st.integers(1, max(len(cell) - 1, 1)))
        return cell[:place] + data.draw(st.sampled_from(signs)) + cell[place:]

    return way


def garbled(cell: str, data: st.DataObject) -> str:
    ways: tuple[Callable[[str], str], ...] = (
        lambda words: words.encode().decode("cp932", "replace").replace("\ufffd", "・"),
        lambda words: words.encode().decode("latin-1"),
        lambda words: words.encode("cp932").decode("utf-8", "replace"),
    )
    return data.draw(st.sampled_from(ways))(cell)


def is_words(column: Column) -> bool:
    return column.kind is Text


def is_coded(column: Column) -> bool:
    return column.is_id or column.kind not in (str, Text, tuple)


def is_japanese(cell: str) -> bool:
    return any("\u3041" <= letter <= "\u9fff" for letter in cell)


def digits(cell: str) -> bool:
    return any(letter.isdecimal() for letter in cell)


def any_cell(_column: Column, _cell: str) -> bool:
    return True


#: Each way to damage a cell: how, which cells, and the kinds of which a message must be.
CELLS: dict[str, tuple[Way, Callable[[Column, str], bool], set[Subtype]]] = {
    "error": (
        one_of("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "####"),
        any_cell,
        {Subtype.EXCEL_VALUE},
    ),
    "exponent": (one_of("1.0E+05", "4.14E+14", "2E-07"), any_cell, {Subtype.EXCEL_VALUE}),
    "apostrophe": (
        lambda cell, _data: f"'{cell}",
        lambda _column, cell: cell.isdecimal() or is_japanese(cell[:1]),
        {Subtype.EXCEL_VALUE},
    ),
    "date": (
        one_of("2001/1/1", "1-Feb", "Jan-01", "2018/3/13 0:00", "Jan 01"),
        any_cell,
        {Subtype.EXCEL_DATE, Subtype.BAD_VALUE},
    ),
    "date in Japanese": (
        one_of("1月1日", "3月13日", "2018年3月13日"),
        any_cell,
        {Subtype.EXCEL_DATE, Subtype.DATE_LIKE, Subtype.BAD_VALUE},
    ),
    "formula": (
        one_of("=1+1", "+SUM(A1)", "@SUM(1)", "-A1", "＝A1"),
        lambda column, _cell: column.kind in (str, Text, tuple) and not column.flags,
        {Subtype.FORMULA},
    ),
    "lost letter": (
        lambda cell, _data: f"?{cell}",
        lambda column, cell: is_words(column) and is_japanese(cell[:1]),
        {Subtype.LOST_LETTER},
    ),
    "mojibake": (
        garbled,
        lambda column, cell: is_words(column) and is_japanese(cell) and len(cell) > 2,
        {Subtype.MOJIBAKE},
    ),
    "hidden": (
        within("\u200b", "\u200e", "\u202e", "\u2060", "\ufeff", "\u00ad"),
        lambda _column, cell: bool(cell),
        {Subtype.LOOK_ALIKE, Subtype.BAD_VALUE},
    ),
    "full width": (
        lambda cell, _data: cell.translate({n: n + 0xFEE0 for n in b"0123456789-"}),
        lambda column, cell: is_coded(column) and digits(cell),
        {Subtype.FULL_WIDTH},
    ),
    "apart": (
        lambda _cell, data: data.draw(st.sampled_from(["か\u3099", "ホ\u309aスト", "e\u0301"])),
        lambda column, _cell: is_words(column),
        {Subtype.LOOK_ALIKE},
    ),
    "space": (
        within("\u00a0", "\u3000", "\u2003"),
        lambda column, cell: column.is_id and column.kind is str and len(cell) > 1,
        {Subtype.BAD_VALUE, Subtype.NAME_FOR_ID},
    ),
    "name": (
        one_of("運用課", "防災", "Disaster readiness", "令和9"),
        lambda column, cell: column.is_id and column.kind is str and bool(cell),
        {Subtype.BAD_VALUE, Subtype.NAME_FOR_ID},
    ),
    "missing id": (
        one_of("x9", "9-9-9", "none"),
        lambda column, cell: bool(column.refs) and bool(cell),
        {Subtype.DANGLING},
    ),
    "merged": (
        lambda _cell, _data: "",
        lambda column, cell: not (column.optional or is_words(column)) and bool(cell),
        {Subtype.EMPTY_CELL, Subtype.EMPTY_ROW},  # a fiscal year's row may have its id alone
    ),
}

#: Each way to damage a file: from its text to bytes, and the kinds of which a message must be.
WHOLE: dict[str, tuple[Callable[[str, st.DataObject], bytes], set[Subtype]]] = {
    "title": (
        lambda text, data: f"{data.draw(st.sampled_from(['名簿', '一覧（案）']))}\n{text}".encode(),
        {Subtype.LAYOUT},
    ),
    "sep": (lambda text, _data: f"sep=,\n{text}".encode(), {Subtype.LAYOUT}),
    "separator": (
        lambda text, data: text.replace(",", data.draw(st.sampled_from(";\t，"))).encode(),
        {Subtype.SYNTAX, Subtype.MISSING_COLUMN},
    ),
    "lost comma": (
        lambda text, data: lost_comma(text, data).encode(),
        {Subtype.MISSING_COLUMN},
    ),
    "header again": (
        lambda text, data: again(text, data).encode(),
        {Subtype.LAYOUT},
    ),
    "empty columns": (
        lambda text, data: text.replace("\n", "," * data.draw(st.integers(1, 5)) + "\n").encode(),
        {Subtype.UNKNOWN_COLUMN},
    ),
    "utf-16": (
        lambda text, data: text.encode(data.draw(st.sampled_from(["utf-16", "utf-16-le"]))),
        {Subtype.ENCODING},
    ),
    "book": (lambda text, _data: b"PK\x03\x04" + text.encode(), {Subtype.SYNTAX}),
    "total": (
        lambda text, data: (
            text
            + data.draw(st.sampled_from(["合計", "小計", "計"]))
            + "," * text.split("\n")[0].count(",")
            + "\n"
        ).encode(),
        {Subtype.LAYOUT},
    ),
}


def lost_comma(text: str, data: st.DataObject) -> str:
    head, _newline, rows = text.partition("\n")
    places = [place for place, sign in enumerate(head) if sign == ","]
    place = data.draw(st.sampled_from(places))
    return f"{head[:place]}{head[place + 1 :]}\n{rows}"


def again(text: str, data: st.DataObject) -> str:
    head, *rows = text.splitlines()
    rows.insert(data.draw(st.integers(1, len(rows))), head)
    return "\n".join([head, *rows]) + "\n"


def named(problem: Problem) -> set[tuple[str, int]]:
    """Each file and line of a problem."""
    places = [(problem.file, problem.line), *problem.others]
    return {(Path(file).stem, line) for file, line in places}


def assert_nothing_is_lost_untold(
    city: City, kinds: set[Subtype], *places: tuple[str, int]
) -> None:
    loaded = load(city.folder, audit.FILES)
    plan, problems = loaded.plan, loaded.problems
    told = [problem for problem in problems if problem.subtype in kinds]
    assert any(not named(problem).isdisjoint(places) for problem in told), problems
    lines = set().union(*(named(problem) for problem in problems))
    follows = sum(problem.follows for problem in problems)
    lost = lost_rows(plan)
    whole = {file for file, line in lines if line <= 1}
    alone = [row for row in lost if row[0] not in whole]
    assert len(alone) <= len(lines) + follows, (lost, problems)


EXAMPLES = settings(
    max_examples=100,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("name", CELLS)
def test_a_damaged_cell_is_told_at_its_line(tmp_path: Path, name: str) -> None:
    city = City.in_folder(tmp_path)
    way, fits, kinds = CELLS[name]
    cells = [
        (file, line, header)
        for file in FILES
        for line, row in enumerate(ROWS[file].splitlines()[1:], 2)
        for header, cell in zip(ROWS[file].split("\n")[0].split(","), row.split(","), strict=True)
        if (found := column_at(record_types()[file], header, FLAGS)) and fits(found[0], cell)
    ]

    @EXAMPLES
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        file, line, header = data.draw(st.sampled_from(cells))
        city.change(file, line, header, way(city.cell(file, line, header), data))
        try:
            assert_nothing_is_lost_untold(city, kinds, (file, line))
        finally:
            city.write(file, ROWS[file])

    holds()


@pytest.mark.parametrize("name", WHOLE)
def test_a_damaged_file_is_told_with_its_kind(tmp_path: Path, name: str) -> None:
    city = City.in_folder(tmp_path)
    way, kinds = WHOLE[name]

    @EXAMPLES
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        file = data.draw(st.sampled_from(FILES))
        city.path(file).write_bytes(way(ROWS[file], data))
        places = [(file, line) for line in range(len(ROWS[file].splitlines()) + 2)]
        try:
            assert_nothing_is_lost_untold(city, kinds, *places)
        finally:
            city.write(file, ROWS[file])

    holds()
