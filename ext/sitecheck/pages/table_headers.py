"""Tables whose cells a screen reader can tell with their headers (WCAG 1.3.1, techniques H39, H63).

Plain ``th`` with ``scope`` is read by all of them. A symbol alone says nothing to who hears it or
doesn't know it (1.3.3, failure F26).
"""

from collections.abc import Iterator

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.pages.reading import BEST, Page, attribute, said
from sitecheck.text.plain_words import is_symbols

CHECK = Check("tables", "表の構造", "Structure of tables", {"1.3.1": "AF", "1.3.3": "AF"})


def findings(page: Page) -> Iterator[Finding]:
    """What is wrong with the tables of a page, but for those that only lay out."""
    for table in page.soup.find_all("table"):
        if attribute(table, "role") not in ("presentation", "none"):
            for criterion, element, message in _faults(table):
                yield page.finding(CHECK, criterion, element, message)


def _faults(table: Tag) -> Iterator[tuple[str, Tag, str]]:
    caption = table.find("caption", recursive=False)
    if caption is None or not said(caption):
        yield "1.3.1", table, "表題がありません。表の前に題を書いてください"
    head = table.find("thead", recursive=False)
    if head is None or not head.find("tr"):
        yield "1.3.1", table, "見出しの行がありません。1行めを見出しにしてください"
    for row in table.find_all("tr"):
        if row.find_parent("table") is table:
            yield from _faults_of_row(row, in_head=head is not None and head in row.parents)


def _faults_of_row(row: Tag, *, in_head: bool) -> Iterator[tuple[str, Tag, str]]:
    cells = row.find_all(["th", "td"], recursive=False)
    for number, cell in enumerate(cells):
        scopes = ("col", "colgroup") if in_head else ("row", "rowgroup")
        is_header = in_head or number == 0
        if is_header and cell.name != "th":
            where = "見出しの行" if in_head else "行の最初のセル"
            yield "1.3.1", cell, f"{where}が見出し（th）になっていません"
        elif is_header and attribute(cell, "scope") not in scopes:
            yield "1.3.1", cell, f'見出しの向きがありません。scope="{scopes[0]}" を付けてください'
        words = said(cell)
        if not words:
            criterion = "1.3.1" if cell.name == "th" else BEST
            yield criterion, cell, "セルが空です。「なし」「未定」などの言葉を書いてください"
        elif is_symbols(words) and not _is_quoted(cell):
            yield "1.3.3", cell, "記号だけのセルです。意味を言葉で書いてください"


def _is_quoted(cell: Tag) -> bool:
    return cell.find(["code", "q"]) is not None
