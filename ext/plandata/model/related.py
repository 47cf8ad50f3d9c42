"""Which measures have something in common with one."""

from collections.abc import Mapping, Sequence
from heapq import nlargest

from plandata.model import records as m
from plandata.model.plan import Plan

#: A thing that measures share: its kind and its id.
Shared = tuple[str, str]
#: Of how many related measures a reader is told.
MOST = 6
#: What so many measures have in common brings no two of them together.
MANY = 20


def shared(plan: Plan, measure: m.Measure) -> list[tuple[Shared, list[str]]]:
    """What a measure shares by the data, each with the ids of all measures that have it.

    That is its group, its departments, law articles and topics.
    """
    found: list[tuple[Shared, list[m.Measure]]] = []
    group = plan.group_of(measure)
    if group:
        found.append(((group.level, group.id), plan.where(m.Measure, "group", group.id)))
    named: tuple[tuple[str, Sequence[m.Department | m.Article | m.Topic]], ...] = (
        ("article", plan.articles_of(measure)),
        ("dept", plan.departments_of(measure)),
        ("topic", plan.topics_of(measure)),
    )
    for kind, things in named:
        found += [((kind, thing.id), plan.measures_of(thing)) for thing in things]
    return [(thing, [one.id for one in measures]) for thing, measures in found]


def related(
    plan: Plan, measure: m.Measure, terms: Mapping[str, Sequence[str]]
) -> list[tuple[str, list[Shared]]]:
    """The measures that have most in common with one, and what, the nearest first.

    Args:
        plan: The plan.
        measure: The measure.
        terms: The terms that its prose names, each with the ids of all measures that name it.

    Returns:
        At most ``MOST`` ids of measures, each with what it shares. The fewer share a thing, the
        nearer it brings two.
    """
    things = [*shared(plan, measure), *((("term", id), [*ids]) for id, ids in terms.items())]
    weights: dict[str, float] = {}
    for _thing, ids in things:
        others = [id for id in ids if id != measure.id]
        for id in others if len(others) < MANY else ():
            weights[id] = weights.get(id, 0) + 1 / len(others)
    nearest = nlargest(MOST, weights, key=lambda id: weights[id])
    return [(id, [thing for thing, ids in things if id in ids]) for id in nearest]
