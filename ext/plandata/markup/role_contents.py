"""What each role of the domain ``plan`` makes of the words in it, in the page's language."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from plandata.model.lookup import find
from plandata.model.partial_date import PartialDate
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.query import QueryError
from plandata.wording.dates import day, fiscal_years
from plandata.wording.figures import count_words, result_words, value_words
from plandata.wording.labels import Phrase, label

#: The kinds of things to which a role leads, by id or name.
LINKED = ("goal", "area", "measure", "dept", "article", "term", "figure")
#: The kinds of things whose homes are headings of the pages.
TITLED = ("goal", "area")

#: Reads what a role holds. Raises one of ``faults.FAULTS``.
Reader = Callable[[Plan, str, str], Any]


def titled(plan: Plan, text: str, language: str) -> tuple[str, str, Phrase]:
    """``area 1-1``: a kind, and the id and name of a thing. Raises UnknownIdError or QueryError."""
    kind, _space, id = text.partition(" ")
    if kind not in TITLED:
        raise QueryError(allowed(kind, TITLED))
    return kind, *named(kind, plan, id, language)


def named(kind: str, plan: Plan, text: str, language: str) -> tuple[str, Phrase]:
    """The id and the usual name of a thing. Raises UnknownIdError."""
    record = find(plan, kind, text)
    return record.id, label(plan, kind, record, language)


def date_words(plan: Plan, text: str, language: str) -> str:
    """A date, as far as it is known, in words. Raises YearError."""
    return day(plan, PartialDate.parse(text), language)


def pages(_plan: Plan, text: str, _language: str = "") -> tuple[str, str]:
    """``3-13``: the first page and the last, "" for one page. A hyphen is read as a range."""
    first, _hyphen, last = text.partition("-")
    return first, last


READERS: Mapping[str, Reader] = {
    **{kind: partial(named, kind) for kind in LINKED},
    "title": titled,
    "fy": fiscal_years,
    "date": date_words,
    "page": pages,
    "count": count_words,
    "evaluation": result_words,
    "value": value_words,
}


def read(plan: Plan, role: str, text: str, language: str) -> Any:
    """What a role makes of the words in it. Raises one of ``faults.FAULTS``."""
    return READERS[role](plan, text, language)
