"""What a spreadsheet left in the cells of a file, by the columns that these stand in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from plandata.model.nearness import codes
from plandata.model.partial_date import PartialDate
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.tables.cell import CellError, check_words
from plandata.tables.file_column import FileColumn
from plandata.tables.letters import around_unseen, joined, unseen
from plandata.tables.reader import Row
from plandata.tables.spreadsheet import (
    date_in,
    error_in,
    is_doubtful_date,
    lost_message,
    odd_message,
    odd_ones,
)
from sitecheck.message import Message

#: Columns of dates have a check of their own.
_DATES = (date, PartialDate)
#: Columns of these hold words; a number may have a sign, whatever a spreadsheet makes of it.
_WORDS = (str, Text, tuple)
#: What is markup on a page and nothing else: bold words, tags, roles, links to an address.
_MARKUP = re.compile(
    r"\*\*[^*\s][^*]*\*\*|</?(?:br|b|i|u|em|strong|p|div|span|font|sub|sup|ul|ol|li)\s*/?>"
    r"|<(?:a|img|span|font|div|p)\s[^<>]*>|\{[a-z][\w:.-]*\}`[^`]+`"
    r"|\[[^\[\]]+\]\((?:https?:|mailto:|[^()\s]+\.(?:md|html?|pdf)\b|#)[^()]*\)",
    re.IGNORECASE,
)


def faults_of(text: str, *, code: bool) -> Iterator[tuple[Subtype, Message]]:
    """What is wrong with words that can be read all the same.

    ``code`` says that they are no words, but a number or a name for programs.
    """
    hidden = unseen(text)
    if hidden:
        message = Message(
            "「{words}」に見えない文字（{codes}）があります。消してください",
            words=around_unseen(text),
            codes=codes(hidden),
        )
        yield Subtype.BAD_VALUE, message
    if joined(text) != text:
        message = Message(
            "濁点などが前の文字から分かれています（合わせて読みました）。入れ直してください"
        )
        yield Subtype.LOOK_ALIKE, message
    lost = lost_message(text)
    if lost:
        yield Subtype.LOST_LETTER, lost
    marked = None if code else _MARKUP.search(text)
    if marked:
        message = Message(
            "「{markup}」は、文字のまま出ます。セルには書式のない文を書いてください",
            markup=marked[0],
        )
        yield Subtype.MARKUP, message
    if not code and is_doubtful_date(text):
        message = Message(
            "「{text}」は、Excelが別の値を日付に変えたものかもしれません。確かめてください",
            text=text,
        )
        yield Subtype.DATE_LIKE, message


class Remains:
    """The cells of a file that a spreadsheet has changed.

    ``known`` are its columns by their header cells.
    """

    def __init__(self, rows: Sequence[Row], known: Mapping[str, FileColumn]) -> None:
        self._rows = rows
        self._known = known

    def check(self, cell: str, header: str) -> None:
        """Raise CellError for a cell that is no longer what was typed, or that would be run."""
        column = self._known[header].column
        error = error_in(cell)
        if error:
            raise CellError(error, Subtype.EXCEL_VALUE)
        if column.kind in _DATES:
            return
        changed = date_in(cell, code=column.kind is not Text)
        if not changed and cell in self._odd.get(header, ()):
            changed = odd_message(cell)
        if changed:
            raise CellError(changed, Subtype.EXCEL_DATE)
        if column.kind in _WORDS and not column.flags:
            check_words(cell)

    @cached_property
    def _odd(self) -> dict[str, set[str]]:
        """The cells of each column that are days where the others are none."""
        return {
            header: odd_ones(row.cells[header].strip() for row in self._rows)
            for header, known in self._known.items()
            if known.column.is_id or known.column.kind in (str, Text)
        }
