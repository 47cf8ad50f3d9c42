"""A table as a screen reader hears it: each cell with the headers of its row and its column."""

from collections.abc import Iterator
from typing import NamedTuple

from sitecheck.browser.accessibility_tree import Node

CELLS = ("cell", "gridcell", "columnheader", "rowheader")


class Cell(NamedTuple):
    """A data cell and the headers that are read with it."""

    node: Node
    row_headers: tuple[Node, ...]
    column_headers: tuple[Node, ...]


def cells(table: Node) -> Iterator[Cell]:
    """The data cells of a table."""
    places = _places(table)
    across: dict[int, list[Node]] = {}
    above: dict[int, list[Node]] = {}
    for (row, column), node in sorted(places.items(), key=lambda place: place[0]):
        if node.role == "rowheader":
            across.setdefault(row, []).append(node)
        elif node.role == "columnheader":
            above.setdefault(column, []).append(node)
    for (row, column), node in places.items():
        again = any(
            place is node
            for place in (places.get((row, column - 1)), places.get((row - 1, column)))
        )
        if node.role in ("cell", "gridcell") and not again:  # one that spans several is read once
            yield Cell(node, tuple(across.get(row, ())), tuple(above.get(column, ())))


def _places(table: Node) -> dict[tuple[int, int], Node]:
    """Which cell stands where, by row and column; one that spans several stands in each."""
    places: dict[tuple[int, int], Node] = {}
    for row, line in enumerate(_rows(table)):
        column = 0
        for node in line:
            while (row, column) in places:
                column += 1
            for down in range(_span(node, "rowspan")):
                for right in range(_span(node, "colspan")):
                    places[row + down, column + right] = node
    return places


def _rows(table: Node) -> Iterator[list[Node]]:
    for child in table.children:
        if child.role == "row":
            yield [node for node in child.children if node.role in CELLS]
        elif child.role == "rowgroup":
            yield from _rows(child)


def _span(node: Node, attribute: str) -> int:
    text = node.attribute(attribute)
    return max(int(text), 1) if text.isdigit() else 1
