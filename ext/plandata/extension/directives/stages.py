"""The stages of a measure in words: what is done in each period, and what only goes on."""

from functools import cache
from typing import NamedTuple

from plandata.extension.nodes import Inline, joined, marked, spoken
from plandata.extension.sealed import Part
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.wording.phrase import Label

#: How many colours the theme has for stages.
COLOURS = 8


class Stage(NamedTuple):
    """A stage in a period: its number, what it is called, whether it only goes on."""

    number: int
    words: Label
    carried: bool


def cells(plan: Plan, measure: m.Measure, language: str) -> list[list[Stage]]:
    """The stages of a measure in each period."""
    known = plan.ask(stage_names, language)
    return [
        [Stage(*known[entry.stage], entry.carried) for entry in plan.cell(measure, period.id)]
        for period in plan.timeline
    ]


def stage_names(plan: Plan, language: str) -> dict[str, tuple[int, Label]]:
    """The number and the name of each stage, by its id."""
    return {
        stage.id: (number, stage.name.best(language)) for number, stage in enumerate(plan.stages, 1)
    }


@cache
def stage_words(
    cell: tuple[Stage, ...], language: str, carried: str, comma: str, none: str
) -> Inline:
    """The stages of a cell; ``carried``, ``comma`` and ``none`` are the words for such ones."""
    return joined((_coloured(stage, language, carried) for stage in cell), comma) or none


def _coloured(stage: Stage, language: str, carried: str) -> Part:
    """One stage, coloured by its class."""
    colour = (stage.number - 1) % COLOURS + 1  # words say which stage it is
    classes = ["plan-stage", f"stage-{colour}"]
    words = spoken(stage.words, language)
    if not stage.carried:
        return marked(words, *classes)
    before, after = carried.split("{stage}")
    return marked([before, words, after], *classes, "carried")
