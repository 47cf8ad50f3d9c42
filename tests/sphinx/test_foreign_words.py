"""Each warning of the tables is one that the installed programs tell, and is said by its entry."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from sphinx.application import Sphinx

from plandata.extension.foreign import option_values
from plandata.extension.foreign.interpreter import TABLES, sayings
from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Placed
from sitecheck.message import Message

from .build import build, copy_root

PROGRAMS = ("sphinx", "docutils", "myst_parser", "sphinx_design", "sphinxcontrib.mermaid")
FIELD = re.compile(r"%(?:\(\w+\))?[srd]|\{[\w.]*\}")
ENTRIES = [(kind, words) for table in TABLES for kind, faults in table.items() for words in faults]
#: What is ours until it is said, and what names a class of Jinja.
OWN = (
    "toctree leads back to %s: %s",
    "Substitution error:UndefinedError: '%s' is undefined",
    "%r: Option key given twice: %r",
)


#: What Python itself says of a value.
PYTHONS = ("invalid literal for int() with base 10:", "could not convert string to float:")


@cache
def said() -> str:
    """All that stands in strings of those programs."""
    found: list[str] = []
    for program in PROGRAMS:
        spec = find_spec(program)
        assert spec
        assert spec.origin
        for file in Path(spec.origin).parent.rglob("*.py"):
            found += strings(ast.parse(file.read_bytes()))
    return "\n".join(found)


def strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield " ".join(node.value.split())


@pytest.mark.parametrize(("kind", "words"), ENTRIES)
def test_the_programs_still_tell_it(kind: str, words: str) -> None:
    pieces = [" ".join(piece.split()) for piece in FIELD.split(words)]
    long = [piece for piece in pieces if len(piece) > 4]
    assert long
    if words not in OWN:
        for piece in long:
            assert all(part in said() for part in cut(piece)), piece


def cut(piece: str) -> list[str]:
    """A piece as it stands, or in the parts of which the programs put it together."""
    return [piece] if piece in said() else re.split(r"(?<=[:.]) |\"", piece)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Sphinx:
    apps: list[Sphinx] = []
    build(copy_root("plan", tmp_path_factory.mktemp("words")), "dummy", prepare=apps.append)
    return apps[0]


@pytest.mark.parametrize(("kind", "words"), ENTRIES)
def test_its_own_entry_says_it(app: Sphinx, kind: str, words: str) -> None:
    if kind == "ref":  # the roles that no entry of their own has
        kind = "ref.some"
    told = FIELD.sub("people", " ".join(words.split()))
    near = Nearby(app, ("people", 3), "")
    (_known, saying, values), *_others = sayings(kind, told)
    assert saying is entry(kind, words)
    message: Any = saying(near, *values)
    if isinstance(message, Placed):
        message = message.message
    if message is not None:
        assert isinstance(message, Message)
        assert message.said("en")


def entry(kind: str, words: str) -> object:
    """What a table has for words of a kind."""
    kinds = (kind, kind.split(".")[0])
    return next(t[k][words] for k in kinds for t in TABLES if k in t and words in t[k])


@pytest.mark.parametrize("words", option_values.REASONS)
def test_a_reason_against_a_value_is_still_given(words: str) -> None:
    first = max(FIELD.split(words)[:2], key=len).strip('" ')
    assert first[:40] in said() or first in PYTHONS
