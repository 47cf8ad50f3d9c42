"""Formulas, errors, merged cells and what is hidden in the sheets of an .ods file.

OpenDocument 1.3 part 3, 9.1 and 19: repeated rows and cells stand there once, with a number.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from plandata.model.problem import spreadsheet_column
from plandata.tables.spreadsheet import error_in
from plandata.workbook.fault import BookError, Fault
from plandata.workbook.sheet_xml import attributes, events, local
from plandata.workbook.xlsx_remains import concealed, far, formula, merged
from sitecheck.message import Message

_SOME = re.compile(
    rb"""table:formula=|number-(?:columns|rows)-spanned=|table:visibility=|"error"|<!"""
)
#: A row that stands for so many others, of which each has a value.
_MANY = re.compile(
    rb"""<table:table-row[^>]*number-rows-repeated="[0-9]{5,}"[^>]*>(?:(?!</table:table-row>).)*office:value""",
    re.DOTALL,
)
_CELLS = ("table-cell", "covered-table-cell")


def faults(data: bytes) -> Iterator[Fault]:
    """What is wrong with the sheets of ``content.xml``. Raises BookError or SheetXmlError."""
    if many := _MANY.search(data):
        names = re.findall(rb'<table:table table:name="([^"]*)"', data[: many.start()])
        raise BookError(far(unescape(names[-1].decode(errors="replace"))))
    if _SOME.search(data.partition(b"?>")[2]):
        yield from _of_all(data)


def _of_all(data: bytes) -> Iterator[Fault]:
    name, row, column = "", 0, 0
    hidden: Counter[str] = Counter()
    for event, element in events(data):
        what, found = local(element), attributes(element)
        if (event, what) == ("start", "table"):
            name, row, hidden = found.get("name", ""), 0, Counter()
        elif (event, what) == ("start", "table-row"):
            column = 0
        elif (event, what) == ("start", "table-column"):
            hidden["col"] += found.get("visibility", "visible") != "visible"
        elif (event, what) == ("end", "table-row"):
            if found.get("visibility", "visible") != "visible":
                hidden["row"] += int(found.get("number-rows-repeated", "1"))
            row += int(found.get("number-rows-repeated", "1"))
        elif event == "end" and what in _CELLS:
            place = f"{spreadsheet_column(column + 1)}{row + 1}"
            words = "".join(text for child in element for text in _words(child))
            yield from (Fault(message, name, place) for message in _of_cell(found, words))
            column += int(found.get("number-columns-repeated", "1"))
        elif (event, what) == ("end", "table"):
            yield from concealed(name, hidden["row"], hidden["col"])


def _words(child: Element) -> Iterator[str]:
    """The words of a paragraph of a cell; a note beside it has paragraphs, too."""
    return child.itertext() if local(child) == "p" else iter(())


def _of_cell(found: dict[str, str], words: str) -> Iterator[Message]:
    spans = (found.get(f"number-{way}-spanned", "1") for way in ("columns", "rows"))
    if any(span != "1" for span in spans):
        yield merged()
    if found.get("value-type") == "error":
        yield error_in(words) or formula()
    elif "formula" in found:
        yield formula()
