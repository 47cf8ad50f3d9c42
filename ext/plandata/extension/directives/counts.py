"""``{plan:counts}``: how much there is of what a plan consists of, each with a link to it."""

from collections.abc import Iterator

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, bullets, inline, marked, paragraph, phrase, spoken
from plandata.extension.sealed import Part, sealed
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.model.lookup import group_levels
from plandata.model.plan import Plan
from plandata.wording.figures import number
from plandata.wording.level_names import MEASURE, heading
from plandata.wording.phrase import filled

_ = get_translation("plandata")


def sizes(plan: Plan) -> dict[str, int]:
    """How many groups each level has, by its id, and how many measures there are."""
    levels = {level: len(plan.groups_at(level)) for level in group_levels(plan)}
    return {
        **{level: count for level, count in levels.items() if count},
        MEASURE: len(plan.measures),
    }


def flagged(plan: Plan) -> dict[str, int]:
    """How many measures bear each flag, by its id."""
    return {flag.id: sum(flag.id in one.flags for one in plan.measures) for flag in plan.flags}


class CountsDirective(PlanDirective, form=FORMS["counts"]):
    """A list of the levels, the measures and the flags, each a large number in one link."""

    def make(self) -> list[nodes.Node]:
        """Make the list."""
        return sealed(bullets([*self.levels(), *self.flags_borne()], "plan-counts", "nosearch"))

    def levels(self) -> Iterator[list[nodes.Node]]:
        """An item a level; the tree shows the groups, a list the measures."""
        for level, count in self.plan.ask(sizes).items():
            name = heading(self.plan, level, self.language, several=count != 1)
            words = self.figure(count, spoken(name, self.language))
            yield [paragraph(self.to_list("measures" if level == MEASURE else "tree", words))]

    def flags_borne(self) -> Iterator[list[nodes.Node]]:
        """An item a flag, with what the plan says that it means."""
        for id, count in self.plan.ask(flagged).items():
            flag = self.plan.find(m.Flag, id)
            assert flag, "it is counted"
            name = filled(_("of which {flag}"), self.language, flag=flag.name.best(self.language))
            words = self.figure(count, phrase(name, self.language))
            item: list[nodes.Node] = [
                paragraph(self.to_index("flag", id, words) if count else words)
            ]
            if flag.meaning:
                item.append(paragraph(self.words(flag.meaning), "plan-count-note"))
            yield item

    def figure(self, count: int, words: Inline) -> list[Part]:
        """A number and what it counts."""
        shown = marked(number(count, self.language), "plan-count")
        return [shown, " ", marked(inline(words), "plan-counted")]
