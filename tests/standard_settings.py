"""The settings that Sphinx and the extensions of a site have, with what each may be.

``python -m tests.standard_settings`` writes them where the check of conf.py, which has no Sphinx,
reads them; a test tells when that is needed.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

from sphinx.config import ENUM, Config
from sphinx.testing.util import SphinxTestApp

from plandata.configuration.known_settings import FILE, OWN
from plandata.markup.standard_markup import EXTENSIONS

#: What Sphinx itself has, and all that come with it.
SPHINX = "sphinx"


def settings() -> dict[str, dict[str, list[str]]]:
    """The settings by the extension that brings them, with the names of types or the choices."""
    found: dict[str, dict[str, list[str]]] = {}
    known: set[str] = set()
    for number in range(len([*EXTENSIONS, *OWN]) + 1):
        extensions = [*EXTENSIONS, *OWN][:number]
        config = registered(extensions)
        brought = sorted(set(config.values) - known)
        known |= set(brought)
        if brought:
            found[(extensions or [SPHINX])[-1]] = {name: kinds(config, name) for name in brought}
    return found


def registered(extensions: list[str]) -> Config:
    """What is known where a project has those extensions alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "conf.py").write_text(f"extensions = {extensions!r}\n", "utf-8")
        app = SphinxTestApp(srcdir=Path(folder))
        try:
            return app.config
        finally:
            app.cleanup()


def kinds(config: Config, name: str) -> list[str]:
    """What Sphinx lets a setting be: names of types, choices as Python writes them, or all."""
    default, types = config.values[name].default, config.values[name].valid_types
    if isinstance(types, ENUM):
        return sorted(map(repr, vars(types)["_candidates"]))
    if str(Any) in str(types):
        return []
    default = default(config) if callable(default) else default
    if default is None and not types:
        return []
    allowed = {type(default), *types}
    return sorted(one.__name__ for one in allowed if one.__module__ == "builtins")


def text() -> str:
    """The file as it should be."""
    parts = []
    for extension, found in settings().items():
        lines = ",\n".join(f"  {json.dumps(n)}: {json.dumps(k)}" for n, k in found.items())
        parts.append(f"{json.dumps(extension)}: {{\n{lines}\n}}")
    return "{" + ",\n".join(parts) + "}\n"


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8", newline="\n")
