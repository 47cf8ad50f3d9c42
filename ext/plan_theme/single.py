"""Links of the edition on one page, from which the PDF is made."""

from docutils import nodes
from sphinx.application import Sphinx


def join_links(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Let a link lead to its section alone (``doctree-resolved``).

    Sphinx 9 writes ``#document-page#section`` there, which leads nowhere.
    """
    if app.builder.name != "singlehtml":
        return
    for link in doctree.findall(nodes.reference):
        page, _hash, section = link.get("refuri", "")[1:].partition("#")
        if page.startswith("document-") and section:
            link["refuri"] = f"#{section}"
