"""Cells of tables from data, of which many are alike: each is written once a build."""

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from plandata.extension.domain import domain_of
from plandata.extension.node_types import plan_cells
from plandata.extension.sealed import thaw


def visit(translator: HTML5Translator, node: plan_cells) -> None:
    """Write each part as the translator writes it in this place, or wrote one alike."""
    written, body = domain_of(translator.builder.env).written, translator.body
    around, parts = node.parent, node["parts"]
    place = around.index(node)
    for part in parts:
        if part not in written:
            begin = len(body)
            around[place] = made = thaw(part)
            made.walkabout(translator)
            written[part] = "".join(body[begin:])
            continue
        body.append(written[part])
        if isinstance(around, nodes.row):
            vars(around)["column"] += 1  # as docutils counts them
    raise nodes.SkipNode
