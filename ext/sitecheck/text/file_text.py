"""The text of a file, and what in it is no text: other encodings and letters that nobody sees."""

import re
from collections.abc import Iterator
from pathlib import Path

from sitecheck.finding import BEST
from sitecheck.text.part import Slip, Unreadable
from sitecheck.text.plain_words import Rule

INVISIBLE = Rule("invisible", BEST, "見えない文字か、壊れた文字です。消すか、書き直してください")

#: Control characters, marks of byte order and direction, and what stands for a lost letter.
_INVISIBLE = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]"
)
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_OTHER = "cp932"  # what Windows in Japanese calls ANSI


def read(file: Path) -> tuple[str, Unreadable | None]:
    """The text of a file, as well as it can be read, and the first line that isn't in UTF-8."""
    content = re.sub(b"\r\n?", b"\n", file.read_bytes())
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        if content.startswith(_WIDE):
            return content.decode("utf-16", "replace"), Unreadable("UTF-16")
        begin = content.rfind(b"\n", 0, error.start) + 1
        bad = content[begin:].split(b"\n", 1)[0].decode(_OTHER, "replace").strip()
        text = content.decode(_OTHER if begin == 0 else "utf-8", "replace")
        return text, Unreadable(bad, content.count(b"\n", 0, begin) + 1)


def invisible(text: str) -> Iterator[Slip]:
    """The letters that nobody sees, each once a line."""
    if _INVISIBLE.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            for letter in dict.fromkeys(_INVISIBLE.findall(line)):
                yield Slip(INVISIBLE, f"U+{ord(letter):04X}", number)
