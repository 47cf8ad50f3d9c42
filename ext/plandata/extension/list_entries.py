"""Entries of lists, as pages are split by them: what is in one, and what it is called."""

from typing import TypeGuard

from docutils import nodes


def leaves(*blocks: nodes.Node) -> list[nodes.list_item]:
    """The items of lists, but for those that hold lists themselves."""
    items = [item for block in blocks for item in block.findall(nodes.list_item)]
    return [item for item in items if not is_parent(item)]


def is_parent(node: nodes.Node) -> TypeGuard[nodes.list_item]:
    """Whether a node is an item of a list that ends with a list of its own."""
    return isinstance(node, nodes.list_item) and isinstance(node[-1], nodes.bullet_list)


def called(entry: nodes.Element) -> list[nodes.Node]:
    """What an entry is called: its heading, its term without the reading, the link it begins with.

    ``entry`` is a section or an item of a list.
    """
    first = entry[0]
    if isinstance(first, nodes.term):
        return first.children[:1]
    # a link has its words in one element
    words = first if isinstance(first, nodes.title) else first.next_node(nodes.inline)
    return [*words.children] if words else []
