"""What an .ods file has that its values don't tell, by the XML that LibreOffice writes."""

import pytest

from plandata.workbook import ods_remains
from plandata.workbook.fault import BookError

BEGIN = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
<office:body><office:spreadsheet>
<table:table table:name="使い方"><table:table-row><table:table-cell/></table:table-row>
</table:table>
<table:table table:name="段階 &amp; 他 (stages)"><table:table-column/>
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
"""
END = "</table:table></office:spreadsheet></office:body></office:document-content>"
WORDS = "<text:p>words</text:p>"
SHEET = "段階 & 他 (stages)"


def told(rows: str) -> list[tuple[str, str, str]]:
    faults = ods_remains.faults(f"{BEGIN}{rows}{END}".encode())
    return [(fault.sheet, fault.cell, fault.message) for fault in faults]


def row(cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{cells}</table:table-row>"


def cell(more: str, inside: str = WORDS) -> str:
    return f"<table:table-cell {more}>{inside}</table:table-cell>"


def test_words_alone_are_told_nothing() -> None:
    assert told(row(cell('office:value-type="string"'))) == []


def test_formulas_are_told_at_their_cells_behind_repeated_ones() -> None:
    repeated = '<table:table-cell table:number-columns-repeated="3"/>'
    ((sheet, place, message),) = told(row(repeated + cell('table:formula="of:=1+1"')))
    assert (sheet, place) == (SHEET, "D3")
    assert message.startswith("計算式です")


def test_errors_are_told_by_their_names_and_not_by_the_notes_beside_them() -> None:
    kind = 'office:value-type="string" calcext:value-type="error" table:formula="of:=NA()"'
    note = "<office:annotation><text:p>a note</text:p></office:annotation>"
    ((_sheet, place, message),) = told(row(cell(kind, f"{note}<text:p>#N/A</text:p>")))
    assert place == "A3"
    assert message.startswith("「#N/A」は、Excelなどのエラーです")


@pytest.mark.parametrize("way", ["columns", "rows"])
def test_merged_cells_are_told(way: str) -> None:
    merged = f'table:number-{way}-spanned="2"'
    ((_sheet, place, message),) = told(row(cell(merged)))
    assert place == "A3"
    assert message.startswith("セルが結合してあります")


def test_what_is_hidden_is_told() -> None:
    hidden = ' table:visibility="filter" table:number-rows-repeated="3"'
    assert told(row(cell(""), hidden)) == [(SHEET, "", "隠れた行が3行あります（読みました）")]


def test_a_value_far_away_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(BookError, match="段階 & 他"):
        told(row(cell('office:value-type="string"'), ' table:number-rows-repeated="1000000"'))
    assert told(row(cell("", ""), ' table:number-rows-repeated="1000000"')) == []
