"""What the check of texts says of a page, a translation or a file of data."""

from collections.abc import Iterable
from datetime import date

from plan_accessibility.lint import catalogue, markdown
from plan_accessibility.lint.part import Part
from plan_accessibility.lint.rules import broken
from plan_accessibility.wording import Wording
from plandata.model import Era, Place
from plandata.text import Text

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
    return _told(markdown.parts(page))


def told_of_translation(text: str) -> Told:
    """What is told of a catalogue."""
    return _told(catalogue.parts(text))


def _told(parts: Iterable[Part]) -> Told:
    return [(fault.rule.id, line, fault.words) for line, fault in broken(parts, WORDING)]


def rules(page: str) -> list[str]:
    """The rules that a page breaks."""
    return [rule for rule, _line, _words in told(page)]
