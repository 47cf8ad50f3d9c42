"""Warnings of a Sphinx build, of type ``plan``, so that each subtype can be suppressed by name."""

from typing import Any

from sphinx.util import logging

from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from sitecheck.console import MOST, one_line

logger = logging.getLogger(__name__)
#: Sphinx puts the place before a message and its kind after it, on the same line.
_MOST = MOST - 150


def warn(subtype: Subtype, message: str, location: Any) -> None:
    """Warn at a node, or at ``file:line`` as terminals and editors make it a link."""
    logger.warning(one_line(message, _MOST), type="plan", subtype=subtype.value, location=location)


def warn_of(problem: Problem) -> None:
    """Warn of a problem in the data at its file and line; a notice is told without a warning."""
    if problem.is_notice:
        logger.info("%s", problem)
        return
    warn(problem.subtype, problem.text, f"{problem.file}:{problem.line or 1}")
