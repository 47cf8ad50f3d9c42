"""The edition on one page, from which the PDF is made."""

from docutils import nodes
from sphinx.application import Sphinx


def join(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Let a link lead to its section alone, and leave out words for the search of pages.

    Sphinx 9 writes ``#document-page#section`` there, which leads nowhere.
    """
    if app.builder.name != "singlehtml":
        return
    for meta in list(doctree.findall(nodes.meta)):
        if meta.get("name") == "keywords":  # each page has its own, for the search
            meta.parent.remove(meta)
    for item in doctree.findall(nodes.list_item):
        if "plan-briefs" in item.parent["classes"]:
            item["ids"] = []  # the page of the measure, which is here too, has them
    for link in doctree.findall(nodes.reference):
        page, _hash, section = link.get("refuri", "")[1:].partition("#")
        if page.startswith("document-") and section:
            link["refuri"] = f"#{section}"
