"""Indicators belong to one thing, and each of their values is one, of a period that there is."""

from collections.abc import Iterator

from plandata.model.partial_date import year_of
from plandata.model.plan import Plan
from plandata.model.problem import Problem, allowed
from plandata.model.records.indicators import BASELINE
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from plandata.tables.names import Names, in_western
from sitecheck.message import Message


def indicators_are_of_one_thing(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """An indicator is one of a measure or of a group, not of both nor of none."""
    for indicator in plan.indicators:
        if bool(indicator.measure) is bool(indicator.group):
            message = Message("measure か group のどちらか一つに、何の指標かを書いてください")
            yield at(indicator, Subtype.BAD_VALUE, "measure", message)


def indicator_values_are_values(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A value is a number or words; a baseline stands once; its period is known."""
    periods = [period.id for period in plan.timeline]
    names = Names({"eras": [*plan.eras]})
    baselines: set[str] = set()
    for value in plan.indicator_values:
        if (value.value is None) is not bool(value.words):
            message = Message("value に数、または words に言葉を、どちらか一つ書いてください")
            yield at(value, Subtype.EMPTY_CELL, "value", message)
        if value.period not in periods and year_of(value.period) is None:
            message = Message("「{period}」は計画の期間でも年度でもありません", period=value.period)
            subtype, message = Subtype.FISCAL_YEAR, message.then(allowed(value.period, periods))
            year = names.year_of(value.period)
            if year is not None:
                subtype, message = Subtype.NAME_FOR_ID, in_western(value.period, year)
            yield at(value, subtype, "period", message)
        if value.kind == BASELINE:
            if value.indicator in baselines:
                message = Message("「{id}」の基準値は上の行にもあります", id=value.indicator)
                yield at(value, Subtype.DUPLICATE, "kind", message)
            baselines.add(value.indicator)


def money_has_a_unit(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Amounts have a unit, without which nobody knows how much they are."""
    if plan.money and not plan.about.money_unit:
        message = Message("money.csv の金額の単位がありません。「千円」のように書いてください")
        yield at(plan.about, Subtype.EMPTY_CELL, f"money_unit_{plan.source}", message)
