"""What each role of the domain ``plan`` makes of the words in it, in the page's language."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from plandata.model.lookup import find, group_levels
from plandata.model.partial_date import PartialDate
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.query import QueryError
from plandata.wording.amounts import money_words
from plandata.wording.dates import day, fiscal_years
from plandata.wording.figures import count_words, result_words, value_words
from plandata.wording.labels import label
from plandata.wording.level_names import MEASURE
from plandata.wording.phrase import Phrase

#: The kinds of things to which a role leads, by id or name, in every plan.
LINKED = ("measure", "dept", "article", "term", "figure", "indicator", "topic")

#: Reads what a role holds. Raises one of ``faults.FAULTS``.
Reader = Callable[[Plan, str, str], Any]


def titled(plan: Plan, text: str, language: str) -> tuple[str, str, Phrase]:
    """``area 1-1``: a level, an id and that thing's name. Raises UnknownIdError or QueryError."""
    kind, _space, id = text.partition(" ")
    levels = [*group_levels(plan), MEASURE]
    if kind not in levels:
        raise QueryError(allowed(kind, levels), "levels")
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


#: What reads the roles of every plan.
READERS: Mapping[str, Reader] = {
    **{kind: partial(named, kind) for kind in LINKED},
    "title": titled,
    "fy": fiscal_years,
    "date": date_words,
    "page": pages,
    "count": count_words,
    "evaluation": result_words,
    "value": value_words,
    "money": money_words,
}


def linked(plan: Plan) -> tuple[str, ...]:
    """The kinds of things to which a role leads: the levels of a plan, and those of every plan."""
    return (*group_levels(plan), *LINKED)


def readers(plan: Plan) -> dict[str, Reader]:
    """What reads each role that pages of a plan may have."""
    return {**{level: partial(named, level) for level in group_levels(plan)}, **READERS}


def read(plan: Plan, role: str, text: str, language: str) -> Any:
    """What a role makes of the words in it. Raises one of ``faults.FAULTS``."""
    reader = READERS.get(role) or partial(named, role)
    return reader(plan, text, language)
