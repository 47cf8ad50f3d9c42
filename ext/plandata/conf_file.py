"""What a conf.py says, without running it and without Sphinx."""

import ast
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sitecheck.message import spoken

#: The settings that say in which language editors are told what to mend, the first one first.
LANGUAGES = ("plan_message_language", "plan_languages")


def settings(conf: Path) -> Mapping[str, Any]:
    """The settings of a conf.py, None for one that is computed; nothing of one without form."""
    try:
        program = ast.parse(conf.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {
        line.targets[0].id: _value(line.value)
        for line in program.body
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name)
    }


def names(settings: Mapping[str, Any], setting: str) -> list[str]:
    """The words that a setting is, lists, or has as its keys; none where it is no such thing."""
    value = settings.get(setting)
    listed = [value] if isinstance(value, str) else value if isinstance(value, list | dict) else ()
    return [name for name in listed if isinstance(name, str)]


def message_language(settings: Mapping[str, Any]) -> str:
    """The language in which the editors of a project are told what to mend.

    It is ``plan_message_language``, or else the first of ``plan_languages``, which is that of the
    source; English where there are no messages in it, Japanese where neither is set.
    """
    return spoken(*(name for setting in LANGUAGES for name in names(settings, setting)))


def language_of(conf: Path) -> str:
    """The language in which the editors of a project are told, by its conf.py."""
    return message_language(settings(conf))


def _value(expression: ast.expr) -> Any:
    try:
        return ast.literal_eval(expression)
    except ValueError:
        return None
