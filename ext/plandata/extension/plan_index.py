"""What the index pages share: headings that carry their language, and links to homes."""

from collections.abc import Iterable, Iterator, Set
from typing import Self, cast

from sphinx.domains import Index, IndexEntry

from plandata.extension import listings
from plandata.extension.domain import PlanDomain
from plandata.extension.places import Home
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.query import Query, select
from plandata.wording import level_names
from plandata.wording.identifier import identifier
from plandata.wording.labels import anchor, label
from plandata.wording.phrase import Phrase, plain


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
    """A group's heading; ``id`` names the group in every language, so that links to it last.

    ``key`` is what it is made from, the id of a thing in the plan where the group is about one.
    """

    id: str
    key: str

    @classmethod
    def of(cls, phrase: Phrase, key: str) -> Self:
        """Take the words and what the group is about."""
        made = cls(phrase)
        made.id, made.key = identifier(key), key
        return made

    def __repr__(self) -> str:
        return f"{super().__repr__()}, {self.id!r}"


Content = list[tuple[str, list[IndexEntry]]]
Groups = Iterator[tuple[Heading, list[tuple[str, m.Record, str]]]]


class PlanIndex(Index):
    """What every index shares: groups in the data's order, entries that link to homes.

    ``description`` says in a sentence what the page holds, for search engines (2.4.2). ``alike`` is
    whether the groups are the same in every language. ``listing`` is what a page of the plan may
    list under the same headings, and says more of, and ``head`` is what the anchors of its sections
    begin with: the index then leads to that page, group by group.
    """

    description = ""
    alike = True
    listing = ""
    head = ""

    @classmethod
    def of_plan(cls, plan: Plan, language: str) -> "type[PlanIndex]":
        """The index as it is called in a plan, by the plan's own words."""
        measures, _spoken = level_names.heading(plan, level_names.MEASURE, language, several=True)
        description = str(cls.description).replace("{measures}", measures)
        return type(cls.__name__, (cls,), {"description": description})

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

    @classmethod
    def list_page(cls, domain: PlanDomain) -> str:
        """The page that lists the same and says more; "" where there is none."""
        home = domain.notes.home(listings.thing(cls.listing)) if cls.listing else None
        return home.docname if home else ""

    def lead(self, heading: Heading) -> IndexEntry:
        """A link to where the page that lists the same has a group."""
        notes = cast("PlanDomain", self.domain).notes
        home = notes.home((self.head, heading.key))
        page = home.docname if home else self.list_page(cast("PlanDomain", self.domain))
        place = notes.end(home) if home else anchor(self.head, heading.key)
        return IndexEntry(heading, 0, page, place, "", "", "")

    def generate(self, docnames: Iterable[str] | None = None) -> tuple[Content, bool]:
        """The groups that have entries on the given pages; nothing collapses."""
        wanted = None if docnames is None else set(docnames)
        return list(self.content(wanted)), False

    def content(self, wanted: Set[str] | None = None) -> Iterator[tuple[str, list[IndexEntry]]]:
        """The groups that have entries on the wanted pages, on any if it is None."""
        self._known: dict[tuple[str, str], tuple[Home | None, Name]] = {}
        for heading, members in self.groups() if self.plan.is_known else ():
            entries = [
                entry
                for kind, record, note in members
                if (entry := self.entry(kind, record, note)) is not None
                and (wanted is None or entry.docname in wanted)
            ]
            if entries:
                yield heading, entries

    def entry(self, kind: str, record: m.Record, note: str) -> IndexEntry | None:
        """A link to the home of a thing; None if no page is its home."""
        key = kind, getattr(record, "id", "")
        if key not in self._known:  # an index may have a thing in several groups
            words = Name(label(self.plan, kind, record, self.language))
            notes = cast("PlanDomain", self.domain).notes
            home = notes.home(key)
            self._known[key] = home and home._replace(anchor=notes.end(home)), words
        home, words = self._known[key]
        return IndexEntry(words, 0, home.docname, home.anchor, note, "", "") if home else None

    def measures(self, query: Query, note: str = "") -> list[tuple[str, m.Record, str]]:
        """The measures that meet the conditions, as members of a group."""
        return [("measure", measure, note) for measure in select(self.plan, query)]
