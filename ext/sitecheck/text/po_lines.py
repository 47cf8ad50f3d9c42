"""The lines of a catalogue of a translation (``.po``), read strictly.

Readers of catalogues are lenient: they leave out cut strings, marks of a merge, and all but one
of two translations. So each line is looked at before any of them reads the file.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitecheck.message import Message

#: A keyword and a string, or a string alone, which goes on with what the line before began.
_LINE = re.compile(
    r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[[0-9]{1,3}\])?)\s+)?"((?:[^"\\]|\\.)*)"'
)
#: A backslash before what it does not stand before (gettext manual, "The Format of PO Files").
_ESCAPE = re.compile(r'(?<!\\)(?:\\\\)*(\\[^abfnrtv"\\0-7x])')
#: What no text has: controls, and the sign for a letter that was lost.
_STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffd]")
#: What the header says of the encoding, where it isn't the one in which catalogues are read.
_CHARSET = re.compile(r"charset=(?!utf-?8\b)([\w.:-]+)", re.IGNORECASE)
_BEGINNINGS = frozenset({"msgctxt", "msgid"})

_FORM = Message(
    '.poファイルの行ではありません。msgid "…"、msgstr "…"、"…"、#で始まる行のどれかにしてください。'
    "変更がぶつかった印（<<<<<<<、=======、>>>>>>>）なら、正しい方を残して、印を消してください"
)
_ORDER = Message("ここには書けません。msgidの次にmsgstrを、一つずつ書いてください")
_UNFINISHED = Message("msgstrのないmsgidです。msgidの次にmsgstrを、一つずつ書いてください")


class Fault(NamedTuple):
    """A line that can't stand in a catalogue: its number, its words, and how to mend it."""

    line: int
    words: str
    message: Message


def faults(text: str) -> Iterator[Fault]:
    """The first line of each entry that can't stand where it does.

    Entries that are commented out count, too: a reader takes them for what may come back.
    """
    entry = _Entry({})
    for number, line in enumerate(map(str.strip, text.split("\n")), 1):
        strange = _STRANGE.search(line)
        if not line and (entry.broken or not entry.unfinished):  # what follows is another entry
            entry = _Entry(entry.known)
        elif line and not entry.broken:
            if strange:
                code = f"U+{ord(strange[0]):04X}"
                message: Message | None = Message(
                    "見えない文字（{code}）のある行です。消してください", code=code
                )
                entry.broken = True
            else:
                message = entry.take(number, line)
            if message:
                yield Fault(number, _STRANGE.sub("□", line), message)
    if entry.unfinished and not entry.broken:
        yield Fault(entry.line, entry.words, _UNFINISHED)


class _Entry:
    """An entry as far as it has been read; ``known`` are all those before it with their lines."""

    def __init__(self, known: dict[tuple[bool, str, str], int]) -> None:
        self.known = known
        self.broken = False
        self.line, self.words = 0, ""
        self._keyword = ""
        self._gone = False  # commented out (#~), as nothing needs it any more
        self._parts: dict[str, str] = {}

    @property
    def unfinished(self) -> bool:
        """Whether it has begun and has no translation yet."""
        return bool(self._keyword) and not self._keyword.startswith("msgstr")

    def take(self, number: int, line: str) -> Message | None:
        """Read a line; what is wrong with it, if anything."""
        message = self._wrong(number, line)
        self.broken = bool(message)
        return message

    def _wrong(self, number: int, line: str) -> Message | None:
        gone = line.startswith("#~") and not line.startswith("#~|")
        if line.startswith("#") and not gone:
            message = _ORDER if self.unfinished else None
            self._keyword = ""  # a comment belongs to the entry below it
            return message
        found = _LINE.fullmatch(line.removeprefix("#~").strip() if gone else line)
        if not found:
            return _FORM
        keyword, words = found.groups()
        escape = _ESCAPE.search(words)
        if escape:
            return Message(
                "「{escape}」のある行です。「\\」そのものは、「\\\\」と書いてください",
                escape=escape[1],
            )
        if keyword in _BEGINNINGS and not self.unfinished:
            self._gone, self._keyword, self._parts = gone, "", {}
        if gone != self._gone or not _follows(keyword, self._keyword):
            return _ORDER
        self._keyword = keyword or self._keyword
        self._parts[self._keyword] = self._parts.get(self._keyword, "") + words
        if keyword == "msgid":
            self.line, self.words = number, line
        charset = _CHARSET.search(words) if self._parts.get("msgid") == "" else None
        if charset:
            return Message(
                "UTF-8ではない文字コード（{charset}）の印です。「charset=UTF-8」と書いてください",
                charset=charset[1],
            )
        if keyword in ("msgstr", "msgstr[0]"):
            key = gone, self._parts.get("msgctxt", ""), self._parts["msgid"]
            first = self.known.setdefault(key, number)
            if first != number:
                return Message(
                    "{line}行目にも訳文がある文です。どちらかを消してください", line=first
                )
        return None


def _follows(keyword: str | None, before: str) -> bool:
    """Whether a keyword, or None for a string that goes on, may stand after another one."""
    match keyword, before:
        case (None, _):
            return before != ""
        case ("msgctxt", ""):
            return True
        case ("msgid", "" | "msgctxt") | ("msgid_plural" | "msgstr", "msgid"):
            return True
        case ("msgstr[0]", "msgid_plural"):
            return True
    last, number = (re.fullmatch(r"msgstr\[([0-9]+)\]", name or "") for name in (before, keyword))
    return bool(last and number and int(number[1]) == int(last[1]) + 1)
