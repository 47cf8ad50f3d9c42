"""What a page is about, if it is a group or a measure: its place, and what is beside it.

The colours of the page are those of the group that stands in no other and that it belongs to.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plandata.extension.domain import PlanDomain
from plandata.extension.places import Home
from plandata.extension.plan_index import Name
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.roots import place_of_root
from plandata.wording import level_names
from plandata.wording.labels import short_label
from plandata.wording.level_names import MEASURE
from plandata.wording.phrase import Phrase, filled, plain
from plandata.wording.phrasebook import translator

#: More things than these beside a page lead nowhere: the page above lists them.
MOST_BESIDE = 20


class Thing(NamedTuple):
    """A group or a measure: what it is called in short, its name, and its home if it has one."""

    short: Name
    name: Name
    icon: str
    home: Home | None


class Mark(NamedTuple):
    """A mark of a measure; the first of the plan is the strongest."""

    id: str
    name: Name
    icon: str
    is_first: bool


class Subject(NamedTuple):
    """What a page is about.

    ``hue`` is the place of its widest group among those of the plan, from 1, or 0 for none, and
    ``letter`` what stands for that group where it has no icon; ``above`` are the groups in which
    it stands, from the widest; ``beside`` are the things that stand with it in the same group,
    itself among them, under the words ``group``.
    """

    thing: Thing
    hue: int
    letter: str
    above: Sequence[Thing]
    marks: Sequence[Mark]
    group: Name
    beside: Sequence[Thing]

    @property
    def icon(self) -> str:
        """The icon of the narrowest group that has one, its own first."""
        icons = (thing.icon for thing in (self.thing, *reversed(self.above)))
        return next(filter(None, icons), "")


def of_page(domain: PlanDomain, docname: str, language: str) -> Subject | None:
    """What a page is about; None for a page about nothing that stands in the plan's order."""
    record = _record(domain, docname)
    return _Described(domain, language).subject(record) if record else None


def number_of_page(domain: PlanDomain, docname: str, language: str) -> Phrase:
    """The number of what a page is about, as its heading says it; none for what has only a name."""
    record = _record(domain, docname)
    if record is None or not record.number:
        return []
    return short_label(domain.plan, _kind(record), record, language)


def _record(domain: PlanDomain, docname: str) -> m.Group | m.Measure | None:
    kind, id = domain.notes.subject(docname) or ("", "")
    find = domain.plan.find
    return find(m.Measure, id) if kind == MEASURE else find(m.Group, id)


class _Described:
    """Things of the plan in a language."""

    def __init__(self, domain: PlanDomain, language: str) -> None:
        self.plan: Plan = domain.plan
        self.notes = domain.notes
        self.language = language

    def subject(self, record: m.Group | m.Measure) -> Subject:
        """A thing with what is above and beside it."""
        above = self.above(record)
        widest = next(iter((*above, record)))
        return Subject(
            thing=self.thing(record),
            hue=place_of_root(self.plan, record),
            letter=widest.number or widest.name.best(self.language)[0][:1],
            above=[self.thing(group) for group in above],
            marks=[*self.marks(record)] if isinstance(record, m.Measure) else [],
            group=self.heading(record, above),
            beside=[*self.beside(record, above)],
        )

    def above(self, record: m.Group | m.Measure) -> tuple[m.Group, ...]:
        """The groups in which a thing stands, from the widest."""
        if isinstance(record, m.Measure):
            return self.plan.path_of(record)
        return self.plan.path_to(record)[:-1]

    def thing(self, record: m.Group | m.Measure) -> Thing:
        """A group or a measure in words."""
        kind = _kind(record)
        home = self.notes.home((kind, record.id))
        return Thing(
            short=Name(short_label(self.plan, kind, record, self.language)),
            name=Name([record.name.best(self.language)] if record.number else []),
            icon=record.icon if isinstance(record, m.Group) else "",
            home=home._replace(line=0) if home else None,  # what is above it there says nothing
        )

    def marks(self, measure: m.Measure) -> Iterator[Mark]:
        """The marks of a measure."""
        for id in measure.flags:
            if flag := self.plan.find(m.Flag, id):
                name = Name([flag.name.best(self.language)])
                yield Mark(id, name, flag.icon, is_first=flag == self.plan.flags[0])

    def heading(self, record: m.Group | m.Measure, above: Sequence[m.Group]) -> Name:
        """What stands beside a thing: the areas of a goal, or all goals."""
        things = level_names.heading(self.plan, _kind(record), self.language, several=True)
        if not above:
            return Name([things])
        _ = translator(self.language)
        group = plain(short_label(self.plan, above[-1].level, above[-1], self.language))
        return Name(filled(_("{things} of {group}"), self.language, things=things, group=group))

    def beside(self, record: m.Group | m.Measure, above: Sequence[m.Group]) -> Iterator[Thing]:
        """The things beside one that have a home, itself among them; none if it stands alone."""
        found: Sequence[m.Group | m.Measure]
        if isinstance(record, m.Measure):
            found = self.plan.measures_in(above[-1]) if above else self.plan.measures_outside
        else:
            groups = self.plan.groups_in(above[-1]) if above else self.plan.roots
            found = [group for group in groups if group.level == record.level]
        if 1 < len(found) <= MOST_BESIDE:
            yield from (thing for thing in map(self.thing, found) if thing.home)


def _kind(record: m.Group | m.Measure) -> str:
    return record.level if isinstance(record, m.Group) else MEASURE
