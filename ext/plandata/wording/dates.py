"""Years and dates in the page's language.

Where a fiscal year needs to be explained, once a page is enough, so there are two forms: the
transform ``ShortenYears`` keeps the long one once.
"""

from plandata.model.partial_date import PartialDate, parse_years
from plandata.model.plan import Plan
from plandata.model.records import Period
from plandata.wording.conventions import conventions
from plandata.wording.phrase import Label


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


def is_by_years(plan: Plan) -> bool:
    """Whether all periods of a plan are fiscal years, so that they may be called that."""
    return all(one.year is not None for one in plan.timeline)


def day(plan: Plan, known: PartialDate, language: str, *, printed: bool = True) -> str:
    """A date, as far as it is known, in words.

    ``printed`` says whether the date is one of the plan, which may write it otherwise.
    """
    return conventions(language).day(plan, known, printed=printed)
