"""``{plan:groups} goal``: the groups of a level as cards, each with what is in it."""

from collections.abc import Iterator

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import (
    Inline,
    emblem,
    joined,
    link,
    marked,
    paragraph,
    phrase,
    spoken,
)
from plandata.extension.sealed import sealed
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.model.lookup import group_levels
from plandata.model.plan import Plan
from plandata.model.roots import place_of_root
from plandata.wording.figures import number
from plandata.wording.labels import short_label
from plandata.wording.level_names import name
from plandata.wording.phrase import filled

_ = get_translation("plandata")


def contents(plan: Plan, group: m.Group) -> tuple[int, dict[str, int]]:
    """How many measures a group lists, and how many groups of each level stand in it."""
    below = [one for one in plan.groups if group in plan.path_to(one)[:-1]]
    found = {level: sum(one.level == level for one in below) for level in group_levels(plan)}
    groups = {level: count for level, count in found.items() if count}
    return len(plan.measures_below(group)), groups


class GroupsDirective(PlanDirective, form=FORMS["groups"]):
    """A card a group: its number, its name as a link, some words about it, and two counts."""

    def make(self) -> list[nodes.Node]:
        """Make the list of cards, in the order of the file."""
        level: str = self.named()
        cards = nodes.bullet_list("", bullet="-", classes=["plan-cards", "nosearch"])
        for group in self.plan.groups_at(level):
            hued = f"hue-{self.plan.ask(place_of_root, group)}"
            cards += nodes.list_item("", *self.card(group), classes=[hued])
        return sealed(cards)

    def card(self, group: m.Group) -> Iterator[nodes.Node]:
        """The parts of a card."""
        words = group.name.best(self.language)
        mark = [emblem(group.icon, group.number or words[0][:1])]
        if group.number:
            short = self.plan.ask(short_label, group.level, group, self.language)
            mark += [" ", marked(phrase(short, self.language))]
        yield paragraph(mark, "plan-card-mark")
        named = link(group.level, group.id, spoken(words, self.language), self.env.docname)
        yield paragraph(named, "plan-card-name")
        if group.note:
            yield paragraph(self.words(group.note), "plan-card-note")
        yield paragraph(joined(self.counts(group), _(", ")), "plan-card-counts")

    def counts(self, group: m.Group) -> Iterator[Inline]:
        """How many measures and groups are in it."""
        measures, groups = self.plan.ask(contents, group)
        yield self.counted(measures)
        for level, count in groups.items():
            called = name(self.plan, level, self.language, several=count != 1)
            figure = number(count, self.language)
            words = filled(_("{count} {groups}"), self.language, count=figure, groups=called)
            yield phrase(words, self.language)
