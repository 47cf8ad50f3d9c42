"""Draw the house into ``house.svg``: which part may import which.

usage: python ext/plandata/manual/house_picture.py

The floors are the layers that import-linter checks, and the frame is what its contract keeps free
of Sphinx, so the picture tells nothing that isn't so. CONTRIBUTING.md and the manual show it.
"""

import sys
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from plandata.extension.diagram import draw
from sitecheck import text_file

HERE = Path(__file__).parent
SETTINGS = HERE.parents[2] / "pyproject.toml"
CORE = "core"
BESIDE = "sitecheck"


def source(contracts: list[dict[str, Any]]) -> str:
    """The house as a flowchart of Mermaid, from the top floor to the ground."""
    layers = next(contract for contract in contracts if contract["type"] == "layers")
    core = next(contract for contract in contracts if CORE in contract["name"].split())
    (package,) = layers["containers"]
    floors = [[part.strip() for part in layer.split("|")] for layer in layers["layers"]]
    names = [name.removeprefix(f"{package}.") for name in core["source_modules"]]
    return "\n".join(_lines(package, floors, core["name"], names))


def _lines(package: str, floors: list[list[str]], frame: str, core: list[str]) -> Iterator[str]:
    order = "; below ".join(" and ".join(floor) for floor in floors)
    yield "flowchart TB"
    yield f"accTitle: The parts of {package}, each above those that it may import"
    yield f"accDescr: {order}. {frame}: {', '.join(core)}. {BESIDE} stands apart."
    inside = [part for floor in floors for part in floor if part in core]
    yield "\n".join([f'subgraph core ["{frame}"]', *map(_box, inside), "end"])
    yield from (_box(part) for floor in floors for part in floor if part not in core)
    for above, below in pairwise(floors):
        yield f"{' & '.join(above)} --> {' & '.join(below)}"
    yield f'{BESIDE}["{BESIDE}: any site, no Sphinx, no plan"]'
    # what checks texts hands them over, and the record of a run is published
    yield f"text_check & accessibility --> {BESIDE}"


def _box(part: str) -> str:
    return f'{part}["{part}"]'


def main() -> int:
    """Draw it."""
    settings = tomllib.loads(SETTINGS.read_text("utf-8"))
    code = source(settings["tool"]["importlinter"]["contracts"])
    text_file.write(HERE / "house.svg", draw(code, "house").encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
