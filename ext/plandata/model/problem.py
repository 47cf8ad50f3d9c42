"""A problem in the data, told to the editor who can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

from plandata.model.nearness import nearest, unlike
from plandata.model.subtype import Subtype
from sitecheck.console import one_line

#: How many further places a message names; it counts the others.
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend: where, what stands there, what is allowed, how to mend it.

    ``file`` is what the editor opens and ``table`` the name by which records know it, "" where it
    is no table. ``line`` counts from 1 and is 0 for the file as a whole; ``column`` is the header
    cell, ``position`` its place from 1 (0 if the problem is not in a column), ``start`` the first
    cell of the line, which says whose row it is. ``others`` are further places of the same fault,
    and ``follows`` counts the rows that can't be checked before it is mended.
    """

    subtype: Subtype
    message: str
    file: str
    table: str = ""
    line: int = 0
    column: str = ""
    position: int = 0
    start: str = ""
    others: tuple[tuple[str, int], ...] = ()
    follows: int = 0

    @property
    def is_notice(self) -> bool:
        """Whether it is told and fails nothing."""
        return self.subtype.is_notice

    @property
    def text(self) -> str:
        """The message with its column, as an editor finds it in Excel, without the place."""
        message = f"{self.message}{self._others()}"
        if self.follows:
            message += f"。このためほかに{self.follows}行を調べられません"
        if not self.column:
            return message
        letter = f"（{spreadsheet_column(self.position)}列）" if self.position else ""
        return f"列「{self.column}」{letter}: {message}"

    def _others(self) -> str:
        """Where else the fault is, as far as a line has room for it."""
        if not self.others:
            return ""
        named = "、".join(
            f"{line}行目" if file == self.file else f"{file}の{line}行目"
            for file, line in self.others[:_NAMED]
        )
        count = len(self.others)
        return f"（ほかに{named}{f'など{count}か所' if count > _NAMED else ''}）"

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
    """Say which values are allowed: the nearest to ``value``, or else the first of all.

    Where the nearest looks the same, the characters that differ are told by their numbers.
    """
    values = list(dict.fromkeys(known))
    if not values:
        return "使える値はまだ一つもありません"
    near = nearest(value, values)
    names = "、".join(f"「{name}」" for name in near or values[:most])
    if near:
        strange = unlike(value, near[0])
        return f"近い値は{names}です" + (f"。違う文字は {strange} です" if strange else "")
    more = f"など{len(values)}個" if len(values) > most else ""
    return f"使える値は{names}{more}です"
