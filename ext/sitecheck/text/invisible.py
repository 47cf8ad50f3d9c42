"""Letters that nobody sees, and those that stand for one that was lost."""

import re
from collections.abc import Iterator

from sitecheck.finding import BEST
from sitecheck.message import Message
from sitecheck.text.part import Slip
from sitecheck.text.plain_words import Rule

INVISIBLE = Rule(
    "invisible", BEST, Message("見えない文字か、壊れた文字です。消すか、書き直してください")
)

#: Every rule for letters.
RULES = (INVISIBLE,)

#: Control characters, marks of byte order and direction, and what stands for a lost letter.
_INVISIBLE = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]"
)


def slips(text: str) -> Iterator[Slip]:
    """The letters that nobody sees, each once a line."""
    if _INVISIBLE.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            for letter in dict.fromkeys(_INVISIBLE.findall(line)):
                yield Slip(INVISIBLE, f"U+{ord(letter):04X}", number)
