"""What the check of texts says of a page, a translation or a file of data."""

from collections.abc import Iterable
from datetime import date

from plandata.model.records import Era, Place
from plandata.model.text import Text
from sitecheck.text import myst_page, translations
from sitecheck.text.part import Part
from sitecheck.text.plain_words import Wording
from sitecheck.text.text_rules import broken

#: (rule, line, words)
Told = list[tuple[str, int, str]]


def era(ja: str, en: str, first_day: date) -> Era:
    origin = Place("eras.csv", (), 2)
    name = Text({"ja": ja, "en": en})
    return Era(
        origin=origin, id=en, name=name, first_day=first_day, first_fiscal_year=first_day.year
    )


ERAS = [era("平成", "Heisei", date(1989, 1, 8)), era("令和", "Reiwa", date(2019, 5, 1))]
WORDING = Wording(ERAS)


def told(page: str) -> Told:
    """What is told of a page."""
    return _told(myst_page.parts(page))


def told_of_translation(text: str) -> Told:
    """What is told of a catalogue."""
    return _told(translations.parts(text))


def _told(parts: Iterable[Part]) -> Told:
    return [(fault.rule.id, line, fault.words) for line, fault in broken(parts, WORDING)]


def rules(page: str) -> list[str]:
    """The rules that a page breaks."""
    return [rule for rule, _line, _words in told(page)]
