"""A part of the book: one measure, or the measures of a group or a department."""

from collections.abc import Iterator
from typing import NamedTuple

from sphinx.environment import BuildEnvironment

from plandata.book.pages import BookPage
from plandata.extension.domain import domain_of
from plandata.extension.places import Thing
from plandata.model import records as m
from plandata.model.lookup import UnknownIdError, find
from plandata.model.plan import Plan
from plandata.wording.level_names import MEASURE

#: The options that choose a part, each with the kind of thing that it takes the id of.
OPTIONS = {"measure": MEASURE, "group": "", "department": "dept"}


class BookPart(NamedTuple):
    """A part: one of the options, and an id."""

    option: str
    id: str

    def __str__(self) -> str:
        return f"{self.option}-{self.id}"

    @classmethod
    def of(cls, text: str) -> "BookPart":
        """The part that a setting names."""
        return cls(*text.split("-", 1))

    def record(self, plan: Plan) -> m.Measure | m.Group | m.Department:
        """What the part is about. Raises UnknownIdError."""
        found: m.Measure | m.Group | m.Department | None
        if self.option != "group":
            found = find(plan, OPTIONS[self.option], self.id)
        elif (found := plan.find(m.Group, self.id)) is None:
            raise UnknownIdError.of(self.id, "groups", plan.ids("groups"))
        return found


def things(plan: Plan, part: BookPart) -> Iterator[tuple[int, Thing]]:
    """What the part shows, each with its level of headings."""
    record = part.record(plan)
    if isinstance(record, m.Group):
        yield from _of_group(plan, record, 1)
    elif isinstance(record, m.Measure):
        yield 1, (MEASURE, record.id)
    else:
        yield from ((2, (MEASURE, measure.id)) for measure in plan.measures_of(record))


def _of_group(plan: Plan, group: m.Group, level: int) -> Iterator[tuple[int, Thing]]:
    yield level, (group.level, group.id)
    yield from ((level + 1, (MEASURE, one.id)) for one in plan.measures_in(group))
    for one in plan.groups_in(group):
        yield from _of_group(plan, one, level + 1)


def pages(env: BuildEnvironment, part: BookPart) -> list[BookPage]:
    """The pages of the part; a page that several things share is in it once."""
    domain, found = domain_of(env), dict[str, BookPage]()
    for level, thing in things(domain.plan, part):
        if home := domain.notes.home(thing):
            found.setdefault(home.docname, BookPage(home.docname, level))
    return list(found.values())
