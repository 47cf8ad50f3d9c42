"""Quotation marks and dashes in words from data, which Sphinx makes typographic for some pages."""

import re

from sphinx.transforms import SphinxSmartQuotes, SphinxTransform

from plandata.extension.sealed import plan_sealed

#: What may become another sign.
_SIGNS = re.compile(r"[\"'`]|--|\.\.")


class OpenQuoted(SphinxSmartQuotes):
    """Let Sphinx see those sealed nodes that have such signs, if it changes them on this page."""

    default_priority = SphinxSmartQuotes.default_priority - 1

    def apply(self, **_options: object) -> None:
        """Open them."""
        for sealed in self.document.findall(plan_sealed) if self.is_available() else ():
            if any(_SIGNS.search(words) for words in sealed.texts()):
                sealed.open()


class CloseQuoted(SphinxTransform):
    """Seal them again."""

    default_priority = SphinxSmartQuotes.default_priority + 1

    def apply(self, **_options: object) -> None:
        """Close those that are open."""
        for sealed in self.document.findall(plan_sealed):
            if sealed.children:
                sealed.close()
