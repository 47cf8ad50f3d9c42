"""Typographic quotation marks and dashes, which Sphinx makes on some pages; words of data, too.

It looks for them in every word of a page; here it is given the passages alone that have any.
"""

import re
from collections.abc import Iterator

from docutils import nodes
from sphinx.transforms import SphinxSmartQuotes

from plandata.extension.sealed import plan_sealed

#: What may become another sign.
_SIGNS = re.compile(r"[\"'`\\]|--|\.\.|\. \.|&quot;")


class Quotes(SphinxSmartQuotes):
    """Let Sphinx change passages that have such signs, if it changes any on this page."""

    default_priority = SphinxSmartQuotes.default_priority - 1

    def apply(self, **_options: object) -> None:
        """Change them, and say that nothing is left to change."""
        if not self.is_available():
            return
        opened = [s for s in self.document.findall(plan_sealed) if any(map(_has_sign, s.texts()))]
        for one in opened:
            one.open()
        passages = self.document.copy()
        passages.children = list(_passages(self.document))  # each stays where it is in the page
        self.document = passages
        super().apply()
        for one in opened:
            one.close()
        passages.settings.smart_quotes = False  # as Sphinx lets an extension tell it


def _passages(parent: nodes.Element) -> Iterator[nodes.Node]:
    """The outermost elements with text that have such a sign."""
    for node in parent.children:
        if isinstance(node, nodes.TextElement):
            if any(map(_has_sign, node.findall(nodes.Text))):
                yield node
        elif isinstance(node, nodes.Element):
            yield from _passages(node)


def _has_sign(text: str) -> bool:
    return _SIGNS.search(text) is not None
