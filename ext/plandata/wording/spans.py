"""From when to when the stages of a measure go on, whatever periods a plan has."""

from collections.abc import Iterable, Iterator
from math import lcm
from typing import NamedTuple

from plandata.model import records as m
from plandata.model.plan import Plan


class Span(NamedTuple):
    """A stage that goes on over periods without a break, or time in which nothing is scheduled.

    ``stage`` is its id, "" for nothing; ``first`` and ``last`` are the places of its periods;
    ``begins`` and ``ends`` say how many stages share the first and the last of them.
    """

    stage: str
    first: int
    last: int
    begins: int
    ends: int

    def width(self, slots: int) -> int:
        """How many slots it takes where a period has ``slots``, which its stages share evenly."""
        if self.first == self.last:
            return slots // self.begins
        between = self.last - self.first - 1
        return slots // self.begins + between * slots + slots // self.ends


def spans(plan: Plan, measure: m.Measure) -> list[Span]:
    """The stages of a measure one after another, and the time without any.

    The stages of a period stand in the plan's order, for the plan does not say when in it they are.
    """
    return list(_joined(_stages(plan, measure)))


def spans_by_stage(plan: Plan, measure: m.Measure) -> list[tuple[str, list[Span]]]:
    """The same for each stage that a measure has, in the order in which they begin."""
    cells = _stages(plan, measure)
    found = dict.fromkeys(stage for cell in cells for stage in cell if stage)
    return [
        (stage, list(_joined([stage if stage in cell else ""] for cell in cells)))
        for stage in found
    ]


def slots(found: Iterable[Span]) -> int:
    """How many slots a period needs, so that stages that share one have as many each."""
    return lcm(*(count for span in found for count in (span.begins, span.ends)))


def _stages(plan: Plan, measure: m.Measure) -> list[list[str]]:
    """The stages of each period; one that has none has that of no name."""
    cells = (plan.cell(measure, period.id) for period in plan.timeline)
    return [[entry.stage for entry in cell] or [""] for cell in cells]


def _joined(cells: Iterable[list[str]]) -> Iterator[Span]:
    last: Span | None = None
    for place, stages in enumerate(cells):
        for stage in stages:
            if last and last.stage == stage and last.last < place:
                last = last._replace(last=place, ends=len(stages))
                continue
            if last:
                yield last
            last = Span(stage, place, place, len(stages), len(stages))
    if last:
        yield last
