"""The kinds of messages that pages show, each with its examples, by what a line of it ends with."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.query import QueryError
from plandata.wording.identifier import identifier
from sitecheck import example
from sitecheck.example import Example
from sitecheck.message import SOURCE, Message

_PACKAGES = (Path(__file__).parents[1], Path(example.__file__).parent)
#: Files of examples whose kinds of messages are told elsewhere, too.
_FIRST = ("data", "text", "pages")
#: What the name of a kind, and perhaps what it is of, stand in at the end of a line.
_NAMED = re.compile(r"\[([\w.-]+)(?:, [^\[\]]+)?\]$", re.MULTILINE)
#: The files of examples by the names with which pages ask for them.
FILES = {
    file.stem: file
    for file in sorted(
        (file for package in _PACKAGES for file in package.glob("examples/*.toml")),
        key=lambda file: (file.stem not in _FIRST, file.stem),
    )
}


class MessageKind(NamedTuple):
    """A kind of message.

    ``name`` stands in brackets at the end of its line, such as ``plan.dangling``; it is "" for all
    messages of a file that have none.
    """

    name: str
    examples: list[Example]

    @property
    def label(self) -> str:
        """What links to the kind lead to."""
        return identifier(f"message-{self.name.replace('.', '-')}")


def files(_plan: Plan, words: str) -> list[str]:
    """``pages,build``: names of files of examples. Raises QueryError."""
    names = words.split(",")
    for name in names:
        if name not in FILES:
            message = Message("「{name}」というメッセージの例はありません", name=name)
            raise QueryError(message.then(allowed(name, FILES)))
    return names


def kinds(of: Iterable[str]) -> list[MessageKind]:
    """The kinds of messages that are at home in files; what has no name comes last.

    A kind is at home in the first file that has it, with the examples of all, so that there is one
    place to which its name leads.
    """
    found: dict[tuple[str, str], MessageKind] = {}
    homes: dict[str, str] = {}
    for file, path in FILES.items():
        for name, one in examples_of(path):
            home = homes.setdefault(name, file) if name else file
            found.setdefault((home, name), MessageKind(name, [])).examples.append(one)
    listed = [kind for file in of for (home, _name), kind in found.items() if home == file]
    return sorted(listed, key=lambda kind: not kind.name)


def labels(arguments: Iterable[str]) -> Iterator[str]:
    """The labels that directives make, by what stands after their names."""
    for words in arguments:
        for kind in kinds(words.split(",")):
            if kind.name:
                yield kind.label


@cache
def examples_of(file: Path) -> list[tuple[str, Example]]:
    """The examples of a file, each with the name with which its kind is told, or ""."""
    examples = list(example.read(file))
    names: dict[str, str] = {}
    for one in examples:
        for name in _NAMED.findall(one.told[SOURCE]):
            if one.kind in (name, name.partition(".")[2]):
                names[one.kind] = name
                break
    return [(names.get(one.kind, ""), one) for one in examples]
