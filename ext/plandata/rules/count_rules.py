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
    """Counts add up to their total, and what does not follow from them stands in errata.csv.

    A wrong sum is told alone: what else is computed from its counts follows from it.
    """
    unclear = any(table == "evaluation" for table, _start in doubtful)
    sums = {} if unclear else dict(_wrong_sums(plan))
    errata = {start for table, start in doubtful if table == "errata"}
    wrong: set[str] = set()
    for result in plan.evaluation:
        parts = [part for id in result.parts if (part := plan.find(m.Result, id))]
        if sums.keys().isdisjoint(part.scale for part in parts):
            value = sum(part.count or 0 for part in parts) if parts else result.count
            found = list(_follows(plan, result, "count", value, errata))
            wrong.update(result.scale for _problem in found if value != result.count)
            yield from found
    for scale in plan.evaluation_scales:
        if scale.id in sums and scale.id not in wrong:
            message = Message(
                "件数の合計は{sum}で、{total}になりません", sum=sums[scale.id], total=scale.total
            )
            yield at(scale, Subtype.ARITHMETIC, "total", message)
    totals = {scale.id: scale.total for scale in plan.evaluation_scales}
    for result in plan.evaluation:
        total = totals[result.scale]
        if result.scale not in sums and result.scale not in wrong:
            computed = result.count is not None and total
            value = rounded_percent(result.count or 0, total or 1) if computed else result.percent
            yield from _follows(plan, result, "percent", value, errata)


def _wrong_sums(plan: Plan) -> Iterator[tuple[str, int]]:
    """Each scale whose counts don't add up to its total, with their sum."""
    counts: dict[str, list[int]] = {}
    for result in plan.evaluation:
        if result.count is not None:
            counts.setdefault(result.scale, []).append(result.count)
    for scale in plan.evaluation_scales:
        if scale.total is not None and sum(counts.get(scale.id, [scale.total])) != scale.total:
            yield scale.id, sum(counts[scale.id])


def _follows(
    plan: Plan, result: m.Result, column: str, value: int | None, doubtful: set[str]
) -> Iterator[Problem]:
    """A cell is what it is computed to be, or else, and only then, an erratum names it.

    ``doubtful`` are the ids of errata that have been told; one of them may mean the cell.
    """
    stated = getattr(result, column)
    is_listed = any(erratum.column == column for erratum in plan.errata_of(result))
    if stated is not None and stated != value and not is_listed:
        if any(_may_mean(plan.find(m.Erratum, id), result, column) for id in doubtful):
            return
        message = Message(
            "{stated}と書いてありますが、計算では{value}です。直すか、errata.csvに加えてください",
            stated=stated,
            value=value,
        )
        yield at(result, Subtype.ARITHMETIC, column, message)
    if stated is not None and stated == value and is_listed:
        message = Message("計算と同じ{value}です。errata.csv の行を消してください", value=value)
        yield at(result, Subtype.ARITHMETIC, column, message)


def _may_mean(erratum: m.Erratum | None, result: m.Result, column: str) -> bool:
    """Whether an erratum names a cell but for a slip in one of its own; any may, if it was lost."""
    if erratum is None:
        return True
    names = (erratum.file, erratum.record, erratum.column)
    meant = (result.origin.table, result.id, column)
    return sum(name == other for name, other in zip(names, meant, strict=True)) > 1
