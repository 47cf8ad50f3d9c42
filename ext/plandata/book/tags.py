"""What WeasyPrint leaves out of the tags of a PDF: which way a header of a table reads."""

import re
from typing import Any

import pydyf

_REFERENCE = re.compile(rb"(\d+) 0 R")


def complete(_document: Any, pdf: pydyf.PDF) -> None:
    """Give each header cell its scope: a column's in the head of a table, a row's elsewhere.

    So the cells that a header belongs to are known also where a reader passes over the ids by
    which WeasyPrint connects them (PDF 32000-1, 14.8.5.7).
    """
    for cell in pdf.objects:
        if isinstance(cell, pydyf.Dictionary) and cell.get("S") == "/TH" and "A" in cell:
            row = _parent(pdf, cell)
            is_head = row is not None and _kind(_parent(pdf, row)) == "/THead"
            cell["A"]["Scope"] = "/Column" if is_head else "/Row"


def _parent(pdf: pydyf.PDF, element: Any) -> Any:
    found = _REFERENCE.match(element.get("P", b""))
    return pdf.objects[int(found[1])] if found else None


def _kind(element: Any) -> str:
    return str(element.get("S")) if isinstance(element, pydyf.Dictionary) else ""
