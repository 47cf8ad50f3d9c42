"""Formulas, errors, merged cells and what is hidden in the sheets of an .xlsx file.

ECMA-376 part 1, 18.3: ``f`` is a formula, ``t="e"`` an error; rows and columns may be ``hidden``.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from zipfile import ZipFile

from plandata.tables.spreadsheet import error_in
from plandata.workbook.fault import BookError, Fault
from plandata.workbook.sheet_xml import attributes, events, local
from sitecheck.message import Message

#: What is in the bytes of a sheet that may have something to tell.
_SOME = (b"<f>", b"<f ", b"<f/", b"<mergeCell", b't="e"', b"t='e'", b"hidden=", b":worksheet")
#: A filled cell so far from any table that all between would fill the memory, as calamine has it.
_FAR_RIGHT = re.compile(rb"""r="(?:[D-Z][A-Z]|[A-Z]{3})[0-9]+"[^>]*[^/]>""")
_FAR_BELOW = re.compile(rb"""<row [^>]*\br="[0-9]{6,}"(.*?<(?:v|is)>)?""", re.DOTALL)
_TRUE = ("1", "true")


def faults(package: ZipFile) -> Iterator[Fault]:
    """What is wrong with the sheets of a package.

    Raises BookError, SheetXmlError, KeyError or BadZipFile.
    """
    for name, part in _parts(package):
        data = package.read(part)
        if _is_far(data):
            raise BookError(far(name))
        if any(sign in data for sign in _SOME):
            yield from _of_sheet(name, data)


def _is_far(data: bytes) -> bool:
    """Whether a filled cell is far from the table; rows stand in their order."""
    if _FAR_RIGHT.search(data):
        return True
    last = max(data.rfind(b"<row "), 0)
    return bool(_FAR_BELOW.match(data, last)) and any(one[1] for one in _FAR_BELOW.finditer(data))


def _parts(package: ZipFile) -> Iterator[tuple[str, str]]:
    """The name of each sheet, and where in the package it is."""
    places = {
        found["Id"]: posixpath.normpath(posixpath.join("xl", found["Target"])).removeprefix("/")
        for event, element in events(package.read("xl/_rels/workbook.xml.rels"))
        if event == "start" and local(element) == "Relationship"
        for found in [attributes(element)]
    }
    for event, element in events(package.read("xl/workbook.xml")):
        if event == "start" and local(element) == "sheet":
            found = attributes(element)
            yield found["name"], places[found["id"]]


def _of_sheet(name: str, data: bytes) -> Iterator[Fault]:
    hidden: Counter[str] = Counter()
    for event, element in events(data):
        what = local(element)
        if event == "start" and what in ("row", "col"):
            hidden[what] += element.get("hidden") in _TRUE
        elif event == "start" and what == "mergeCell":
            yield Fault(merged(), name, element.get("ref", ""))
        elif event == "end" and what == "c":
            inside = {local(child): child.text or "" for child in element}
            if element.get("t") == "e":
                error = error_in(inside.get("v", "")) or error_in("#VALUE!")
                assert error is not None
                yield Fault(error, name, element.get("r", ""))
            elif "f" in inside:
                yield Fault(formula(), name, element.get("r", ""))
    yield from concealed(name, hidden["row"], hidden["col"])


def far(sheet: str) -> Message:
    """What is said of a cell far away."""
    return Message(
        "シート「{sheet}」の、表から遠く離れたセルに値があります。消して保存し直してください",
        sheet=sheet,
    )


def formula() -> Message:
    """What is said of a formula."""
    return Message("計算式です。計算した値を、値として書いてください")


def merged() -> Message:
    """What is said of merged cells."""
    return Message("セルが結合してあります。結合を解き、どの行にも値を書いてください")


def concealed(name: str, rows: int, columns: int) -> Iterator[Fault]:
    """What is said of a sheet of which nobody sees all."""
    if rows:
        message = Message("隠れた行が{count}行あります（読みました）", count=rows)
        yield Fault(message, name, is_notice=True)
    if columns:
        message = Message("隠れた列があります（読みました）")
        yield Fault(message, name, is_notice=True)
