"""``{plan:indicators}``: the indicators of the plan or of a group, with where they stand."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.indicator import ShowsIndicators
from plandata.extension.nodes import Inline, phrase, spoken, table
from plandata.extension.sealed import Part
from plandata.markup.directive_forms import FORMS, chosen
from plandata.model import records as m
from plandata.model.query import NoMatchError, Query
from plandata.model.records.indicators import ACTUAL, BASELINE, TARGET
from plandata.wording.indicator_words import kind_words, last, value_words, when
from plandata.wording.labels import label
from plandata.wording.phrase import filled
from sitecheck.message import Message

_ = get_translation("plandata")


class IndicatorsDirective(ShowsIndicators, form=FORMS["indicators"]):
    """The indicators of what meets the conditions; those of the group itself stand there whole."""

    def make(self) -> list[nodes.Node]:
        """A table of all; before it, each of the group whole."""
        query, measures = chosen(self.plan, self.options)
        group = self.plan.find(m.Group, query.groups[-1]) if query.groups else None
        own = self.plan.indicators_of(group) if group else []
        shown = {measure.id for measure in measures}
        below = {one.id for one in self.plan.groups if self.is_within(one, query)}
        others = [
            one
            for one in self.plan.indicators
            if (one.measure in shown or one.group in below) and one not in own
        ]
        if not own and not others:
            raise NoMatchError(Message("条件に合う指標がありません"))
        made: list[nodes.Node] = [self.indicator(one) for one in own]
        if others:
            id = "-".join(["indicators", *query])
            made.append(self.list(id, self.caption(group), others))
        return made

    def is_within(self, group: m.Group, query: Query) -> bool:
        """Whether a group stands in those of the conditions, which name nothing else."""
        path = [one.id for one in self.plan.path_to(group)]
        return list(query) == list(query.groups) and {*query.groups} <= {*path}

    def caption(self, group: m.Group | None) -> Inline:
        """The caption that the page gives, or one with the group."""
        if "caption" in self.options:
            return str(self.options["caption"])
        if group is None:
            return str(_("Indicators"))
        (before, after) = _("Indicators of {group}").split("{group}")
        words = label(self.plan, group.level, group, self.language)
        return [before, *phrase(words, self.language), after]

    def list(self, id: str, caption: Inline, indicators: list[m.Indicator]) -> nodes.table:
        """One row an indicator: what it measures, from where, to where, and where it is."""
        kinds = (BASELINE, TARGET, ACTUAL)
        rows: list[list[Inline]] = [
            [
                self.link("indicator", one),
                self.measured(one),
                *(self.latest(one, kind) for kind in kinds),
            ]
            for one in indicators
        ]
        head = [_("Indicator"), _("Of"), *(kind_words(kind, self.language) for kind in kinds)]
        return table(id, caption, head, rows, "plan-indicators", "nosearch")

    def measured(self, indicator: m.Indicator) -> Inline:
        """A link to what it measures."""
        measure = self.plan.find(m.Measure, indicator.measure)
        if measure:
            return self.link("measure", measure)
        group = self.plan.find(m.Group, indicator.group)
        return self.link(group.level, group) if group else _("none")

    def latest(self, indicator: m.Indicator, kind: str) -> Inline:
        """The last value of a kind, with its period."""
        value = self.plan.ask(last, indicator, kind)
        if value is None:
            return _("none")
        said = filled(
            _("{value} ({period})"),
            self.language,
            value="{value}",
            period=self.plan.ask(when, value.period, self.language),
        )
        words = value_words(indicator, value, self.language)
        content: list[Part] = []
        for part in said:
            if part[0] == "{value}":
                content += phrase(words, self.language)
            else:
                content.append(spoken(part, self.language))
        return content
