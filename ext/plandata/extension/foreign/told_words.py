"""What another program tells, as it stands in its source, and what we say in its place."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from sphinx.locale import _, __

from sitecheck.message import Message


class Placed(NamedTuple):
    """A message whose place is another one than that of the warning."""

    message: Message
    location: str


def as_it_stands(words: str) -> Message:
    """What has no message of ours."""
    return Message("Sphinxの警告です（日本語の説明はありません）: {words}", words=words)


#: Says a warning, by what is near and by the values that it has; None where it follows from another
#: one that is told.
Saying = Callable[..., Message | Placed | None]
#: The warnings of other programs by their kind, which is what suppresses them, and by their words.
Faults = Mapping[str, Mapping[str, Saying]]

#: Where a value stands in words: as ``%r``, ``%(target)s`` or ``{name.of}``.
_FIELD = re.compile(r"%(?:\(\w+\))?[srd]|\{[\w.]*\}")
#: How Python writes a path and a text.
_WRITTEN = re.compile(r"(?:\w*Path\()?(b?'.*'|\".*\")\)?")


def values(words: str, told: str) -> list[str] | None:
    """The values that words have where they were told; None where others were told.

    Sphinx may have said them in the language of the console, or in that of the site.
    """
    found = _pattern(words, str(__(words)), str(_(words))).fullmatch(told)
    return found and [_bare(value) for value in found.groups() if value is not None]


@cache
def _pattern(*spellings: str) -> re.Pattern[str]:
    return re.compile("|".join(map(_form, dict.fromkeys(spellings))))


def _form(words: str) -> str:
    return "(.*?)".join(re.escape(part) for part in _FIELD.split(" ".join(words.split())))


def _bare(value: str) -> str:
    """A value without the signs by which Python writes a text."""
    found = _WRITTEN.fullmatch(value)
    try:
        return str(ast.literal_eval(found[1])) if found else value
    except (SyntaxError, ValueError):
        return value


def texts(written: str) -> Iterator[str]:
    """The texts of a list as Python or docutils writes it; none of what is no such list."""
    for single, double in re.findall(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"", written):
        yield single or double
