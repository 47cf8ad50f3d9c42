"""Lists of the sections that name a thing, filled in when every page has been read."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

from plandata.extension.domain import domain_of
from plandata.extension.nodes import bullets, original, paragraph, thawed
from plandata.extension.sealed import plan_mentions


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The pages whose lists or links changed because another page did (``env-updated``)."""
    notes = domain_of(env).notes
    notes.keep_questions()
    return notes.stale(env)


def fill(app: Sphinx, placeholder: plan_mentions, docname: str) -> None:
    """Replace a placeholder on a page by links to the sections."""
    mentions = domain_of(app.env).notes.mentions
    links = [
        make_refnode(
            app.builder,
            docname,
            mention.docname,
            mention.anchor,
            thawed([original(part, app.config.language) for part in mention.title]),
        )
        for mention in mentions.get((placeholder["kind"], placeholder["id"]), ())
        if mention.docname != docname
    ]
    blocks: list[nodes.Node] = []
    if links:
        blocks.append(bullets([[paragraph(link)] for link in links], "plan-mentions"))
        if placeholder["title"]:
            blocks.insert(0, paragraph(placeholder["title"], "plan-mentions-title"))
    _put(placeholder, blocks)


def _put(placeholder: nodes.Element, blocks: list[nodes.Node]) -> None:
    """Replace the placeholder; a definition that is left with nothing goes with its term."""
    definition = placeholder.parent
    if blocks:
        placeholder.replace_self(blocks)
    elif isinstance(definition, nodes.definition) and len(definition) == 1:
        definition.parent.parent.remove(definition.parent)
    else:
        definition.remove(placeholder)
