"""Cells of tables from data, of which many are alike: each is written once a build."""

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from plandata.extension.domain import domain_of
from plandata.extension.nodes import plan_cell
from plandata.extension.sealed import Part, thaw


def visit(translator: HTML5Translator, node: plan_cell) -> None:
    """Write the cell's content as the translator writes it, or wrote it for one alike."""
    written = domain_of(translator.builder.env).written
    parts: tuple[Part, ...] = node["parts"]
    if parts in written:
        if isinstance(node.parent, nodes.row):
            vars(node.parent)["column"] += 1  # as docutils counts them
        translator.body.append(written[parts])
        raise nodes.SkipNode
    begin = len(translator.body)
    made = [thaw(part) for part in parts]
    node.replace_self(made)
    for child in made:
        child.walkabout(translator)
    written[parts] = "".join(translator.body[begin:])
    raise nodes.SkipNode
