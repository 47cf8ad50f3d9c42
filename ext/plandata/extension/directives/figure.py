"""``{plan:figure}``: the home of a chart or table of the source."""

from collections.abc import Iterator
from decimal import Decimal

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.node_types import plan_chart, plan_download
from plandata.extension.nodes import Inline, paragraph, phrase, table
from plandata.extension.sealed import sealed
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.model.partial_date import PartialDate
from plandata.output.chart import FEWEST, Bar, draw
from plandata.output.export import figure_csv, file_name, kilobytes
from plandata.wording.dates import day
from plandata.wording.figures import with_unit
from plandata.wording.labels import anchor, label
from plandata.wording.phrase import plain

_ = get_translation("plandata")


class FigureDirective(PlanDirective, form=FORMS["figure"]):
    """``{plan:figure} f1``: a chart of the source with the values that the source states."""

    def make(self) -> list[nodes.Node]:
        """A table of the values, or the caption and a note where there are none."""
        figure: m.Figure = self.named()
        caption = phrase(label(self.plan, "figure", figure, self.language), self.language)
        values = self.plan.where(m.FigureValue, "figure", figure.id)
        body: list[nodes.Node] = []
        if values:
            body += [self.table(figure, caption, values), *self.chart(figure, values)]
            body.append(self.download(figure))
        else:
            body += self.without_values(figure, caption)
        notes = [paragraph(note, "plan-figure-note") for note in self.notes(figure)]
        home = nodes.container(
            "", *body, *sealed(*notes), ids=[anchor("figure", figure.id)], classes=["plan-figure"]
        )
        self.home("figure", figure.id, home)
        return [home]

    def table(self, figure: m.Figure, caption: Inline, values: list[m.FigureValue]) -> nodes.table:
        """One row a value; the column of years only where a value has one."""
        dated = any(value.period for value in values)
        head = [_("Item"), *[_("Year")] * dated, _("Value")]
        rows: list[list[Inline]] = [
            [
                self.words(value.item),
                *[self.period(value)] * dated,
                phrase(with_unit(value.value, value.unit, self.language), self.language),
            ]
            for value in values
        ]
        return table(f"values-{figure.id}", caption, head, rows)

    def period(self, value: m.FigureValue) -> Inline:
        """The year of a value in words."""
        return self.day(value.period) if value.period else _("not given")

    def day(self, known: PartialDate) -> str:
        """A date in words, on which alone the page depends."""
        return self.plan.ask(day, known, self.language)

    def chart(self, figure: m.Figure, values: list[m.FigureValue]) -> list[nodes.Node]:
        """A chart of the values that share the figure's commonest unit, if they are enough."""
        units = [str(value.unit) for value in values]
        unit = max(units, key=units.count)
        shown = [value for value in values if str(value.unit) == unit]
        dated = len({value.period for value in shown}) > 1
        bars = [self.bar(value, dated) for value in shown]
        if len(bars) < FEWEST:
            return [paragraph(_("There are too few values for a chart."), "plan-figure-note")]
        description = _(", ").join(f"{bar.name} {bar.words}" for bar in bars)
        # a loss is a change, and no share of a hundred
        shares = unit == "%" and all(bar.value >= 0 for bar in bars)
        title = plain(label(self.plan, "figure", figure, self.language))
        svg = draw(f"chart-{figure.id}", title, description, bars, Decimal(100 if shares else 0))
        return [plan_chart("", svg=svg)]

    def bar(self, value: m.FigureValue, dated: bool) -> Bar:
        """A bar named by what it shows, and by its year where the chart has several."""
        item, spoken = value.item.best(self.language)
        if dated and value.period:
            year = self.day(value.period)
            item = _("{item}, {year}").format(item=item, year=year)
        words = plain(with_unit(value.value, value.unit, self.language))
        return Bar(item, value.value, words, "" if spoken == self.language else spoken)

    def download(self, figure: m.Figure) -> nodes.Node:
        """A link to the values as CSV, which says how large the file is."""
        size = kilobytes(len(figure_csv(self.plan, figure, self.language).encode()))
        words = (
            _("Download the values of figure {number} (CSV, {size} KB)")
            if figure.number
            else _("Download the values (CSV, {size} KB)")
        ).format(number=figure.number, size=size)
        return plan_download("", file=file_name(figure.id), words=words, page=self.env.docname)

    def without_values(self, figure: m.Figure, caption: Inline) -> list[nodes.Node]:
        """The caption, and why there is no table, unless a note or an evaluation says more."""
        said = figure.note or self.plan.where(m.Scale, "figure", figure.id)
        note = _("The text of the plan gives no values for this figure.")
        return [paragraph(caption, "plan-figure-caption"), *([] if said else [paragraph(note)])]

    def notes(self, figure: m.Figure) -> Iterator[Inline]:
        """The note, the source and the page."""
        if figure.note:
            yield [_("Note: "), self.words(figure.note)]
        if figure.source:
            yield [_("Source: "), self.words(figure.source)]
