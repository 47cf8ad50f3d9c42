"""A workbook on an editor's desk: what stands in its cells is changed, and it is saved again."""

from collections.abc import Callable
from datetime import date, time
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook
from xlsxwriter.worksheet import Worksheet

from plandata.workbook import contents, plan_files, xlsx_file

#: What an editor does to the sheets of a file beside filling cells, by their names.
Touch = Callable[[Any, dict[str, Worksheet]], object]


class Book:
    """The values of a workbook by its sheets; a save keeps these, but no look of the cells."""

    def __init__(self, data: bytes) -> None:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        self.sheets: dict[str, list[list[Any]]] = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        }

    @classmethod
    def of(cls, folder: Path, department: str = "") -> "Book":
        """The workbook of a folder of data."""
        return cls(xlsx_file.written(contents.contents(plan_files.read(folder), department)))

    def title(self, name: str) -> str:
        """What the sheet of a file is called."""
        (title,) = (title for title in self.sheets if title.endswith(f"({name})"))
        return title

    def rows(self, name: str) -> list[list[Any]]:
        """The rows of a file, the heads first."""
        return self.sheets[self.title(name)]

    def place(self, name: str, header: str) -> int:
        """The place of a column from 0."""
        heads = self.rows(name)[0]
        return heads.index(next(head for head in heads if head.endswith(f"({header})")))

    def row(self, name: str, *key: str) -> list[Any]:
        """The row whose first cells, as they are shown, are these."""
        return next(row for row in self.rows(name) if row[1 : 1 + len(key)] == [*key])

    def set(self, name: str, key: str, header: str, value: Any) -> None:
        """Fill a cell of the row with an id."""
        self.row(name, key)[self.place(name, header)] = value

    def drop(self, name: str, *key: str) -> None:
        """Mark a row to be dropped."""
        self.row(name, *key)[0] = "削除"

    def add(self, name: str, **cells: Any) -> None:
        """Fill an empty row."""
        row: list[Any] = [""] * len(self.rows(name)[0])
        for header, value in cells.items():
            row[self.place(name, header)] = value
        self.rows(name).append(row)

    def save(self, path: Path, touch: Touch = lambda book, sheets: None) -> Path:
        """Save it, with what an editor does to its sheets."""
        with xlsxwriter.Workbook(str(path)) as book:
            days = book.add_format({"num_format": "yyyy-mm-dd"})
            times = book.add_format({"num_format": "hh:mm"})
            sheets = {name: book.add_worksheet(name) for name in self.sheets}
            for name, rows in self.sheets.items():
                for line, cells in enumerate(rows):
                    for place, value in enumerate(cells):
                        if isinstance(value, str):
                            sheets[name].write_string(line, place, value)
                        elif isinstance(value, date | time):
                            look = days if isinstance(value, date) else times
                            sheets[name].write_datetime(line, place, value, look)
                        else:
                            sheets[name].write(line, place, value)
            touch(book, sheets)
        return path
