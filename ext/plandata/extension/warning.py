"""Warnings of a Sphinx build, of type ``plan``, so that each subtype can be suppressed by name."""

import sys
from bdb import BdbQuit
from collections.abc import Mapping
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError
from sphinx.util import logging

from plandata import conf_file
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from sitecheck.console import MOST, one_line, say_lines
from sitecheck.message import SOURCE, Message

logger = logging.getLogger(__name__)
#: The type of the warnings, whose subtypes are those of problems.
TYPE = "plan"
#: Sphinx puts the place before a message and its kind after it, on the same line.
LONGEST = MOST - 150
#: The language in which the build tells what to mend. Loggers know no application, and a process
#: has one at a time, which sets this before it tells anything; processes that it forks keep it.
_language = ContextVar("language", default=SOURCE)


class BuildEndedError(ConfigError, BdbQuit):
    """Ends a build over what an editor can mend, of which it tells a line each.

    Sphinx surrounds an error with versions and a traceback for its developers; only after one that
    quits a debugger it says no more, and still fails.
    """

    def __init__(self, told: str) -> None:
        super().__init__(told)
        say_lines(told, sys.stderr)


def choose_language(app: Sphinx, config: Config) -> None:
    """Take the language in which a project wants to be told (``config-inited``, the first)."""
    given = {name: getattr(config, name, None) for name in conf_file.LANGUAGES}
    written = conf_file.settings(Path(app.confdir, "conf.py"))  # not which edition is built
    speak({**given, "language": written.get("language")})


def speak(wanted: Mapping[str, Any]) -> None:
    """Tell in the language that settings say from now on."""
    _language.set(conf_file.message_language(wanted))


def said(message: Message) -> str:
    """A message in the language of the build, for errors that end it."""
    return message.said(_language.get())


def say(message: Message) -> None:
    """Tell what is no fault."""
    logger.info("%s", one_line(said(message)))


def warn(subtype: Subtype, message: Message, location: Any) -> None:
    """Warn at a node, or at ``file:line`` as terminals and editors make it a link."""
    told = one_line(said(message), LONGEST)
    logger.warning(told, type=TYPE, subtype=subtype.value, location=location)


def warn_of(problem: Problem) -> None:
    """Warn of a problem in the data at its file and line; a notice is told without a warning."""
    if problem.is_notice:
        logger.info("%s", problem.said(_language.get()))
        return
    warn(problem.subtype, problem.text, f"{problem.file}:{problem.line or 1}")
