"""The rows of a table that is too long for one page, as a file that its filter loads.

A script, so that it also loads from a disk, and only when the filter is used. It holds words and
addresses and no markup: the filter makes elements of them. What many rows have, such as a
department, stands there once.
"""

import json
import posixpath
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder

from plandata.extension.link_addresses import LinkAddresses
from plandata.extension.node_types import plan_pages
from plandata.extension.sealed import Part as Value
from plandata.extension.sealed import freeze, plan_sealed
from sitecheck import text_file

_LANGUAGE = "language-"
#: What stands beside the facets of a row, which all have a name: its classes.
_LOOK = ""
#: Words, or an element: its address ("" if it is no link), its classes, its language, its content.
Part = str | tuple[Any, ...]


def name(builder: Builder, page: str, table: str) -> str:
    """The address of the file of a table, from the page that leads to its parts."""
    folder = posixpath.dirname(builder.get_target_uri(page)) or "."
    return posixpath.relpath(f"{page}/{table}.js", folder)


def write(builder: StandaloneHTMLBuilder, page: str, node: plan_pages) -> None:
    """Write the file of a table, unless it is there as it is.

    Args:
        builder: What writes the pages.
        page: The page that leads to the parts of the table.
        node: The table that leads, and the parts.
    """
    leading, *parts = (table for table in node if isinstance(table, nodes.table))
    id = leading["ids"][0]
    rows = [row for part in parts for row in _rows(_content(part))]
    links = LinkAddresses(builder, page, is_last=False)
    data = _data(leading[0], parts[0]["classes"], rows, links)
    text = f"(globalThis.planRows ??= {{}})[{json.dumps(id)}]={_json(data)};\n"
    text_file.write(Path(builder.outdir, page, f"{id}.js"), text.encode())


def _content(part: nodes.table) -> Sequence[Value]:
    """What a part of the table holds, as values."""
    sealed = part.next_node(plan_sealed)
    return sealed.parts if sealed else [freeze(child) for child in part]


def _rows(values: Sequence[Value]) -> Iterator[tuple[dict[str, Any], Sequence[Value]]]:
    """The attributes and the cells of each row."""
    for value in values:
        if isinstance(value, tuple):
            kind, attributes, within = value
            if kind is nodes.row:
                yield dict(attributes), within
            else:
                yield from _rows(within)


def _data(
    caption: nodes.Node,
    classes: list[str],
    rows: list[tuple[dict[str, Any], Sequence[Value]]],
    links: LinkAddresses,
) -> dict[str, Any]:
    """What the file says: rows are numbers of what stands in ``parts``, first of their facets."""
    known: dict[Part, int] = {}
    cells: dict[int, list[int]] = {}

    def number(part: Part) -> int:
        return known.setdefault(part, len(known))

    def numbers(cell: Value) -> list[int]:
        if id(cell) not in cells:  # those that are alike are mostly one
            wide = [-_columns(cell)] if _columns(cell) > 1 else []  # no number of a part is below 0
            cells[id(cell)] = wide + [number(part) for part in _parts(links.resolved(cell))]
        return cells[id(cell)]

    found = [
        ({**said["facets"], _LOOK: " ".join(said.get("classes", ()))}, shown)
        for said, shown in rows
        if "facets" in said
    ]
    facets: list[str] = sorted(found[0][0])
    return {
        "caption": _parts(freeze(caption)),
        "classes": " ".join(classes),
        "head": [[_columns(cell), *_parts(links.resolved(cell))] for cell in rows[0][1]],
        "facets": facets,
        "rows": [
            [*(number(said[name]) for name in facets), *map(numbers, shown)]
            for said, shown in found
        ],
        "parts": list(known),
    }


def _columns(cell: Value) -> int:
    """How many columns a cell takes."""
    assert isinstance(cell, tuple)
    more: int = dict(cell[1]).get("morecols", 0)
    return 1 + more


def _parts(value: Value) -> list[Part]:
    """What an element holds, without those that only wrap it."""
    found: list[Part] = []
    assert isinstance(value, tuple)
    for child in value[2]:
        if not isinstance(child, tuple):
            found.append(str(child))
            continue
        said = dict(child[1])
        classes: Sequence[str] = said.get("classes", ())
        spoken = [one.removeprefix(_LANGUAGE) for one in classes if one.startswith(_LANGUAGE)]
        looks = " ".join(one for one in classes if not one.startswith(_LANGUAGE))
        link = said.get("refuri") or (f"#{said['refid']}" if "refid" in said else "")
        if link or spoken or looks:
            found.append((link, looks, "".join(spoken[:1]), *_parts(child)))
        else:
            found += _parts(child)
    return found


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
