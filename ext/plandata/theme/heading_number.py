"""The number of a group or a measure in the heading of its page, marked for the eye."""

import re
from itertools import takewhile

from docutils import nodes
from sphinx.application import Sphinx

from plandata.extension.domain import domain_of
from plandata.theme import subject
from plandata.theme.assets import is_ours
from plandata.wording.phrase import plain


def mark(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Mark the number where a part of the heading begins with it (``doctree-resolved``)."""
    title = next(doctree.findall(nodes.title), None)
    if title is None or not is_ours(app):
        return
    number = plain(subject.number_of_page(domain_of(app.env), docname, app.config.language))
    begins = re.compile(rf"{re.escape(number)}(?:\s?[:：])?")
    for part in title.findall(nodes.TextElement) if number else ():
        texts = [*takewhile(lambda node: isinstance(node, nodes.Text), part)]
        words = "".join(text.astext() for text in texts)
        if found := begins.match(words):
            marked = nodes.inline("", found[0], classes=["page-number"])
            part[: len(texts)] = [marked, nodes.Text(words[found.end() :])]
            return
