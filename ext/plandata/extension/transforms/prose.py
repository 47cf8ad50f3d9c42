"""What prose may hold that some readers can't use: it is mended, or the editor is told how to."""

from docutils import nodes
from sphinx.transforms import SphinxTransform

from plandata.extension.internals import (
    design_component,
    has_title,
    is_picture_of_card,
    show_as_container,
)
from plandata.extension.node_types import ADORNMENT
from plandata.extension.sealed import plan_sealed
from plandata.extension.warning import warn
from plandata.model.subtype import Subtype
from sitecheck.message import Message

NO_CAPTION = Message(
    "表に題名がありません。表の前に「:::{{table}} 題名」、後に「:::」の行を書いてください"
    "（list-table と csv-table では、名前の後に題名を書きます）"
)
NO_HEADER_ROW = Message(
    "表に見出しの行がありません。list-table では「:header-rows: 1」、csv-table では「:header:」で"
    "1行目を見出しにしてください"
)
NO_WORDS = Message(
    "画像に、代わりに読まれる文がありません。「![画像の内容を伝える文](ファイルの名前)」か"
    "「:alt: 画像の内容を伝える文」のように書いてください"
)
TABS = Message(
    "タブ（tab-set）の中身は、開かないと読めず、印刷もされません。タブを使わずに、見出しを付けて順に"
    "並べてください"
)
NO_TITLE = Message(
    "dropdown に見出しがありません。「:::{{dropdown}} 見出し」のように書いてください"
)


class CheckProse(SphinxTransform):
    """Warn of tables, images, tabs and dropdowns that lack what their readers need."""

    default_priority = 400

    def apply(self) -> None:
        """Check a page as it is read."""
        for table in self.document.findall(nodes.table):
            if not isinstance(table[0], nodes.title):
                warn(Subtype.CAPTION, NO_CAPTION, _first_line(table))
            if not any(table.findall(_has_header_row)):
                warn(Subtype.HEADER_ROW, NO_HEADER_ROW, _first_line(table))
        for image in self.document.findall(nodes.image):
            says_nothing = ADORNMENT in image["classes"] or is_picture_of_card(image)
            if not image.get("alt") and not says_nothing:
                warn(Subtype.ALT, NO_WORDS, _with_line(image))
        for node in self.document.findall(nodes.container):
            component = design_component(node)
            if component == "tab-set":
                warn(Subtype.TABS, TABS, node)
            if component.startswith("tab-"):
                show_as_container(node)  # so that label and content stand in a row
            if component == "dropdown" and not has_title(node):
                warn(Subtype.BAD_OPTION, NO_TITLE, node)


class RowHeaders(SphinxTransform):
    """Make the first column of a table say what its rows are about (WCAG 1.3.1, technique H63).

    Markdown has no sign for it. A table that has such a column already is as its author wants it.
    """

    default_priority = CheckProse.default_priority

    def apply(self) -> None:
        """Mark the first column of each table of two columns or more."""
        for group in self.document.findall(nodes.tgroup):
            columns = [node for node in group if isinstance(node, nodes.colspec)]
            if len(columns) > 1 and not any(column.get("stub") for column in columns):
                columns[0]["stub"] = 1


def _has_header_row(part: nodes.Node) -> bool:
    """Whether a part of a table is its header row; a table from data always has one."""
    return isinstance(part, nodes.thead | plan_sealed)


def _first_line(table: nodes.table) -> nodes.Node:
    """The part of a table that stands first; a list-table says of itself where it ends."""
    lines = [node for node in table.findall() if node.line]
    return min(lines, key=lambda node: node.line or 0, default=table)


def _with_line(node: nodes.Node) -> nodes.Node:
    """The nearest node around one that knows its line, as MyST's images don't."""
    while not node.line and node.parent is not None:
        node = node.parent
    return node
