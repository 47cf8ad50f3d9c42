"""A measure as a block of the book: in brief and its facts on the left, the rest on the right."""

from docutils import nodes

from plandata.extension.places import PART

#: The class of such a block; those of its two sides begin so, too.
BLOCK = "book-measure"
#: The parts of a measure's page that stand on the left, in this order.
_LEFT = ("brief", "facts")


def arrange(section: nodes.section) -> None:
    """Put what is on a measure's page side by side."""
    title, *found = section.children
    parts = {node.get(PART, ""): node for node in found if isinstance(node, nodes.section)}
    source = [node for node in found if is_source(node)]
    left = [*(parts[name] for name in _LEFT if name in parts), *source]
    right = [node for node in found if node not in left]
    section.children = []
    section["classes"].append(BLOCK)
    section += [
        title,
        nodes.container("", *left, classes=[f"{BLOCK}-left"]),
        nodes.container("", *right, classes=[f"{BLOCK}-right"]),
    ]


def is_source(node: nodes.Node) -> bool:
    """Whether a node is a paragraph that says the pages of the source alone."""
    alone = isinstance(node, nodes.paragraph) and len(node) == 1
    words = node.children[0] if alone else None
    return isinstance(words, nodes.inline) and "plan-page" in words["classes"]
