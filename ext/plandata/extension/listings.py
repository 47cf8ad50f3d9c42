"""Where all things of a kind are listed: on a page, or in an index that Sphinx makes.

A link there is one of the domain, by the kinds below. It leads nowhere, and its words stand alone,
where no page has the list, or where a build makes no indices; nobody need be told.
"""

from docutils import nodes
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.nodes import make_refnode

from plandata.extension.places import Thing
from plandata.wording.identifier import identifier

#: The kind of a link to the page that lists all measures, departments and so on, by what it lists.
#: No level of a plan is called so.
LIST = "_list"
#: The kind of a link into an index, by the name of the index and, after a space, the group in it.
INDEX = "_index"


def thing(what: str) -> Thing:
    """What is at home on a page that lists all of a kind."""
    return LIST, what


def place(index: str, group: str = "") -> str:
    """What a link into an index names: a group, or all of it."""
    return f"{index} {group}".strip()


def link(
    builder: Builder, fromdocname: str, target: str, content: nodes.Element
) -> nodes.reference | None:
    """A link to a place in an index; None where the build makes no such page."""
    name, _space, group = target.partition(" ")
    page = f"plan-{name}"
    if builder.name in ("book", "singlehtml") or not isinstance(builder, StandaloneHTMLBuilder):
        return None
    if page not in {found for found, *_content in builder.domain_indices}:
        return None
    anchor = f"group-{identifier(group)}" if group else ""
    return make_refnode(builder, fromdocname, page, anchor, content)
