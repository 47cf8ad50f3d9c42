"""Directives for the plan's other tables: figures, the committee, the plan above, errata."""

from collections.abc import Iterator

from docutils import nodes
from sphinx.locale import get_translation

from .. import model as m
from ..label import anchor, figure_label
from ..nodes import Inline, bullets, joined, paragraph, spoken, table
from ..words import with_unit
from ..years import day
from .base import PlanDirective

_ = get_translation("plandata")


class FigureDirective(PlanDirective):
    """``{plan:figure} f1``: a chart of the source with the values that the source states."""

    required_arguments = 1
    files = ("figures", "figure_values", "eras", "plan")

    def make(self) -> list[nodes.Node]:
        """A table of the values, or the caption and a note where there are none."""
        figure = self.named("figure")
        if not isinstance(figure, m.Figure):
            return []
        caption = spoken(figure_label(figure, self.language), self.language)
        values = [value for value in self.plan.figure_values if value.figure == figure.id]
        body = [self.table(figure, caption, values)] if values else self.without_values(caption)
        notes = [paragraph(note, "plan-figure-note") for note in self.notes(figure)]
        home = nodes.container(
            "", *body, *notes, ids=[anchor("figure", figure.id)], classes=["plan-figure"]
        )
        self.home("figure", figure.id, home)
        return [home]

    def table(
        self, figure: m.Figure, caption: nodes.Node, values: list[m.FigureValue]
    ) -> nodes.table:
        """One row a value; the column of years only where a value has one."""
        dated = any(value.period for value in values)
        head = [_("Item"), *[_("Year")] * dated, _("Value")]
        rows: list[list[Inline]] = [
            [
                self.words(value.item),
                *[self.period(value)] * dated,
                with_unit(value, self.language),
            ]
            for value in values
        ]
        return table(f"values-{figure.id}", caption, head, rows)

    def period(self, value: m.FigureValue) -> Inline:
        """The year of a value in words."""
        return day(self.plan, value.period, self.language) if value.period else _("not given")

    def without_values(self, caption: nodes.Node) -> list[nodes.Node]:
        """The caption, and why there is no table."""
        note = _("The text of the plan gives no values for this figure.")
        return [paragraph(caption, "plan-figure-caption"), paragraph(note)]

    def notes(self, figure: m.Figure) -> Iterator[Inline]:
        """The note, the source and the page."""
        if figure.note:
            yield [_("Note: "), self.words(figure.note)]
        if figure.source:
            yield [_("Source: "), self.words(figure.source)]


class CommitteeDirective(PlanDirective):
    """``{plan:committee}``: who sits on the committee."""

    files = ("committee",)

    def make(self) -> list[nodes.Node]:
        """One row a seat."""
        rows = [[self.words(seat.post), self.words(seat.role)] for seat in self.plan.committee]
        head = [_("Post"), _("Role")]
        return [table("committee", _("Members of the committee"), head, rows)]


class ComprehensivePlanDirective(PlanDirective):
    """``{plan:comprehensive-plan}``: themes, strategies, policies and projects, and their ICT."""

    files = ("comprehensive_plan", "measures")

    def make(self) -> list[nodes.Node]:
        """Nested lists, one item a strand."""
        return [self.below("")]

    def below(self, parent: str) -> nodes.bullet_list:
        """The strands under a strand; "" for the themes."""
        strands = [strand for strand in self.plan.comprehensive_plan if strand.parent == parent]
        return bullets([self.strand(strand) for strand in strands], "plan-strands")

    def strand(self, strand: m.Strand) -> list[nodes.Node]:
        """A strand: label and name, what ICT does for it, its measure, and what is under it."""
        name: list[nodes.Node] = [self.words(strand.name)]
        if strand.label:
            name = [self.words(strand.label), nodes.Text(" "), *name]
        if strand.added:
            mark = nodes.inline("", _("added after the plan"), classes=["plan-flag"])
            name += [nodes.Text(" "), mark]
        blocks: list[nodes.Node] = [paragraph(name, "plan-strand")]
        if strand.ict:
            blocks.append(paragraph(self.words(strand.ict)))
        measure = self.plan.find(m.Measure, strand.measure)
        if measure:
            blocks.append(paragraph([_("Measure: "), self.link("measure", measure)]))
        if any(other.parent == strand.id for other in self.plan.comprehensive_plan):
            blocks.append(self.below(strand.id))
        return blocks


class ErrataDirective(PlanDirective):
    """``{plan:errata}``: every contradiction of the source and the reading taken."""

    files = ("errata",)

    def make(self) -> list[nodes.Node]:
        """One row an erratum; its first cell is its home."""
        head = [_("Place"), _("In the plan"), _("In this edition"), _("Why")]
        rows = [
            [
                self.place(erratum),
                self.words(erratum.printed),
                self.words(erratum.taken),
                self.words(erratum.reason),
            ]
            for erratum in self.plan.errata
        ]
        caption = _("Errors and contradictions in the plan")
        return [table("errata", caption, head, rows, "plan-errata")]

    def place(self, erratum: m.Erratum) -> Inline:
        """Where it stands, with the page of the source."""
        place = nodes.inline("", "", self.words(erratum.place), ids=[anchor("erratum", erratum.id)])
        self.home("erratum", erratum.id, place)
        if not erratum.source_page:
            return place
        page = _("p. {page}").format(page=erratum.source_page)
        return joined([place, nodes.inline("", page, classes=["plan-page"])], " ")
