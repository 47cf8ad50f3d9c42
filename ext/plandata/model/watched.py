"""What is asked of a plan, and by which digest another answer is known from the one before.

Who keeps the questions of a page, each with the digest of its answer and the files from which it
is read, knows when the page would say something else, and need not ask what reads no other file.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from hashlib import blake2b
from json import JSONEncoder
from typing import Any, NamedTuple

from plandata.model import records as m
from plandata.model.files_read import ReadPlan, rows_of
from plandata.model.plan import Plan
from plandata.model.rows import key_of, tables
from sitecheck.message import MessageError


class Row(NamedTuple):
    """A record that a question is about: the record itself may be another one tomorrow."""

    record: type[m.Record]
    key: str


class Question(NamedTuple):
    """A public name of ``Plan`` and what it was given; both can be kept from build to build."""

    name: str
    given: tuple[object, ...] = ()


class WatchedPlan(Plan):
    """A plan that says every question that it answers as the plan itself does.

    Questions that follow from a question aren't said: its answer speaks for them.
    """

    def __init__(self, answers: "Answers", heard: Callable[[Question], object]) -> None:
        vars(self).update(_answers=answers, _heard=heard)

    def __getattribute__(self, name: str) -> Any:
        """Whatever is public is a question, so that none can be forgotten here."""
        if name.startswith("_"):
            return super().__getattribute__(name)
        if not callable(getattr(Plan, name)):
            return self._asked(Question(name))

        def asked(*given: object) -> Any:
            return self._asked(Question(name, tuple(map(_kept, given))), *given)

        return asked

    def _asked(self, question: Question, *given: object) -> Any:
        answer = self._answers.of(question, *given)
        self._heard(question)
        if isinstance(answer, MessageError):
            raise answer
        return answer


def _kept(given: object) -> object:
    return Row(type(given), key_of(given)) if isinstance(given, m.Record) else given


class Answers:
    """The digests of a plan's answers; each answer and each record is looked at once.

    They follow from the cells alone, not from where a record stands in its file, and are the same
    in each process.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = ReadPlan(plan)
        self._known: dict[Question, tuple[bytes, frozenset[str]]] = {}
        #: By their identity, since to compare records takes longer than to look at them.
        self._records: dict[int, str] = {}
        self._seen = JSONEncoder(check_circular=False, default=self._said).encode
        #: Those of many questions are one, also where they are kept.
        self._files: dict[frozenset[str], frozenset[str]] = {}

    def of(self, question: Question, *given: object) -> object:
        """The plan's answer about what is given; an error that it raises is one, too."""
        answer, files = self._plan.read(lambda: self._answer(question, given))
        if question not in self._known:
            files = self._files.setdefault(files, files)
            self._known[question] = _digest(self._seen(answer)), files
        return answer

    def to(self, question: Question) -> bytes:
        """The digest of the plan's answer to a question."""
        return self._look_at(question)[0]

    def files(self, question: Question) -> frozenset[str]:
        """The files of the plan from which the answer is read, or parts of them."""
        return self._look_at(question)[1]

    def of_files(self) -> dict[str, bytes]:
        """The digest of the records of each file and of its parts, and of what else there is."""
        rows: dict[str, list[m.ScheduleEntry]] = {}
        for entry in self._plan.schedule:
            part = rows_of(tables()[m.ScheduleEntry], entry.measure)
            rows.setdefault(part, []).append(entry)
        return {
            **{part.name: self.to(Question(part.name)) for part in fields(Plan)},
            **{part: _digest(self._seen(entries)) for part, entries in rows.items()},
        }

    def _look_at(self, question: Question) -> tuple[bytes, frozenset[str]]:
        if question not in self._known:
            find = self._plan.find
            given = (find(*part) if isinstance(part, Row) else part for part in question.given)
            self.of(question, *given)
        return self._known[question]

    def _answer(self, question: Question, given: Sequence[Any]) -> object:
        for part, found in zip(question.given, given, strict=True):
            if isinstance(part, Row):
                self._plan.note(tables()[part.record])
                if found is None:
                    return part  # the record is gone
        try:
            if question.name == "ask":  # each page has an answer of its own
                return given[0](self._plan, *given[1:])
            answer = getattr(self._plan, question.name)
            return answer(*given) if callable(answer) else answer
        except MessageError as error:
            return error

    def _said(self, answer: object) -> object:
        """What JSON has no word for, as something that it has one for."""
        if isinstance(answer, m.Record):
            seen = self._records.get(id(answer))
            if seen is None:
                seen = self._records[id(answer)] = _digest(repr(answer)).hex()
            return [seen]
        if isinstance(answer, Mapping):
            return [*answer.items()]
        return [repr(answer)]


def _digest(seen: str) -> bytes:
    return blake2b(seen.encode(), digest_size=8).digest()
