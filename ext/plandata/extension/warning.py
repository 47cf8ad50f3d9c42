"""Warnings of a Sphinx build, of type ``plan``, so that each subtype can be suppressed by name."""

from contextvars import ContextVar
from typing import Any

from sphinx.util import logging

from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from sitecheck.console import MOST, one_line
from sitecheck.message import SOURCE, Message

logger = logging.getLogger(__name__)
#: Sphinx puts the place before a message and its kind after it, on the same line.
LONGEST = MOST - 150
#: The language in which the build tells what to mend.
_language = ContextVar("language", default=SOURCE)


def said(message: Message) -> str:
    """A message in the language of the build, for errors that end it."""
    return message.said(_language.get())


def warn(subtype: Subtype, message: str, location: Any) -> None:
    """Warn at a node, or at ``file:line`` as terminals and editors make it a link."""
    logger.warning(
        one_line(message, LONGEST), type="plan", subtype=subtype.value, location=location
    )


def warn_of(problem: Problem) -> None:
    """Warn of a problem in the data at its file and line; a notice is told without a warning."""
    if problem.is_notice:
        logger.info("%s", problem)
        return
    warn(problem.subtype, problem.text, f"{problem.file}:{problem.line or 1}")
