"""Rows of tables that have more cells than the head, which get lost, or fewer (WCAG 1.3.1)."""

from collections.abc import Iterator, Sequence

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from sitecheck.message import Message
from sitecheck.text.part import Slip
from sitecheck.text.plain_words import Rule

ROW = Rule(
    "table-row",
    "1.3.1",
    Message(
        "見出しとセルの数が違う行です。`|`で数をそろえ、コードの中の`|`は`\\|`と書いてください"
    ),
)
LIST_ROW = Rule(
    "list-table-row",
    "1.3.1",
    Message("1行目とセルの数が違う行です。`-`で始まるセルを足すか消して、数をそろえてください"),
)
RULES = (ROW, LIST_ROW)


#: How deep the items of a list and of the lists in it stand.
_ROW, _CELL = 1, 3


def of_bars(tokens: Sequence[Token], lines: Sequence[str], first: int) -> Iterator[Slip]:
    """The rows of tables drawn with bars, cut as Markdown cuts them: within code, too."""
    head = 0
    for token in tokens:
        if token.type == "table_open":
            head = 0
        elif token.type == "tr_open" and token.map:
            row = lines[token.map[0]].strip(" \t>")
            cells = _cells(row)
            head = head or cells
            if cells != head:
                label = Message("セル{cells}個（見出しは{head}個）", cells=cells, head=head)
                yield Slip(ROW, row, first + token.map[0], label)


def _cells(row: str) -> int:
    """The number of cells of a row."""
    cells = escapedSplit(row)
    return len(cells) - (cells[0] == "") - (len(cells) > 1 and cells[-1] == "")


def of_lists(tokens: Sequence[Token], lines: Sequence[str], first: int) -> Iterator[Slip]:
    """The rows of a list-table, a list of lists, which the first row gives its columns."""
    rows: list[tuple[int, int]] = []  # the line of each, and how many cells it has
    for token in tokens:
        if token.type == "list_item_open" and token.map:
            if token.level == _ROW:
                rows.append((token.map[0], 0))
            elif token.level == _CELL and rows:
                rows[-1] = (rows[-1][0], rows[-1][1] + 1)
    for begin, cells in rows:
        if cells != rows[0][1] or not cells:
            label = Message("セル{cells}個（1行目は{first}個）", cells=cells, first=rows[0][1])
            yield Slip(LIST_ROW, lines[begin].strip(), first + begin, label)
