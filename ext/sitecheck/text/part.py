"""What stands in a file and on which line, for rules to judge."""

from collections.abc import Sequence
from typing import NamedTuple

from sitecheck.message import Message
from sitecheck.text.plain_words import Rule


class Passage(NamedTuple):
    """A paragraph, a cell, a caption or the like; code in it stands as ``…``.

    ``label`` comes before what is told of it, such as the column of a table.
    """

    text: str
    line: int
    label: Message | None = None


class Cell(NamedTuple):
    """The words of a cell of a table, which is a passage too."""

    text: str
    line: int
    label: Message | None = None


class Link(NamedTuple):
    """A link by its words and the address to which it leads."""

    text: str
    target: str
    line: int


class Image(NamedTuple):
    """An image by its alternative and its address; ``raw`` is whether HTML says it."""

    text: str
    source: str
    line: int
    raw: bool = False


class Heading(NamedTuple):
    """A heading and its level, from 1; its words are a passage too.

    ``name`` is the words of which MyST makes its address.
    """

    text: str
    level: int
    line: int
    name: str = ""


class Slip(NamedTuple):
    """Notation that breaks a rule: what was meant doesn't happen."""

    rule: Rule
    text: str
    line: int
    label: Message | None = None


class Target(NamedTuple):
    """What a page calls a place, so that links may lead there."""

    text: str
    line: int


class Note(NamedTuple):
    """A footnote by its name, or where words lead to it; ``defined`` is whether it is the note."""

    name: str
    line: int
    defined: bool


class Setting(NamedTuple):
    """A setting at the head of a page; ``text`` is its value without quotation marks."""

    name: str
    text: str
    line: int


class Reference(NamedTuple):
    """The address of a link, whatever its words."""

    text: str
    line: int


class Role(NamedTuple):
    """A role by its name and what it holds; ``target`` is what it means by that."""

    name: str
    text: str
    target: str
    line: int


class Option(NamedTuple):
    """An option of a directive."""

    name: str
    text: str
    line: int


def twice(options: Sequence[Option]) -> list[Option]:
    """The options that stand below another one of their name, of which one is lost."""
    names = [option.name for option in options]
    return [option for n, option in enumerate(options) if option.name in names[:n]]


class Directive(NamedTuple):
    """A directive by its name and what follows that; ``content`` is what stands in it.

    ``taken`` is how many lines its options take.
    """

    name: str
    text: str
    options: tuple[Option, ...]
    content: str
    line: int
    taken: int


class Unreadable(NamedTuple):
    """A file that can't be read, and why."""

    line: int
    text: str
    message: Message


class Damaged(NamedTuple):
    """A line of a catalogue that can't stand there, and why."""

    line: int
    text: str
    message: Message


Part = (
    Passage | Cell | Link | Image | Heading | Unreadable | Damaged
    | Slip | Target | Note | Setting | Reference | Role | Directive
)  # fmt: skip
