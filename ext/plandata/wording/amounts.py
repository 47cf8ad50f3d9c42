"""Amounts of money, and what they add up to."""

from collections.abc import Iterable
from decimal import Decimal

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.query import QueryError, known_period, parse, select
from plandata.model.records.indicators import ACTUAL, PLANNED
from plandata.wording.figures import given, with_unit
from plandata.wording.phrase import Phrase
from plandata.wording.phrasebook import translator
from sitecheck.message import Message

KINDS = (PLANNED, ACTUAL)


def total(plan: Plan, ids: Iterable[str], kind: str, period: str = "") -> Decimal | None:
    """What measures cost in a period, or in all; None where nothing is known of them."""
    amounts = [
        one.amount
        for id in ids
        if (measure := plan.find(m.Measure, id))
        for one in plan.money_of(measure)
        if one.kind == kind and period in ("", one.period)
    ]
    return sum(amounts, Decimal(0)) if amounts else None


def kind_words(kind: str, language: str) -> str:
    """What a kind of amounts is called."""
    _ = translator(language)
    return {PLANNED: _("Planned"), ACTUAL: _("Spent")}[kind]


def amount_words(plan: Plan, amount: Decimal, language: str) -> Phrase:
    """An amount with the plan's unit."""
    return with_unit(amount, plan.about.money_unit, language)


def money_words(plan: Plan, text: str, language: str) -> Phrase:
    """``planned goal=1 period=2027``: what measures cost, by conditions as lists have them.

    Raises UnknownIdError, YearError or QueryError.
    """
    kind, *conditions = text.split() or [""]
    if kind not in KINDS:
        raise QueryError(Message("「{kind}」は使えません", kind=kind).then(allowed(kind, KINDS)))
    options = given(conditions)
    period = options.pop("period", "") if "stage" not in options else ""
    if period:
        known_period(plan, period)
    measures = select(plan, parse(plan, options))
    found = total(plan, [measure.id for measure in measures], kind, period)
    if found is None:
        raise QueryError(Message("「{text}」の金額は、money.csv にありません", text=text))
    return amount_words(plan, found, language)
