"""Dates in the page's language, whichever that is; ``test_years.py`` has Japanese and English."""

import pytest

from plandata.model.partial_date import PartialDate
from plandata.wording.dates import day

from .test_years import plan

PLAN = plan(PartialDate(2018, 5))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["31 mai 2018", "août 2018", "2018"]),
        ("pt", ["31 de maio de 2018", "agosto de 2018", "2018"]),
        ("zh", ["2018年5月31日", "2018年8月", "2018"]),
        ("vi", ["31 tháng 5, 2018", "tháng 8 năm 2018", "2018"]),
    ],
)
def test_a_date_has_the_form_of_its_language(language: str, words: list[str]) -> None:
    dates = map(PartialDate.parse, ("2018-05-31", "2018-08", "2018"))
    assert [day(PLAN, known, language) for known in dates] == words
