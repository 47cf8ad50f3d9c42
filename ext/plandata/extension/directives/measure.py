"""``{plan:measure}``: the home of a measure."""

from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx.locale import get_translation

from plandata.extension.directives.indicator import ShowsIndicators
from plandata.extension.directives.money import ShowsMoney
from plandata.extension.directives.timeline import ScheduleDirective
from plandata.extension.nodes import (
    Inline,
    block,
    facts,
    joined,
    link,
    phrase,
    section,
    spoken,
    table,
)
from plandata.extension.sealed import Part, element, freeze, sealed
from plandata.markup.directive_forms import FORMS, NO_PROSE
from plandata.markup.role_contents import read
from plandata.model import records as m
from plandata.model.lookup import UnknownIdError
from plandata.model.query import has
from plandata.model.subtype import Subtype
from plandata.wording.dates import is_by_years
from plandata.wording.labels import anchor, label
from plandata.wording.law_words import has_changed
from plandata.wording.level_names import MEASURE, capital, name, short
from plandata.wording.phrase import filled

_ = get_translation("plandata")


class MeasureDirective(ShowsIndicators, ShowsMoney, ScheduleDirective, form=FORMS["measure"]):
    """A sub-section with everything that the plan says of one measure.

    The argument is the measure's id, the body its prose. Name, marks, departments, law articles,
    schedule and errata come from the data; the terms are those that the prose links to.
    """

    def make(self) -> list[nodes.Node]:
        """Make the section, or warn where the id is unknown and keep the prose."""
        prose = self.parse_content_to_nodes()
        try:
            measure: m.Measure = self.named()
        except UnknownIdError as error:
            self.failed(error)
            return prose
        if not prose:
            self.warn(Subtype.BAD_OPTION, NO_PROSE)
        title = phrase(label(self.plan, "measure", measure, self.language), self.language)
        home = section(anchor("measure", measure.id), title, *prose)
        home["classes"].append("plan-measure")
        home += sealed(facts(self.facts(measure, prose), "plan-facts"))
        if self.plan.ask(has, "schedule"):
            home += self.own_schedule(measure)
        home += [self.indicator(one) for one in self.plan.indicators_of(measure)]
        if self.plan.money_of(measure):
            home += self.own_money(measure)
        if self.plan.progress_of(measure):
            home += self.progress(measure)
        self.home("measure", measure.id, home)
        return [home]

    def facts(self, measure: m.Measure, prose: list[nodes.Node]) -> list[tuple[Inline, list[Part]]]:
        """What there is to say of the measure, each under its name."""
        found: list[tuple[Inline, list[Part]]] = []
        if self.plan.ask(has, "departments"):
            found += self.offices_of(measure)
        if measure.flags:
            found.append((_("Marks"), [block(self.flags(measure))]))
        articles = self.plan.articles_of(measure)
        if articles:
            found.append((_("Law article"), [block(self.article(a)) for a in articles]))
        found += self.topics(measure)
        again = [self.link(group.level, group) for group in self.plan.groups_again(measure)]
        if again:
            found.append((_("Also listed in"), [block(joined(again, _(", ")))]))
        terms = self.terms(prose)
        if terms:
            found.append((_("Terms"), [block(joined(terms, _(", ")))]))
        errata = self.plan.errata_of(measure)
        if errata:
            found.append((_("Errors in the plan"), [block(self.erratum(e)) for e in errata]))
        found.append((_("Mentioned in"), [freeze(self.mentions("measure", measure.id))]))
        found.append((_("Address"), [block(self.permalink(measure))]))
        return found

    def offices_of(self, measure: m.Measure) -> Iterator[tuple[Inline, list[Part]]]:
        """Links to its departments, under the name of their role where they have one."""
        departments, roles = self.plan.departments_of(measure), self.plan.roles_in(measure)
        for role in self.plan.roles:
            found = [one for one in departments if roles[one.id] == role.id]
            if found:
                words, spoken_in = role.name.best(self.language)
                title = spoken((capital(words), spoken_in), self.language)
                yield title, [block(self.links("dept", found))]
        others = [one for one in departments if not roles[one.id]]
        if others or not departments:
            yield _("Department in charge"), [block(self.links("dept", others))]

    def topics(self, measure: m.Measure) -> Iterator[tuple[Inline, list[Part]]]:
        """Links to the topics of a measure, under the name of each vocabulary."""
        topics = self.plan.topics_of(measure)
        for vocabulary in self.plan.vocabularies:
            found = [one for one in topics if one.vocabulary == vocabulary.id]
            if found:
                words, spoken_in = vocabulary.name.best(self.language)
                title = spoken((capital(words), spoken_in), self.language)
                yield title, [block(self.link("topic", one)) for one in found]

    def article(self, article: m.Article) -> Inline:
        """A link to a law article, with the plan's label."""
        content = [self.link("article", article)]
        if article.label:
            before, after = _(" ({label})").split("{label}")
            content += [before, self.words(article.label), after]
        if self.plan.ask(has_changed, article):
            before, after = _(" ({label})").split("{label}")
            content += [before, _("number at the time of the plan"), after]
        return content

    def terms(self, prose: list[nodes.Node]) -> list[Inline]:
        """Links to the terms that the prose links to, each once."""
        found = dict.fromkeys(
            ref["reftarget"]
            for part in prose
            for ref in part.findall(addnodes.pending_xref)
            if ref.get("refdomain") == "plan" and ref["reftype"] == "term"
        )
        return [self.term(id) for id in found]

    def term(self, id: str) -> Inline:
        """A link to a term by its name; what else the glossary says of it stands there alone."""
        _id, name = self.plan.ask(read, "term", id, self.language)
        return link("term", id, phrase(name, self.language), self.env.docname)

    def erratum(self, erratum: m.Erratum) -> Inline:
        """What was taken, and why, with a link to the list of errata."""
        words = self.words(erratum.reason)
        return link("erratum", erratum.id, words, self.env.docname)

    def progress(self, measure: m.Measure) -> nodes.table:
        """What became of the measure in each period on record."""
        ids = [period.id for period in self.plan.timeline]
        heads = dict(zip(ids, self.periods(), strict=True))
        rows: list[list[Inline]] = [
            [
                spoken(heads[record.period], self.language),
                self.result(record.evaluation),
                self.result(record.direction),
                self.words(record.note) if record.note else _("none"),
            ]
            for record in self.plan.progress_of(measure)
        ]
        caption = self.titled(_("Progress of {number}"), measure)
        head = [self.period_head(), _("Evaluation"), _("Direction"), _("Remarks")]
        return table(f"progress-{measure.id}", caption, head, rows)

    def period_head(self) -> str:
        """The head of the column of periods."""
        return str(_("Fiscal year") if self.plan.ask(is_by_years) else _("Period"))

    def titled(self, template: str, measure: m.Measure) -> Inline:
        """A caption that names the measure."""
        words = filled(template, self.language, number=short(measure, self.language))
        return phrase(words, self.language)

    def result(self, id: str) -> Inline:
        """The name of a result or direction, or the word for none."""
        result = self.plan.find(m.Result, id)
        return self.words(result.name) if result else _("none")

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

    def own_schedule(self, measure: m.Measure) -> list[nodes.Node]:
        """The timeline of this measure alone."""
        return self.timeline_of(measure)
