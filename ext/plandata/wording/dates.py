"""Years and dates in the page's language.

Japanese puts the era beside the western year. Elsewhere a fiscal year needs to be explained, but
once a page is enough, so there are two forms: the transform ``ShortenYears`` keeps the long one
once.
"""

from babel.dates import format_date, format_skeleton

from plandata.model.partial_date import PartialDate, parse_years
from plandata.model.plan import Plan
from plandata.model.text import SOURCE_LANGUAGE
from plandata.wording import eras
from plandata.wording.phrasebook import translator


def fiscal_years(plan: Plan, text: str, language: str) -> tuple[str, str]:
    """A fiscal year or a range, ``2018-2022``, in words: in full, and as later on the same page.

    Raises YearError.
    """
    _ = translator(language)
    first, last = parse_years(text)
    if language == SOURCE_LANGUAGE:
        words = eras.fiscal_year(plan, first)
        if last != first:
            words = _("{first} to {last}").format(first=words, last=eras.fiscal_year(plan, last))
        return words, words
    short = _("FY{year}").format(year=first)
    if last != first:
        short = _("{first} to {last}").format(first=short, last=_("FY{year}").format(year=last))
    full = _("{years} (April {first} – March {next})")
    return full.format(years=short, first=first, next=last + 1), short


def fiscal_year(plan: Plan, year: int, language: str) -> str:
    """A fiscal year in full: 2018年度（平成30年度）, or FY2018 (April 2018 – March 2019)."""
    return fiscal_years(plan, str(year), language)[0]


def fiscal_year_heading(plan: Plan, year: int, language: str) -> str:
    """A fiscal year for the head of a table."""
    if language == SOURCE_LANGUAGE:
        return eras.fiscal_year_heading(plan, year)
    _ = translator(language)
    return _("FY{year}").format(year=year)


def day(plan: Plan, known: PartialDate, language: str, *, printed: bool = True) -> str:
    """A date, as far as it is known, in words.

    ``printed`` says whether the date is one of the plan, which may write it otherwise.
    """
    if language == SOURCE_LANGUAGE:
        return eras.day(plan, known, printed=printed)
    if not known.month:
        return str(known.year)
    if known.day:
        return str(format_date(known.first, "long", locale=language))
    return str(format_skeleton("yMMMM", known.first, locale=language))
