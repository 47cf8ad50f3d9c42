"""Directives for the homes of terms, law articles and departments, each with what names it."""

from collections.abc import Sequence

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.node_types import plan_compare
from plandata.extension.nodes import (
    Inline,
    bullets,
    definitions,
    joined,
    marked,
    original,
    paragraph,
    phrase,
    section,
)
from plandata.extension.sealed import Part, sealed
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.model.query import parse, select
from plandata.wording.collation import group, sort_key
from plandata.wording.conventions import conventions
from plandata.wording.figures import counted_measures
from plandata.wording.labels import anchor, label
from plandata.wording.law_words import address, article_words, has_changed, law_of, state_words
from plandata.wording.level_names import MEASURE, name
from plandata.wording.phrase import Label, Phrase, filled

_ = get_translation("plandata")
_MENTIONED = _("Sections that mention it:")


class GlossaryDirective(PlanDirective, form=FORMS["glossary"]):
    """``{plan:glossary}``: every term under its group, in the order of the page's language."""

    def make(self) -> list[nodes.Node]:
        """One section a group."""
        self.domain.note_list("glossary")
        groups: dict[Label, list[m.Term]] = {}
        for term in sorted(self.plan.glossary, key=self.place):
            groups.setdefault(group(term.term.best(self.language), term.reading), []).append(term)
        return [
            section(
                anchor("glossary", heading[0]),
                original(heading, self.language),
                *sealed(
                    nodes.definition_list(
                        "", *(self.term(term) for term in terms), classes=["plan-glossary"]
                    )
                ),
            )
            for heading, terms in groups.items()
        ]

    def place(self, term: m.Term) -> tuple[bool, int, str, str]:
        """Where a term stands in the page's language."""
        return sort_key(term.term.best(self.language), term.reading, self.language)

    def term(self, term: m.Term) -> nodes.definition_list_item:
        """A term with reading, definition, other spellings and the sections that name it."""
        name = [
            self.words(term.term),
            marked(self.reading(term), "reading"),
        ]
        blocks: list[nodes.Node] = [paragraph(self.words(term.definition))]
        if term.expansion:
            language = conventions(self.plan.source).spoken(term.expansion, "en")
            spelled = original((term.expansion, language), self.language)
            blocks.append(paragraph([_("Spelled out: "), spelled], "expansion"))
        if also := self.aliases(term):
            blocks.append(paragraph([_("Also: "), *joined(also, _(", "))], "aliases"))
        item = definitions([(name, [*blocks, self.mentions("term", term.id, _MENTIONED)])])[0]
        assert isinstance(item, nodes.definition_list_item)
        home = item[0]
        assert isinstance(home, nodes.term)
        home["ids"] = [anchor("term", term.id)]
        self.home("term", term.id, home)
        self.entry(item, anchor("term", term.id), thing=("term", term.id))
        return item

    def reading(self, term: m.Term) -> list[Part]:
        """In brackets the reading; in another language the source's term, unless it is the same."""
        name, language = term.term.best(self.language)
        words = term.reading if language == self.plan.source else str(term.term)
        if words in (name, ""):
            return []
        before, after = _(" ({label})").split("{label}")
        return [before, original((words, self.plan.source), self.language), after]

    def aliases(self, term: m.Term) -> list[Part]:
        """The other names: in the page's language, and in the source's, which the plan uses."""
        names = [(name, self.language) for name in term.names(self.language)]
        source = self.plan.source
        names += [(name, source) for name in term.names(source)]
        known = {*term.term.values(), term.expansion}
        others = {name: language for name, language in names if name not in known}
        return [
            original((name, conventions(language).spoken(name, self.language)), self.language)
            for name, language in others.items()
        ]


class HomesDirective(PlanDirective):
    """What the lists of articles and departments share: a section each, with its measures."""

    def measures(self, condition: str, id: str) -> list[nodes.Node]:
        """The measures that meet the condition, or a sentence that there are none."""
        found = self.plan.ask(select, parse(self.plan, {condition: id}))
        if not found:
            measure = name(self.plan, MEASURE, self.language)
            words = filled(_("No {measure} names it."), self.language, measure=measure)
            return [paragraph(phrase(words, self.language))]
        items = [[paragraph(self.measure(one, condition, id))] for one in found]
        count = self.plan.ask(counted_measures, len(found), self.language)
        return [paragraph(count), bullets(items)]

    def measure(self, measure: m.Measure, condition: str, id: str) -> Inline:
        """A link to a measure with its marks, and with the role of a department in it."""
        content: list[Part] = [self.link("measure", measure)]
        if condition == "department":
            content += self.role(self.plan.roles_in(measure)[id])
        if not measure.flags:
            return content
        return joined([content, self.flags(measure)], " ")

    def compare(self, of: str, kind: str) -> plan_compare:
        """What puts two of the sections after it side by side."""
        return plan_compare("", of=of, ids_begin=f"{kind}-")

    def home_section(
        self, kind: str, id: str, title: Inline, blocks: Sequence[nodes.Node]
    ) -> nodes.section:
        """The section that is the home of a thing."""
        home = section(anchor(kind, id), title, *sealed(*blocks))
        self.home(kind, id, home)
        self.entry(home, anchor(kind, id), *blocks, thing=(kind, id))
        return home


class ArticlesDirective(HomesDirective, form=FORMS["articles"]):
    """``{plan:articles}``: every law that the plan names, and its articles."""

    def make(self) -> list[nodes.Node]:
        """One section a law."""
        self.domain.note_list("articles")
        return [self.law(law) for law in self.plan.laws]

    def law(self, law: m.Law) -> nodes.section:
        """A law with its number and its articles."""
        facts: list[tuple[Inline, list[nodes.Node]]] = []
        if law.label.best(self.language) != law.name.best(self.language):
            facts.append((_("Name in the plan"), [paragraph(self.words(law.label))]))
        if law.number:
            facts.append((_("Law number"), [paragraph(self.words(law.number))]))
        if law.egov_id:
            facts.append((_("e-Gov law ID"), [paragraph(law.egov_id)]))
        if law.state:
            facts.append((_("Today"), [paragraph(self.became(law))]))
        if text := address(law):
            name = law.label.best(self.language)
            facts.append((_("Text"), [paragraph(self.to_text(text, name))]))
        articles = self.plan.where(m.Article, "law", law.id)
        return section(
            f"law-{law.id}",
            self.words(law.name),
            *(sealed(definitions(facts, "plan-facts")) if facts else []),
            *(self.article(article) for article in articles),
        )

    def became(self, changed: m.Law | m.Article) -> Inline:
        """What became of a law or an article after the plan."""
        words = self.plan.ask(state_words, changed, self.language)
        return phrase(words, self.language)

    def article(self, article: m.Article) -> nodes.section:
        """An article with the plan's label, its measures and the sections that name it."""
        number = article_words(self.plan, article, self.language)
        caption = article.caption.best(self.language)
        words: Phrase = [caption]
        if number:
            words = filled(
                _("{article}: {caption}"), self.language, article=number, caption=caption
            )
        heading = phrase(words, self.language)
        blocks: list[nodes.Node] = []
        if has_changed(self.plan, article):
            blocks.append(paragraph(_("The number is the one at the time of the plan.")))
        if article.state:
            blocks.append(paragraph(self.became(article)))
        text = address(law_of(self.plan, article), article)
        if article.fragment and text:
            blocks.append(paragraph(self.to_text(text, number or caption)))
        if article.label:
            blocks.append(paragraph([_("Label in the plan: "), self.words(article.label)]))
        blocks += self.measures("article", article.id)
        blocks.append(self.mentions("article", article.id, _MENTIONED))
        return self.home_section("article", article.id, heading, blocks)


class DepartmentsDirective(HomesDirective, form=FORMS["departments"]):
    """``{plan:departments}``: every department with its measures, in the order of the file."""

    def make(self) -> list[nodes.Node]:
        """One section a department, and what puts two side by side."""
        self.domain.note_list("departments")
        homes = (
            self.home_section(
                "dept",
                department.id,
                self.words(department.name),
                [
                    *self.measures("department", department.id),
                    self.mentions("dept", department.id, _MENTIONED),
                ],
            )
            for department in self.plan.departments
        )
        return [self.compare("departments", "dept"), *homes]


class TopicsDirective(HomesDirective, form=FORMS["topics"]):
    """``{plan:topics} sdgs``: the topics of a vocabulary, each with its measures."""

    def make(self) -> list[nodes.Node]:
        """One section a topic, in the order of the file, and what puts two side by side."""
        vocabulary: m.Vocabulary = self.named()
        self.domain.note_list(f"topics {vocabulary.id}")
        homes = (
            self.home_section(
                "topic",
                topic.id,
                phrase(label(self.plan, "topic", topic, self.language), self.language),
                [
                    *self.measures("topic", topic.id),
                    self.mentions("topic", topic.id, _MENTIONED),
                ],
            )
            for topic in self.plan.where(m.Topic, "vocabulary", vocabulary.id)
        )
        return [self.compare(anchor("topics", vocabulary.id), "topic"), *homes]
