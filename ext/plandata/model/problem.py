"""A problem in the data, told to the editor who can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

from plandata.model.nearness import nearest, unlike
from plandata.model.subtype import Subtype
from sitecheck.console import one_line
from sitecheck.message import SOURCE, Message, joined, quoted

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
    message: Message
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
    def text(self) -> Message:
        """The message with its column, as an editor finds it in Excel, without the place."""
        message = self.message
        if self.others:
            message = Message("{message}（ほかに{places}）", message=message, places=self._others())
        if self.follows:
            follows = Message("このためほかに{count}行を調べられません", count=self.follows)
            message = message.then(follows)
        if not self.column:
            return message
        column = Message("列「{name}」", name=self.column)
        if self.position:
            letter = spreadsheet_column(self.position)
            column = Message("列「{name}」（{letter}列）", name=self.column, letter=letter)
        return Message("{column}: {message}", column=column, message=message)

    def _others(self) -> Message:
        """Where else the fault is, as far as a line has room for it."""
        count = len(self.others)
        named = joined(
            Message("{line}行目", line=line)
            if file == self.file
            else Message("{file}の{line}行目", file=file, line=line)
            for file, line in self.others[:_NAMED]
        )
        return (
            Message("{places}など{count}か所", places=named, count=count)
            if count > _NAMED
            else named
        )

    def said(self, language: str) -> str:
        """The problem with its place as one safe line in a language."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return one_line(f"{place}: {self.text.said(language)} [plan.{self.subtype}]")

    def __str__(self) -> str:
        return self.said(SOURCE)


def spreadsheet_column(position: int) -> str:
    """The letters of a spreadsheet column: 1 is A, 27 is AA."""
    letters = ""
    while position:
        position, rest = divmod(position - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def allowed(value: str, known: Iterable[str], most: int = 12) -> Message:
    """Say which values are allowed: the nearest to ``value``, or else the first of all.

    Where the nearest looks the same, the characters that differ are told by their numbers.
    """
    values = list(dict.fromkeys(known))
    if not values:
        return Message("使える値はまだ一つもありません")
    near = nearest(value, values)
    if near:
        hint = Message("近い値は{names}です", names=quoted(near))
        strange = unlike(value, near[0])
        return hint.then(Message("違う文字は {codes} です", codes=strange)) if strange else hint
    names = quoted(values[:most])
    if len(values) > most:
        return Message("使える値は{names}など{count}個です", names=names, count=len(values))
    return Message("使える値は{names}です", names=names)
