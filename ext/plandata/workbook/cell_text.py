"""A value of a spreadsheet as the text that stands in the data."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from plandata.model.columns import Column
from plandata.model.partial_date import PartialDate
from sitecheck.message import Message, MessageError


class CellValueError(MessageError):
    """The value is no longer what was typed; the message says how to mend it."""


def text(value: Any, column: Column) -> str:
    """The text of a value in a column.

    A spreadsheet makes numbers and days of what is typed where a cell isn't formatted as text.
    Numbers come back as they were; of a day that holds only where the column has days. That 2018-05
    was typed, nobody can tell from the first of a month.

    Raises:
        CellValueError: What was typed can't be told.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return _number(value)
    day = value.date() if isinstance(value, datetime) else value
    if isinstance(day, date) and _is_day(value) and _has_days(column, day):
        return day.isoformat()
    message = Message(
        "「{value}」は、日付か時刻の値になっています。セルの書式を「文字列」にしてから、"
        "もとの値を入れ直してください",
        value=str(value),
    )
    raise CellValueError(message)


def _number(value: float) -> str:
    """The digits of a number, without an exponent."""
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(value)), "f")


def _is_day(value: date) -> bool:
    """Whether no time of the day stands beside it."""
    return not isinstance(value, datetime) or value.time() == datetime.min.time()


def _has_days(column: Column, day: date) -> bool:
    """Whether a day is what was typed in a column."""
    return column.kind is date or (column.kind is PartialDate and day.day != 1)
