"""The page of one measure: its parts, each a section under the page's heading."""

from collections.abc import Iterator

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.measure_facts import Fact, MeasureFacts
from plandata.extension.node_types import plan_download, plan_share
from plandata.extension.nodes import (
    LISTED,
    SITE_ALONE,
    Inline,
    block,
    facts,
    icon,
    inline,
    paragraph,
    phrase,
    section,
)
from plandata.extension.places import PART
from plandata.extension.sealed import element, plan_related, sealed
from plandata.extension.source_pages import source_pages
from plandata.markup.role_contents import pages
from plandata.model import records as m
from plandata.model.query import has
from plandata.model.related import shared
from plandata.output.export import measure_file, measure_size
from plandata.wording.labels import anchor
from plandata.wording.level_names import MEASURE, name
from plandata.wording.phrase import filled

_ = get_translation("plandata")


class MeasurePage(MeasureFacts):
    """What stands on a measure's page, in the order in which readers ask for it."""

    def parts(self, measure: m.Measure, prose: list[nodes.Node]) -> Iterator[nodes.Node]:
        """The sections of the page."""
        if measure.source_page:
            shown = source_pages(*pages(self.plan, measure.source_page))
            yield nodes.paragraph("", "", shown, translatable=False)
        brief = self.brief(measure)
        if brief:
            box = self.part(measure, "brief", _("In brief"))
            box["classes"].append("plan-brief")
            box += sealed(facts(brief, "plan-facts"))
            yield box
        terms = self.terms(prose)
        if prose:
            text = self.part(measure, "text", _("What is done"))
            text += prose
            if terms:
                said = {LISTED: "glossary"}
                text += sealed(facts(map(self.explained, terms), "plan-notes", "nosearch", **said))
            yield text
        yield from self.figures(measure)
        yield from self.basis(measure)
        yield from self.record(measure)
        yield from self.others(measure)
        yield plan_share("", page=self.env.docname)

    def part(self, measure: m.Measure, id: str, title: Inline) -> nodes.section:
        """A section of the page; nothing refers to it but the contents of the page."""
        made = section(f"{anchor(MEASURE, measure.id)}-{id}", title)
        made["classes"].append(PART)
        made[PART] = id
        return made

    def brief(self, measure: m.Measure) -> list[Fact]:
        """What, who, when and what it means for the reader, as far as the data say it."""
        found: list[Fact] = []
        if measure.brief:
            found.append(([*icon("document"), " ", _("What")], [block(self.words(measure.brief))]))
        departments = self.plan.departments_of(measure)
        if departments:
            who = self.offices(departments, self.plan.roles_in(measure))
            found.append(([*icon("people"), " ", _("Who")], [block(who)]))
        if self.plan.ask(has, "schedule") and (when := self.when(measure)):
            found.append(([*icon("calendar"), " ", _("When")], [block(when)]))
        if measure.benefit:
            found.append(
                (
                    [*icon("home"), " ", _("What it means for you")],
                    [block(self.words(measure.benefit))],
                )
            )
        return found

    def explained(self, id: str) -> Fact:
        """A term of the prose with what it means."""
        term = self.plan.find(m.Term, id)
        assert term, "a role has found it"
        return self.term(id), [block(self.words(term.definition))]

    def figures(self, measure: m.Measure) -> Iterator[nodes.Node]:
        """The schedule, indicators and costs."""
        if self.plan.ask(has, "schedule"):
            part = self.part(measure, "schedule", _("Schedule"))
            part += self.timeline_of(measure)
            yield part
        indicators = self.plan.indicators_of(measure)
        if indicators:
            part = self.part(measure, "indicators", _("Indicators"))
            part += [self.indicator(one) for one in indicators]
            yield part
        if self.plan.money_of(measure):
            part = self.part(measure, "money", _("Money"))
            part += self.own_money(measure)
            yield part

    def basis(self, measure: m.Measure) -> Iterator[nodes.Node]:
        """Who is in charge, by which law, and the data to reuse."""
        part = self.part(measure, "facts", _("Departments and grounds"))
        said = {SITE_ALONE: bool(self.plan.departments_of(measure))}  # in brief, too
        found = [*self.facts(measure, **said), *self.notes(measure)]
        part += sealed(facts(found, "plan-facts"))
        part += plan_download(
            "",
            page=self.env.docname,
            file=measure_file(measure.id),
            words=_("Data of {number} (CSV, {size} KB)").format(
                number=measure.number or measure.id,
                size=self.plan.ask(measure_size, measure),
            ),
        )
        yield part

    def record(self, measure: m.Measure) -> Iterator[nodes.Node]:
        """What is on record of its progress; if nothing is, that, and whom to ask."""
        part = self.part(measure, "progress", _("Progress"))
        if self.plan.progress_of(measure):
            part += self.progress(measure)
        else:
            words = [paragraph(_("This edition has no record of it."), "plan-no-record-title")]
            departments = self.plan.departments_of(measure)
            if departments:
                sentence = _("To find out how it is going, ask {departments}.")
                before, after = sentence.split("{departments}")
                asked = self.offices(departments, self.plan.roles_in(measure))
                words.append(paragraph([before, *inline(asked), after]))
            part += nodes.container("", *words, classes=["plan-no-record", "nosearch"])
            part[SITE_ALONE] = True
        yield part

    def others(self, measure: m.Measure) -> Iterator[nodes.Node]:
        """Measures that have something in common with it."""
        self.plan.ask(shared, measure)  # the page shows what follows from it
        several = name(self.plan, MEASURE, self.language, several=True)
        title = filled(_("Related {measures}"), self.language, measures=several)
        part = self.part(measure, "related", phrase(title, self.language))
        part += sealed(element(plan_related, (), measure=measure.id))
        part[SITE_ALONE] = True
        yield part
