"""What stands in a file and on which line, for rules to judge."""

from typing import NamedTuple


class Passage(NamedTuple):
    """A paragraph, a cell, a caption or the like; code in it stands as ``…``."""

    text: str
    line: int


class Cell(NamedTuple):
    """The words of a cell of a table."""

    text: str
    line: int


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
    """A heading and its level, from 1."""

    text: str
    level: int
    line: int


class Undecodable(NamedTuple):
    """A file that is not in UTF-8."""

    text: str
    line: int = 1


Part = Passage | Cell | Link | Image | Heading | Undecodable
