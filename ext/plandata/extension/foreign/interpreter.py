"""Warnings of Sphinx, docutils, MyST and their like, said in the language of our messages.

What stands in the tables is said in our words, with the nearest name; any other as it stands, after
a sentence of ours. Kind, level and place stay, so that warnings are counted and suppressed as ever.
"""

import logging
from collections.abc import Iterator

from sphinx.application import Sphinx
from sphinx.util.logging import NAMESPACE, WarningStreamHandler

from plandata.extension.foreign import (
    component_faults,
    contents_faults,
    file_faults,
    link_faults,
    markup_faults,
    page_faults,
    setting_faults,
    table_faults,
    translation_faults,
)
from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults, Placed, Saying, as_it_stands, values
from plandata.extension.warning import LONGEST, said
from sitecheck.console import one_line

TABLES: tuple[Faults, ...] = (
    markup_faults.FAULTS,
    table_faults.FAULTS,
    link_faults.FAULTS,
    contents_faults.FAULTS,
    page_faults.FAULTS,
    file_faults.FAULTS,
    component_faults.FAULTS,
    setting_faults.FAULTS,
    translation_faults.FAULTS,
)
_OURS = "plan"
#: What docutils quotes of the source comes after an empty line.
_QUOTE = "\n\n"


class Interpreter(logging.Filter):
    """Says each warning before Sphinx counts, places and prints it."""

    def __init__(self, app: Sphinx) -> None:
        super().__init__()
        self._app = app
        self._told: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Put our words in the place of theirs; a warning that follows from another is left out."""
        kind = _kind(record)
        if kind.split(".")[0] == _OURS:
            return True
        told = record.getMessage()
        words, _empty_line, block = told.partition(_QUOTE)
        line = " ".join(words.split()).removesuffix(
            f" [{kind}]"
        )  # sphinx-design says its kind, too
        near = Nearby(self._app, getattr(record, "location", None), block)
        for known, saying, found in sayings(kind, line):
            message = saying(near, *found)
            if message is None:
                return False
            if not kind:
                vars(record).update(zip(("type", "subtype"), known.split("."), strict=False))
            if isinstance(message, Placed):
                message, near.place = message
            break
        else:
            message = as_it_stands(told)
        record.msg, record.args = one_line(said(message), LONGEST), ()
        record.location = near.place
        line = f"{near.place}: {record.msg}"
        if line in self._told:  # the same fault, met again where the page is shown
            return False
        self._told.add(line)
        return True


def _kind(record: logging.LogRecord) -> str:
    """The kind by which a warning is suppressed; "" where Sphinx has none for it."""
    kind, subtype = getattr(record, "type", None), getattr(record, "subtype", None)
    return f"{kind}.{subtype}" if kind and subtype else kind or ""


def sayings(kind: str, line: str) -> Iterator[tuple[str, Saying, list[str]]]:
    """What says a line of a kind, with that kind and the values."""
    for table in TABLES:
        for known, faults in table.items():
            if not kind or known in (kind, kind.split(".")[0]):
                for words, saying in faults.items():
                    found = values(words, line)
                    if found is not None:
                        yield known, saying, found


def add(app: Sphinx) -> None:
    """Interpret all that Sphinx tells from now on."""
    for handler in logging.getLogger(NAMESPACE).handlers:
        if isinstance(handler, WarningStreamHandler):  # before what counts, places and raises
            handler.filters.insert(0, Interpreter(app))
