"""Years and dates as people write them: a date is known to the year, to the month or to the day."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

from sitecheck.message import Message, MessageError

#: How a date is written, as far as it is known.
FORM = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_PARTS = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEAR = "[1-9][0-9]{3}"
_RANGE = re.compile(f"({_YEAR})(?:-({_YEAR}))?")


class YearError(MessageError):
    """The text is no year, range or date; the message says what is allowed."""


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known; a part that is not known is None and is never made up.

    Dates stand in the order in which they are written: a month before each of its days. A rule
    that needs a day asks for ``first`` or ``last``, whichever is sure to hold.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day without its month is no date")
        _ = self.first  # raises ValueError for a day that never was

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """``2018``, ``2018-05`` or ``2018-05-31``; raises YearError, also where no such day was."""
        match = _PARTS.fullmatch(text)
        try:
            if match is None:
                raise ValueError(text)
            year, *parts = match.groups()
            return cls(int(year), *(int(part) for part in parts if part))
        except ValueError:
            message = Message(
                "「{text}」は日付ではありません。2018、2018-05、2018-05-31 のように書いてください",
                text=text,
            )
            raise YearError(message) from None

    @property
    def first(self) -> date:
        """The first day that it may be."""
        month = 1 if self.month is None else self.month
        return date(self.year, month, 1 if self.day is None else self.day)

    @property
    def last(self) -> date:
        """The last day that it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The date as it is written: parsing it gives the same date again."""
        parts = (f"{part:02}" for part in (self.month, self.day) if part is not None)
        return "-".join([f"{self.year:04}", *parts])

    def __lt__(self, other: "PartialDate") -> bool:
        return str(self) < str(other)


def year_of(id: str) -> int | None:
    """The fiscal year for which the id of a period stands; None where it is none."""
    return int(id) if re.fullmatch(_YEAR, id) else None


def parse_years(text: str) -> tuple[int, int]:
    """``2018`` or ``2018-2022`` as first and last fiscal year. Raises YearError."""
    match = _RANGE.fullmatch(text)
    if not match or (match[2] and match[2] <= match[1]):
        message = Message(
            "「{text}」は年度ではありません。2018 か 2018-2022 のように書いてください", text=text
        )
        raise YearError(message)
    return int(match[1]), int(match[2] or match[1])
