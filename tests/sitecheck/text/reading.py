"""What the check of texts says of a page, a translation or a file of data."""

from collections.abc import Iterable
from datetime import date

from sitecheck.text import myst_page, translations
from sitecheck.text.part import Part
from sitecheck.text.plain_words import Era, Wording
from sitecheck.text.text_rules import broken

#: (rule, line, words)
Told = list[tuple[str, int, str]]

ERAS = [
    Era(("平成", "Heisei"), date(1989, 1, 8)),
    Era(("令和", "Reiwa"), date(2019, 5, 1)),
]
WORDING = Wording(ERAS)


def told(page: str) -> Told:
    """What is told of a page."""
    return _told(myst_page.parts(page))


def told_of_translation(text: str) -> Told:
    """What is told of a catalogue."""
    return _told(translations.parts(text))


def _told(parts: Iterable[Part]) -> Told:
    found = sorted(broken(parts, WORDING), key=lambda part: part[0])
    return [(rule.id, line, words) for line, _label, rule, words in found]


def rules(page: str) -> list[str]:
    """The rules that a page breaks."""
    return [rule for rule, _line, _words in told(page)]
