"""Which files of a plan an answer is read from."""

from collections.abc import Callable, Hashable, Set
from dataclasses import fields
from functools import cached_property
from typing import Any, TypeVar, TypeVarTuple

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.rows import tables

R = TypeVar("R", bound=m.Record)
V = TypeVar("V")
Given = TypeVarTuple("Given")


#: Of how many measures an answer reads the schedule, until it is said to read the whole file.
_MOST = 100


def rows_of(file: str, id: str) -> str:
    """How the rows of a file are called that belong to one record: a part of what can be read."""
    return f"{file}/{id}"


def _rough(parts: Set[str]) -> frozenset[str]:
    """What is read: whole files in the place of many parts."""
    rows = {part for part in parts if "/" in part}
    files = {part.partition("/")[0] for part in rows}
    return frozenset(parts - rows | files if len(rows) > _MOST else parts)


class ReadPlan(Plan):
    """A plan that notes which of its files are read; it answers as the plan itself does.

    What is found once, such as all links of measures to departments, is read from the same files
    each time that it is used.
    """

    _plan: Plan
    _files: set[str]
    _found: dict[Hashable, tuple[Any, Set[str], object]]

    def __init__(self, plan: Plan) -> None:
        vars(self).update(_plan=plan, _files=set(), _found={})

    def read(self, question: Callable[[], V]) -> tuple[V, frozenset[str]]:
        """What a function finds out of this plan, and the files or their parts that it reads."""
        around, files = self._files, set[str]()
        vars(self)["_files"] = files
        try:
            return question(), _rough(files)
        finally:
            vars(self)["_files"] = around
            around |= files

    def note(self, file: str) -> None:
        """Note that a file, or a part of it, is read."""
        self._files.add(file)

    def once(self, name: Hashable, question: Callable[[], V], kept: object = None) -> V:
        """What a function finds, which has a name; ``kept`` must stay as long as that."""
        if name in self._found:
            self._files.update(self._found[name][1])
        else:
            self._found[name] = *self.read(question), kept
        found: V = self._found[name][0]
        return found

    def ask(self, question: Callable[[Plan, *Given], V], *given: *Given) -> V:
        """What a function says of the plan; what it says of a record is found once."""
        parts: tuple[object, ...] = given
        known = ((type(part), id(part)) if isinstance(part, m.Record) else part for part in parts)
        return self.once((question, *known), lambda: question(self, *given), given)

    def ids(self, table: str) -> list[str]:
        """The ids of a file, which is read alone, as for all that goes by one class of records."""
        self.note(table)
        return self._plan.ids(table)

    def find(self, record: type[R], key: str) -> R | None:
        """The record of that class with that id, or None."""
        self.note(tables()[record])
        return self._plan.find(record, key)

    def where(self, record: type[R], column: str, value: object) -> list[R]:
        """The records of a class with that value in a column, in the order of the file."""
        self.note(tables()[record])
        return self._plan.where(record, column, value)

    def cell(self, measure: m.Measure, period: str) -> list[m.ScheduleEntry]:
        """The stages of a measure in a period; of the schedule only its rows are read."""
        self.note(rows_of(tables()[m.ScheduleEntry], measure.id))
        return self._plan.cell(measure, period)


def _field(name: str) -> property:
    def value(plan: ReadPlan) -> object:
        plan.note(name)
        return getattr(plan._plan, name)

    return property(value)


def _lookup(name: str, question: Callable[[Any], object]) -> property:
    return property(lambda plan: plan.once(name, lambda: question(plan)))


for _one in fields(Plan):
    setattr(ReadPlan, _one.name, _field(_one.name))
for _class in Plan.__mro__:
    for _name, _found in vars(_class).items():
        if isinstance(_found, cached_property):
            setattr(ReadPlan, _name, _lookup(_name, _found.func))
