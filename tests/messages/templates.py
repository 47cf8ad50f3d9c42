"""The messages of the code, by their templates, and the catalogues that say them in a language."""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from plandata.languages.po_file import updated
from sitecheck.message import DOMAIN

EXT = Path(__file__).parents[2] / "ext"
PACKAGES = ("plandata", "sitecheck")


def templates(package: str) -> dict[str, list[str]]:
    """Each template of a package with the modules where it stands.

    Raises:
        TypeError: A message is made of what is no literal, which no catalogue can have.
    """
    found: dict[str, list[str]] = {}
    for file in sorted((EXT / package).rglob("*.py")):
        for template in _templates(file):
            found.setdefault(template, []).append(file.relative_to(EXT).as_posix())
    return found


def _templates(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Call(ast.Name("Message"), [ast.Constant(str(template))]):
                yield template
            case ast.Call(ast.Name("Message")) if file.name != "message.py":
                raise TypeError(f"{file}:{node.lineno}: no literal")


def catalogue(package: str, language: str) -> Path:
    """The catalogue of a package in a language."""
    return EXT / package / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def brought_up_to_date(package: str, language: str, folder: Path) -> bytes:
    """The catalogue with each template of the package, and its translation if it has one.

    ``folder`` is for what is written in between.
    """
    template = Catalog()
    for text, modules in templates(package).items():
        template.add(text, locations=[(module, 0) for module in dict.fromkeys(modules)])
    pot = folder / f"{package}.pot"
    with pot.open("wb") as stream:
        write_po(stream, template, include_lineno=False)
    return updated(pot, catalogue(package, language), language)
