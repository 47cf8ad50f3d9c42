"""Words in every cell of a table.

A symbol alone says nothing to who hears it or doesn't know it (WCAG 1.3.3, failure F26). Whether a
cell is read with its headers, and a table with its caption, is told by the accessibility tree; that
each header says its direction, and has words, by html-validate and axe.
"""

from collections.abc import Iterator

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages.reading import BEST, Page, attribute, said
from sitecheck.text.plain_words import is_symbols

CHECK = Check("tables", "表のセルの言葉", "Words in the cells of tables", {"1.3.3": "AF"})


def findings(page: Page) -> Iterator[Finding]:
    """What is wrong with the cells of a page, but for those of tables that only lay out."""
    for cell in page.soup.select("th, td"):
        table = cell.find_parent("table")
        if table and attribute(table, "role") in ("presentation", "none"):
            continue
        words = said(cell)
        if not words and cell.name == "td":
            message = Message("セルが空です。「なし」「未定」などの言葉を書いてください")
            yield page.finding(CHECK, BEST, cell, message)
        elif is_symbols(words) and not _is_quoted(cell):
            message = Message("記号だけのセルです。意味を言葉で書いてください")
            yield page.finding(CHECK, "1.3.3", cell, message)


def _is_quoted(cell: Tag) -> bool:
    return cell.find(["code", "q"]) is not None
