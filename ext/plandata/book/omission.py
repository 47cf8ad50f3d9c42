"""What the pages of a book leave out: what serves on the site alone, and links to other pages."""

from docutils import nodes
from sphinx.application import Sphinx

from plandata.book.links import Links
from plandata.book.pages import OfPages
from plandata.extension import listings
from plandata.extension.domain import domain_of
from plandata.extension.node_types import (
    plan_download,
    plan_filter,
    plan_icon,
    plan_key,
    plan_share,
    plan_squares,
)
from plandata.extension.nodes import LISTED, SITE_ALONE

#: What only a browser can do, and drawings beside words that say the same.
_KINDS = (plan_download, plan_filter, plan_icon, plan_key, plan_share, plan_squares)

#: What is nothing without its parts.
_PARTED = (nodes.bullet_list, nodes.definition_list, nodes.list_item, nodes.section)


def leave_out(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Take out of a page what isn't for a book (``doctree-resolved``)."""
    if not isinstance(app.builder, OfPages):
        return
    members = app.builder.levels
    notes = domain_of(app.env).notes
    for node in list(doctree.findall(nodes.Element)):
        home = notes.home(listings.thing(node[LISTED])) if LISTED in node else None
        is_whole_page = node.parent is not None and node.parent.parent is doctree
        is_elsewhere = home is not None and home.docname in members and not is_whole_page
        alone = isinstance(node, _KINDS) and not node.get("inline")
        if alone or is_elsewhere or node.get(SITE_ALONE):
            _remove(node)
    links = Links(app.builder, docname)
    for link in list(doctree.findall(nodes.reference)):
        end = links.end(link)
        if end and end[0] not in members:
            _unlink(link)


def _remove(node: nodes.Element) -> None:
    """Remove a node, and what would be left with nothing: a definition goes with its term.

    Links to it lead to the section in which it was.
    """
    parent = node.parent
    if parent is None:
        return
    parent.remove(node)
    if isinstance(parent, nodes.section):
        parent["ids"] += node["ids"]
    if isinstance(parent, nodes.definition) and not parent.children:
        _remove(parent.parent)
    elif isinstance(parent, _PARTED) and all(map(_is_title, parent.children)):
        _remove(parent)


def _is_title(node: nodes.Node) -> bool:
    return isinstance(node, nodes.title)


def _unlink(link: nodes.reference) -> None:
    """Leave the words of a link; an item of a list that is nothing but a link goes."""
    item = link.parent.parent
    if isinstance(item, nodes.list_item) and len(item) == len(link.parent) == 1:
        _remove(item)
    else:
        link.replace_self(link.children)
