"""What of a guide is for a plan: parts that it has a use for, with its own examples filled in.

A part stands between two lines: ``<!-- laws -->`` and ``<!-- /laws -->``. One that begins with
``<!-- each level -->`` stands once for each.

Ids and the like, whose form is known, are filled in before the text is parsed, for roles take
them. Words of the plan are not: a mark stands for each until there are nodes, so that no word can
become markup.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from string import Template
from typing import NamedTuple

from plandata.wording.phrase import Phrase

_BEGIN, _END = "\ue000", "\ue001"
#: The mark that stands for words.
MARK = re.compile(f"{_BEGIN}([^{_END}]+){_END}")
_LINE = re.compile(r"\s*<!-- (/?)(each )?([\w.]+) -->")
#: A line that names the place after it, so that links may lead there.
_LABEL = re.compile(r"\(([\w-]+)\)=")


class Example(NamedTuple):
    """What fills in fields: codes as they are, words with their languages."""

    codes: Mapping[str, str]
    words: Mapping[str, Phrase]

    def only(self, fields: Collection[str]) -> "Example":
        """What fills in some fields alone."""
        codes = {name: code for name, code in self.codes.items() if name in fields}
        return Example(codes, {name: said for name, said in self.words.items() if name in fields})


class Examples(NamedTuple):
    """The example of a plan, and those of which there are several."""

    first: Example
    each: Mapping[str, Sequence[Example]]


def filled(text: str, examples: Examples, parts: Set[str]) -> tuple[str, dict[str, Phrase]]:
    """A guide for a plan, and the words for which marks stand in it.

    Raises KeyError for a field that the plan has nothing for, outside of the part about it.
    """
    marks = dict(examples.first.words)
    known = {**examples.first.codes, **{name: _mark(name) for name in marks}}
    lines = []
    for kind, line in _kept(text.split("\n"), parts):
        if not kind:
            lines.append(Template(line).substitute(known))
            continue
        for number, one in enumerate(examples.each[kind]):
            names = {name: f"{name} {number} {kind}" for name in one.words}
            marks.update((names[name], words) for name, words in one.words.items())
            more = {**one.codes, **{name: _mark(mark) for name, mark in names.items()}}
            lines.append(Template(line).substitute(known | more))
    return "\n".join(lines), marks


def fields(text: str) -> tuple[str, ...]:
    """The fields of a guide."""
    return tuple(Template(text).get_identifiers())


def labels(text: str, parts: Set[str]) -> list[str]:
    """The places that a guide names in the parts that a plan has."""
    return all_labels("\n".join(line for _kind, line in _kept(text.split("\n"), parts)))


def all_labels(text: str) -> list[str]:
    """The places that a guide names in a plan that has all that it is about."""
    return [found[1] for line in text.split("\n") if (found := _LABEL.fullmatch(line))]


def _mark(name: str) -> str:
    return f"{_BEGIN}{name}{_END}"


def _kept(lines: Iterable[str], parts: Set[str]) -> Iterator[tuple[str, str]]:
    """What stands in parts that the plan has: the kind of things of each part for each, or ""."""
    left: list[str] = []  # the parts around that the plan lacks
    each: list[str] = []
    within = ""
    for line in lines:
        found = _LINE.fullmatch(line)
        if not found:
            if within and not left:
                each.append(line)
            elif not left:
                yield "", line
            continue
        ends, several, name = found.groups()
        if several and ends:
            yield within, "\n".join(each)
            within, each = "", []
        elif several:
            within = name
        elif ends and left and left[-1] == name:
            left.pop()
        elif not ends and (left or name not in parts):
            left.append(name)
