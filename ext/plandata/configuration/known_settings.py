"""The settings that a conf.py may have: whose they are, and what each may be.

Sphinx and the extensions register theirs, which needs Sphinx; so they are kept beside this module,
and a test holds them against what is registered.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_suffix(".json")
#: The extensions of this package.
OWN = (
    "plandata",
    *(f"plandata.{name}" for name in ("accessibility", "book", "languages", "search", "theme")),
)
#: What Sphinx reads before it registers anything, or takes and then fails over.
_STRICTER = {
    "extensions": ("list", "tuple"),
    "exclude_patterns": ("list", "tuple"),
    "include_patterns": ("list", "tuple"),
    "source_suffix": ("dict", "list", "str", "tuple"),
}
#: The settings that are lists of words.
WORDS = frozenset(
    {
        *("extensions", "exclude_patterns", "include_patterns", "locale_dirs", "templates_path"),
        *("html_static_path", "html_extra_path", "suppress_warnings", "myst_enable_extensions"),
    }
)
#: The extensions of the notation, of which MyST says none where one is wrong.
MYST_EXTENSIONS = (
    *("amsmath", "alert", "attrs_block", "attrs_inline", "attrs_image", "colon_fence"),
    *("deflist", "dollarmath", "fieldlist", "gfm_autolink", "html_admonition", "html_image"),
    *("linkify", "replacements", "section_ref", "smartquotes", "strikethrough", "substitution"),
    "tasklist",
)


class Setting(NamedTuple):
    """A setting: the extension that brings it along, and what it may be.

    ``kinds`` are names of types or choices as Python writes them; any value where there are none.
    """

    extension: str
    kinds: tuple[str, ...]


@cache
def settings() -> Mapping[str, Setting]:
    """Each setting by its name."""
    found = {
        name: Setting(extension, tuple(kinds))
        for extension, brought in json.loads(FILE.read_text("utf-8")).items()
        for name, kinds in brought.items()
    }
    for name, kinds in _STRICTER.items():
        owner = found[name].extension if name in found else "sphinx"
        found[name] = Setting(owner, kinds)
    return found
