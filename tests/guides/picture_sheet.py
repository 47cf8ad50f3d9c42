"""A sheet of a plan's workbook as a page of HTML, drawn as a spreadsheet shows it."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import ascii_uppercase

from plandata.workbook import contents, plan_files
from plandata.workbook.contents import Contents, DataSheet

#: The file whose sheet is shown, and the rows and sheets for which there is room.
_FILE, _ROWS, _TABS = "schedule", 5, 4
_STYLE = """
body { margin: 0; font: 14px sans-serif; color: #111; background: #fff }
main { position: relative; width: 640px; height: 300px; overflow: hidden }
table { border-collapse: collapse; table-layout: fixed; width: 640px }
th, td { border: 1px solid #c4c8cc; height: 28px; padding: 0 5px; text-align: left;
  overflow: hidden; white-space: nowrap; font-weight: normal }
thead th:first-child { width: 26px } thead th:nth-child(2) { width: 52px }
thead th:nth-child(3) { width: 160px } thead th:nth-child(6) { width: 112px }
thead th, tbody th { background: #eceff1; text-align: center; color: #444 }
.heads td { background: #dce8f2; font-weight: bold; white-space: normal; height: 44px }
.free td { background: #fff } .key { background: #f3f3f3 }
.open { outline: 2px solid #1a6b3c; outline-offset: -2px; position: relative }
.open::after { content: "▼"; position: absolute; right: 4px; font-size: 11px }
ul { position: absolute; margin: 0; padding: 4px 0; list-style: none; background: #fff;
  border: 1px solid #555; box-shadow: 2px 2px 5px #0004 }
li { padding: 4px 10px } li:first-child { background: #1a6b3c; color: #fff }
footer { position: absolute; bottom: 0; width: 100%; background: #eceff1; height: 32px;
  display: flex; gap: 4px; align-items: end }
footer span { padding: 6px 10px; border: 1px solid #c4c8cc; border-bottom: 0; white-space: nowrap }
footer span.shown { background: #fff; font-weight: bold }
"""
_OPEN = """<script>
const cell = document.querySelector(".open").getBoundingClientRect();
const list = document.querySelector("ul");
list.style = `left: ${cell.left}px; top: ${cell.bottom}px; min-width: ${cell.width - 2}px`;
</script>"""


def drawn(data: Path) -> str:
    """The sheet, with what may be chosen in the first cell that has a list and is no key."""
    book = contents.contents(plan_files.read(data))
    (sheet,) = (one for one in book.sheets if one.title.endswith(f"({_FILE})"))
    open_at = next(
        at
        for at, (one, called) in enumerate(zip(sheet.columns, sheet.lists, strict=True))
        if called and not one.column.key
    )
    items = book.lists[sheet.lists[open_at]]
    parts = ["<!DOCTYPE html>", f"<style>{_STYLE}</style>", "<main><table>"]
    parts += [*_head(book, sheet), *_rows(sheet, open_at), "</table>"]
    parts += ["<ul>", *(f"<li>{escape(item)}</li>" for item in items), "</ul>"]
    parts += [*_tabs(book, sheet), "</main>", _OPEN]
    return "\n".join(parts)


def _head(book: Contents, sheet: DataSheet) -> Iterator[str]:
    letters = ascii_uppercase[: len(sheet.columns) + 1]
    yield "<thead><tr><th></th>" + "".join(f"<th>{one}</th>" for one in letters) + "</tr></thead>"
    heads = [book.carried.drop, *(one.head for one in sheet.columns)]
    yield "<tr class=heads><th>1</th>" + "".join(f"<td>{escape(one)}</td>" for one in heads)


def _rows(sheet: DataSheet, open_at: int) -> Iterator[str]:
    rows = [*sheet.rows[:_ROWS], *[[""] * len(sheet.columns)] * _ROWS][:_ROWS]
    for number, row in enumerate(rows, 2):
        yield f"<tr><th>{number}</th><td></td>"
        for at, (cell, one) in enumerate(zip(row, sheet.columns, strict=True)):
            is_locked = cell and one.column.key
            own = "open" if (number, at) == (3, open_at) else "key" if is_locked else ""
            yield f'<td class="{own}">{escape(cell)}</td>'


def _tabs(book: Contents, sheet: DataSheet) -> Iterator[str]:
    titles = [one.title for one in book.sheets if one is not sheet][: _TABS - 1]
    yield f"<footer><span class=shown>{escape(sheet.title)}</span>"
    yield "".join(f"<span>{escape(title)}</span>" for title in titles) + "</footer>"
