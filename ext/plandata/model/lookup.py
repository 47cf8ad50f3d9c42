"""From the words that an author writes to the record that they mean."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.text import Text


class UnknownIdError(LookupError):
    """No record has that id or name; the message names the nearest ones."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that pages name: its record, its file, and the text that names it.

    ``named`` says whether authors may write the name in place of the id.
    """

    record: type[m.Record]
    file: str
    name: Callable[[Any], Text]
    named: bool = False


KINDS = {
    "goal": Kind(m.Goal, "goals", lambda goal: goal.name),
    "area": Kind(m.Area, "areas", lambda area: area.name),
    "measure": Kind(m.Measure, "measures", lambda measure: measure.name),
    "dept": Kind(m.Department, "departments", lambda department: department.name, named=True),
    "article": Kind(m.Article, "articles", lambda article: article.caption),
    "term": Kind(m.Term, "glossary", lambda term: term.term, named=True),
    "figure": Kind(m.Figure, "figures", lambda figure: figure.caption),
    "value": Kind(m.FigureValue, "figure_values", lambda value: value.item),
    "erratum": Kind(m.Erratum, "errata", lambda erratum: erratum.place),
    "flag": Kind(m.Flag, "flags", lambda flag: flag.name, named=True),
    "stage": Kind(m.Stage, "stages", lambda stage: stage.name, named=True),
}


def find(plan: Plan, kind: str, words: str) -> Any:
    """The record of a kind whose id, name or alias is ``words``. Raises UnknownIdError."""
    entry = KINDS[kind]
    found = plan.find(entry.record, words)
    if found is None and entry.named:
        found = _names(plan, kind).get(words)
    if found is None:
        known = [*plan.ids(entry.file), *(_names(plan, kind) if entry.named else ())]
        raise UnknownIdError(
            f"「{words}」は data/{entry.file}.csv にありません。{allowed(words, known)}"
        )
    return found


def _names(plan: Plan, kind: str) -> dict[str, m.Record]:
    names: dict[str, m.Record] = {}
    for record in getattr(plan, KINDS[kind].file):
        for name in _names_of(KINDS[kind].name(record), record):
            names.setdefault(name, record)
    return names


def _names_of(name: Text, record: m.Record) -> Iterator[str]:
    yield from name.values()
    if isinstance(record, m.Term):
        for language in record.aliases:
            yield from record.names(language)
