"""The accessibility tree: the page as the browser hands it to screen readers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page as Tab


@dataclass(frozen=True)
class Element:
    """An element of the document behind the tree."""

    tag: str
    attributes: dict[str, str]
    inside: tuple["Element", ...] = field(repr=False)

    @property
    def classes(self) -> set[str]:
        """The classes of the element and of all inside it."""
        own = set(self.attributes.get("class", "").split())
        return own.union(*(element.classes for element in self.inside))

    def __str__(self) -> str:
        """The start tag, as findings show it."""
        names = " ".join(f'{name}="{value}"' for name, value in self.attributes.items())
        return f"<{self.tag} {names}".strip()[:100] + ">"


@dataclass(frozen=True)
class Node:
    """A node of the tree; ``role`` is a role of ARIA, or Chromium's own such as ``StaticText``."""

    role: str
    name: str
    level: int
    element: Element | None
    children: tuple["Node", ...] = field(repr=False)

    def __iter__(self) -> Iterator["Node"]:
        """The node and all inside it, in the order in which they are read."""
        yield self
        for child in self.children:
            yield from child

    @property
    def words(self) -> str:
        """The text that stands inside."""
        return " ".join(node.name.strip() for node in self if node.role == "StaticText").strip()

    @property
    def shown(self) -> str:
        """The node as findings show it: the start tag and the beginning of its name or words."""
        text = (self.name or self.words)[:40]
        return f"{self.element or self.role} {text}".strip()

    def attribute(self, name: str) -> str:
        """An attribute of the element, "" if it isn't there."""
        return self.element.attributes.get(name, "") if self.element else ""


def tree(tab: Tab) -> Node:
    """The accessibility tree of an open page, without the nodes that readers pass over."""
    session = tab.context.new_cdp_session(tab)
    try:
        document = session.send("DOM.getDocument", {"depth": -1})["root"]
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    finally:
        session.detach()
    elements: dict[int, Element] = {}
    _collect(document, elements)
    by_id = {node["nodeId"]: node for node in nodes}
    (root,) = _nodes(nodes[0], by_id, elements)
    return root


def _collect(node: dict[str, Any], elements: dict[int, Element]) -> Element:
    flat: list[str] = node.get("attributes", [])
    attributes = dict(zip(flat[::2], flat[1::2], strict=True))
    inside = tuple(_collect(child, elements) for child in node.get("children", []))
    element = elements[node["backendNodeId"]] = Element(
        node["nodeName"].lower(), attributes, inside
    )
    return element


def _nodes(
    node: dict[str, Any], by_id: dict[str, dict[str, Any]], elements: dict[int, Element]
) -> Iterator[Node]:
    children = tuple(
        found
        for id in node.get("childIds", [])
        if id in by_id
        for found in _nodes(by_id[id], by_id, elements)
    )
    if node["ignored"]:
        yield from children
        return
    properties = {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
    yield Node(
        role=node["role"]["value"],
        name=str(node.get("name", {}).get("value", "")),
        level=int(properties.get("level") or 0),
        element=elements.get(node.get("backendDOMNodeId", 0)),
        children=children,
    )
