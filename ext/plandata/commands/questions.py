"""What is not said of a new project is asked for at a terminal, or else taken as most have it."""

import sys
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from plandata.commands.usage import ABOUT
from plandata.skeleton import engine_source
from plandata.skeleton.choices import READERS, Choices
from sitecheck.console import say
from sitecheck.message import Message, MessageError, joined

#: Plans run for as many years, if nothing else is said.
_YEARS = 5


class MissingError(MessageError):
    """Something must be said that was not; the message says what."""


def complete(given: Mapping[str, str | None], spoken: str) -> Choices:
    """What was chosen, where ``given`` has the words of each choice, None where it was not made.

    Raises:
        MessageError: A choice that was made can't be used, or one is missing.
    """
    found = {name: READERS[name](word) for name, word in given.items() if word is not None}
    asks = sys.stdin.isatty()
    missing = [name for name in READERS if name not in found and not _usual(name, found)]
    if missing and not asks:
        raise _missing(missing)
    for name, read in READERS.items():
        if name in found:
            continue
        usual = _usual(name, found)
        if asks:
            found[name] = _asked(name, usual, spoken)
        else:
            found[name] = read(usual)
            message = Message("{option} は {usual} にしました", option=option(name), usual=usual)
            say(message.said(spoken))
    return Choices(**found)


def option(name: str) -> str:
    """The option of the command that makes a choice."""
    return f"--{name.replace('_', '-')}"


def _missing(names: Iterable[str]) -> MissingError:
    options = joined(Message("{option}", option=option(name)) for name in names)
    return MissingError(Message("{options} を指定してください", options=options))


def _usual(name: str, found: Mapping[str, Any]) -> str:
    """What most have, "" where nobody can tell."""
    match name:
        case "id":
            return "plan"
        case "languages":
            return "ja,en"
        case "levels":
            return "goal,area"
        case "first_year":
            return str(date.today().year + 1)
        case "last_year":
            return str(found.get("first_year", date.today().year + 1) + _YEARS - 1)
        case "engine":
            return engine_source.installed_from()
        case "licence":
            return "CC-BY-4.0"
    return ""


def _asked(name: str, usual: str, spoken: str) -> Any:
    """Ask until the answer can be used. Raises MissingError where nobody answers."""
    question = ABOUT[option(name)]
    if usual:
        question = Message("{about}（省略すると {default}）", about=question, default=usual)
    while True:
        say(question.said(spoken))
        try:
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            line = ""
        if not line:
            raise _missing([name])
        try:
            return READERS[name](line.strip() or usual)
        except MessageError as error:
            say(error.message.said(spoken))
