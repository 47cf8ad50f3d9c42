"""The roles and directives that come with docutils, Sphinx and the usual extensions.

Those need Sphinx, so what they bring along is kept beside this module, and a test holds it against
them.
"""

import json
from collections.abc import Mapping, Set
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

#: Whose roles and directives are known; another extension may bring others.
EXTENSIONS = ("myst_parser", "sphinx_design", "sphinxcontrib.mermaid")
FILE = Path(__file__).with_suffix(".json")


class Shape(NamedTuple):
    """How a directive is written.

    ``required`` and ``optional`` arguments stand after its name, the last one with spaces in it
    where ``spaced``; ``options`` are their names, or None for any; ``content`` is whether words may
    stand in it.
    """

    required: int
    optional: int
    spaced: bool
    options: tuple[str, ...] | None
    content: bool


@cache
def directives() -> Mapping[str, Shape]:
    """Each directive by its name."""
    return {
        name: Shape(
            required, optional, spaced, None if options is None else tuple(options), content
        )
        for name, (required, optional, spaced, options, content) in _read()["directives"].items()
    }


@cache
def roles() -> Set[str]:
    """The names of the roles."""
    return frozenset(_read()["roles"])


@cache
def extensions() -> Mapping[str, str]:
    """The extension that brings a role or a directive along, by its name; none of Sphinx's own."""
    return {name: one for one, names in _read()["brought"].items() for name in names}


@cache
def _read() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return found
