"""Letters that nobody sees, that stand for one that was lost, or apart from their mark."""

import re
from collections.abc import Iterator

from sitecheck.finding import BEST
from sitecheck.message import Message
from sitecheck.text.part import Slip
from sitecheck.text.plain_words import Rule

INVISIBLE = Rule(
    "invisible", BEST, Message("見えない文字か、壊れた文字です。消すか、書き直してください")
)

GARBLED = Rule(
    "garbled",
    BEST,
    Message("文字化けした行です。直す前のファイルに戻し、UTF-8として読み込み直してください"),
)
APART = Rule("apart", BEST, Message("濁点などが前の文字から分かれた文字です。打ち直してください"))

#: Every rule for letters.
RULES = (INVISIBLE, GARBLED, APART)

#: What nobody sees: controls, marks of byte order and direction, joiners, and fillers.
UNSEEN = (
    "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\U000e0001-\U000e007f"
)
_INVISIBLE = re.compile(f"[{UNSEEN}\ufffd]")
#: What stands for a lost letter, and controls that only a wrong encoding makes.
_LOST = re.compile("[\x80-\x9f\ufffd]")
#: In so many lines it is the file that was read in a wrong encoding.
_GARBLED_LINES = 3
_APART = re.compile("[\u3041-\u30ff][\u3099\u309a]")
_SHOWN = 20


def garbled(text: str) -> list[Slip]:
    """The first of the lines whose letters were read in a wrong encoding and saved, if many are."""
    if not _LOST.search(text):
        return []
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if _LOST.search(line)]
    if len(lines) < _GARBLED_LINES:
        return []
    number, line = lines[0]
    return [Slip(GARBLED, _LOST.sub("□", line.strip())[:_SHOWN], number)]


def slips(text: str) -> Iterator[Slip]:
    """The letters that nobody sees, and those apart from their mark, each once a line."""
    if _INVISIBLE.search(text) or _APART.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            for letter in dict.fromkeys(_INVISIBLE.findall(line)):
                yield Slip(INVISIBLE, f"U+{ord(letter):04X}", number)
            for letter in dict.fromkeys(_APART.findall(line)):
                yield Slip(APART, letter, number)
