"""How much room a cell's words take, in letters of the usual width, before any program shows them.

Excel makes rows as high as their words when they are typed, but not when a file is opened.
"""

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import east_asian_width

#: Columns are as wide as their words, between these.
_NARROW, _WIDE = 10, 48
#: Lines of a row at most: Excel has no higher one, and nobody could scroll through it.
_LINES = 20


@lru_cache(maxsize=1 << 16)  # most cells are like others
def width(words: str) -> int:
    """The width of words; letters of East Asia take twice the room (UAX 11)."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in words)


def column_width(cells: Iterable[str]) -> int:
    """How wide a column of cells is to be, with room for the button that opens its list."""
    return max(_NARROW, min(_WIDE, max(map(width, cells)) + 4))


def lines(words: str, room: int) -> int:
    """In how many lines words stand in a column."""
    return min(_LINES, sum(-(-width(line) // (room - 1)) or 1 for line in words.split("\n")))
