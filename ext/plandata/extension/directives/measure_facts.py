"""What the data say of a measure, for its block on a page and for a page of its own."""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.locale import get_translation

from plandata.extension.directives.indicator import ShowsIndicators
from plandata.extension.directives.money import ShowsMoney
from plandata.extension.directives.timeline import ScheduleDirective
from plandata.extension.nodes import LISTED, Inline, block, joined, link, phrase, spoken, table
from plandata.extension.sealed import Part, freeze
from plandata.markup.role_contents import read
from plandata.model import records as m
from plandata.model.query import has
from plandata.wording.dates import is_by_years
from plandata.wording.law_words import address, article_words, has_changed, law_of
from plandata.wording.level_names import capital, short
from plandata.wording.phrase import filled

_ = get_translation("plandata")
#: A name and what is said under it.
Fact = tuple[Inline, list[Part]]


class MeasureFacts(ShowsIndicators, ShowsMoney, ScheduleDirective):
    """Facts of one measure as pairs of name and words, and its tables."""

    def facts(self, measure: m.Measure, **offices: Any) -> list[Fact]:
        """What there is to say of the measure, each under its name.

        ``offices`` are attributes of what says its departments.
        """
        found: list[Fact] = []
        if self.plan.ask(has, "departments"):
            found += self.offices_of(measure, **offices)
        if measure.flags:
            found.append((_("Marks"), [block(self.flags(measure))]))
        articles = self.plan.articles_of(measure)
        if articles:
            found.append((_("Law article"), [part for a in articles for part in self.law(a)]))
        found += self.topics(measure)
        again = [self.link(group.level, group) for group in self.plan.groups_again(measure)]
        if again:
            found.append((_("Also listed in"), [block(joined(again, _(", ")))]))
        return found

    def notes(self, measure: m.Measure) -> Iterator[Fact]:
        """What the edition has to say of it: errors of the plan, and where it is mentioned."""
        errata = self.plan.errata_of(measure)
        if errata:
            yield _("Errors in the plan"), [block(self.erratum(e)) for e in errata]
        yield _("Mentioned in"), [freeze(self.mentions("measure", measure.id))]

    def offices_of(self, measure: m.Measure, **said: Any) -> Iterator[Fact]:
        """Links to its departments, under the name of their role where they have one."""
        departments, roles = self.plan.departments_of(measure), self.plan.roles_in(measure)
        for role in self.plan.roles:
            found = [one for one in departments if roles[one.id] == role.id]
            if found:
                words, spoken_in = role.name.best(self.language)
                title = spoken((capital(words), spoken_in), self.language)
                yield title, [block(self.links("dept", found), **said)]
        others = [one for one in departments if not roles[one.id]]
        if others or not departments:
            yield _("Department in charge"), [block(self.links("dept", others), **said)]

    def topics(self, measure: m.Measure) -> Iterator[tuple[Inline, list[Part]]]:
        """Links to the topics of a measure, under the name of each vocabulary."""
        topics = self.plan.topics_of(measure)
        for vocabulary in self.plan.vocabularies:
            found = [one for one in topics if one.vocabulary == vocabulary.id]
            if found:
                words, spoken_in = vocabulary.name.best(self.language)
                title = spoken((capital(words), spoken_in), self.language)
                yield title, [block(self.link("topic", one)) for one in found]

    def law(self, article: m.Article) -> Iterator[Part]:
        """A law article, and the link to its text, or to that of its law."""
        yield block(self.article(article))
        law = law_of(self.plan, article)
        if text := address(law, article):
            name = law.label.best(self.language)
            if article.fragment:
                name = self.plan.ask(article_words, article, self.language) or name
            yield block(self.to_text(text, name), "plan-law-text", **{LISTED: "articles"})

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

    def terms(self, prose: list[nodes.Node]) -> list[str]:
        """The ids of the terms that the prose links to, each once."""
        found = dict.fromkeys(
            ref["reftarget"]
            for part in prose
            for ref in part.findall(addnodes.pending_xref)
            if ref.get("refdomain") == "plan" and ref["reftype"] == "term"
        )
        return [*found]

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
