"""The widest groups of a plan, by which what stands in them is told apart."""

from plandata.model import records as m
from plandata.model.plan import Plan


def place_of_root(plan: Plan, thing: m.Group | m.Measure) -> int:
    """The place of a thing's widest group among those that stand in no other, from 1; 0 for none.

    A group may be the widest itself.
    """
    path = plan.path_of(thing) if isinstance(thing, m.Measure) else plan.path_to(thing)
    roots = [root.id for root in plan.roots]
    return roots.index(path[0].id) + 1 if path and path[0].id in roots else 0
