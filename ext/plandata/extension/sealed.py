"""Nodes made from data alone, put away while pages are read: no transform walks through them.

Sphinx and docutils look some forty times through every node of a page, for what only prose has:
footnotes, substitutions, messages to translate. Tables and lists from data are most of a page.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from docutils import nodes
from sphinx import addnodes

#: The attributes of a node as a value.
Attributes = tuple[tuple[str, Any], ...]
#: A node as a value: its words, or else its class, attributes and parts; a node that has a label
#: stays what it is, for Sphinx looks for it in the page.
Part = str | nodes.Element | tuple[type[nodes.Element], Attributes, tuple["Part", ...]]

#: Parts that were looked at by their identity, with what tells them from others.
Seen = dict[int, tuple[Part, str]]

_LISTS = frozenset(nodes.Element.list_attributes)


class plan_mentions(nodes.General, nodes.Element):
    """Where sections that name a thing will be listed, once every page has been read."""


class plan_related(nodes.General, nodes.Element):
    """Where measures related to ``measure`` will be listed, once every page has been read."""


class plan_sealed(nodes.General, nodes.Element):
    """Stands for nodes; ``parts`` are their values, which say all that they will show.

    What the environment notes of them is gathered when they are put away.
    """

    @property
    def parts(self) -> Sequence[Part]:
        """The nodes as values."""
        parts: Sequence[Part] = self["parts"]
        return parts

    @property
    def links(self) -> Sequence[Mapping[str, Any]]:
        """The attributes of each link within, once where several are alike."""
        links: Sequence[Mapping[str, Any]] = self["links"]
        return links

    @property
    def listings(self) -> Sequence[Mapping[str, Any]]:
        """The attributes of each place for sections that name a thing."""
        listings: Sequence[Mapping[str, Any]] = self["listings"]
        return listings

    @property
    def has_addresses(self) -> bool:
        """Whether a link may lead to something within."""
        return bool(self["addresses"])

    def has(self, *classes: str) -> bool:
        """Whether something within has one of the classes."""
        return _has_class(self.parts, set(classes))

    def texts(self, *classes: str) -> Iterator[str]:
        """The words within, but for those in an element of one of the classes."""
        return _texts(self.parts, set(classes))

    def thawed(self) -> list[nodes.Node]:
        """The nodes, made anew."""
        return [thaw(part) for part in self.parts]

    def open(self) -> None:
        """Let a transform see and change the nodes, as children, until they are sealed again."""
        self.children = []
        self.extend(self.thawed())

    def close(self) -> None:
        """Put the nodes away as they are now."""
        parts = tuple(map(freeze, self.children))
        self.put_away(parts, _Notes(parts))
        self.children = []

    def put_away(self, parts: Sequence[Part], notes: "_Notes") -> None:
        """Keep parts, and what there is to note of them."""
        self["parts"], self["addresses"] = parts, notes.has_id
        self["links"] = list(map(dict, notes.links))
        self["listings"] = list(map(dict, notes.listings))


def sealed(*content: nodes.Node | Part) -> list[nodes.Node]:
    """Nodes put away in one; the nodes themselves where a label leads to one of them."""
    return put_away(*map(freeze, content))


def put_away(*parts: Part) -> list[nodes.Node]:
    """What stands for parts, or the nodes where a label leads to one of them."""
    notes = _Notes(parts)
    if notes.has_label:
        return [thaw(part) for part in parts]
    one = plan_sealed()
    one.put_away(parts, notes)
    return [one]


def element(kind: type[nodes.Element], parts: Sequence[Part], /, **attributes: Any) -> Part:
    """An element as a value; its classes are a tuple."""
    if "classes" in attributes and not attributes["classes"]:
        del attributes["classes"]
    return kind, tuple(attributes.items()), tuple(parts)


def freeze(node: nodes.Node | Part) -> Part:
    """A node as a value; a value is one."""
    if isinstance(node, tuple) or type(node) is str:
        return node
    if not isinstance(node, nodes.Element):
        return str(node)  # also words that Sphinx translates when somebody looks at them
    if node["names"]:
        return node
    said = tuple(
        (name, tuple(value) if name in _LISTS else value)
        for name, value in node.attributes.items()
        if value or name not in _LISTS
    )
    return type(node), said, tuple(map(freeze, node.children))


def thaw(part: Part) -> nodes.Node:
    """The node that a value stands for."""
    if isinstance(part, str):
        return nodes.Text(part)
    if isinstance(part, nodes.Element):
        return part
    kind, attributes, parts = part
    said: dict[str, Any] = {name: list(v) if name in _LISTS else v for name, v in attributes}
    node = kind(**said)
    node.children = children = [thaw(one) for one in parts]
    for child in children:  # as docutils does, which then asks for the document of each
        child.parent = node
    return node


class _Notes:
    """What there is to note of parts: each link once, places for mentions, whether there is an id.

    A link or a place is known by its attributes. ``has_label`` says that a label leads to a part.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self.links: dict[Attributes, None] = {}
        self.listings: list[Attributes] = []
        self.has_id = self.has_label = False
        #: The elements seen, by their identity: rows of a table share links and stages.
        self._seen: set[int] = set()
        self._look_into(parts)

    def _look_into(self, parts: Sequence[Part]) -> None:
        for part in parts:
            if isinstance(part, tuple):
                if id(part) in self._seen:
                    continue
                self._seen.add(id(part))
                kind, attributes, within = part
                if kind is addnodes.pending_xref:
                    self.links[attributes] = None
                elif kind is plan_mentions:
                    self.listings.append(attributes)
                elif attributes and "ids" in dict(attributes):
                    self.has_id = True
                self._look_into(within)
            elif not isinstance(part, str):
                self.has_label = True


def shown(part: Part, seen: Seen) -> str:
    """What tells a part from one that shows something else.

    ``seen`` are those that were looked at; they are kept there, so that no other gets their place.
    """
    if isinstance(part, str):
        return repr(part)
    if isinstance(part, nodes.Element):
        return part.pformat()
    if id(part) not in seen:
        kind, attributes, within = part
        inner = " ".join([shown(one, seen) for one in within])
        seen[id(part)] = part, f"({kind.__name__} {attributes!r} {inner})"
    return seen[id(part)][1]


def _has_class(parts: Sequence[Part], classes: Set[str]) -> bool:
    return any(
        not classes.isdisjoint(dict(part[1]).get("classes", ())) or _has_class(part[2], classes)
        for part in parts
        if isinstance(part, tuple)
    )


def _texts(parts: Sequence[Part], classes: Set[str]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, tuple) and classes.isdisjoint(dict(part[1]).get("classes", ())):
            yield from _texts(part[2], classes)
