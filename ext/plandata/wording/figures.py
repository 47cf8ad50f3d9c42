"""Numbers of the data in words: counts, results of the plan before, values of charts."""

from collections.abc import Iterable
from decimal import Decimal

from babel.numbers import format_percent

from plandata.model import records as m
from plandata.model.lookup import UnknownIdError, find, group_levels
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.query import QueryError, parse, select
from plandata.model.rows import record_types
from plandata.model.text import Text
from plandata.wording.conventions import conventions
from plandata.wording.level_names import MEASURE, name
from plandata.wording.phrase import Phrase, filled
from plandata.wording.phrasebook import translator
from sitecheck.message import Message


def number(value: Decimal | int, language: str) -> str:
    """A number as readers say it."""
    return conventions(language).number(value)


def percent(value: int, language: str) -> str:
    """A share in percent, as the language writes it."""
    return str(format_percent(Decimal(value) / 100, locale=language))


def count_words(plan: Plan, text: str, language: str) -> Phrase:
    """``measures flag=new goal=1``, the name of another file, or a level such as ``goal`` counted.

    Raises UnknownIdError, YearError or QueryError.
    """
    table, *conditions = text.split() or [""]
    levels = group_levels(plan)
    if table not in (*levels, *record_types()):
        message = Message("「{table}」は数えられません", table=table)
        raise UnknownIdError(message.then(allowed(table, (*levels, *record_types()))), "levels")
    if not conditions:
        found = plan.groups_at(table) if table in levels else getattr(plan, table)
        return [(number(len(found), language), language)]
    if table != "measures":
        raise QueryError(Message("条件を付けて数えられるのは measures だけです"))
    return [(number(len(select(plan, parse(plan, given(conditions)))), language), language)]


def given(conditions: Iterable[str]) -> dict[str, str]:
    """Conditions as ``flag=new`` by their names. Raises QueryError."""
    options = {}
    for condition in conditions:
        name, equals, value = condition.partition("=")
        if not equals:
            message = Message(
                "「{condition}」は条件ではありません。「flag=new」のように書いてください",
                condition=condition,
            )
            raise QueryError(message)
        options[name] = value
    return options


def result_words(plan: Plan, text: str, language: str) -> Phrase:
    """A result of the plan before: ``completed``, ``completed count``, ``completed percent``.

    ``result total`` is the total of a scale. Raises UnknownIdError or QueryError.
    """
    id, _space, part = text.partition(" ")
    if part == "total":
        scale = plan.find(m.Scale, id)
        if scale is None or scale.total is None:
            known = [scale.id for scale in plan.evaluation_scales if scale.total]
            message = Message("「{id}」に合計はありません", id=id)
            raise UnknownIdError(message.then(allowed(id, known)), "evaluation_scales")
        return [(measures_words(scale.total, language), language)]
    result = plan.find(m.Result, id)
    if result is None:
        raise UnknownIdError.of(id, "evaluation", plan.ids("evaluation"))
    parts = {
        "count": measures_words(result.count, language) if result.count is not None else "",
        "percent": percent(result.percent, language) if result.percent is not None else "",
    }
    if part not in ("", *parts):
        message = Message("「{part}」は使えません", part=part)
        raise QueryError(message.then(allowed(part, (*parts, "total"))))
    words = [parts[part]] if part else [word for word in parts.values() if word]
    if not all(words) or not words:
        raise QueryError(Message("「{text}」の値は、計画書にありません", text=text))
    if len(words) == 1:
        return [(words[0], language)]
    _ = translator(language)
    return filled(_("{count} ({percent})"), language, count=words[0], percent=words[1])


def measures_words(count: int, language: str) -> str:
    """A number of measures with its counter word."""
    _ = translator(language)
    if count == 1:
        return _("1 measure")
    return _("{count} measures").format(count=number(count, language))


def counted_measures(plan: Plan, count: int, language: str) -> str:
    """A number of measures of a plan, which may call them otherwise."""
    if not plan.find(m.Level, MEASURE):
        return measures_words(count, language)
    _ = translator(language)
    called, _spoken = name(plan, MEASURE, language, several=count != 1)
    return _("{count} {measures}").format(count=number(count, language), measures=called)


def counting_template(plan: Plan, language: str) -> str:
    """How many of all measures a table shows, with places for both numbers."""
    _ = translator(language)
    if not plan.find(m.Level, MEASURE):
        return _("{count} of {total} measures")
    called, _spoken = name(plan, MEASURE, language, several=True)
    return _("{count} of {total} {measures}").replace("{measures}", called)


def value_words(plan: Plan, text: str, language: str) -> Phrase:
    """The value of a chart with its unit. Raises UnknownIdError."""
    value = find(plan, "value", text)
    assert isinstance(value, m.FigureValue)
    return with_unit(value.value, value.unit, language)


def with_unit(value: Decimal, unit_of: Text, language: str) -> Phrase:
    """A value and its unit: 83.5%, 4.4ポイント, 4.4 points."""
    unit, spoken = unit_of.best(language)
    said = number(value, language)
    if unit == "%":
        return [(str(format_percent(0, locale=language)).replace("0", said), language)]
    space = " " if conventions(spoken).is_apart(unit) else ""
    return [(f"{said}{space}", language), *([(unit, spoken)] if unit else [])]
