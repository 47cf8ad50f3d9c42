"""Indicators: their values as a table and a chart, on the page of what they measure."""

from decimal import Decimal

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.node_types import plan_chart
from plandata.extension.nodes import Inline, block, facts, paragraph, phrase, spoken, table
from plandata.extension.sealed import Part, sealed
from plandata.model import records as m
from plandata.model.records.indicators import ACTUAL, BASELINE, TARGET
from plandata.output.chart import FEWEST, Bar, draw
from plandata.wording.indicator_words import direction_words, kind_words, value_words, when
from plandata.wording.labels import anchor
from plandata.wording.phrase import plain

_ = get_translation("plandata")

_ORDER = (BASELINE, TARGET, ACTUAL)


class ShowsIndicators(PlanDirective):
    """What shows an indicator whole."""

    def indicator(self, indicator: m.Indicator) -> nodes.container:
        """The home of an indicator: its values, what they are, and a chart of those in numbers."""
        values = self.plan.values_of(indicator)
        body: list[nodes.Node] = []
        if values:
            body += [self.values(indicator, values), *self.chart(indicator, values)]
        else:
            body.append(paragraph(self.words(indicator.name), "plan-figure-caption"))
        told = self.told(indicator, values)
        home = nodes.container(
            "",
            *body,
            *(sealed(facts(told, "plan-facts")) if told else []),
            ids=[anchor("indicator", indicator.id)],
            classes=["plan-indicator"],
        )
        self.home("indicator", indicator.id, home)
        return home

    def values(self, indicator: m.Indicator, values: list[m.IndicatorValue]) -> nodes.table:
        """One row a period, one column a kind of value."""
        kinds = list(dict.fromkeys(sorted((v.kind for v in values), key=_ORDER.index)))
        cells = {(value.period, value.kind): value for value in values}
        rows: list[list[Inline]] = [
            [
                spoken(self.plan.ask(when, period, self.language), self.language),
                *(self.value(indicator, cells.get((period, kind))) for kind in kinds),
            ]
            for period in dict.fromkeys(value.period for value in values)
        ]
        head = [_("Period"), *(kind_words(kind, self.language) for kind in kinds)]
        name = self.words(indicator.name)
        return table(f"indicator-{indicator.id}", name, head, rows, "nosearch")

    def value(self, indicator: m.Indicator, value: m.IndicatorValue | None) -> Inline:
        """A value with its unit, or the word for none."""
        if value is None:
            return _("none")
        return phrase(value_words(indicator, value, self.language), self.language)

    def told(
        self, indicator: m.Indicator, values: list[m.IndicatorValue]
    ) -> list[tuple[Inline, list[Part]]]:
        """Where it is to go, how it is measured, and that there is no baseline."""
        found: list[tuple[Inline, list[Part]]] = []
        if indicator.direction:
            words = direction_words(indicator.direction, self.language)
            found.append((_("Intended direction"), [block(words)]))
        if values and all(value.kind != BASELINE for value in values):
            found.append((kind_words(BASELINE, self.language), [block(_("none"))]))
        if indicator.note:
            found.append((_("Remarks"), [block(self.words(indicator.note))]))
        return found

    def chart(self, indicator: m.Indicator, values: list[m.IndicatorValue]) -> list[nodes.Node]:
        """A chart of the values that are numbers, if they are enough."""
        bars = [self.bar(indicator, value) for value in values if value.value is not None]
        if len(bars) < FEWEST:
            return []
        title, _spoken = indicator.name.best(self.language)
        description = _(", ").join(f"{bar.name} {bar.words}" for bar in bars)
        svg = draw(f"chart-indicator-{indicator.id}", title, description, bars, Decimal(0))
        return [plan_chart("", svg=svg)]

    def bar(self, indicator: m.Indicator, value: m.IndicatorValue) -> Bar:
        """A bar named by its period and by what it is."""
        period, spoken_in = self.plan.ask(when, value.period, self.language)
        name = _("{period}, {kind}").format(
            period=period, kind=kind_words(value.kind, self.language)
        )
        words = plain(value_words(indicator, value, self.language))
        assert value.value is not None
        return Bar(name, value.value, words, "" if spoken_in == self.language else spoken_in)
