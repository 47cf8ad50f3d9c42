"""Which of the values that are allowed was meant: told as a hint, never taken."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache

#: How alike two words must be: more than half of a short one, so that no other office is named.
_ALIKE = 0.75
#: And how alike where they begin with the same two letters: 福祉科 is 福祉課, 財務課 not 総務課.
_ALIKE_FROM_THE_START = 0.6
#: Beyond so many values only those of about the same length are compared.
_MANY = 200
#: Cyrillic and Greek letters that look like Latin ones, and what looks like a hyphen.
_LOOK_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
    "\u03b1\u03bf\u03c4\u03b9\u03ba\u03bd\u03c1\u03c7"
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "aeopcyxijsaotikvpx-------",
)
#: Format characters and selectors of variants have no looks of their own.
_UNSEEN = re.compile("[\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@lru_cache(maxsize=10_000)
def folded(words: str) -> str:
    """What spellings of one word have in common: without width, case, spaces, hidden signs."""
    if words.isascii():
        return "".join(words.casefold().split())
    compatible = unicodedata.normalize("NFKC", _UNSEEN.sub("", words)).casefold()
    seen = (c for c in compatible.translate(_LOOK_ALIKE) if unicodedata.category(c)[0] not in "CZ")
    return "".join(seen)


def codes(letters: str) -> str:
    """The letters by their numbers, as ``U+200B``; each once, three at most."""
    return "、".join(f"U+{ord(letter):04X}" for letter in list(dict.fromkeys(letters))[:3])


def unlike(value: str, other: str) -> str:
    """The characters of a value that another lacks, by number, where both look the same; or ""."""
    if value == other or value.isascii() or folded(value) != folded(other):
        return ""
    return codes("".join(c for c in value if c not in other))


def nearest(value: str, known: Sequence[str]) -> list[str]:
    """The values that ``value`` may be meant for, three at most.

    That are other spellings of it; else, where it has letters, those that are nearly so written
    with the same digits: 1-1-2 is as far from 1-1-9 in meaning as any other.
    """
    spelling = folded(value)
    same = [name for name in known if folded(name) == spelling]
    if same:
        return same[:3]
    number = _number(value)
    if number is not None:
        return [name for name in known if _number(name) == number][:3]
    digits = re.sub(r"\D", "", spelling)
    if len(digits) == len(re.sub("[-_./]", "", spelling)):
        return []
    if len(known) > _MANY:
        known = [name for name in known if abs(len(name) - len(value)) <= 1][:_MANY]
    matcher = SequenceMatcher()
    matcher.set_seq2(spelling)
    found: list[tuple[float, str]] = []
    for name in known:
        if re.sub(r"\D", "", name) != digits:
            continue
        other = folded(name)
        least = _ALIKE_FROM_THE_START if other[:2] == spelling[:2] else _ALIKE
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            ratio = matcher.ratio()
            if ratio >= least:
                found.append((ratio, name))
    return [name for _ratio, name in sorted(found, key=lambda pair: -pair[0])[:3]]


def _number(value: str) -> Decimal | None:
    """The number as which a spreadsheet reads a value: 010 is 10, and 1.10 is 1.1."""
    return Decimal(value) if re.fullmatch(r"[0-9]+(\.[0-9]+)?", value) else None
