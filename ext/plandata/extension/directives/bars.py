"""The bars of a timeline: one for each span of a stage, in as many columns as it takes."""

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any, NamedTuple

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.node_types import plan_short
from plandata.extension.nodes import (
    UNTRANSLATED,
    Inline,
    block,
    bullets,
    icon,
    marked,
    paragraph,
    phrase,
    spoken,
)
from plandata.extension.sealed import Part, element, sealed
from plandata.model.plan import Plan
from plandata.wording.dates import is_by_years, period_lines, periods_between
from plandata.wording.phrase import Label
from plandata.wording.spans import Span, slots

_ = get_translation("plandata")
#: The classes of each timeline, and of one whose words need more room than a phone has.
KIND, CROWDED = "plan-timeline", "crowded"
#: How many looks bars have: the more solid, the more certain is what they stand for.
LOOKS = 4
#: What is at most between the ends of a table on a phone, and the letters of bars, in rem.
_PHONE, _LETTER = 22, 0.875
#: Parts of words that stay whole, and how wide a letter of them is: a kanji is a square.
_WIDE = "\u2e80-\uffff"
_WHOLE = re.compile(rf"([^\s{_WIDE}]+)|[{_WIDE}]{{1,2}}")
_NARROW_LETTER, _EDGES = 0.6, 0.3


class Stage(NamedTuple):
    """A stage as bars show it; icon and meaning are empty where it has none."""

    look: int
    name: Label
    icon: str
    meaning: Label


def stages(plan: Plan, language: str) -> dict[str, Stage]:
    """How each stage looks, by its id: from the first, which is a mere outline, to the last."""
    steps = max(len(plan.stages) - 1, 1)
    return {
        stage.id: Stage(
            LOOKS - round((len(plan.stages) - place) * (LOOKS - 1) / steps),
            stage.name.best(language),
            stage.icon,
            stage.meaning.best(language) if stage.meaning else ("", language),
        )
        for place, stage in enumerate(plan.stages, 1)
    }


def heads(plan: Plan, language: str) -> list[tuple[list[tuple[str, str]], str]]:
    """The periods of a plan as heads of narrow columns."""
    return [period_lines(plan, one, language) for one in plan.timeline]


class Bars:
    """The cells of a timeline; those that are alike are one value.

    Args:
        plan: The plan.
        language: The language of the page.
        found: The spans of the table; none where each row is a stage, and its bars need no name.
    """

    def __init__(self, plan: Plan, language: str, found: Collection[Span] = ()) -> None:
        self._plan, self._language = plan, language
        self._stages = plan.ask(stages, language)
        self._heads = plan.ask(heads, language)
        self._named, self._slots = bool(found), slots(found)
        self._is_crowded = self._has_to_break(set(found))
        self._cells: dict[Span, Part] = {}

    @property
    def kinds(self) -> list[str]:
        """The classes of the table."""
        return [KIND, *([CROWDED] if self._is_crowded else [])]

    def heads(self) -> list[Inline]:
        """A head for each period: the year, and below it the same in another calendar."""
        return [
            self._wide(_head(lines, words, self._language), self._slots)
            for lines, words in self._heads
        ]

    def cell(self, span: Span) -> Inline:
        """What shows a span."""
        if span not in self._cells:
            content = self._bar(span) if span.stage else self._gap(span)
            self._cells[span] = self._wide(content, span.width(self._slots))
        return self._cells[span]

    def name(self, stage: str) -> Part:
        """The name of a stage."""
        return spoken(self._stages[stage].name, self._language)

    def between(self, span: Span) -> list[Part]:
        """From when to when a span is, in words."""
        full, _short = self._plan.ask(periods_between, span.first, span.last, self._language)
        return phrase(full, self._language)

    def legend(self, found: Iterable[Span], **said: Any) -> list[nodes.Node]:
        """What stands below a table: what its bars mean, and that halves are no times of a year.

        ``said`` are attributes of it.
        """
        shown = {span.stage for span in found}
        known = [stage for id, stage in self._stages.items() if id in shown]
        if not self._named:  # the bars are explained by their rows
            known = [stage for stage in known if stage.meaning[0]]
        below: list[nodes.Element] = []
        if len(known) > 1 or any(stage.meaning[0] for stage in known):
            items = ([self._explained(stage)] for stage in known)
            below.append(bullets(items, "plan-legend", "nosearch"))
        if self._slots > 1:
            words = _(
                "Stages in the same fiscal year are shown one after another. The plan does not say"
                " when in the year they fall."
            )
            if not self._plan.ask(is_by_years):
                words = _(
                    "Stages in the same period are shown one after another. The plan does not say"
                    " when in the period they fall."
                )
            below.append(paragraph(str(words), "plan-legend-note", "nosearch"))
        for node in below:
            node.attributes.update(said)
        return sealed(*below) if below else []

    def _explained(self, stage: Stage) -> nodes.Node:
        words: list[Part] = [spoken(stage.name, self._language)]
        if stage.meaning[0]:
            words += [_(": "), spoken(stage.meaning, self._language)]
        classes = ["plan-meaning"] if stage.meaning[0] else []
        return paragraph([_drawn(stage, []), marked(words)], *classes)

    def _has_to_break(self, found: Iterable[Span]) -> bool:
        """Whether words would break where they may not if the table were on a phone."""
        columns = len(self._heads) * self._slots
        words = [(part, self._slots) for lines, _words in self._heads for part, _unit in lines]
        for span in found:
            if span.stage:
                words.append((self._stages[span.stage].name[0], span.width(self._slots)))
        return any(
            (_room(said) + _EDGES) * _LETTER * columns > _PHONE * width for said, width in words
        )

    def _bar(self, span: Span) -> Part:
        stage = self._stages[span.stage]
        full, short = self._plan.ask(periods_between, span.first, span.last, self._language)
        words = [marked(phrase(full, self._language), "plan-years", "in-full")]
        if not self._named:
            return _drawn(stage, words, "own")
        eye = [element(plan_short, [short], classes=("plan-short", "plan-years"))] if short else []
        named = marked(spoken(stage.name, self._language), "plan-stage")
        return _drawn(stage, [named, " ", *eye, *words])

    def _gap(self, span: Span) -> Part:
        none = marked(_("not scheduled"), "plan-stage")
        return marked([none, " ", marked(self.between(span), "plan-years")], "plan-gap")

    def _wide(self, content: Inline, width: int) -> Part:
        more = {"morecols": width - 1} if width > 1 else {}
        return element(nodes.entry, [block(content)], **more)


def _drawn(stage: Stage, words: list[Part], *classes: str) -> Part:
    """A bar in the look of a stage."""
    drawing = icon(stage.icon)
    return marked([*drawing, *words], "plan-bar", f"bar-{stage.look}", *classes)


def _head(lines: list[tuple[str, str]], words: str, language: str) -> list[Part]:
    """The lines of a head; brackets part them where there is no style sheet."""
    before, after = _(" ({label})").split("{label}")
    first, *others = (
        [part, *([marked(unit, "plan-unit")] if unit else [])] for part, unit in lines
    )
    for line in others:
        bracketed = [marked(before, "plan-bracket"), *line, marked(after, "plan-bracket")]
        first.append(marked(bracketed, "plan-era"))
    return first if words == language else [marked(first, f"language-{words}", UNTRANSLATED)]


@cache
def _room(words: str) -> float:
    """How much room words need in a line, in letters as wide as they are high."""
    return max(
        (len(part[0]) * (_NARROW_LETTER if part[1] else 1) for part in _WHOLE.finditer(words)),
        default=0,
    )
