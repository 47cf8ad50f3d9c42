"""Where links to things of the plan lead on a web page, as values: no node is made for one.

What is often alike, such as the cells of tables, becomes one node that is written once a build.
"""

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.builders import Builder

from plandata.extension.domain import domain_of
from plandata.extension.node_types import plan_cells
from plandata.extension.places import Home, Thing
from plandata.extension.sealed import Attributes, Part, plan_sealed


class LinkAddresses:
    """The links on a page; ``is_last`` says whether its nodes will only be written from now on."""

    def __init__(self, builder: Builder, page: str, *, is_last: bool) -> None:
        self._builder, self._page, self._is_last = builder, page, is_last
        self._notes = domain_of(builder.env).notes
        self._addresses: dict[Thing, Attributes] = {}

    def resolve(self, sealed: plan_sealed) -> tuple[Part, ...]:
        """What a node stands for, with addresses for its links."""
        if self._is_last and not sealed.links and not sealed.listings:
            return tuple(
                _cells(part) if isinstance(part, tuple) and part[0] is nodes.tgroup else part
                for part in sealed.parts
            )
        return tuple(map(self.resolved, sealed.parts))

    def resolved(self, part: Part) -> Part:
        """A part with addresses for its links."""
        if not isinstance(part, tuple):
            return part
        kind, attributes, parts = part
        if kind is addnodes.pending_xref:
            return nodes.reference, self._address(dict(attributes)), parts
        parts = tuple(map(self.resolved, parts))
        if self._is_last:
            if kind is nodes.tbody:
                parts = tuple(map(_row, parts))
            elif kind is nodes.paragraph and any(map(_leads_elsewhere, parts)):
                parts = (_cells(*parts),)
        return kind, attributes, parts

    def _address(self, link: dict[str, Any]) -> Attributes:
        """Where a link leads, as ``make_refnode`` says it."""
        thing = link["reftype"], link["reftarget"]
        if thing not in self._addresses:
            home = self._notes.home(thing)
            assert home is not None
            self._addresses[thing] = (("internal", True), self._end(home))
        return self._addresses[thing]

    def _end(self, home: Home) -> tuple[str, str]:
        if self._page == home.docname:
            return "refid", home.anchor
        address, end = (
            self._builder.get_relative_uri(self._page, home.docname),
            self._notes.end(home),
        )
        return "refuri", f"{address}#{end}" if end else address


def _cells(*parts: Part) -> Part:
    return plan_cells, (("parts", parts),), ()


def _row(row: Part) -> Part:
    """A row of cells; the first is the header of its row, which is seldom like another's."""
    assert isinstance(row, tuple)
    kind, attributes, (header, *cells) = row
    return kind, attributes, (header, _cells(*cells))


def _leads_elsewhere(part: Part) -> bool:
    return isinstance(part, tuple) and any(name == "refuri" for name, _value in part[1])
