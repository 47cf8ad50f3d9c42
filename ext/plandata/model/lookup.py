"""From the words that an author writes to the record that they mean."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.text import Text
from sitecheck.message import Message, MessageError


class UnknownIdError(MessageError, LookupError):
    """No record has that id or name; the message names the nearest ones.

    ``file`` is that of the records, without ``.csv``; "" where none is meant.
    """

    def __init__(self, message: Message, file: str) -> None:
        super().__init__(message)
        self.file = file

    @classmethod
    def of(cls, words: str, file: str, known: Iterable[str]) -> "UnknownIdError":
        """That a file has no such id or name among those that are known."""
        message = Message("「{words}」は data/{file}.csv にありません", words=words, file=file)
        return cls(message.then(allowed(words, known)), file)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that pages name: its record, its file, and the text that names it.

    ``level`` is that of a group, "" for others.
    """

    record: type[m.Record]
    file: str
    name: Callable[[Any], Text]
    level: str = ""

    def records(self, plan: Plan) -> Sequence[Any]:
        """The things of the kind, in the order of their file."""
        return plan.groups_at(self.level) if self.level else getattr(plan, self.file)

    def ids(self, plan: Plan) -> list[str]:
        """The ids of the things, in that order."""
        if self.level:
            return [group.id for group in plan.groups_at(self.level)]
        return plan.ids(self.file)


#: The kinds that every plan may have.
KINDS = {
    "measure": Kind(m.Measure, "measures", lambda measure: measure.name),
    "dept": Kind(m.Department, "departments", lambda department: department.name),
    "article": Kind(m.Article, "articles", lambda article: article.caption),
    "term": Kind(m.Term, "glossary", lambda term: term.term),
    "figure": Kind(m.Figure, "figures", lambda figure: figure.caption),
    "value": Kind(m.FigureValue, "figure_values", lambda value: value.item),
    "indicator": Kind(m.Indicator, "indicators", lambda indicator: indicator.name),
    "erratum": Kind(m.Erratum, "errata", lambda erratum: erratum.place),
    "topic": Kind(m.Topic, "topics", lambda topic: topic.name),
    "flag": Kind(m.Flag, "flags", lambda flag: flag.name),
    "role": Kind(m.Role, "roles", lambda role: role.name),
    "stage": Kind(m.Stage, "stages", lambda stage: stage.name),
}


def group_levels(plan: Plan) -> list[str]:
    """The ids of the levels above the measures, the widest first."""
    return [level for level in plan.ids("levels") if level not in KINDS]


def kinds(plan: Plan) -> dict[str, Kind]:
    """The kinds of things that pages of a plan name; its levels come first."""
    return {**{level: kind_of(level) for level in group_levels(plan)}, **KINDS}


@cache
def kind_of(kind: str) -> Kind:
    """A kind by its name, which is that of a level where it is none of ``KINDS``."""
    return KINDS.get(kind) or Kind(m.Group, "groups", lambda group: group.name, kind)


def find(plan: Plan, kind: str, words: str) -> Any:
    """The record of a kind whose id is ``words``, or whose name where authors may write that.

    Raises UnknownIdError.
    """
    entry = kind_of(kind)
    found: Any = plan.find(entry.record, words) or plan.called(entry.record, words)
    if found is None or (entry.level and found.level != entry.level):
        known = [*entry.ids(plan), *plan.names(entry.record)]
        raise UnknownIdError.of(words, entry.file, known)
    return found
