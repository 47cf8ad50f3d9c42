"""Workbooks of examples: what an editor does to one stands there as lines of text.

``glossary!C2: words`` fills a cell of the sheet of glossary.csv, with a day where the words are
one, with a formula where they begin with ``=``; ``glossary!C2:C3`` merges cells. ``glossary: 用語``
names the sheet otherwise, and without a name it goes; ``glossary!2`` and ``glossary!C`` hide a row
and a column, ``glossary chart`` brings a chart.
"""

import errno
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zipfile import ZipFile

import plandata.workbook
from plandata.workbook import carried, package_remains
from tests.workbook.books import Book, Touch

#: The workbook that an example spoils.
BOOK = Path("plan.xlsx")
_CELL = re.compile(r"(\w+)!([A-Z])([0-9]+): (.*)")
_RANGE = re.compile(r"(\w+)!([A-Z][0-9]+:[A-Z][0-9]+)")
_ROW, _COLUMN = re.compile(r"(\w+)!([0-9]+)"), re.compile(r"(\w+)!([A-Z])")
_SHEET = re.compile(r"(\w+):(?: (.*))?")
_CHART = re.compile(r"(\w+) chart")


def save(text: str) -> None:
    """Write the workbook of the data that is there now, as the lines say."""
    book, touches = Book.of(Path("data")), []
    for line in text.splitlines():
        if match := _CELL.fullmatch(line):
            name, column, row, words = match.groups()
            if words.startswith("="):
                touches.append(_formula(book.title(name), f"{column}{row}", words))
            else:
                rows = book.sheets[_title(book, name)]
                _fill(rows, "ABCDEFGHIJKLMNOPQRST".index(column), int(row) - 1, words)
        elif match := _SHEET.fullmatch(line):
            title = _title(book, match[1])
            book.sheets = {
                match[2] if one == title else one: rows
                for one, rows in book.sheets.items()
                if one != title or match[2]
            }
        else:
            touches.append(_touch(book, line))
    book.save(BOOK, lambda *there: [touch(*there) for touch in touches])


def _title(book: Book, name: str) -> str:
    """What a sheet is called; ``carried`` is that of the values as written."""
    return "もとの値" if name == "carried" else book.title(name)


def _fill(rows: list[list[object]], column: int, row: int, words: str) -> None:
    while len(rows) <= row:
        rows.append([""] * len(rows[0]))
    rows[row] += [""] * (column + 1 - len(rows[row]))
    is_day = re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", words)
    rows[row][column] = date.fromisoformat(words) if is_day else words


def _formula(title: str, cell: str, words: str) -> Touch:
    value = words[1:] if words.startswith("=#") else "1"
    return lambda _book, sheets: sheets[title].write_formula(cell, words, None, value)


def _touch(book: Book, line: str) -> Touch:
    if match := _RANGE.fullmatch(line):
        title, cells = book.title(match[1]), match[2]
        return lambda _book, sheets: sheets[title].merge_range(cells, "x")
    if match := _ROW.fullmatch(line):
        title, row = book.title(match[1]), int(match[2]) - 1
        return lambda _book, sheets: sheets[title].set_row(row, None, None, {"hidden": True})
    if match := _COLUMN.fullmatch(line):
        title, letter = book.title(match[1]), match[2]
        cells = f"{letter}:{letter}"
        return lambda _b, sheets: sheets[title].set_column(cells, None, None, {"hidden": True})
    match = _CHART.fullmatch(line)
    assert match, line
    title = book.title(match[1])

    def chart(there: Any, sheets: Any) -> None:
        drawn = there.add_chart({"type": "bar"})
        drawn.add_series({"values": f"='{title}'!$A$1:$A$2"})
        sheets[title].insert_chart("A9", drawn)

    return chart


def _old() -> None:
    BOOK.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def _cut() -> None:
    save("")
    BOOK.write_bytes(BOOK.read_bytes()[:-100])


def _letter() -> None:
    with ZipFile(BOOK, "w") as package:
        package.writestr("word/document.xml", "<document/>")


def _of_another_version() -> None:
    with patch.object(carried, "_FORM", 0):
        save("")


def _long() -> None:
    file = Path("data/glossary.csv")
    file.write_text(file.read_text("utf-8").replace("離れた", "離れた" * 12_000), "utf-8")


def _far() -> None:
    book = Book.of(Path("data"))
    title = book.title("glossary")
    book.save(BOOK, lambda _book, sheets: sheets[title].write_string("XFD1", "x"))


#: What an example says only in words, by its kind.
BEFORE: dict[str, Callable[[], None]] = {
    "workbook-old": _old,
    "workbook-damaged": _cut,
    "workbook-other": _letter,
    "workbook-version": _of_another_version,
    "workbook-long": _long,
    "workbook-far": _far,
    "workbook-large": lambda: save(""),
}


@contextmanager
def circumstances(kind: str) -> Iterator[None]:
    """What holds while the command of an example runs."""
    if kind == "workbook-large":
        with patch.object(package_remains, "_MOST", 1):
            yield
    elif kind == "workbook-open":
        held = PermissionError(errno.EACCES, os.strerror(errno.EACCES), "build/sheets/minato.xlsx")
        with patch.object(Path, "replace", side_effect=held):
            yield
    elif kind == "workbook-library":
        there = plandata.workbook.__dict__.pop("xlsx_file", None)
        with patch.dict(sys.modules, {"xlsxwriter": None}):
            sys.modules.pop("plandata.workbook.xlsx_file", None)
            yield
        if there is not None:
            plandata.workbook.__dict__["xlsx_file"] = there
    else:
        yield
