"""Years and dates as Japanese says them: with the era, from eras.csv.

A plan may write years of an era that ended before they came. The reader then gets the era
that came, and the words of the plan beside it. ``dates.py`` says them in other languages.
"""

from collections.abc import Callable

from plandata.model.partial_date import PartialDate
from plandata.model.plan import Plan
from plandata.model.records import Era
from plandata.wording.conventions import months

Numbering = Callable[[Era], int]


def fiscal_year(plan: Plan, year: int) -> str:
    """A fiscal year in full: 2018年度（平成30年度）."""
    unit = _unit(plan, year)
    return _with_era(plan, f"{year}{unit}", unit, _past(plan, year), _numbering(year))


def fiscal_year_lines(plan: Plan, year: int) -> list[tuple[str, str]]:
    """A fiscal year for the head of a table: with the era that came, not the plan's words."""
    came = max(_past(plan, year), key=lambda era: era.first_day, default=None)
    unit = _unit(plan, year)
    return [(str(year), unit), *([(_in_era(came, _numbering(year)), unit)] if came else [])]


def fiscal_year_range(plan: Plan, first: int, last: int) -> str:
    """Fiscal years for a bar that is narrow: 2018〜2022年度."""
    return f"{first}〜{last}{_unit(plan, last)}"


def _unit(plan: Plan, year: int) -> str:
    """What a fiscal year is counted in: one that is a calendar year is a year."""
    begins, _ends = months(plan, year)
    return "年" if begins.month == 1 else "年度"


def day(plan: Plan, known: PartialDate, *, printed: bool = True) -> str:
    """A date: 2018年5月（平成30年5月）. A year in which an era changes has the later one's name.

    ``printed`` says whether the date is one of the plan, which may write it otherwise.
    """
    rest = (f"{known.month}月" if known.month else "") + (f"{known.day}日" if known.day else "")
    past = [era for era in plan.eras if era.first_day <= known.last]
    return _with_era(
        plan,
        f"{known.year}年{rest}",
        f"年{rest}",
        past,
        lambda era: known.year - era.first_day.year + 1,
        printed=printed,
    )


def _with_era(
    plan: Plan,
    western: str,
    rest: str,
    past: list[Era],
    number: Numbering,
    *,
    printed: bool = True,
) -> str:
    """``western`` with the last of the ``past`` eras, and with what the plan writes if it differs.

    ``rest`` is what follows the era's year; ``number`` counts the year within an era.
    """
    if not past:
        return western
    came = max(past, key=lambda era: era.first_day)
    begun = [era for era in plan.eras if printed and era.first_day <= plan.about.published.last]
    written = max(begun, key=lambda era: era.first_day, default=came)
    as_printed = (
        f"、計画書では{_in_era(written, number)}{rest}"
        if written.first_day < came.first_day
        else ""
    )
    return f"{western}（{_in_era(came, number)}{rest}{as_printed}）"


def _in_era(era: Era, number: Numbering) -> str:
    return f"{era.name}{'元' if number(era) == 1 else number(era)}"


def _past(plan: Plan, year: int) -> list[Era]:
    return [era for era in plan.eras if era.first_fiscal_year <= year]


def _numbering(year: int) -> Numbering:
    return lambda era: year - era.first_fiscal_year + 1
