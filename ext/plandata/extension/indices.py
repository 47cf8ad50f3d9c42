"""Index pages: measures by law article, department, fiscal year and mark; terms in 五十音 order."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Self, cast

from sphinx.domains import Index, IndexEntry
from sphinx.locale import get_translation

from plandata import markup
from plandata.extension.domain import PlanDomain
from plandata.extension.places import Home
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.query import Query, has, select
from plandata.wording.collation import group, sort_key
from plandata.wording.dates import fiscal_year
from plandata.wording.identifier import identifier
from plandata.wording.labels import Label, Phrase, label, plain

_ = get_translation("plandata")


class Name(str):
    """Words of an index, which Sphinx takes as text; ``phrase`` has the language of each part."""

    phrase: Phrase
    _said: str

    def __new__(cls, phrase: Phrase) -> Self:
        """Take the words."""
        made = super().__new__(cls, plain(phrase))
        made.phrase = phrase
        made._said = f"{cls.__name__}({phrase!r})"
        return made

    def __repr__(self) -> str:
        return self._said


class Heading(Name):
    """A group's heading; ``id`` names the group in every language, so that links to it last."""

    id: str

    @classmethod
    def of(cls, phrase: Phrase, id: object) -> Self:
        """Take the words and what the group is about."""
        made = cls(phrase)
        made.id = identifier(str(id))
        return made

    def __repr__(self) -> str:
        return f"{super().__repr__()}, {self.id!r}"


Content = list[tuple[str, list[IndexEntry]]]
Groups = Iterator[tuple[Heading, list[tuple[str, m.Record, str]]]]


class PlanIndex(Index):
    """What every index shares: groups in the data's order, entries that link to homes.

    ``description`` says in a sentence what the page holds, for search engines (2.4.2). ``alike`` is
    whether the groups are the same in every language.
    """

    description = ""
    alike = True

    @property
    def plan(self) -> Plan:
        """The data of this build."""
        return cast("PlanDomain", self.domain).plan

    @property
    def language(self) -> str:
        """The language of the pages."""
        return str(self.domain.env.config.language)

    def groups(self) -> Groups:
        """Each group's heading and its (kind, record, note)."""
        raise NotImplementedError

    def generate(self, docnames: Iterable[str] | None = None) -> tuple[Content, bool]:
        """The groups that have entries on the given pages; nothing collapses."""
        wanted = None if docnames is None else set(docnames)
        self._known: dict[tuple[str, str], tuple[Home | None, Name]] = {}
        content: Content = []
        for heading, members in self.groups() if self.plan.is_known else ():
            entries = [
                entry
                for kind, record, note in members
                if (entry := self.entry(kind, record, note)) is not None
                and (wanted is None or entry.docname in wanted)
            ]
            if entries:
                content.append((heading, entries))
        return content, False

    def entry(self, kind: str, record: m.Record, note: str) -> IndexEntry | None:
        """A link to the home of a thing; None if no page is its home."""
        key = kind, getattr(record, "id", "")
        if key not in self._known:  # an index may have a thing in several groups
            words = Name(label(self.plan, kind, record, self.language))
            self._known[key] = cast("PlanDomain", self.domain).notes.home(key), words
        home, words = self._known[key]
        return IndexEntry(words, 0, home.docname, home.anchor, note, "", "") if home else None

    def measures(self, query: Query, note: str = "") -> list[tuple[str, m.Record, str]]:
        """The measures that meet the conditions, as members of a group."""
        return [("measure", measure, note) for measure in select(self.plan, query)]


class ArticleIndex(PlanIndex):
    """Measures by the law article that they carry out."""

    name = "article"
    localname = _("Index by law article")
    shortname = _("law articles")
    description = _("Measures of the plan listed by the law article that they carry out.")

    def groups(self) -> Groups:
        """One group an article."""
        for article in self.plan.articles:
            heading = label(self.plan, "article", article, self.language)
            yield Heading.of(heading, article.id), self.measures(Query(article=article.id))


class DepartmentIndex(PlanIndex):
    """Measures by department."""

    name = "department"
    localname = _("Index by department")
    shortname = _("departments")
    description = _("Measures of the plan listed by the department in charge.")

    def groups(self) -> Groups:
        """One group a department, in the order of the readings."""
        for department in sorted(self.plan.departments, key=self.place):
            heading = Heading.of([department.name.best(self.language)], department.id)
            yield heading, self.measures(Query(department=department.id))

    def place(self, department: m.Department) -> tuple[bool, int, str, str]:
        """Where a department stands in the pages' language."""
        return sort_key(department.name.best(self.language), department.reading, self.language)


class YearIndex(PlanIndex):
    """Measures by fiscal year, with their stage in that year."""

    name = "year"
    localname = _("Index by fiscal year")
    shortname = _("fiscal years")
    description = _("Measures of the plan listed by fiscal year, with their stage in that year.")

    def groups(self) -> Groups:
        """One group a year."""
        between: Label = str(_(", ")), self.language
        said = {stage.id: (between, stage.name.best(self.language)) for stage in self.plan.stages}

        @cache
        def words(stages: tuple[str, ...]) -> Name:
            return Name([part for stage in stages for part in said[stage]][1:])

        for year in self.plan.years if has(self.plan, "schedule") else ():
            yield (
                Heading.of([(fiscal_year(self.plan, year, self.language), self.language)], year),
                [
                    ("measure", one, words(tuple(e.stage for e in self.plan.cell(one, year))))
                    for one in self.plan.measures
                ],
            )


class FlagIndex(PlanIndex):
    """Measures by mark."""

    name = "flag"
    localname = _("Index by mark")
    shortname = _("marks")
    description = _("Measures of the plan listed by mark, such as priority.")

    def groups(self) -> Groups:
        """One group a mark."""
        for flag in self.plan.flags:
            heading = Heading.of([flag.name.best(self.language)], flag.id)
            yield heading, self.measures(Query(flag=flag.id))


class TermIndex(PlanIndex):
    """Terms of the glossary: digits and letters, then the 五十音."""

    name = "term"
    localname = _("Index of terms")
    shortname = _("terms")
    description = _("Terms of the glossary in alphabetical order.")
    alike = False

    def groups(self) -> Groups:
        """One group a letter, or a row of the 五十音; the reading where the term has it."""
        groups: dict[Heading, list[tuple[str, m.Record, str]]] = {}
        for term in sorted(self.plan.glossary, key=self.place):
            name = term.term.best(self.language)
            words = group(name, term.reading)
            note = term.reading if words[1] == self.plan.source else ""
            groups.setdefault(Heading.of([words], words[0]), []).append(("term", term, note))
        yield from groups.items()

    def place(self, term: m.Term) -> tuple[bool, int, str, str]:
        """Where a term stands in the pages' language."""
        return sort_key(term.term.best(self.language), term.reading, self.language)


_MADE = (ArticleIndex, DepartmentIndex, YearIndex, FlagIndex, TermIndex)
INDICES = [index for name in markup.INDICES for index in _MADE if index.name == name]
