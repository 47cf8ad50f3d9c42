"""Years and dates in the page's language.

Where a fiscal year needs to be explained, once a page is enough, so there are two forms: the
transform ``ShortenYears`` keeps the long one once.
"""

from plandata.model.partial_date import PartialDate, parse_years
from plandata.model.plan import Plan
from plandata.wording.conventions import conventions


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


def day(plan: Plan, known: PartialDate, language: str, *, printed: bool = True) -> str:
    """A date, as far as it is known, in words.

    ``printed`` says whether the date is one of the plan, which may write it otherwise.
    """
    return conventions(language).day(plan, known, printed=printed)
