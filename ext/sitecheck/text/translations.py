"""A catalogue of a translation as parts, with the line of each."""

import re
from collections.abc import Iterator

from sitecheck.text import myst_page
from sitecheck.text.part import Part

_BEGIN = re.compile(r'(msgstr(?:\[\d+\])?|msgid(?:_plural)?|msgctxt)?\s*"(.*)"\s*')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


def parts(text: str) -> Iterator[Part]:
    """The parts of each translation; what it is a translation of stands in the page itself."""
    keyword, words, start = "", "", 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        found = _BEGIN.fullmatch(line)
        if found and not found[1]:
            words, start = words + found[2], start if words else number
            continue
        if keyword.startswith("msgstr") and words:
            yield from myst_page.paragraph(_ESCAPE.sub(_unescape, words), start)
        keyword, words, start = (found[1], found[2], number) if found else ("", "", 0)


def _unescape(found: re.Match[str]) -> str:
    return _ESCAPED.get(found[1], found[1])
