"""Counts and shares are what follows from one another."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from sitecheck.message import Message


def rounded_percent(count: int, total: int) -> int:
    """``count`` of ``total`` in per cent, halves rounded up as in official statistics."""
    return int((Decimal(100 * count) / total).quantize(Decimal(1), ROUND_HALF_UP))


def results_add_up(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Counts add up to their total, and what does not follow from them stands in errata.csv."""
    by_scale: dict[str, list[m.Result]] = {}
    for result in plan.evaluation:
        by_scale.setdefault(result.scale, []).append(result)
    unclear = {table for table, _start in doubtful}
    for scale in plan.evaluation_scales:
        results = by_scale.get(scale.id, [])
        counts = [result.count for result in results if result.count is not None]
        if (
            "evaluation" not in unclear
            and scale.total is not None
            and counts
            and sum(counts) != scale.total
        ):
            message = Message(
                "件数の合計は{sum}で、{total}になりません", sum=sum(counts), total=scale.total
            )
            yield at(scale, Subtype.ARITHMETIC, "total", message)
        for result in results:
            yield from _result_follows(plan, scale, result, unclear)


def _result_follows(
    plan: Plan, scale: m.Scale, result: m.Result, unclear: set[str]
) -> Iterator[Problem]:
    listed = {erratum.column for erratum in plan.errata_of(result)}
    parts = [part.count or 0 for id in result.parts if (part := plan.find(m.Result, id))]
    expected = {
        "count": sum(parts) if parts else result.count,
        "percent": rounded_percent(result.count, scale.total)
        if result.count is not None and scale.total
        else result.percent,
    }
    for column, value in expected.items():
        stated = getattr(result, column)
        told = "errata" in unclear and column not in listed
        if stated is not None and (stated != value) != (column in listed) and not told:
            message = Message("計算と同じ{value}です。errata.csv の行を消してください", value=value)
            if stated != value:
                message = Message(
                    "{stated}と書いてありますが、計算では{value}です。"
                    "直すか、errata.csvに加えてください",
                    stated=stated,
                    value=value,
                )
            yield at(result, Subtype.ARITHMETIC, column, message)
