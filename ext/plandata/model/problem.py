"""A problem in the data, told to the editor who can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from string import ascii_uppercase

from plandata.model.subtype import Subtype
from sitecheck.console import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend: where, what stands there, what is allowed, how to mend it.

    ``file`` is what the editor opens and ``table`` the name by which records know it, "" where it
    is no table. ``line`` counts from 1 and is 0 for the file as a whole; ``column`` is the header
    cell, ``position`` its place from 1 (0 if the problem is not in a column), ``start`` the first
    cell of the line, which says whose row it is.
    """

    subtype: Subtype
    message: str
    file: str
    table: str = ""
    line: int = 0
    column: str = ""
    position: int = 0
    start: str = ""

    @property
    def text(self) -> str:
        """The message with its column, as an editor finds it in Excel, without the place."""
        if not self.column:
            return self.message
        letter = f"（{spreadsheet_column(self.position)}列）" if self.position else ""
        return f"列「{self.column}」{letter}: {self.message}"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return one_line(f"{place}: {self.text} [plan.{self.subtype}]")


def spreadsheet_column(position: int) -> str:
    """The letters of a spreadsheet column: 1 is A, 27 is AA."""
    letters = ""
    while position:
        position, rest = divmod(position - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def allowed(value: str, known: Iterable[str], most: int = 12) -> str:
    """Say which values are allowed, the nearest to ``value`` first."""
    values = list(dict.fromkeys(known))
    if not values:
        return "使える値はまだ一つもありません"
    near = get_close_matches(value, values, n=3, cutoff=0.5)
    shown = near or values[:most]
    names = "、".join(f"「{name}」" for name in shown)
    if near:
        return f"近い値は{names}です"
    more = f"など{len(values)}個" if len(values) > most else ""
    return f"使える値は{names}{more}です"
