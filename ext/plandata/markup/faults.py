"""What is wrong with what stands in a role or a directive."""

from collections.abc import Mapping

from plandata.model.lookup import KINDS, UnknownIdError
from plandata.model.partial_date import YearError
from plandata.model.query import NoMatchError, QueryError
from plandata.model.subtype import Subtype
from sitecheck.message import Message, MessageError

#: The kind of a fault, by what the reader of a role or of a directive raises.
FAULTS: Mapping[type[MessageError], Subtype] = {
    UnknownIdError: Subtype.UNKNOWN_ID,
    QueryError: Subtype.BAD_OPTION,
    YearError: Subtype.BAD_OPTION,
    NoMatchError: Subtype.NO_MATCH,
}


def lacking(fault: MessageError) -> str:
    """The file without the record that is meant, without ``.csv``; "" where none is."""
    match fault:
        case UnknownIdError() | QueryError():
            return fault.file
        case NoMatchError():
            return KINDS["measure"].file
    return ""


def extension_needed(name: str) -> Message:
    """Only an extension that conf.py doesn't list makes it."""
    return Message("conf.py の extensions に「{name}」が要ります。加えてください", name=name)


def option_twice(name: str) -> Message:
    """An option stands there twice, of which one value is lost."""
    return Message("条件「{name}」が二度あります。一つにしてください", name=name)


def of_role(name: str, text: str, message: Message) -> Message:
    """What is wrong with a role, which is quoted."""
    return Message("{{{name}}}`{text}`: {message}", name=name, text=text, message=message)


def of_directive(name: str, message: Message) -> Message:
    """What is wrong with a directive, which is named."""
    return Message("{{{name}}}: {message}", name=name, message=message)
