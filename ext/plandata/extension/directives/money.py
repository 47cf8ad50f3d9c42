"""``{plan:money}``: what measures cost, by group and period, and what that adds up to."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, inline, joined, phrase, spoken, table
from plandata.markup.directive_forms import FORMS, chosen
from plandata.model import records as m
from plandata.model.lookup import group_levels, kind_of
from plandata.model.problem import allowed
from plandata.model.query import NoMatchError, Query, QueryError
from plandata.wording.amounts import KINDS, kind_words, total
from plandata.wording.dates import is_by_years, period_headings
from plandata.wording.figures import number
from plandata.wording.labels import label
from plandata.wording.level_names import MEASURE, heading, short
from plandata.wording.phrase import filled
from sitecheck.message import Message

_ = get_translation("plandata")


class ShowsMoney(PlanDirective):
    """What shows amounts; measures are named by their ids."""

    def amount(self, ids: tuple[str, ...], kind: str, period: str = "") -> Inline:
        """What measures cost in a period, or in all."""
        found = self.plan.ask(total, ids, kind, period)
        if found is None:
            return _("none")
        return number(found, self.language)

    def with_unit(self, caption: Inline) -> Inline:
        """A caption that says the unit of the amounts."""
        unit = self.plan.about.money_unit
        if not unit:
            return caption
        before, after = _(" ({label})").split("{label}")
        return [*inline(caption), before, self.words(unit), after]

    def kinds(self, ids: tuple[str, ...]) -> list[str]:
        """The kinds of which there are amounts."""
        return [kind for kind in KINDS if self.plan.ask(total, ids, kind) is not None]

    def columns(self) -> list[tuple[str, Inline]]:
        """The periods by their ids, and what they are called; "" stands for all."""
        heads = self.plan.ask(period_headings, self.language)
        periods = [one.id for one in self.plan.timeline]
        found = [spoken(words, self.language) for words in heads]
        return [*zip(periods, found, strict=True), ("", _("Total"))]

    def own_money(self, measure: m.Measure) -> nodes.table:
        """What one measure costs: one row a period, and their sum."""
        ids = (measure.id,)
        kinds = self.kinds(ids)
        rows: list[list[Inline]] = [
            [words, *(self.amount(ids, kind, period) for kind in kinds)]
            for period, words in self.columns()
        ]
        first = _("Fiscal year") if self.plan.ask(is_by_years) else _("Period")
        head = [first, *(kind_words(kind, self.language) for kind in kinds)]
        words = filled(_("Money of {number}"), self.language, number=short(measure, self.language))
        caption = self.with_unit(phrase(words, self.language))
        return table(f"money-{measure.id}", caption, head, rows, "plan-amounts", "nosearch")


class MoneyDirective(ShowsMoney, form=FORMS["money"]):
    """A table of what the measures that meet the conditions cost."""

    def make(self) -> list[nodes.Node]:
        """One row a group of the level that is asked for, and their sum."""
        query, measures = chosen(self.plan, self.options)
        all_ids = tuple(measure.id for measure in measures)
        kinds = self.kinds(all_ids)
        if not kinds:
            raise NoMatchError(Message("条件に合う個別施策の金額が money.csv にありません"))
        level = self.level()
        groups: dict[str, tuple[str, ...]] = {}
        for measure in measures:
            key = self.row_of(measure, level)
            groups[key] = (*groups.get(key, ()), measure.id)
        columns = [
            (period, kind, joined([words, kind_words(kind, self.language)], _(", ")))
            for period, words in self.columns()
            for kind in kinds
            if self.plan.ask(total, all_ids, kind, period) is not None
        ]
        named = [(self.named_row(key, level), ids) for key, ids in groups.items()]
        if len(groups) > 1:
            named.append((_("Total"), all_ids))
        rows = [
            [words, *(self.amount(ids, kind, period) for period, kind, _words in columns)]
            for words, ids in named
        ]
        first = spoken(heading(self.plan, level, self.language), self.language)
        head: list[Inline] = [first, *(words for _period, _kind, words in columns)]
        id = "-".join(["money", level, *query])
        caption = self.with_unit(self.caption(query))
        return [table(id, caption, head, rows, "plan-money", "nosearch")]

    def caption(self, query: Query) -> Inline:
        """The caption that the page gives, or one with the group of the conditions."""
        group = self.plan.find(m.Group, query.groups[-1]) if query.groups else None
        if "caption" in self.options or group is None:
            return str(self.options.get("caption", _("Money")))
        before, after = _("Money of {group}").split("{group}")
        words = label(self.plan, group.level, group, self.language)
        return [before, *phrase(words, self.language), after]

    def level(self) -> str:
        """The level of the rows: the widest, if the page says nothing. Raises QueryError."""
        levels = [*group_levels(self.plan), MEASURE]
        level = str(self.options.get("by", levels[0]))
        if level not in levels:
            message = Message("「{level}」という階層はありません", level=level)
            raise QueryError(message.then(allowed(level, levels)))
        return level

    def row_of(self, measure: m.Measure, level: str) -> str:
        """The id of what a measure is counted under; "" where it has no group of the level."""
        if level == MEASURE:
            return measure.id
        path = self.plan.path_of(measure)
        return next((group.id for group in path if group.level == level), "")

    def named_row(self, id: str, level: str) -> Inline:
        """A link to a group or a measure."""
        record = self.plan.find(kind_of(level).record, id)
        return self.link(level, record) if record else _("others")
