"""Directives that show the measures which meet typed conditions."""

from collections.abc import Callable
from dataclasses import astuple
from functools import cache
from typing import Any, ClassVar, NamedTuple, TypeVar

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension import pagination
from plandata.extension.directives.base import PlanDirective
from plandata.extension.directives.facets import choices, facets
from plandata.extension.directives.long_table import Part, leading, parts
from plandata.extension.nodes import (
    Cells,
    Inline,
    joined,
    marked,
    phrase,
    plan_filter,
    plan_pages,
    spoken,
    table,
)
from plandata.extension.sealed import Part as Value
from plandata.markup.directive_forms import FORMS, chosen
from plandata.model import records as m
from plandata.model.lookup import find
from plandata.model.plan import Plan
from plandata.model.query import Query, has, select
from plandata.wording.dates import fiscal_year_heading
from plandata.wording.labels import Label, label

_ = get_translation("plandata")
Said = TypeVar("Said")


class Stage(NamedTuple):
    """A stage in a fiscal year: its number, what it is called, whether it only goes on."""

    number: int
    words: Label
    carried: bool


def cells(plan: Plan, measure: m.Measure, language: str) -> list[list[Stage]]:
    """The stages of a measure in each fiscal year."""
    known = plan.ask(stage_names, language)
    return [
        [Stage(*known[entry.stage], entry.carried) for entry in plan.cell(measure, year)]
        for year in plan.years
    ]


def stage_names(plan: Plan, language: str) -> dict[str, tuple[int, Label]]:
    """The number and the name of each stage, by its id."""
    return {
        stage.id: (number, stage.name.best(language)) for number, stage in enumerate(plan.stages, 1)
    }


def of_each(
    plan: Plan, query: Query, question: Callable[..., Said], *given: object
) -> list[tuple[str, Said]]:
    """What there is to say of each measure that meets conditions, with its id."""
    measures = plan.ask(select, query)
    return [(measure.id, plan.ask(question, measure, *given)) for measure in measures]


class SelectionDirective(PlanDirective):
    """What lists and schedules share: conditions as options, and a caption."""

    subject: ClassVar[str]
    of_group: ClassVar[str]
    of_all: ClassVar[str]

    def make(self) -> list[nodes.Node]:
        """Make the table of the measures that meet the conditions."""
        query, measures = chosen(self.plan, self.options)
        self.query, self._answers = query, dict[Callable[..., Any], dict[str, Any]]()
        self._cells = Cells()
        # the table's own link target must not change, so it comes from what the table shows
        id = "-".join([self.subject, *(str(value) for value in astuple(query) if value)])
        tables = self.tables(id, measures)
        first = tables[0]
        if "caption" in self.options:
            self.take_as_prose(first)
        filtered, page = "filter" in self.options, self.env.docname
        shown: nodes.Element = first
        if len(tables) > 1:
            shown = plan_pages("", *tables, page=page, filtered=filtered)
        if not filtered:
            return [shown]
        return [
            plan_filter(
                "",
                table=first["ids"][0],
                choices=self.plan.ask(choices, self.language),
                page=page,
                elsewhere=len(measures) if len(tables) > 1 else 0,
            ),
            shown,
        ]

    def of(self, measure: m.Measure, question: Callable[..., Said], *given: object) -> Said:
        """What there is to say of a measure; it is asked once for all that are shown."""
        if question not in self._answers:
            found = self.plan.ask(of_each, self.query, question, *given)
            self._answers[question] = dict(found)
        said: Said = self._answers[question][measure.id]
        return said

    def tables(self, id: str, measures: list[m.Measure]) -> list[nodes.table]:
        """The table; or, if it is too long for a page, what leads to the parts, and those."""
        if len(measures) <= pagination.ROWS:
            return [self.table(id, self.caption(), measures)]
        found = [
            (part, self.table(f"{id}-part-{part.name}", self.caption_of(part), part.measures))
            for part in parts(measures, self.of)
        ]
        for _part, shown in found:
            words = shown[0].astext()
            self.domain.notes.note_below(self.env.docname, shown["ids"][0], words)
        first = leading(self.plan, id, self.caption(), found, self.language)
        return [first, *(table for _part, table in found)]

    def take_as_prose(self, table: nodes.table) -> None:
        """Let translators see the caption that the page gives."""
        caption = table.next_node(nodes.title)
        assert caption is not None
        caption.rawsource = self.options["caption"]
        caption["translatable"] = True
        self.set_source_info(caption)

    def caption(self) -> Inline:
        """The caption that the page gives, or one with the group that all the measures share."""
        if "caption" in self.options:
            return str(self.options["caption"])
        for kind in ("area", "goal"):
            if kind in self.options:
                record = find(self.plan, kind, self.options[kind])
                group = phrase(label(self.plan, kind, record, self.language), self.language)
                return self.about(group)
        return self.of_all

    def caption_of(self, part: Part) -> Inline:
        """The caption of a part of a long table."""
        return self.about(part.words(self.plan, self.language))

    def about(self, group: list[Value]) -> Inline:
        """A caption that names a group."""
        before, after = self.of_group.split("{group}")
        return [before, *group, after]

    def rows(
        self,
        id: str,
        caption: Inline,
        head: list[str],
        rows: list[list[Inline]],
        kind: str,
        measures: list[m.Measure],
    ) -> nodes.table:
        """A table of measures, whose rows can be narrowed if the page asks for a filter."""
        found = [self.of(measure, facets) for measure in measures if "filter" in self.options]
        return table(id, caption, head, rows, kind, "nosearch", facets=found, cells=self._cells)

    def departments(self, measure: m.Measure) -> Inline:
        """Links to the departments in charge."""
        return self.links("dept", self.of(measure, Plan.departments_of))

    def articles(self, measure: m.Measure) -> Inline:
        """Links to the law articles that the measure carries out."""
        return self.links("article", self.of(measure, Plan.articles_of))

    def table(self, id: str, caption: Inline, measures: list[m.Measure]) -> nodes.table:
        """The table of the measures."""
        raise NotImplementedError


class MeasuresDirective(SelectionDirective, form=FORMS["measures"]):
    """``{plan:measures}``: a table of measures with marks, departments and law articles."""

    subject = "measures"
    of_group = _("Measures of {group}")
    of_all = _("Measures")

    def table(self, id: str, caption: Inline, measures: list[m.Measure]) -> nodes.table:
        """One row a measure."""
        columns: dict[str, tuple[str, Callable[[m.Measure], Inline]]] = {
            "measures": (_("Measure"), lambda one: self.link("measure", one)),
            "flags": (_("Marks"), self.flags),
            "departments": (_("Department in charge"), self.departments),
            "articles": (_("Law article"), self.articles),
        }
        shown = [column for file, column in columns.items() if self.plan.ask(has, file)]
        head = [title for title, _cell in shown]
        rows = [[cell(measure) for _title, cell in shown] for measure in measures]
        return self.rows(id, caption, head, rows, "plan-measures", measures)


class ScheduleDirective(SelectionDirective, form=FORMS["schedule"]):
    """``{plan:schedule}``: the stage of each measure in each fiscal year, in words."""

    subject = "schedule"
    of_group = _("Schedule of {group}")
    of_all = _("Schedule")

    def table(self, id: str, caption: Inline, measures: list[m.Measure]) -> nodes.table:
        """One row a measure, one column a fiscal year."""
        heads = [fiscal_year_heading(self.plan, year, self.language) for year in self.plan.years]
        rows: list[list[Inline]] = [
            [
                self.link("measure", measure),
                *self.stages(self.of(measure, cells, self.language)),
                *([self.departments(measure)] if self.plan.ask(has, "departments") else []),
            ]
            for measure in measures
        ]
        head = [_("Measure"), *heads]
        if self.plan.ask(has, "departments"):
            head.append(_("Department in charge"))
        return self.rows(id, caption, head, rows, "plan-schedule", measures)

    def stages(self, found: list[list[Stage]]) -> list[Inline]:
        """The stages of each year in words; what goes on from the year before says so."""
        said = (_("continued ({stage})"), _(", "), _("none"))
        return [stage_words(tuple(cell), self.language, *said) for cell in found]


@cache
def stage_words(
    cell: tuple[Stage, ...], language: str, carried: str, comma: str, none: str
) -> Inline:
    """The stages of a cell; ``carried``, ``comma`` and ``none`` are the words for such ones."""
    return joined((_coloured(stage, language, carried) for stage in cell), comma) or none


def _coloured(stage: Stage, language: str, carried: str) -> Value:
    """One stage, coloured by its class."""
    classes = ["plan-stage", f"stage-{stage.number}"]
    words = spoken(stage.words, language)
    if not stage.carried:
        return marked(words, *classes)
    before, after = carried.split("{stage}")
    return marked([before, words, after], *classes, "carried")
