"""A workbook as an Excel file. Words of data are written as words: none becomes a formula."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from plandata.workbook import cell_size
from plandata.workbook.carried import packed
from plandata.workbook.contents import Contents, DataSheet
from sitecheck.message import Message, MessageError

#: How many empty rows below the others offer their lists.
_BLANK = 500
#: The width of the guide in letters, and how high a line is in points.
_GUIDE, _LINE = 80, 15
#: The number of the format in which what is typed stays what was typed: 1-1-1 is no date.
_TEXT = 49
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
#: When the file says that it was made: never the clock, so that the same data is the same file.
_MADE = datetime.fromtimestamp(0, UTC)
#: What may be done on a protected sheet, beside filling free cells.
_ALLOWED = {"format_columns": True, "format_rows": True, "autofilter": True}


class CellTooLongError(MessageError):
    """A cell has more letters than Excel takes; the message says which."""


def written(contents: Contents) -> bytes:
    """The bytes of the file.

    Raises:
        CellTooLongError: A cell has more letters than Excel takes.
    """
    file = BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"created": _MADE})
        _Writer(book, contents).write()
    return file.getvalue()


class _Writer:
    """Fills a workbook; sheets that hold no data can't be changed by accident either."""

    def __init__(self, book: Workbook, contents: Contents) -> None:
        self.book, self.contents = book, contents
        text: dict[str, Any] = {"num_format": _TEXT, "valign": "top", "text_wrap": True}
        self.locked = book.add_format({**text, "bg_color": "#F2F2F2"})
        self.free = book.add_format({**text, "locked": False})
        self.head = book.add_format({**text, "bold": True, "bottom": 1})
        self.ranges: dict[str, str] = {}

    def write(self) -> None:
        guide = self._sheet(self.contents.names.guide)
        sheets = [self._sheet(sheet.title) for sheet in self.contents.sheets]
        self._write_guide(guide)
        self._write_lists(self._sheet(self.contents.names.lists))
        carried = self._sheet(self.contents.names.carried)
        for row, cell in enumerate(packed(self.contents.carried)):
            carried.write_string(row, 0, cell)
        carried.hide()
        for sheet, data in zip(sheets, self.contents.sheets, strict=True):
            self._write_data(sheet, data)

    def _sheet(self, name: str) -> Worksheet:
        sheet = self.book.add_worksheet(name)
        sheet.protect("", _ALLOWED)  # no password: whoever must may take the lock away
        return sheet

    def _write_guide(self, sheet: Worksheet) -> None:
        lines = [*self.contents.guide, *(f"{s.title}: {s.about}" for s in self.contents.sheets)]
        sheet.set_column(0, 0, _GUIDE)
        look = self.book.add_format({"text_wrap": True, "valign": "top"})
        for row, line in enumerate(lines):
            sheet.set_row(row, _LINE * cell_size.lines(line, _GUIDE))
            sheet.write_string(row, 0, line, look)

    def _write_lists(self, sheet: Worksheet) -> None:
        """A column a list, from which columns of the other sheets are filled."""
        drop = self.contents.carried.drop
        lists = {drop: [drop], **self.contents.lists}
        for column, (name, items) in enumerate(lists.items()):
            sheet.write_string(0, column, name, self.head)
            for row, item in enumerate(items, 1):
                self._put(sheet, row, column, item, self.locked)
            letter = xl_col_to_name(column, col_abs=True)
            name_of_sheet = self.contents.names.lists.replace("'", "''")
            self.ranges[name] = f"='{name_of_sheet}'!{letter}$2:{letter}${len(items) + 1}"
        sheet.freeze_panes(1, 0)

    def _write_data(self, sheet: Worksheet, data: DataSheet) -> None:
        drop = self.contents.carried.drop
        keys = sum(one.column.key for one in data.columns)
        self._write_head(sheet, 0, drop, "", cell_size.column_width([drop]))
        self._offer(sheet, 0, drop, len(data.rows))
        heights = [1] * len(data.rows)
        for place, one in enumerate(data.columns, 1):
            cells = [row[place - 1] for row in data.rows]
            room = cell_size.column_width([one.head, *cells])
            self._write_head(sheet, place, one.head, one.note, room)
            self._offer(sheet, place, data.lists[place - 1], len(data.rows))
            look = self.locked if one.column.key else self.free
            for row, cell in enumerate(cells):
                self._put(sheet, row + 1, place, cell, look)
                heights[row] = max(heights[row], cell_size.lines(cell, room))
        for row, height in enumerate(heights, 1):
            if height > 1:
                sheet.set_row(row, _LINE * height)
        sheet.freeze_panes(1, 1 + keys)
        sheet.autofilter(0, 0, max(len(data.rows), 1), len(data.columns))

    def _write_head(self, sheet: Worksheet, place: int, head: str, note: str, width: int) -> None:
        sheet.set_column(place, place, width, self.free)
        sheet.write_string(0, place, head, self.head)
        if note:
            sheet.write_comment(0, place, note, {"x_scale": 2})

    def _offer(self, sheet: Worksheet, place: int, name: str, rows: int) -> None:
        """Let the cells of a column be filled from a list; others are warned of, not refused."""
        if name in self.ranges:
            rule = {"validate": "list", "source": self.ranges[name], "error_type": "warning"}
            sheet.data_validation(1, place, rows + _BLANK, place, rule)

    def _put(self, sheet: Worksheet, row: int, column: int, cell: str, look: Any) -> None:
        if not cell:
            sheet.write_blank(row, column, None, look)
        elif sheet.write_string(row, column, cell, look):
            message = Message(
                "シート「{sheet}」の{row}行目のセルは、Excelに入る長さを超えています（{count}文字）",
                sheet=sheet.get_name(),
                row=row + 1,
                count=len(cell),
            )
            raise CellTooLongError(message)
