"""``{plan:tree}``: the whole plan on one page."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import bullets, joined, marked, paragraph
from plandata.extension.sealed import Part, sealed
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.wording.labels import anchor

_ = get_translation("plandata")


class TreeDirective(PlanDirective, form=FORMS["tree"]):
    """Groups, those in them and their measures as nested lists."""

    def make(self) -> list[nodes.Node]:
        """One item a group that stands in no other, or a measure of a plan without groups."""
        self.domain.note_list("tree")
        groups = self.plan.roots
        tree = bullets(
            [*map(self.group, groups), *map(self.measure, self.plan.measures_outside)], "plan-tree"
        )
        for group, item in zip(groups, tree, strict=False):
            assert isinstance(item, nodes.list_item)
            self.entry(item, anchor("tree", group.id), item)
        return sealed(tree)

    def group(self, group: m.Group) -> list[nodes.Node]:
        """A group with its own measures and the groups in it."""
        measures = [self.measure(one, group) for one in self.plan.measures_in(group)]
        groups = [self.group(one) for one in self.plan.groups_in(group)]
        items = [*measures, *groups]
        return [paragraph(self.link(group.level, group)), *([bullets(items)] if items else [])]

    def measure(self, measure: m.Measure, group: m.Group | None = None) -> list[nodes.Node]:
        """A measure, its marks and its departments; ``group`` is where it is listed."""
        roles = self.plan.roles_in(measure)
        departments = joined(
            (
                [self.words(department.name), *self.role(roles[department.id])]
                for department in self.plan.departments_of(measure)
            ),
            _(", "),
        )
        content: list[Part | nodes.Node] = [self.link("measure", measure), " "]
        if group and group.id != measure.group:
            content += [self.again(), " "]
        if measure.flags:
            content += [*joined([self.flags(measure)], ""), " "]
        return [paragraph([*content, marked(departments, "plan-department")])]
