"""A date is known as far as it was written, and no further."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandata.model.partial_date import PartialDate, YearError


@pytest.mark.parametrize("text", ["2018", "2018-05", "2018-05-01", "0987-12-31"])
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    """A month never becomes its first day."""
    assert str(PartialDate.parse(text)) == text


@given(st.dates())
def test_every_day_is_read_and_written(day: date) -> None:
    known = PartialDate.parse(day.isoformat())
    assert (known.first, known.last, str(known)) == (day, day, day.isoformat())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-05-31", date(2018, 5, 31), date(2018, 5, 31)),
    ],
)
def test_rules_may_ask_for_the_first_and_the_last_day_that_it_may_be(
    text: str, first: date, last: date
) -> None:
    known = PartialDate.parse(text)
    assert (known.first, known.last) == (first, last)


def test_dates_stand_in_order_a_month_before_its_days() -> None:
    texts = ["2017-12-31", "2018", "2018-05", "2018-05-01", "2018-05-31", "2018-06"]
    dates = [PartialDate.parse(text) for text in texts]
    assert all(earlier < later for earlier, later in pairwise(dates))
    assert len(set(dates)) == len(dates), "a month is another date than its first day"


@pytest.mark.parametrize("parts", [(2018, None, 3), (2018, 13), (2018, 2, 30), (0,)])
def test_a_date_that_never_was_cannot_be_made(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate(*parts)


@pytest.mark.parametrize("text", ["", "2018-5", "2018-00", "2018-02-30", "２０１８", "2018-05-31 "])
def test_a_text_that_is_no_date_is_told_with_the_forms_allowed(text: str) -> None:
    with pytest.raises(YearError, match=f"「{text}」.*2018-05-31"):
        PartialDate.parse(text)
