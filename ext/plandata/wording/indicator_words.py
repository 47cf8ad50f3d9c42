"""The values of indicators in words: what they are, when they were measured, and how large."""

from plandata.model import records as m
from plandata.model.partial_date import year_of
from plandata.model.plan import Plan
from plandata.model.records.indicators import ACTUAL, BASELINE, TARGET
from plandata.wording.dates import fiscal_year_heading, period_heading
from plandata.wording.figures import with_unit
from plandata.wording.phrase import Label, Phrase
from plandata.wording.phrasebook import translator


def kind_words(kind: str, language: str) -> str:
    """What a kind of values is called."""
    _ = translator(language)
    return {
        BASELINE: _("Baseline"),
        TARGET: _("Target"),
        ACTUAL: _("Actual value"),
    }[kind]


def direction_words(direction: str, language: str) -> str:
    """Where an indicator is to go."""
    _ = translator(language)
    return {"up": _("increase"), "down": _("decrease"), "keep": _("keep")}[direction]


def when(plan: Plan, id: str, language: str) -> Label:
    """A period of the plan, or a fiscal year outside it."""
    period = plan.period(id)
    if period:
        return period_heading(plan, period, language)
    year = year_of(id)
    return (id if year is None else fiscal_year_heading(plan, year, language)), language


def value_words(indicator: m.Indicator, value: m.IndicatorValue, language: str) -> Phrase:
    """A value with its unit, or in words where it is no number."""
    if value.value is None:
        return [value.words.best(language)]
    return with_unit(value.value, indicator.unit, language)


def last(plan: Plan, indicator: m.Indicator, kind: str) -> m.IndicatorValue | None:
    """The last value of a kind."""
    found = [value for value in plan.values_of(indicator) if value.kind == kind]
    return found[-1] if found else None
