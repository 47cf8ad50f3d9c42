"""The rows of a table that is too long for one page, as a file that its filter loads.

A script, so that it also loads from a disk, and only when the filter is used. It holds words and
addresses and no markup: the filter makes elements of them. What many rows have, such as a
department, stands there once.
"""

import json
import posixpath
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.builders import Builder

from plandata.extension.nodes import plan_pages
from sitecheck import text_file

_LANGUAGE = "language-"
#: Words, or an element: its address ("" if it is no link), its classes, its language, its content.
Part = str | list[Any]


def name(builder: Builder, page: str, table: str) -> str:
    """The address of the file of a table, from the page that leads to its parts."""
    folder = posixpath.dirname(builder.get_target_uri(page)) or "."
    return posixpath.relpath(f"{page}/{table}.js", folder)


def write(folder: Path, page: str, node: plan_pages) -> None:
    """Write the file of a table, unless it is there as it is.

    Args:
        folder: The folder of the site.
        page: The page that leads to the parts of the table.
        node: The table that leads, and the parts.
    """
    leading, *parts = (table for table in node if isinstance(table, nodes.table))
    id = leading["ids"][0]
    data = json.dumps(_data(leading, parts), ensure_ascii=False, separators=(",", ":"))
    text = f"(globalThis.planRows ??= {{}})[{json.dumps(id)}]={data};\n"
    text_file.write(folder / page / f"{id}.js", text.encode())


def _data(leading: nodes.table, parts: list[nodes.table]) -> dict[str, Any]:
    """What the file says: rows are numbers of what stands in ``parts``, first of their facets."""
    known: dict[str, int] = {}

    def number(part: Part) -> int:
        return known.setdefault(json.dumps(part, ensure_ascii=False), len(known))

    rows = [row for part in parts for row in part.findall(nodes.row) if "facets" in row]
    facets: list[str] = sorted(rows[0]["facets"])
    numbers = [
        [
            *(number(row["facets"][name]) for name in facets),
            *([number(part) for part in _content(cell)] for cell in row),
        ]
        for row in rows
    ]
    return {
        "caption": _content(leading[0]),
        "classes": " ".join(parts[0]["classes"]),
        "head": [_content(cell) for cell in next(parts[0].findall(nodes.row))],
        "facets": facets,
        "rows": numbers,
        "parts": [json.loads(part) for part in known],
    }


def _content(node: nodes.Node) -> list[Part]:
    """What an element holds, without those that only wrap it."""
    found: list[Part] = []
    for child in node.children:
        if isinstance(child, nodes.Text):
            found.append(child.astext())
            continue
        assert isinstance(child, nodes.Element)
        classes: list[str] = child["classes"]
        spoken = [one.removeprefix(_LANGUAGE) for one in classes if one.startswith(_LANGUAGE)]
        looks = " ".join(one for one in classes if not one.startswith(_LANGUAGE))
        link = child.get("refuri") or (f"#{child['refid']}" if "refid" in child else "")
        if link or spoken or looks:
            found.append([link, looks, "".join(spoken[:1]), *_content(child)])
        else:
            found += _content(child)
    return found
