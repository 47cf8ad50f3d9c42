"""What screen readers are given: the accessibility tree of the page as the browser computes it.

Each thing to operate and each picture has a name (WCAG 4.1.2, 1.1.1), which holds the words that
are seen (2.5.3). Navigation has a name, and each data cell is read with the headers of its row and
its column (1.3.1). Whether headings are an outline, and landmarks there once or told apart by their
names, axe and html-validate tell.
"""

import re
from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.accessibility_tree import Node, tree
from sitecheck.browser.dressing import unfolded
from sitecheck.browser.grid import Cell, cells
from sitecheck.browser.visit import DESK, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check(
    "tree",
    "読み上げソフトに渡る内容",
    "What screen readers are given",
    {"1.1.1": "AF", "1.3.1": "AF", "2.4.2": "AF", "2.5.3": "AF", "4.1.2": "AF"},
)
VIEWS = (DESK,)
OPERATED = frozenset(
    [
        "button",
        "link",
        "textbox",
        "searchbox",
        "combobox",
        "listbox",
        "checkbox",
        "radio",
        "slider",
        "spinbutton",
        "switch",
        "tab",
        "menuitem",
        "option",
        "DisclosureTriangle",
        "PopUpButton",
    ]
)
PICTURES = frozenset({"image", "img", "figure", "graphics-document"})
_WORD = re.compile(r"[^\W\d_]")


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What the tree lacks."""
    with unfolded(tab):
        nodes = list(tree(tab))
    for part in (_names(nodes), _regions(nodes), _tables(nodes)):
        for criterion, node, message in part:
            yield visit.finding(CHECK, criterion, node.shown, message)


Broken = Iterator[tuple[str, Node, Message]]


def _names(nodes: list[Node]) -> Broken:
    if not nodes[0].name.strip():
        yield "2.4.2", nodes[0], Message("ページの題（title）がありません")
    for node in nodes:
        if node.role in OPERATED and not node.name.strip():
            message = Message(
                "{role} に名前がありません。言葉かラベルを付けてください", role=node.role
            )
            yield "4.1.2", node, message
        elif node.role in PICTURES and node.role != "figure" and not node.name.strip():
            yield "1.1.1", node, Message("図に名前がありません。代わりになる言葉を付けてください")
        elif node.role in OPERATED and (node.attribute("aria-label") and not _holds(node)):
            message = Message(
                "見える言葉「{words}」が、読み上げる名前「{name}」にありません",
                words=node.words,
                name=node.name,
            )
            yield "2.5.3", node, message


def _holds(node: Node) -> bool:
    seen, name = ("".join(text.split()).casefold() for text in (node.words, node.name))
    return not _WORD.search(seen) or seen in name


def _regions(nodes: list[Node]) -> Broken:
    for node in nodes:
        if node.role in ("navigation", "region") and not node.name:
            yield "1.3.1", node, Message("区分（{role}）に名前がありません", role=node.role)


def _tables(nodes: list[Node]) -> Broken:
    for node in nodes:
        if (
            node.element
            and node.element.tag == "table"
            and node.role not in ("none", "table", "grid")
        ):
            message = Message("表として伝わりません。見出しのセル（th）と表題を付けてください")
            yield "1.3.1", node, message
        if node.role not in ("table", "grid"):
            continue
        caption = next((child for child in node if child.role == "caption"), None)
        if not node.name:
            yield "1.3.1", node, Message("表の名前がありません。表題を付けてください")
        elif caption is None or _plain(caption.words) != _plain(node.name):
            message = Message("表の名前「{name}」が表題と同じではありません", name=node.name)
            yield "1.3.1", node, message
        for cell in cells(node):
            yield from _cell(node, cell)


def _plain(text: str) -> str:
    return "".join(text.split())


def _cell(table: Node, cell: Cell) -> Broken:
    rows, columns = (
        " ".join(header.name for header in headers).strip()
        for headers in (cell.row_headers, cell.column_headers)
    )
    if not rows:
        message = Message("表「{table}」で、行の見出しがこのセルに伝わりません", table=table.name)
        yield "1.3.1", cell.node, message
    if not columns:
        message = Message("表「{table}」で、列の見出しがこのセルに伝わりません", table=table.name)
        yield "1.3.1", cell.node, message
