"""From the words that an author writes to the record that they mean."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
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
    """A kind of thing that pages name: its record, its file, and the text that names it."""

    record: type[m.Record]
    file: str
    name: Callable[[Any], Text]


KINDS = {
    "goal": Kind(m.Goal, "goals", lambda goal: goal.name),
    "area": Kind(m.Area, "areas", lambda area: area.name),
    "measure": Kind(m.Measure, "measures", lambda measure: measure.name),
    "dept": Kind(m.Department, "departments", lambda department: department.name),
    "article": Kind(m.Article, "articles", lambda article: article.caption),
    "term": Kind(m.Term, "glossary", lambda term: term.term),
    "figure": Kind(m.Figure, "figures", lambda figure: figure.caption),
    "value": Kind(m.FigureValue, "figure_values", lambda value: value.item),
    "erratum": Kind(m.Erratum, "errata", lambda erratum: erratum.place),
    "flag": Kind(m.Flag, "flags", lambda flag: flag.name),
    "stage": Kind(m.Stage, "stages", lambda stage: stage.name),
}


def find(plan: Plan, kind: str, words: str) -> Any:
    """The record of a kind whose id is ``words``, or whose name where authors may write that.

    Raises UnknownIdError.
    """
    entry = KINDS[kind]
    found = plan.find(entry.record, words) or plan.called(entry.record, words)
    if found is None:
        known = [*plan.ids(entry.file), *plan.names(entry.record)]
        raise UnknownIdError.of(words, entry.file, known)
    return found
