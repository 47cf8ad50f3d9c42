"""The nodes of each directive and of the roles, as they stood when last looked at.

``pytest --snapshot-update tests/sphinx/test_snapshots.py`` renews them; read the difference.
"""

import re
from collections.abc import Callable

import pytest
from docutils import nodes
from syrupy.assertion import SnapshotAssertion

from .build import Build

Match = Callable[[nodes.Element], bool]


def with_id(id: str) -> Match:
    return lambda node: id in node.get("ids", ())


def with_class(name: str) -> Match:
    return lambda node: (
        name in node.get("classes", ()) and not isinstance(node.parent, nodes.list_item)
    )


def with_term(id: str) -> Match:
    return lambda node: (
        isinstance(node, nodes.definition_list_item)
        and any(id in term["ids"] for term in node.findall(nodes.term))
    )


SHOWN: dict[str, tuple[str, Match]] = {
    "measure": ("goal-a", with_id("measure-A-1")),
    "measures": ("lists", with_id("table-measures-B-pilot")),
    "schedule": ("schedule", with_id("table-schedule-trial-2025")),
    "tree": ("tree", with_class("plan-tree")),
    "glossary": ("terms", with_term("term-npo")),
    "articles": ("laws", with_id("law-elderly")),
    "departments": ("offices", with_id("dept-school")),
    "history": ("past", with_id("table-history")),
    "evaluation": ("past", with_id("table-evaluation-grade")),
    "figure": ("figures", with_id("figure-homes")),
    "figure without values": ("figures", with_id("figure-streets")),
    "committee": ("people", with_id("table-committee")),
    "comprehensive-plan": ("above", with_class("plan-strands")),
    "errata": ("errata", with_id("table-errata")),
    "roles": ("prose", with_id("prose")),
}


@pytest.mark.parametrize("name", SHOWN)
def test_nodes(town: Build, snapshot: SnapshotAssertion, name: str) -> None:
    page, match = SHOWN[name]
    document = town.doctree(page)
    (node,) = (node for node in document.findall(nodes.Element) if match(node))
    # what every link has says nothing
    tree = re.sub(r' (mention="0"|ref(doc|domain|explicit|warn)="[\w-]+")', "", node.pformat())
    assert tree == snapshot
