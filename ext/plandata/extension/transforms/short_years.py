"""The explanation of the fiscal year, once a page."""

from docutils import nodes
from sphinx.transforms import SphinxTransform


class ShortenYears(SphinxTransform):
    """Explain the fiscal year where a page first names one, and be short after that."""

    default_priority = 30  # translated paragraphs have their own roles by then (20)

    def apply(self) -> None:
        """Keep the first explanation."""
        found = (node for node in self.document.findall(nodes.inline) if "short" in node)
        for number, node in enumerate(found):
            short = node.attributes.pop("short")
            if number:
                node.clear()
                node += nodes.Text(short)
