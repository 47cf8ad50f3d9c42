"""What languages do in their own ways: years and dates, large numbers, the order of names.

``Conventions`` are those of a language of which nothing else is known. A language that has others
has them in a package of its own, which is read for that language alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import MAXYEAR
from decimal import Decimal
from functools import cache
from importlib import import_module

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from plandata.model.partial_date import PartialDate
from plandata.model.plan import Plan
from plandata.wording.phrasebook import translator

#: The classes of the languages that have conventions of their own, each with its module.
_OWN = {"ja": "plandata.wording.japanese:Japanese"}

_ARTICLE = re.compile("[0-9]+(-[0-9]+)*")


class Conventions:
    """What a language does as most do, with the words of its catalogue and the forms of CLDR."""

    def __init__(self, language: str) -> None:
        self.language = language

    #: The month in which a fiscal year begins where the language is spoken, if a plan says nothing.
    first_month = 1

    def fiscal_years(self, plan: Plan, first: int, last: int) -> tuple[str, str]:
        """Fiscal years in words: in full, and as later on the same page."""
        _ = translator(self.language)
        short = self.fiscal_year_heading(plan, first)
        if last != first:
            end = self.fiscal_year_heading(plan, last)
            short = _("{first} to {last}").format(first=short, last=end)
        begins, _end = months(plan, first)
        _begin, ends = months(plan, last)
        if begins.month == 1:
            return short, short
        said = [self.day(plan, month, printed=False) for month in (begins, ends)]
        full = _("{years} ({begins} – {ends})")
        return full.format(years=short, begins=said[0], ends=said[1]), short

    def fiscal_year_heading(self, plan: Plan, year: int) -> str:
        """A fiscal year for the head of a table; one that is a calendar year is called so."""
        _ = translator(self.language)
        begins, ends = months(plan, year)
        if begins.month == 1:
            return str(year)
        between = {"begins": begins.year, "ends": ends.year, "end": f"{ends.year % 100:02}"}
        return _("FY{year}").format(year=year, **between)

    def fiscal_year_lines(self, plan: Plan, year: int) -> list[tuple[str, str]]:
        """A fiscal year in each calendar: its number, and what follows that where there is room."""
        return [(self.fiscal_year_heading(plan, year), "")]

    def fiscal_year_range(self, plan: Plan, first: int, last: int) -> str:
        """Fiscal years where there is little room."""
        return "–".join(self.fiscal_year_heading(plan, year) for year in (first, last))

    def day(self, plan: Plan, known: PartialDate, *, printed: bool) -> str:
        """A date, as far as it is known; ``printed`` is whether it is one of the plan."""
        if not known.month:
            return str(known.year)
        if known.day:
            return str(format_date(known.first, "long", locale=self.language))
        return str(format_skeleton("yMMMM", known.first, locale=self.language))

    def article_parts(self, number: str) -> tuple[str, ...]:
        """The numbers of which that of an article consists, as laws in this language have them.

        It is empty where the number is said as it stands.
        """
        return tuple(number.split("-")) if _ARTICLE.fullmatch(number) else ()

    def article(self, parts: tuple[str, ...]) -> str:
        """An article by the numbers of which its own consists."""
        _ = translator(self.language)
        return _("Article {number}").format(number="-".join(parts))

    def law_address(self, id: str) -> str:
        """Where the database of the country has a law; "" where none is known."""
        return ""

    def number(self, value: Decimal | int) -> str:
        """A number with all its digits: 55,000."""
        _sign, _digits, exponent = Decimal(value).as_tuple()
        decimals = "0" * -int(exponent)
        return str(format_decimal(value, f"#,##0.{decimals}".rstrip("."), locale=self.language))

    def is_apart(self, unit: str) -> bool:
        """Whether a space stands between a number and its unit; signs touch it."""
        return unit[:1].isalpha()

    def sort_key(self, name: str, reading: str) -> tuple[int, str, str]:
        """A name's place among others; ``reading`` says how it is read aloud, or is ""."""
        return 0, letters(name), name

    def group(self, name: str, reading: str) -> str:
        """The heading under which a name is listed."""
        return letters(name)[:1].upper()

    def spoken(self, words: str, other: str) -> str:
        """The language of words in a text of this one, ``other`` where its letters tell that."""
        return self.language

    def has_words(self, text: str, page: str) -> bool:
        """Whether letters tell that a text of a page in another language has words in this one."""
        return False

    def passages(self, text: str, page: str) -> Iterator[tuple[str, bool]]:
        """A text of a page in another language, cut where words in this one begin and end.

        Args:
            text: The text.
            page: The language of the page.

        Returns:
            The parts, each with whether it is in this language.
        """
        if text:
            yield text, False


@cache
def conventions(language: str) -> Conventions:
    """Those of a language."""
    module, _colon, name = _OWN.get(language, f"{__name__}:Conventions").partition(":")
    found: Conventions = getattr(import_module(module), name)(language)
    return found


def months(plan: Plan, year: int) -> tuple[PartialDate, PartialDate]:
    """The months in which a fiscal year of a plan begins and ends."""
    about = plan.about
    first = about.fiscal_year_starts or conventions(plan.source).first_month
    begins = year - bool(about.fiscal_year_ends and first > 1)
    if first == 1:
        return PartialDate(begins, 1), PartialDate(begins, 12)
    ends = min(begins + 1, MAXYEAR)  # where the calendar of Python ends
    return PartialDate(begins, first), PartialDate(ends, first - 1)


def language_name(language: str, of: str) -> str:
    """What a language is called in another; its code, where nobody has a name for it."""
    return str(Locale.parse(of).languages.get(language, language))


def letters(name: str) -> str:
    """A name without case, accents and punctuation, as alphabets order it."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum())
