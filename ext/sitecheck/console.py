"""What our programs print: each message one line that any console can show and none can forge.

Words of files come into messages: of cells, of pages, of names of files. A line break in them
would begin a line of its own, which a log of CI may take for a command (``::error::``); escapes
and direction marks change what a terminal shows of others.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from typing import NoReturn, TextIO

from sitecheck.message import SOURCE, languages

#: Characters of a message at most: more of a value helps nobody to find it.
MOST = 500
#: How GitHub, and Azure and GitHub of old, begin a command: at the start of a line, or anywhere.
_COMMAND = re.compile(r"^:(?=:)|#(?=#\w*\[)")
#: Line breaks and the like; a full-width space stays, as it may be what is wrong.
_SPACES = re.compile(r"[^\S\u3000]+")
#: Categories of Unicode that show nothing or change what is shown: controls, formats such as
#: direction marks, halves of pairs, private ones, unassigned ones, line and paragraph separators.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
#: What is joined by these is a letter of its own, but alone they show nothing.
_SELECTORS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def one_line(text: object, most: int = MOST) -> str:
    """A message as one line of printable characters.

    What can't be seen stands as ``<U+202E>``. Of a message that is too long the middle is left
    out: it begins with the place, and ends with how to mend it.
    """
    line = _SPACES.sub(" ", str(text)).strip()
    shown = "".join(_shown(line))
    shown = _COMMAND.sub(lambda found: _code(found[0]), shown)
    if len(shown) > most:
        end = most // 2
        shown = f"{shown[: most - end - 1]}…{shown[-end:]}"
    return shown


def visible(text: str) -> str:
    """A text of several lines in which what can't be seen stands as ``<U+202E>``."""
    return "\n".join("".join(_shown(line)) for line in text.split("\n"))


def _shown(line: str) -> Iterator[str]:
    for character in line:
        unseen = unicodedata.category(character) in _UNSEEN or _SELECTORS.match(character)
        yield _code(character) if unseen else character


def _code(character: str) -> str:
    return f"<U+{ord(character):04X}>"


class Parser(argparse.ArgumentParser):
    """A parser of arguments whose errors are safe lines, too."""

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the arguments, and leave with status 2."""
        super().error(one_line(message))

    def add_language(self) -> None:
        """Let who calls choose the language of what is told (``lang``)."""
        self.add_argument(
            "--lang", choices=languages(), default=SOURCE,
            help="the language of what is told (default: %(default)s)",
        )  # fmt: skip


def say(text: object = "", stream: TextIO | None = None) -> None:
    """Print a message as one safe line; to the standard output if no stream is named.

    Spaces before it stay. A character that the console can't write, such as one that CP932 lacks,
    stands as its number.
    """
    words = str(text)
    indent = " " * (len(words) - len(words.lstrip(" ")))
    _print(indent + one_line(words, MOST - len(indent)) if words.strip() else "", stream)


def say_lines(text: object, stream: TextIO | None = None) -> None:
    """Print a text of several lines, such as what another program printed, each of them safe."""
    for line in str(text).splitlines():
        say(line, stream)


def annotate(level: str, message: object, **properties: object) -> None:
    """Print a message as a command of GitHub, which shows it beside a line of a file.

    Nothing else prints a command. What its words would be read as is escaped, in the way of
    ``@actions/core``.

    Args:
        level: How grave it is: ``error``, ``warning`` or ``notice``.
        message: What is said.
        **properties: Where, and under which title; those that are empty are left out.
    """
    named = ",".join(
        f"{name}={_escaped(one_line(value), '%:,')}" for name, value in properties.items() if value
    )
    _print(f"::{level} {named}::{_escaped(one_line(message), '%')}")


def _escaped(line: str, special: str) -> str:
    return "".join(f"%{ord(one):02X}" if one in special else one for one in line)


def write_json(document: object) -> None:
    """Print a document for programs, of ASCII alone so that no console and no file damages it.

    Nor can a log of CI take a word of it for a command.
    """
    _print(json.dumps(document, indent=1).replace("#", f"\\u{ord('#'):04x}"))


def _print(text: str, stream: TextIO | None = None) -> None:
    target = stream or sys.stdout
    encoding = getattr(target, "encoding", None) or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=target, flush=True)
