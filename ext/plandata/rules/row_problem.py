"""A problem of one cell of a row that is valid by itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.records import Record
from plandata.model.rows import key_of
from plandata.model.subtype import Subtype
from sitecheck.message import Message

#: (file, first cell) of lines with problems: what follows from these is told with them.
Doubtful = frozenset[tuple[str, str]]
#: Rules with the files that each reads. What one has told is no matter of those after it.
Rules = Mapping[Callable[[Plan, Doubtful], Iterator[Problem]], tuple[str, ...]]


def at(
    record: Record, subtype: Subtype, column: str, message: Message, others: Iterable[Record] = ()
) -> Problem:
    """A problem of one cell of a record, which ``others`` have with it."""
    origin = record.origin
    return Problem(
        subtype=subtype,
        file=origin.file,
        table=origin.table,
        line=origin.line,
        column=column,
        position=origin.position(column),
        start=key_of(record).partition("/")[0],
        others=tuple((other.origin.file, other.origin.line) for other in others),
        message=message,
    )
