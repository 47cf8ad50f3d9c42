"""What begins when: in which period measures first reach a stage, and in which they change."""

from collections import Counter
from typing import NamedTuple

from plandata.model import records as m
from plandata.model.plan import Plan


class Beginning(NamedTuple):
    """How many measures reach a stage first in a period: those that bear a flag, and the others.

    ``period`` is its id, "" for those that never reach it.
    """

    period: str
    flagged: int
    others: int

    @property
    def total(self) -> int:
        """How many do, whether they bear the flag or not."""
        return self.flagged + self.others


def beginnings(plan: Plan, stage: str, flag: str) -> list[Beginning]:
    """When measures first reach a stage.

    Args:
        plan: The plan.
        stage: The id of the stage.
        flag: The id of a flag; "" for none, and then no measure counts as one that bears it.

    Returns:
        One of each period in their order, also where nothing begins; the last is of those that
        never reach the stage. Each measure is counted once.
    """
    found = Counter((_first(plan, one, stage), flag in one.flags) for one in plan.measures)
    periods = [*(period.id for period in plan.timeline), ""]
    return [Beginning(id, found[id, True], found[id, False]) for id in periods]


def _first(plan: Plan, measure: m.Measure, stage: str) -> str:
    periods = (period.id for period in plan.timeline)
    return next((id for id in periods if stage in _stages(plan, measure, id)), "")


def changes(plan: Plan) -> dict[str, tuple[int, int]]:
    """What happens in each period, by its id in their order.

    Returns:
        How many measures have a stage in it, and how many have other stages than in the period
        before; before the first there is nothing.
    """
    changed = Counter(id for one in plan.measures for id in turns(plan, one))
    return {
        period.id: (
            sum(bool(plan.cell(one, period.id)) for one in plan.measures),
            changed[period.id],
        )
        for period in plan.timeline
    }


def turns(plan: Plan, measure: m.Measure) -> list[str]:
    """The ids of the periods in which a measure starts or changes.

    In these it has other stages than in the period before; before the first there is nothing.
    """
    found = []
    before: frozenset[str] = frozenset()
    for period in plan.timeline:
        now = _stages(plan, measure, period.id)
        if now != before:
            found.append(period.id)
        before = now
    return found


def _stages(plan: Plan, measure: m.Measure, period: str) -> frozenset[str]:
    return frozenset(entry.stage for entry in plan.cell(measure, period))
