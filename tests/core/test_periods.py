"""Periods of a plan: fiscal years of any month and name, halves, years beyond the end, no end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandata.model import records as m
from plandata.model.partial_date import PartialDate
from plandata.model.plan import Plan
from plandata.model.subtype import Subtype
from plandata.wording import dates
from plandata.wording.conventions import months
from plandata.wording.phrasebook import use

from .another_city import City, lost_rows, only
from .test_phrasebook import bring
from .test_years import plan as plan_of

PUBLISHED = PartialDate(2026, 5)
HALVES = "id,name_ja,name_en\n2027-a,2027年度前半,first half of 2027\n2027-b,2027年度後半,\n"


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City.in_folder(tmp_path)


@pytest.fixture
def _project() -> Iterator[None]:
    yield
    use([])


def by_halves(city: City) -> None:
    """Let the plan count in two halves of a year and the year after them, one measure in each."""
    city.write("periods", f"{HALVES}2028,,\n")
    cells = ((m, p) for m in ("1-1-1", "1-1-2", "1-2-1", "2-1-1") for p in ("2027-a", "2027-b"))
    rows = [f"{measure},{period},1,trial,false" for measure, period in cells]
    city.write("schedule", "\n".join([city.lines("schedule")[0], *rows]) + "\n")
    for file in ("progress", "money"):
        city.write(file, city.lines(file)[0] + "\n")


@pytest.mark.parametrize(
    ("starts", "ends", "english", "japanese"),
    [
        (4, None, "FY2026 (April 2026 – March 2027)", "2026年度"),
        (7, None, "FY2026 (July 2026 – June 2027)", "2026年度"),
        (10, None, "FY2026 (October 2026 – September 2027)", "2026年度"),
        (10, True, "FY2026 (October 2025 – September 2026)", "2026年度"),
        (7, True, "FY2026 (July 2025 – June 2026)", "2026年度"),
        (12, False, "FY2026 (December 2026 – November 2027)", "2026年度"),
        (1, None, "2026", "2026年"),
        (1, True, "2026", "2026年"),
        (None, None, "FY2026 (April 2026 – March 2027)", "2026年度"),
    ],
)
def test_a_fiscal_year_says_the_months_that_the_plan_gives_it(
    starts: int | None, ends: bool | None, english: str, japanese: str
) -> None:
    plan = plan_of(PUBLISHED, starts=starts, ends=ends)

    assert dates.fiscal_year(plan, 2026, "en") == english
    assert dates.fiscal_year(plan, 2026, "ja") == japanese
    assert dates.fiscal_year_heading(plan, 2026, "en") == english.partition(" (")[0]
    assert dates.fiscal_year_heading(plan, 2026, "ja") == japanese


def test_several_fiscal_years_begin_with_the_first_and_end_with_the_last() -> None:
    federal = plan_of(PUBLISHED, starts=10, ends=True)
    calendar = plan_of(PUBLISHED, starts=1)

    full, short = dates.fiscal_years(federal, "2026-2029", "en")
    assert full == "FY2026 to FY2029 (October 2025 – September 2029)"
    assert short == "FY2026 to FY2029"
    assert dates.fiscal_years(calendar, "2026-2029", "en") == ("2026 to 2029",) * 2
    assert dates.fiscal_years(calendar, "2026-2029", "ja")[0] == "2026年から2029年まで"


@pytest.mark.usefixtures("_project")
@pytest.mark.parametrize(("ends", "heading"), [(None, "FY2026/27"), (True, "FY2025/26")])
def test_a_project_writes_its_fiscal_years_with_both_calendar_years(
    tmp_path: Path, ends: bool | None, heading: str
) -> None:
    use([bring(tmp_path, "en", {"FY{year}": "FY{begins}/{end}"})])

    assert dates.fiscal_year_heading(plan_of(PUBLISHED, starts=7, ends=ends), 2026, "en") == heading


def test_a_plan_that_says_no_month_has_that_of_its_source() -> None:
    """Its language decides, not that of the page."""
    japanese, english = plan_of(PUBLISHED), plan_of(PUBLISHED, source="en")

    assert dates.fiscal_year_heading(japanese, 2026, "en") == "FY2026"
    assert dates.fiscal_year_heading(english, 2026, "en") == "2026"
    assert dates.fiscal_year_heading(english, 2026, "ja") == "2026年"


@given(
    st.integers(1000, 9998), st.none() | st.integers(1, 12), st.sampled_from([None, False, True])
)
def test_fiscal_years_have_twelve_months_and_no_gap_between_them(
    year: int, starts: int | None, ends: bool | None
) -> None:
    plan = plan_of(PUBLISHED, starts=starts, ends=ends)

    def count(month: PartialDate) -> int:
        return month.year * 12 + (month.month or 0)

    first, last = map(count, months(plan, year))
    assert last - first == 11
    if year < 9998:
        assert count(months(plan, year + 1)[0]) == last + 1


@pytest.mark.parametrize("starts", [1, 4, 12])
def test_the_last_year_of_the_calendar_can_be_said(starts: int) -> None:
    plan = plan_of(PUBLISHED, starts=starts)

    assert "9999" in dates.fiscal_year(plan, 9999, "en")
    assert "9999" in dates.fiscal_year(plan, 9999, "ja")


def test_the_months_are_columns_of_plan_csv(city: City) -> None:
    city.add("plan", "fiscal_year_starts", "10")
    city.add("plan", "fiscal_year_ends", "true")
    plan, problems = city.check()

    assert problems == ()
    assert dates.fiscal_year(plan, 2027, "en") == "FY2027 (October 2026 – September 2027)"


@pytest.mark.parametrize("month", ["0", "13", "4月"])
def test_a_month_that_there_is_not_is_told(city: City, month: str) -> None:
    city.add("plan", "fiscal_year_starts", month)

    problem = city.check()[1][0]

    city.assert_told(problem, Subtype.BAD_VALUE, "plan:2", "fiscal_year_starts", f"「{month}」")


def test_half_years_have_their_names_and_a_year_among_them_is_said_as_one(city: City) -> None:
    by_halves(city)
    plan, problems = city.check()

    assert {problem.subtype for problem in problems} == {Subtype.NOT_SCHEDULED}
    assert [one.id for one in plan.timeline] == ["2027-a", "2027-b", "2028"]
    assert dates.period_headings(plan, "ja") == [
        *(("2027年度前半", "ja"), ("2027年度後半", "ja")),
        ("2028年度（令和10年度）", "ja"),
    ]
    assert dates.period_headings(plan, "en") == [
        *(("first half of 2027", "en"), ("2027年度後半", "ja")),  # what has no name in English
        ("FY2028", "en"),
    ]
    last = plan.period("2028")
    assert last
    assert dates.period(plan, last, "en") == ("FY2028 (April 2028 – March 2029)", "en")
    assert not dates.is_by_years(plan)


def test_a_year_with_a_name_is_called_so(city: City) -> None:
    city.change("periods", 2, "name_ja", "初年度")
    plan, problems = city.check()

    assert problems == ()
    assert dates.period_headings(plan, "ja")[0] == ("初年度", "ja")
    assert dates.is_by_years(plan)


def test_a_plan_may_have_periods_beyond_its_end(city: City) -> None:
    city.append("periods", "2030,,")
    for measure in ("1-1-1", "1-1-2", "1-2-1", "2-1-1"):
        city.append("schedule", f"{measure},2030,1,service,false")
    plan, problems = city.check()

    assert problems == ()
    assert [one.id for one in plan.timeline] == ["2027", "2028", "2029", "2030"]
    assert list(plan.years) == [2027, 2028, 2029]
    assert [entry.stage for entry in plan.cell(plan.measures[0], "2030")] == ["service"]


def test_a_period_that_is_no_year_and_has_no_name_is_told(city: City) -> None:
    line = city.append("periods", "late,,")

    problem = only(city.check()[1], Subtype.EMPTY_CELL)

    city.assert_told(problem, Subtype.EMPTY_CELL, f"periods:{line}", "name_ja", "期間の名前")


def test_a_plan_without_an_end_has_the_periods_of_its_file(city: City) -> None:
    city.change("plan", 2, "last_fiscal_year", "")
    plan, problems = city.check()

    assert problems == ()
    assert plan.about.last_fiscal_year is None
    assert [one.id for one in plan.timeline] == ["2027", "2028", "2029"]


@pytest.mark.parametrize("dropped", [(), ("schedule",), ("schedule", "progress")])
def test_a_plan_without_an_end_needs_periods_where_its_rows_name_them(
    city: City, dropped: tuple[str, ...]
) -> None:
    city.change("plan", 2, "last_fiscal_year", "")
    city.drop("periods", *dropped)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.FISCAL_YEAR, "plan:2", "last_fiscal_year", "periods.csv")


def test_a_plan_without_an_end_and_without_rows_of_periods_needs_none(city: City) -> None:
    city.change("plan", 2, "last_fiscal_year", "")
    city.drop("periods", "schedule", "progress", "money")
    plan, problems = city.check()

    assert problems == ()
    assert [one.id for one in plan.timeline] == ["2027"]


@pytest.mark.parametrize(
    ("written", "with_periods", "without"),
    [
        ("平成30年度", Subtype.BAD_VALUE, Subtype.NAME_FOR_ID),
        ("H30", Subtype.DANGLING, Subtype.NAME_FOR_ID),
        ("20277", Subtype.EXCEL_DATE, Subtype.EXCEL_DATE),
        ("27", Subtype.DANGLING, Subtype.FISCAL_YEAR),
        ("2072", Subtype.DANGLING, Subtype.FISCAL_YEAR),
    ],
)
@pytest.mark.parametrize("file", ["schedule", "money"])
def test_an_unknown_period_is_told_by_what_is_meant_and_its_row_kept(
    city: City, file: str, written: str, with_periods: Subtype, without: Subtype
) -> None:
    city.append("eras", "heisei,平成,Heisei,1989-01-08,1989")
    line = city.spare_line(file)
    city.change(file, line, "period", written)
    expected = with_periods
    for gone in ((), ("periods",)):
        city.drop(*gone)
        plan, [problem] = city.check()
        city.assert_told(problem, expected, f"{file}:{line}", "period", f"「{written}」")
        assert {name for name, _key in lost_rows(plan)} == {*gone}
        expected = without


def test_a_carried_stage_goes_on_across_an_empty_period(city: City) -> None:
    kept = [line for line in city.lines("schedule") if not line.startswith("1-1-2,2028")]
    city.write("schedule", "\n".join(kept) + "\n")
    assert {problem.subtype for problem in city.check()[1]} == {Subtype.NOT_SCHEDULED}

    line = kept.index("1-1-2,2029,1,service,true") + 1
    city.change("schedule", line, "stage", "trial")
    problem = only(city.check()[1], Subtype.CARRIED)
    city.assert_told(problem, Subtype.CARRIED, f"schedule:{line}", "carried", "「service」")


def test_a_stage_carried_into_the_first_period_is_told_where_the_plan_counts_in_halves(
    city: City,
) -> None:
    by_halves(city)
    city.change("schedule", 2, "carried", "true")

    problem = only(city.check()[1], Subtype.CARRIED)

    city.assert_told(problem, Subtype.CARRIED, "schedule:2", "carried", "段階がありません")


@pytest.mark.parametrize("written", ["1月27日", "Jan-27", "2027/1/1"])
def test_a_period_that_excel_made_a_date_is_told_as_such(city: City, written: str) -> None:
    """2027-1 is a good id of a half year, until Excel reads it."""
    city.write("periods", city.text("periods").replace("2027,", "2027-1,前半"))
    city.write("schedule", city.text("schedule").replace(",2027,", f",{written},"))
    for file in ("progress", "money"):
        city.write(file, city.text(file).replace(",2027,", ",2027-1,"))

    problem = only(city.check()[1], Subtype.EXCEL_DATE)

    city.assert_told(problem, Subtype.EXCEL_DATE, "schedule:2", "period", f"「{written}」")
    assert len(problem.others) == 4


def test_no_row_of_a_period_that_failed_is_lost_without_a_word(city: City) -> None:
    """The rows that name it follow from its own fault and are counted with that."""
    city.change("periods", 3, "id", "二年目")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, "periods:3", "id", "「二年目」")
    named = {name for name, key in lost_rows(plan) if "/2028" in key}
    told = {Path(file).stem for file, _line in problem.others}
    assert named <= told or problem.follows >= 5, (named, problem)


def test_progress_stands_in_the_order_of_the_periods(city: City) -> None:
    by_halves(city)
    header = city.lines("progress")[0]
    rows = [f"1-1-1,{period},done,,,2028-05" for period in ("2028", "2027-b", "2027-a")]
    city.write("progress", "\n".join([header, *rows]) + "\n")
    plan = city.check()[0]

    assert [one.period for one in plan.progress_of(plan.measures[0])] == [
        *("2027-a", "2027-b", "2028")
    ]


def test_a_period_is_found_by_its_id(city: City) -> None:
    def found(plan: Plan, id: str) -> m.Period | None:
        return plan.period(id)

    with_file = city.check()[0]
    city.drop("periods")
    without = city.check()[0]
    for plan in (with_file, without):
        one = found(plan, "2028")
        assert one
        assert one.year == 2028
        assert found(plan, "2030") is None
