"""What translators see: all prose, and no data alone, whose words come from data's columns."""

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform


class ShowCells(SphinxTransform):
    """Let translators see the cells of tables drawn with bars, to which MyST gives no place."""

    default_priority = 9  # before Sphinx keeps the messages (10)

    def apply(self) -> None:
        """Give each cell the place of its table."""
        for table in self.document.findall(nodes.table):
            for cell in table.findall(nodes.paragraph):
                if not cell.source:
                    cell.source, cell.line = self.document["source"], table.line


class LeaveDataAlone(SphinxTransform):
    """Keep a paragraph or heading whose words are all computed out of the catalogues."""

    default_priority = 11  # after HomeHeadings (10), before messages are looked up (20)

    def apply(self) -> None:
        """Mark every such element as not translatable."""
        for element in self.document.findall(nodes.TextElement):
            words = [text for text in element.findall(nodes.Text) if text.strip()]
            if words and all(_computed(text, element) for text in words):
                element["translatable"] = False


def _computed(text: nodes.Text, element: nodes.Element) -> bool:
    """Whether a role within ``element`` made the words from data."""
    node = text.parent
    while node is not element:
        if isinstance(node, addnodes.pending_xref) and node.get("refdomain") == "plan":
            return not node.get("prose")
        if any(name.startswith("plan-") for name in node["classes"]):
            return True
        node = node.parent
    return False
