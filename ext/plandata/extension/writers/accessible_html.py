"""What Sphinx's HTML lacks for tables: scope on headers and a named scroll region."""

from typing import Any

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from plandata.extension.directives.bars import CROWDED, KIND
from plandata.extension.directives.starts import STARTS
from plandata.extension.node_types import plan_short
from plandata.extension.nodes import NARROW


class PlanHTMLTranslator(HTML5Translator):
    """Sphinx's own translator with accessible tables.

    Screen readers announce the headers of a cell reliably from ``scope`` alone (H63 of the WCAG
    techniques). A wide table scrolls in its own region, which takes focus (2.1.1) and is named
    by the table's caption (4.1.2), so that the page itself never scrolls sideways (1.4.10). Where
    all of it is in view, ``regions.js`` lets it be no region: it would be a stop that does nothing.
    """

    def starttag(
        self,
        node: nodes.Element,
        tagname: str,
        suffix: str = "\n",
        empty: bool = False,
        **attributes: Any,
    ) -> str:
        """Write a tag; docutils and Sphinx make the tag of every node here."""
        given = {name.lower(): value for name, value in attributes.items()}
        self.complete(node, tagname, given)
        return super().starttag(node, tagname, suffix, empty, **given)

    def complete(self, node: nodes.Element, tagname: str, attributes: dict[str, Any]) -> None:
        """Give cells what belongs to them, and a row what a filter may look for, as data.

        A header has its scope, a cell of a card the head of its column for the eye.
        """
        if tagname == "th":
            attributes["scope"] = "col" if isinstance(node.parent.parent, nodes.thead) else "row"
        if tagname == "tr":
            facets: dict[str, str] = node.get("facets", {})
            attributes.update((f"data-{name}", words) for name, words in facets.items())
        if tagname == "td" and "head" in node:
            attributes["data-head"] = node["head"]
        if isinstance(node, plan_short):
            attributes["aria-hidden"] = "true"

    def visit_table(self, node: nodes.table) -> None:
        """Open the scroll region before the table."""
        caption = node[0]
        if isinstance(caption, nodes.title):
            caption["ids"] = [f"{node['ids'][0]}-caption"]
            named = (
                f' role="region" tabindex="0" aria-labelledby="{self.attval(caption["ids"][0])}"'
            )
            frame = f'"table-scroll"{named}' if _scrolls(node) else '"table-frame"'
            self.body.append(f"<div class={frame}>\n")
        super().visit_table(node)

    def depart_table(self, node: nodes.table) -> None:
        """Close the scroll region after the table."""
        super().depart_table(node)
        if isinstance(node[0], nodes.title):
            self.body.append("</div>\n")


def _scrolls(node: nodes.table) -> bool:
    """Whether a table may be wider than a narrow window."""
    classes = node["classes"]
    return CROWDED in classes or {KIND, STARTS, NARROW}.isdisjoint(classes)
