"""Letters that became a question mark when a file was saved in an encoding that lacks them."""

import re
from collections.abc import Iterator

from sitecheck.finding import BEST
from sitecheck.message import Message
from sitecheck.text.part import Slip
from sitecheck.text.plain_words import Rule

LOST = Rule(
    "lost-letter",
    BEST,
    Message("保存したときに「?」になった文字があるようです。もとの文字に直してください"),
)
RULES = (LOST,)

_JAPANESE = "\u3040-\u30ff\u3005-\u3007\u4e00-\u9fff\uff66-\uff9f"
#: A question mark where no question ends: within a word, or before one.
_LOST = re.compile(
    rf"(?<![?\w])\?+(?=[{_JAPANESE}])"
    rf"|(?<=[^\W\u3041-\u309FA-Za-z_])\?+(?=[{_JAPANESE}0-9])"
    r"|(?<=[A-Za-z])\?(?=[a-z])|\?(?=[ぁぃぅぇぉゃゅょっァィゥェォャュョッー])"
)
_ADDRESS = re.compile(r"(?<![a-z])[a-z]+:.+")
_SHOWN = 20


def lost_in(text: str) -> str:
    """The first word of a text in which a question mark stands for a letter; "" if there is none.

    Addresses have question marks of their own.
    """
    if "?" not in text:
        return ""
    candidates = (word for word in text.split() if "/" not in word and "=" not in word)
    return next((word for word in candidates if _LOST.search(_ADDRESS.sub("", word))), "")


def slips(text: str, line: int) -> Iterator[Slip]:
    """The words of a paragraph, which begins on a line, that lack a letter; once a line."""
    if "?" in text:
        for number, words in enumerate(text.split("\n"), line):
            if lost := lost_in(words):
                yield Slip(LOST, around(lost), number)


def around(words: str) -> str:
    """The letters around the first question mark that stands for one."""
    found = _LOST.search(words)
    start = max(0, found.start() - _SHOWN // 2) if found else 0
    return words[start : start + _SHOWN]
