"""``{plan:measure}``: the home of a measure."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.measure_page import MeasurePage
from plandata.extension.node_types import plan_title
from plandata.extension.nodes import SITE_ALONE, block, facts, joined, phrase, section
from plandata.extension.sealed import Part, element, sealed
from plandata.markup.directive_forms import FORMS, NO_PROSE
from plandata.model import records as m
from plandata.model.lookup import UnknownIdError
from plandata.model.query import has
from plandata.model.subtype import Subtype
from plandata.wording.labels import anchor, label
from plandata.wording.level_names import MEASURE, name, short
from plandata.wording.phrase import filled

_ = get_translation("plandata")


class MeasureDirective(MeasurePage, form=FORMS["measure"]):
    """Everything that the plan says of one measure: a sub-section, or its page.

    The argument is the measure's id, the body its prose. Name, marks, departments, law articles,
    schedule and errata come from the data; the terms are those that the prose links to. Under the
    heading of a page that is ``{plan:title}`` with the same measure, its parts are sections.
    """

    def make(self) -> list[nodes.Node]:
        """Make the sections, or warn where the id is unknown and keep the prose."""
        prose = self.parse_content_to_nodes()
        try:
            measure: m.Measure = self.named()
        except UnknownIdError as error:
            self.failed(error)
            return prose
        if not prose and not measure.brief:
            self.warn(Subtype.BAD_OPTION, NO_PROSE)
        if self.has_own_page(measure):
            return [*self.parts(measure, prose)]
        title = phrase(label(self.plan, "measure", measure, self.language), self.language)
        home = section(anchor("measure", measure.id), title, *prose)
        home["classes"].append("plan-measure")
        found = self.facts(measure)
        if terms := self.terms(prose):
            found.append((_("Terms"), [block(joined(map(self.term, terms), _(", ")))]))
        found += self.notes(measure)
        found.append((_("Address"), [block(self.permalink(measure), **{SITE_ALONE: True})]))
        home += sealed(facts(found, "plan-facts"))
        if self.plan.ask(has, "schedule"):
            home += self.timeline_of(measure)
        home += [self.indicator(one) for one in self.plan.indicators_of(measure)]
        if self.plan.money_of(measure):
            home += self.own_money(measure)
        if self.plan.progress_of(measure):
            home += self.progress(measure)
        self.home("measure", measure.id, home)
        return [home]

    def has_own_page(self, measure: m.Measure) -> bool:
        """Whether the heading of the page, under which the directive stands, names the measure."""
        around = self.state_machine.node
        title = around.next_node(plan_title) if isinstance(around, nodes.section) else None
        return (
            title is not None
            and title.parent.parent is around
            and isinstance(around.parent, nodes.document)
            and (title["kind"], title["id"]) == (MEASURE, measure.id)
        )

    def permalink(self, measure: m.Measure) -> Part:
        """A link to the measure itself, to copy."""
        words = _("Link to {measure} {number}")
        said = {
            "measure": name(self.plan, MEASURE, self.language),
            "number": short(measure, self.language),
        }
        content = phrase(filled(words, self.language, **said), self.language)
        target = anchor("measure", measure.id)
        leads = {"refid": target, "internal": True, "classes": ("permalink",)}
        return element(nodes.reference, content, **leads)
