"""Numbers of the data in words: counts, results of the plan before, values of charts."""

from decimal import Decimal

from sphinx.locale import get_translation

from . import model as m
from .lookup import UnknownIdError, find
from .plan import Plan, record_types
from .problem import allowed
from .query import QueryError, parse, select

_ = get_translation("plandata")


def number(value: Decimal | int) -> str:
    """A number with its thousands grouped, as both languages write it: 55,000."""
    return f"{value:,}"


def count_words(plan: Plan, text: str, language: str) -> str:
    """``measures flag=new goal=1`` or ``areas`` counted.

    Raises UnknownIdError, YearError or QueryError.
    """
    table, *conditions = text.split()
    if table not in record_types():
        raise UnknownIdError(f"「{table}」は数えられません。{allowed(table, record_types())}")
    if not conditions:
        return number(len(getattr(plan, table)))
    if table != "measures":
        raise QueryError("条件を付けて数えられるのは measures だけです")
    options = {}
    for condition in conditions:
        name, equals, value = condition.partition("=")
        if not equals:
            raise QueryError(f"「{condition}」は条件ではありません。goal=1 のように書いてください")
        options[name] = value
    return number(len(select(plan, parse(plan, options))))


def result_words(plan: Plan, text: str, language: str) -> str:
    """A result of the plan before: ``completed``, ``completed count``, ``completed percent``.

    ``result total`` is the total of a scale. Raises UnknownIdError or QueryError.
    """
    id, _space, part = text.partition(" ")
    if part == "total":
        scale = plan.find(m.Scale, id)
        if scale is None or scale.total is None:
            raise UnknownIdError(allowed(id, [s.id for s in plan.evaluation_scales if s.total]))
        return measures_words(scale.total)
    result = plan.find(m.Result, id)
    if result is None:
        raise UnknownIdError(
            f"「{id}」は data/evaluation.csv にありません。{allowed(id, plan.ids('evaluation'))}"
        )
    parts = {
        "count": measures_words(result.count) if result.count is not None else "",
        "percent": f"{result.percent}%" if result.percent is not None else "",
    }
    if part not in ("", *parts):
        raise QueryError(f"「{part}」は使えません。{allowed(part, (*parts, 'total'))}")
    words = [parts[part]] if part else [word for word in parts.values() if word]
    if not all(words) or not words:
        raise QueryError(f"「{id}」の{part}は、計画書に値がありません")
    if len(words) == 1:
        return words[0]
    return _("{count} ({percent})").format(count=words[0], percent=words[1])


def measures_words(count: int) -> str:
    """A number of measures with its counter word."""
    return _("{count} measures").format(count=number(count))


def value_words(plan: Plan, text: str, language: str) -> str:
    """The value of a chart with its unit. Raises UnknownIdError."""
    value = find(plan, "value", text)
    assert isinstance(value, m.FigureValue)
    return with_unit(value, language)


def with_unit(value: m.FigureValue, language: str) -> str:
    """A value and its unit: 83.5%, 4.4ポイント, 4.4 points."""
    unit, _spoken = value.unit.best(language)
    space = " " if unit[:1].isascii() and unit[:1].isalpha() else ""
    return f"{number(value.value)}{space}{unit}"
