"""Who builds the same pages, what is done to them, and what that costs each, in turn."""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench import needs_pages, our_pages, plain_pages
from tests.bench.builds import Cost, Project
from tests.bench.invented_plan import InventedPlan, invent

Files = Callable[[InventedPlan, str], Mapping[str, str]]
#: The first of all is what the others are compared with.
FLOOR, OURS = "floor", "plandata"


@dataclass(frozen=True)
class Contestant:
    """A way to make the pages; ``files`` are those of a plan in a layout."""

    name: str
    files: Files
    options: tuple[str, ...] = ()


def contestants(*, languages: int, jobs: str) -> list[Contestant]:
    """Those that can make the pages: the floor, with our theme and search too, others, ours."""
    options = ("-j", jobs)
    in_english = ("-D", "language=en")
    plain = plain_pages.files
    found = [
        Contestant(FLOOR, partial(plain, language="ja"), options),
        Contestant(
            "floor, our theme and search", partial(plain, language="ja", ours=True), options
        ),
        Contestant("sphinx-needs", needs_pages.files, options),
        Contestant(OURS, our_pages.files, options),
    ]
    if languages > 1:
        found += [
            Contestant(f"{FLOOR} (English)", partial(plain, language="en"), options),
            Contestant(f"{OURS} (English)", our_pages.in_english, (*options, *in_english)),
        ]
    return found


#: What is done to the pages one after the other.
EDITS: dict[str, Callable[[InventedPlan], InventedPlan]] = {
    "cold": lambda plan: plan,
    "no change": lambda plan: plan,
    "one cell": InventedPlan.with_cell,
    "one paragraph": InventedPlan.with_paragraph,
    "renamed goal": InventedPlan.with_goal,
}


@dataclass(frozen=True)
class Result:
    """What an edit cost a contestant: the medians of the rounds."""

    contestant: str
    edit: str
    cost: Cost
    weight: float
    stale: int | None = None


def run(
    size: int, layout: str, field: Sequence[Contestant], rounds: int, folder: Path, *, stale: bool
) -> Iterator[Result]:
    """Let all do each edit before the next one, in each round anew.

    Args:
        size: How many measures the plan has.
        layout: A page an "area" or a "measure".
        field: Who takes part.
        rounds: How often, of which the medians are taken.
        folder: Where they work.
        stale: Whether to count the pages that an edit leaves other than a cold build makes them.
    """
    costs: dict[tuple[str, str], list[Cost]] = {}
    wrong: dict[tuple[str, str], int] = {}
    weights: dict[str, float] = {}
    for number in range(rounds):
        shutil.rmtree(folder, ignore_errors=True)
        plan = invent(size)
        projects = {one.name: Project(folder / one.name, one.options) for one in field}
        for edit, change in EDITS.items():
            plan = change(plan)
            for one in field:
                projects[one.name].write(one.files(plan, layout))
                cost = projects[one.name].build()
                costs.setdefault((one.name, edit), []).append(cost)
                _tell(f"{size} {layout} {number + 1}/{rounds} {edit}: {one.name} {cost.cpu:.1f} s")
                weights.setdefault(one.name, projects[one.name].weight())
                if stale and number == rounds - 1:
                    wrong[one.name, edit] = projects[one.name].stale()
    for (name, edit), found in costs.items():
        cost = Cost(*(median(values) for values in zip(*map(_values, found), strict=True)))
        yield Result(name, edit, cost, weights[name], wrong.get((name, edit)))


def _values(cost: Cost) -> tuple[float, float, float]:
    return cost.cpu, cost.clock, cost.memory


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
