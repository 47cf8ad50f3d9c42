"""What is asked of a plan, and by which digest another answer is known from the one before.

Who keeps the questions of a page, each with the digest of its answer, knows when the page would
say something else.
"""

from collections.abc import Callable, Mapping
from hashlib import blake2b
from json import JSONEncoder
from typing import Any, NamedTuple

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.rows import key_of, record_types
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
    """A plan that says every question before it answers it as the plan itself does.

    Questions that follow from a question aren't said: its answer speaks for them.
    """

    def __init__(self, plan: Plan, heard: Callable[[Question], object]) -> None:
        vars(self).update(_plan=plan, _heard=heard)

    def __getattribute__(self, name: str) -> Any:
        """Whatever is public is a question, so that none can be forgotten here."""
        if name.startswith("_"):
            return super().__getattribute__(name)
        answer = getattr(self._plan, name)
        if not callable(answer):
            self._heard(Question(name))
            return answer

        def asked(*given: object) -> Any:
            self._heard(Question(name, tuple(map(_kept, given))))
            return answer(*given)

        return asked


def _kept(given: object) -> object:
    return Row(type(given), key_of(given)) if isinstance(given, m.Record) else given


class Answers:
    """The digests of a plan's answers; each answer and each record is looked at once.

    They follow from the cells alone, not from where a record stands in its file, and are the same
    in each process.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._answers: dict[Question, bytes] = {}
        #: By their identity, since to compare records takes longer than to look at them.
        self._records: dict[int, str] = {}
        self._seen = JSONEncoder(check_circular=False, default=self._said).encode

    def to(self, question: Question) -> bytes:
        """The digest of the plan's answer to a question."""
        if question not in self._answers:
            self._answers[question] = _digest(self._seen(self._answer(question)))
        return self._answers[question]

    def of_files(self) -> dict[str, bytes]:
        """The digest of the records of each file, by the file's name, and of the files' names."""
        return {table: self.to(Question(table)) for table in (*record_types(), "files")}

    def _answer(self, question: Question) -> object:
        given = []
        for part in question.given:
            found = self._plan.find(*part) if isinstance(part, Row) else part
            if found is None and isinstance(part, Row):
                return part  # the record is gone
            given.append(found)
        answer = getattr(self._plan, question.name)
        try:
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
