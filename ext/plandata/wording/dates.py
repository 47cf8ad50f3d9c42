"""Years and dates in the page's language.

Where a fiscal year needs to be explained, once a page is enough, so there are two forms: the
transform ``ShortenYears`` keeps the long one once.
"""

from plandata.model.partial_date import PartialDate, parse_years
from plandata.model.plan import Plan
from plandata.model.records import Period
from plandata.wording.conventions import conventions
from plandata.wording.phrase import Label, Phrase, filled
from plandata.wording.phrasebook import translator


def fiscal_years(plan: Plan, text: str, language: str) -> tuple[str, str]:
    """A fiscal year or a range, ``2018-2022``, in words: in full, and as later on the same page.

    Raises YearError.
    """
    return conventions(language).fiscal_years(plan, *parse_years(text))


def fiscal_year(plan: Plan, year: int, language: str) -> str:
    """A fiscal year in full: 2018年度（平成30年度）, or FY2018 (April 2018 – March 2019)."""
    return fiscal_years(plan, str(year), language)[0]


def fiscal_year_heading(plan: Plan, year: int, language: str) -> str:
    """A fiscal year for the head of a table."""
    return conventions(language).fiscal_year_heading(plan, year)


def period(plan: Plan, one: Period, language: str) -> Label:
    """A period in full, by its name or as a fiscal year."""
    if one.name or one.year is None:
        return one.name.best(language)
    return fiscal_year(plan, one.year, language), language


def period_heading(plan: Plan, one: Period, language: str) -> Label:
    """A period for the head of a table."""
    if one.name or one.year is None:
        return one.name.best(language)
    return fiscal_year_heading(plan, one.year, language), language


def period_headings(plan: Plan, language: str) -> list[Label]:
    """All periods of a plan for the heads of a table."""
    return [period_heading(plan, one, language) for one in plan.timeline]


def period_lines(plan: Plan, one: Period, language: str) -> tuple[list[tuple[str, str]], str]:
    """A period for a narrow column: a line in each calendar, and the language of them.

    A line is in two parts; where there is little room, the first does.
    """
    if one.name or one.year is None:
        words, spoken = one.name.best(language)
        return [(words, "")], spoken
    return conventions(language).fiscal_year_lines(plan, one.year), language


def periods_between(plan: Plan, first: int, last: int, language: str) -> tuple[Phrase, str]:
    """From one period of the plan to another, by their places: in full, and short.

    The short form is empty where there is none, or where one period needs none.
    """
    lines = [period_lines(plan, plan.timeline[place], language) for place in (first, last)]
    ends: list[Label] = [("".join(found[0]), spoken) for found, spoken in lines]
    if first == last:
        return [ends[0]], ""
    template = translator(language)("{first} to {last}")
    full = filled(template, language, first=ends[0], last=ends[1])
    years = [one.year for one in (plan.timeline[first], plan.timeline[last]) if not one.name]
    if len(years) < len(ends) or None in years:
        return full, ""
    begins, ends_in = (year for year in years if year is not None)
    return full, conventions(language).fiscal_year_range(plan, begins, ends_in)


def is_by_years(plan: Plan) -> bool:
    """Whether all periods of a plan are fiscal years, so that they may be called that."""
    return all(one.year is not None for one in plan.timeline)


def day(plan: Plan, known: PartialDate, language: str, *, printed: bool = True) -> str:
    """A date, as far as it is known, in words.

    ``printed`` says whether the date is one of the plan, which may write it otherwise.
    """
    return conventions(language).day(plan, known, printed=printed)
