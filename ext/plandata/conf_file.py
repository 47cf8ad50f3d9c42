"""What a conf.py says, without running it and without Sphinx."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sitecheck.message import spoken

#: The settings that say in which language editors are told what to mend, the first one first.
LANGUAGES = ("plan_message_language", "plan_languages", "language")
#: The setting that says which warnings a project doesn't want.
_SILENT = "suppress_warnings"


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


class Lines:
    """Where a conf.py sets what; nowhere where there is none that can be read."""

    def __init__(self, conf: Path) -> None:
        try:
            self._program = ast.parse(conf.read_bytes())
        except (OSError, SyntaxError, ValueError):
            self._program = ast.Module([], [])

    def of(self, setting: str, word: object = None) -> int:
        """The line of a setting, or of a word in it; 0 where it is not set. The last one counts."""
        lines = (line for line in ast.walk(self._program) if isinstance(line, ast.stmt))
        set_in = [line for line in lines if setting in _set_by(line)]
        words = [
            part.lineno
            for line in set_in
            for part in ast.walk(line)
            if isinstance(part, ast.Constant) and word is not None and part.value == word
        ]
        return max(words or [line.lineno for line in set_in], default=0)

    def unread(self) -> list[str]:
        """The names that the conf.py sets at its top and doesn't use itself, in their order."""
        used = {
            one.id
            for one in ast.walk(self._program)
            if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)
        }
        found = [name for line in self._program.body for name in _set_by(line)]
        return [name for name in dict.fromkeys(found) if name not in used]


def _set_by(line: ast.stmt) -> Iterator[str]:
    """The names to which a line gives a value."""
    match line:
        case ast.Assign(targets=targets):
            yield from (one.id for one in targets if isinstance(one, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.AugAssign(target=ast.Name(id=name)):
            yield name


def names(settings: Mapping[str, Any], setting: str) -> list[str]:
    """The words that a setting is, lists, or has as its keys; none where it is no such thing."""
    value = settings.get(setting)
    listed = [value] if isinstance(value, str) else value if isinstance(value, list | dict) else ()
    return [name for name in listed if isinstance(name, str)]


def is_silent(settings: Mapping[str, Any], subtype: str) -> bool:
    """Whether a project wants to hear nothing of a kind of warning, or that can't be known."""
    if not settings or settings.get(_SILENT, []) is None:  # no conf.py, or one that computes it
        return True
    return not {"plan", "plan.*", f"plan.{subtype}"}.isdisjoint(names(settings, _SILENT))


def message_language(settings: Mapping[str, Any]) -> str:
    """The language in which the editors of a project are told what to mend.

    It is ``plan_message_language``, or else the first of ``plan_languages``, which is that of the
    source, or else ``language``; English where there are no messages in it, Japanese where none is
    set.
    """
    return spoken(*(name for setting in LANGUAGES for name in names(settings, setting)))


def source_of(conf: Path) -> str:
    """The language in which a plan is written, that of the first edition; "" without editions."""
    return next(iter(names(settings(conf), LANGUAGES[1])), "")


def language_of(conf: Path) -> str:
    """The language in which the editors of a project are told, by its conf.py."""
    return message_language(settings(conf))


def _value(expression: ast.expr) -> Any:
    try:
        return ast.literal_eval(expression)
    except ValueError:
        return None
