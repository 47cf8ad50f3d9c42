"""What stands in a file and on which line, for rules to judge."""

from typing import NamedTuple


class Passage(NamedTuple):
    """A paragraph, a cell, a caption or the like; code in it stands as ``…``.

    ``label`` comes before what is told of it, such as the column of a table.
    """

    text: str
    line: int
    label: str = ""


class Cell(NamedTuple):
    """The words of a cell of a table, which is a passage too."""

    text: str
    line: int
    label: str = ""


class Link(NamedTuple):
    """A link by its words and the address to which it leads."""

    text: str
    target: str
    line: int


class Image(NamedTuple):
    """An image by its alternative and its address."""

    text: str
    source: str
    line: int


class Heading(NamedTuple):
    """A heading and its level, from 1; its words are a passage too."""

    text: str
    level: int
    line: int


class Unreadable(NamedTuple):
    """A file that can't be read, and why."""

    line: int
    text: str
    message: str


class Damaged(NamedTuple):
    """A line of a catalogue that can't stand there, and why."""

    line: int
    text: str
    message: str


Part = Passage | Cell | Link | Image | Heading | Unreadable | Damaged
