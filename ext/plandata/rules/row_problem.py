"""A problem of one cell of a row that is valid by itself."""

from plandata.model.problem import Problem
from plandata.model.records import Record
from plandata.model.subtype import Subtype
from sitecheck.message import Message

#: (file, first cell) of lines with problems: what is missing there has been told already.
Doubtful = frozenset[tuple[str, str]]


def at(record: Record, subtype: Subtype, column: str, message: Message) -> Problem:
    """A problem of one cell of a record."""
    origin = record.origin
    return Problem(
        subtype=subtype,
        file=origin.file,
        table=origin.table,
        line=origin.line,
        column=column,
        position=origin.position(column),
        message=message,
    )
