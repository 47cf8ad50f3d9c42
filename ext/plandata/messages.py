"""What translators never see: paragraphs of data alone, whose words come from data's columns."""

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform


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
