"""``{plan:schedule}``: a timeline of measures, each stage one bar over its periods."""

from functools import cached_property
from itertools import chain
from typing import Any

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.bars import Bars
from plandata.extension.directives.selection import SelectionDirective, of_each
from plandata.extension.nodes import Inline, joined, paragraph, phrase, spoken, table
from plandata.extension.sealed import Part
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.model.roots import place_of_root
from plandata.wording.dates import period_headings
from plandata.wording.level_names import short
from plandata.wording.phrase import Label, composed, filled
from plandata.wording.spans import Span, spans, spans_by_stage

_ = get_translation("plandata")


class ScheduleDirective(SelectionDirective, form=FORMS["schedule"]):
    """``{plan:schedule}``: when each measure is in which stage."""

    subject = "schedule"
    of_group = _("Schedule of {group}")

    def of_all(self) -> Inline:
        """That of the whole plan."""
        return str(_("Schedule"))

    def table(self, id: str, caption: Inline, measures: list[m.Measure]) -> nodes.table:
        """One row a measure, as many columns a period as its stages need in any part."""
        rows: list[list[Inline]] = [
            [self.measure(measure), *map(self.bars.cell, self.of(measure, spans))]
            for measure in measures
        ]
        kinds = ["plan-schedule", *self.bars.kinds]
        return self.rows(id, caption, [self.head(), *self.bars.heads()], rows, kinds, measures)

    def below(self, **said: Any) -> list[nodes.Node]:
        """What the bars mean."""
        return self.bars.legend(self.spans, **said)

    def look(self, measure: m.Measure) -> tuple[str, ...]:
        """The colour of the widest group in which it stands, where the table has several."""
        root = self.of(measure, place_of_root)
        return (f"hue-{root}",) if root and self.has_several_roots else ()

    @cached_property
    def has_several_roots(self) -> bool:
        """Whether measures of several of the widest groups are shown."""
        return len({root for _id, root in self.plan.ask(of_each, self.query, place_of_root)}) > 1

    @cached_property
    def spans(self) -> list[Span]:
        """All spans that are shown, in whatever part."""
        found = self.plan.ask(of_each, self.query, spans)
        return list(chain.from_iterable(each for _id, each in found))

    @cached_property
    def bars(self) -> Bars:
        """The cells of the table."""
        return Bars(self.plan, self.language, self.spans)

    def periods(self) -> list[Label]:
        """What the periods are called."""
        return self.plan.ask(period_headings, self.language)

    def when(self, measure: m.Measure) -> list[Part]:
        """When each stage of a measure goes on, in words; nothing for one without a schedule."""
        return _results(self.own_bars, self.plan.ask(spans_by_stage, measure))

    @cached_property
    def own_bars(self) -> Bars:
        """The cells of the timeline of one measure."""
        return Bars(self.plan, self.language)

    def timeline_of(self, measure: m.Measure) -> list[nodes.Node]:
        """The timeline of one measure: a row a stage, so that stages that overlap do so."""
        number = short(measure, self.language)
        found = self.plan.ask(spans_by_stage, measure)
        if not found:
            words = _("The plan does not say when {number} is carried out.")
            return [paragraph(phrase(filled(words, self.language, number=number), self.language))]
        bars = self.own_bars
        rows: list[list[Inline]] = [
            [bars.name(stage), *map(bars.cell, its)] for stage, its in found
        ]
        caption = composed(
            _("Schedule of {number}: {stages}"),
            number=[spoken(number, self.language)],
            stages=_results(bars, found),
        )
        kinds = ["plan-own-schedule", *bars.kinds]
        head: list[Inline] = [_("Stage"), *bars.heads()]
        shown = table(f"schedule-{measure.id}", caption, head, rows, *kinds, "nosearch")
        return [shown, *bars.legend(chain.from_iterable(its for _stage, its in found))]


def _results(bars: Bars, found: list[tuple[str, list[Span]]]) -> list[Part]:
    """When each stage of a measure goes on, in words."""
    return joined((_result(bars, *one) for one in found), _(", "))


def _result(bars: Bars, stage: str, found: list[Span]) -> list[Part]:
    """When a stage goes on, in words."""
    between = joined((bars.between(span) for span in found if span.stage), _(" and "))
    return composed(_("{stage} {periods}"), stage=[bars.name(stage)], periods=between)
