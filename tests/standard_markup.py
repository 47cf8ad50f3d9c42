"""The roles and directives that docutils, Sphinx and the extensions of a site bring along.

``python -m tests.standard_markup`` writes them where the check of texts, which has no Sphinx, reads
them; a test tells when that is needed.
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docutils.languages import get_language
from docutils.parsers.rst import directives, roles
from docutils.parsers.rst.languages import en
from docutils.utils import new_document
from sphinx.testing.util import SphinxTestApp

from plandata.markup.standard_markup import EXTENSIONS, FILE

#: Domains that have roles and directives of their own names, too.
SHORT = ("std", "py")


def markup() -> dict[str, Any]:
    """All that a page may use where its project has those extensions alone, and whose it is."""
    known: set[str] = set()
    brought: dict[str, list[str]] = {}
    for number in range(len(EXTENSIONS) + 1):
        found = of_extensions(EXTENSIONS[:number])
        names = {*found["directives"], *found["roles"]}
        if number:
            brought[EXTENSIONS[number - 1]] = sorted(names - known)
        known |= names
    return {**found, "brought": brought}


def of_extensions(extensions: Sequence[str]) -> dict[str, Any]:
    """All that a page may use where its project has some extensions."""
    with tempfile.TemporaryDirectory() as folder:
        conf = Path(folder, "conf.py")
        conf.write_text(f"extensions = {list(extensions)!r}\n", "utf-8")
        app = SphinxTestApp(srcdir=Path(folder))
        try:
            shapes = {name: shape(made) for name, made in all_directives(app)}
            return {"directives": shapes, "roles": sorted(set(all_roles(app)))}
        finally:
            app.cleanup()


def all_directives(app: SphinxTestApp) -> Iterator[tuple[str, Any]]:
    """Each directive by the names that a page may call it."""
    document = new_document("")
    registries = vars(directives)  # docutils has no other way to list them
    names = {*registries["_directive_registry"], *registries["_directives"], *en.directives}
    for name in names:
        found, _messages = directives.directive(name, get_language("en"), document)
        if found:
            yield name, found
    for domain in app.env.domains.sorted():
        for name, found in domain.directives.items():
            yield f"{domain.name}:{name}", found
            if domain.name in SHORT:
                yield name, found


def all_roles(app: SphinxTestApp) -> Iterator[str]:
    """Each role by the names that a page may call it."""
    yield from (*vars(roles)["_role_registry"], *vars(roles)["_roles"], *en.roles)
    for domain in app.env.domains.sorted():
        for name in domain.roles:
            yield f"{domain.name}:{name}"
            if domain.name in SHORT:
                yield name


def shape(directive: Any) -> list[Any]:
    """A directive as ``standard_markup.Shape``."""
    options = directive.option_spec
    return [
        directive.required_arguments,
        directive.optional_arguments,
        directive.final_argument_whitespace,
        sorted(options) if isinstance(options, dict) else None if options else [],
        bool(directive.has_content),
    ]


def text() -> str:
    """The file as it should be."""
    found = markup()
    shapes = sorted(found["directives"].items())
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(made)}" for name, made in shapes)
    others = (f"{json.dumps(key)}: {json.dumps(found[key])}" for key in ("roles", "brought"))
    rest = ",\n".join(others)
    return f'{{"directives": {{\n{lines}\n}},\n{rest}}}\n'


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8", newline="\n")
