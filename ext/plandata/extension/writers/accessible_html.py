"""What Sphinx's HTML lacks for tables: scope on headers and a named scroll region."""

from html import escape

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator


class PlanHTMLTranslator(HTML5Translator):
    """Sphinx's own translator with accessible tables.

    Screen readers announce the headers of a cell reliably from ``scope`` alone (H63 of the WCAG
    techniques). A wide table scrolls in its own region, which takes focus (2.1.1) and is named
    by the table's caption (4.1.2), so that the page itself never scrolls sideways (1.4.10).
    """

    def visit_table(self, node: nodes.table) -> None:
        """Open the scroll region before the table."""
        if isinstance(node[0], nodes.title):
            node[0]["ids"] = [f"{node['ids'][0]}-caption"]
            self.body.append(
                '<div class="table-scroll" role="region" tabindex="0"'
                f' aria-labelledby="{node[0]["ids"][0]}">\n'
            )
        super().visit_table(node)

    def depart_table(self, node: nodes.table) -> None:
        """Close the scroll region after the table."""
        super().depart_table(node)
        if isinstance(node[0], nodes.title):
            self.body.append("</div>\n")

    def visit_row(self, node: nodes.Element) -> None:
        """Give a row what a filter may look for, as data attributes."""
        start = len(self.body)
        super().visit_row(node)
        facets: dict[str, str] = node.get("facets", {})
        data = "".join(f' data-{name}="{escape(words)}"' for name, words in facets.items())
        self.body[start] = self.body[start].replace("<tr", f"<tr{data}", 1)

    def visit_entry(self, node: nodes.entry) -> None:
        """Give each header cell its scope."""
        start = len(self.body)
        super().visit_entry(node)
        scope = "col" if isinstance(node.parent.parent, nodes.thead) else "row"
        self.body[start] = self.body[start].replace("<th ", f'<th scope="{scope}" ', 1)
