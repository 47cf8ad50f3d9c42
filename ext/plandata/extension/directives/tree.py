"""``{plan:tree}``: the whole plan on one page."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, bullets, joined, marked, paragraph
from plandata.extension.sealed import sealed
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.wording.labels import anchor

_ = get_translation("plandata")


class TreeDirective(PlanDirective, form=FORMS["tree"]):
    """Goals, their areas and their measures as nested lists."""

    def make(self) -> list[nodes.Node]:
        """One item a goal."""
        tree = bullets([self.goal(goal) for goal in self.plan.goals], "plan-tree")
        for goal, item in zip(self.plan.goals, tree, strict=True):
            assert isinstance(item, nodes.list_item)
            self.entry(item, anchor("tree", goal.id), item)
        return sealed(tree)

    def goal(self, goal: m.Goal) -> list[nodes.Node]:
        """A goal with its areas, or with its measures in a plan of two levels."""
        areas = [self.area(area) for area in self.plan.areas_of(goal)]
        return [
            paragraph(self.link("goal", goal)),
            bullets(areas) if areas else self.measures(goal),
        ]

    def area(self, area: m.Area) -> list[nodes.Node]:
        """An area with its measures."""
        return [paragraph(self.link("area", area)), self.measures(area)]

    def measures(self, group: m.Goal | m.Area) -> nodes.bullet_list:
        """The measures of a goal or area with their marks and departments."""
        return bullets(
            [paragraph(self.measure(measure))] for measure in self.plan.measures_in(group)
        )

    def measure(self, measure: m.Measure) -> Inline:
        """A measure, its marks and its departments."""
        departments = joined(
            (self.words(department.name) for department in self.plan.departments_of(measure)),
            _(", "),
        )
        content = [self.link("measure", measure), " "]
        if measure.flags:
            content += [*joined([self.flags(measure)], ""), " "]
        return [*content, marked(departments, "plan-department")]
