"""Directives for the plan's other tables: the committee, the plan above, errata."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import (
    Inline,
    bullets,
    joined,
    marked,
    paragraph,
    phrase,
    table,
    thawed,
)
from plandata.extension.sealed import sealed
from plandata.extension.source_pages import PAGES
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.wording.labels import anchor
from plandata.wording.level_names import MEASURE, heading
from plandata.wording.phrase import filled

_ = get_translation("plandata")


class CommitteeDirective(PlanDirective, form=FORMS["committee"]):
    """``{plan:committee}``: who sits on the committee."""

    def make(self) -> list[nodes.Node]:
        """One row a seat."""
        rows = [[self.words(seat.post), self.words(seat.role)] for seat in self.plan.committee]
        head = [_("Post"), _("Role")]
        return [table("committee", _("Members of the committee"), head, rows)]


class ComprehensivePlanDirective(PlanDirective, form=FORMS["comprehensive-plan"]):
    """``{plan:comprehensive-plan}``: themes, strategies, policies and projects, and their ICT."""

    def make(self) -> list[nodes.Node]:
        """Nested lists, one item a strand."""
        return sealed(self.below(""))

    def below(self, parent: str) -> nodes.bullet_list:
        """The strands under a strand; "" for the themes."""
        strands = self.plan.where(m.Strand, "parent", parent)
        return bullets([self.strand(strand) for strand in strands], "plan-strands")

    def strand(self, strand: m.Strand) -> list[nodes.Node]:
        """A strand: label and name, what ICT does for it, its measure, and what is under it."""
        name = [self.words(strand.name)]
        if strand.label:
            name = [self.words(strand.label), " ", *name]
        if strand.added:
            name += [" ", marked(_("added after the plan"), "plan-flag")]
        blocks: list[nodes.Node] = [paragraph(name, "plan-strand")]
        if strand.ict:
            blocks.append(paragraph(self.words(strand.ict)))
        measure = self.plan.find(m.Measure, strand.measure)
        if measure:
            called = heading(self.plan, MEASURE, self.language)
            words = filled(_("{measure}: "), self.language, measure=called)
            leads = [*phrase(words, self.language), self.link("measure", measure)]
            blocks.append(paragraph(leads))
        if self.plan.where(m.Strand, "parent", strand.id):
            blocks.append(self.below(strand.id))
        return blocks


class ErrataDirective(PlanDirective, form=FORMS["errata"]):
    """``{plan:errata}``: every contradiction of the source and the reading taken."""

    def make(self) -> list[nodes.Node]:
        """One row an erratum; its first cell is its home, the second quotes the source as it is."""
        head = [_("Place"), _("In the plan"), _("In this edition"), _("Why")]
        rows = [
            [
                self.place(erratum),
                marked(self.words(erratum.printed), "quoted"),
                self.words(erratum.taken),
                self.words(erratum.reason),
            ]
            for erratum in self.plan.errata
        ]
        caption = _("Errors and contradictions in the plan")
        return [table("errata", caption, head, rows, "plan-errata")]

    def place(self, erratum: m.Erratum) -> Inline:
        """Where it stands, with the page of the source."""
        ids = [anchor("erratum", erratum.id)]
        place = nodes.inline("", "", *thawed(self.words(erratum.place)), ids=ids)
        self.home("erratum", erratum.id, place)
        if not erratum.source_page:
            return place
        page = _("p. {page}").format(page=erratum.source_page)
        return joined([place, marked(page, PAGES)], " ")
