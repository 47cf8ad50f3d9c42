"""``{plan:doors} periods``: doors to measures by topic, department, period or law article."""

from collections.abc import Iterator, Mapping, Sequence

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import (
    Inline,
    bullets,
    emblem,
    inline,
    link,
    marked,
    paragraph,
    phrase,
    spoken,
)
from plandata.extension.sealed import Part, sealed
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.model.beginnings import changes
from plandata.model.plan import Plan
from plandata.wording.dates import period_headings
from plandata.wording.figures import number
from plandata.wording.law_words import article_words, law_of
from plandata.wording.phrase import filled

_ = get_translation("plandata")

#: So many topics have a door; of more, the first ones.
MOST_TOPICS, FIRST_TOPICS = 12, 9
#: So many departments or articles have a door, those with the most measures.
MOST = 6
#: A door: its parts, each in an element of its own.
Door = list[nodes.Node]


def busy(plan: Plan, file: str, vocabulary: str) -> dict[str, int]:
    """How many measures the departments, articles or topics have that have any, by their ids.

    They stand in the order of their file; ``vocabulary`` is that of topics, "" for others.
    """
    found: Mapping[str, Sequence[m.Department | m.Article | m.Topic]] = {
        "departments": plan.departments,
        "articles": plan.articles,
        "topics": plan.where(m.Topic, "vocabulary", vocabulary),
    }
    counts = {one.id: len(plan.measures_of(one)) for one in found[file]}
    return {id: count for id, count in counts.items() if count}


def largest(counts: Mapping[str, int]) -> list[str]:
    """The ids of those with the most measures where there are too many, else of all."""
    if len(counts) <= MOST:
        return [*counts]
    return sorted(counts, key=lambda id: -counts[id])[:MOST]


class DoorsDirective(PlanDirective, form=FORMS["doors"]):
    """A list of links, each with its number of measures, and a link to all where some are left out.

    The argument is ``departments``, ``periods``, ``articles`` or the id of a vocabulary.
    """

    def make(self) -> list[nodes.Node]:
        """Make the list."""
        kind: str = self.named()
        made = {
            "departments": self.departments,
            "periods": self.periods,
            "articles": self.articles,
        }.get(kind)
        return sealed(*(made() if made else self.topics(kind)))

    def topics(self, vocabulary: str) -> Iterator[nodes.Node]:
        """The topics that have measures, each with its drawing and what it is about."""
        counts = self.plan.ask(busy, "topics", vocabulary)
        shown = [*counts] if len(counts) <= MOST_TOPICS else [*counts][:FIRST_TOPICS]
        doors = (self.topic(id, counts[id]) for id in shown)
        yield bullets(doors, "plan-themes", "nosearch")
        if len(shown) < len(counts):
            found = self.plan.find(m.Vocabulary, vocabulary)
            assert found, "the argument names it"
            name = found.name.best(self.language)
            words = filled(_("All of “{vocabulary}”"), self.language, vocabulary=name)
            yield self.to_all(f"topics {vocabulary}", phrase(words, self.language))

    def topic(self, id: str, count: int) -> Door:
        """The door of a topic."""
        topic = self.plan.find(m.Topic, id)
        assert topic, "it has measures"
        words = topic.name.best(self.language)
        named = self.link("topic", topic)
        drawn = emblem(topic.icon, topic.number or words[0][:1])
        door = self.door([drawn, " ", named], self.counted(count))
        note = [paragraph(self.words(topic.note), "plan-door-note")] if topic.note else []
        return [door, *note]

    def departments(self) -> Iterator[nodes.Node]:
        """The departments in charge."""
        counts = self.plan.ask(busy, "departments", "")
        shown = largest(counts)
        found = [(self.plan.find(m.Department, id), counts[id]) for id in shown]
        doors = ([self.door(self.link("dept", one), self.counted(n))] for one, n in found if one)
        yield bullets(doors, "plan-doors", "nosearch")
        every = len(self.plan.ids("departments"))
        if len(shown) < every:
            figure = number(every, self.language)
            yield self.to_all("departments", _("All {count} departments").format(count=figure))

    def articles(self) -> Iterator[nodes.Node]:
        """The law articles, under their law."""
        counts = self.plan.ask(busy, "articles", "")
        shown = largest(counts)
        laws: dict[str, list[m.Article]] = {}
        for article in (self.plan.find(m.Article, id) for id in shown):
            assert article, "it has measures"
            laws.setdefault(article.law, []).append(article)
        for articles in laws.values():
            law = self.plan.ask(law_of, articles[0])
            yield paragraph(self.words(law.label), "plan-doors-law", "nosearch")
            yield bullets(
                ([self.door(self.article(one), self.counted(counts[one.id]))] for one in articles),
                "plan-doors",
                "nosearch",
            )
        if len(shown) < len(self.plan.ids("articles")):
            yield self.to_all("articles", _("All law articles"))

    def article(self, article: m.Article) -> Part:
        """A link to an article, by its number and what the plan calls it."""
        called = (article.label or article.caption).best(self.language)
        part = self.plan.ask(article_words, article, self.language)
        words = [*([part, (" ", self.language)] if part else []), called]
        return link("article", article.id, phrase(words, self.language), self.env.docname)

    def periods(self) -> Iterator[nodes.Node]:
        """The periods, with how many measures have other stages in each than before."""
        names = self.plan.ask(period_headings, self.language)
        found = self.plan.ask(changes)
        doors = []
        for (id, (there, changed)), words in zip(found.items(), names, strict=True):
            shown = spoken(words, self.language)
            named = self.to_index("year", id, shown) if there else shown
            before, after = _("{measures} begin or change").split("{measures}")
            said = [before, *self.counted(changed), after] if changed else [_("nothing changes")]
            doors.append([self.door(named, said)])
        yield bullets(doors, "plan-doors", "nosearch")

    def door(self, words: Inline, count: Inline) -> nodes.Node:
        """A link and a number."""
        return paragraph([*inline(words), " ", marked(inline(count), "plan-door-count")])

    def to_all(self, what: str, words: Inline) -> nodes.Node:
        """A link to all, for where some are left out."""
        return paragraph(self.to_list(what, words), "plan-doors-all", "nosearch")
