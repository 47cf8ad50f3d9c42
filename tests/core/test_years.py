from datetime import date

import pytest

from plandata.model.partial_date import PartialDate, YearError, parse_years
from plandata.model.plan import Plan
from plandata.model.records import About, Era, Place
from plandata.model.text import Text
from plandata.wording.dates import day, fiscal_year, fiscal_year_heading, fiscal_years

HERE = Place("plan.csv", (), 2)
NO_TEXT = Text({})
SHOWA = Era(
    origin=HERE,
    id="showa",
    name=Text({"ja": "昭和"}),
    first_day=date(1926, 12, 25),
    first_fiscal_year=1926,
)
HEISEI = Era(
    origin=HERE,
    id="heisei",
    name=Text({"ja": "平成"}),
    first_day=date(1989, 1, 8),
    first_fiscal_year=1989,
)
REIWA = Era(
    origin=HERE,
    id="reiwa",
    name=Text({"ja": "令和"}),
    first_day=date(2019, 5, 1),
    first_fiscal_year=2019,
)
ERAS = (SHOWA, HEISEI, REIWA)


def plan(
    published: PartialDate,
    *eras: Era,
    starts: int | None = None,
    ends: bool | None = None,
    source: str = "ja",
) -> Plan:
    about = About(
        origin=HERE,
        id="plan",
        title=NO_TEXT,
        first_fiscal_year=2018,
        last_fiscal_year=2022,
        fiscal_year_starts=starts,
        fiscal_year_ends=ends,
        money_unit=NO_TEXT,
        published=published,
        publisher=NO_TEXT,
        status=NO_TEXT,
        source=NO_TEXT,
        contact=NO_TEXT,
        contact_address="",
    )
    return Plan(plan=(about,), eras=eras, languages=(source,))


#: Written when nobody knew that 令和 would begin; its years go on in 平成.
BEFORE = plan(PartialDate(2018, 5), *ERAS)
AFTER = plan(PartialDate(2027, 3), *ERAS)
WITHOUT = plan(PartialDate(2018, 5))


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2018, "2018年度（平成30年度）"),
        (2019, "2019年度（令和元年度、計画書では平成31年度）"),
        (2022, "2022年度（令和4年度、計画書では平成34年度）"),
        (1989, "1989年度（平成元年度）"),
        (1988, "1988年度（昭和63年度）"),
        (1925, "1925年度"),
    ],
)
def test_a_fiscal_year_has_the_era_that_came_and_the_plans_own_word(year: int, words: str) -> None:
    assert fiscal_year(BEFORE, year, "ja") == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2018, "2018年度（平成30年度）"),
        (2019, "2019年度（令和元年度）"),
        (2029, "2029年度（令和11年度）"),
    ],
)
def test_a_plan_written_in_the_era_that_came_has_one_name(year: int, words: str) -> None:
    assert fiscal_year(AFTER, year, "ja") == words


def test_eras_may_stand_in_any_order() -> None:
    backwards = plan(PartialDate(2018, 5), *reversed(ERAS))

    for year in (1988, 1989, 2018, 2019, 2022):
        assert fiscal_year(backwards, year, "ja") == fiscal_year(BEFORE, year, "ja")


def test_a_plan_older_than_each_of_its_eras_has_the_era_that_came() -> None:
    assert fiscal_year(plan(PartialDate(2018, 5), REIWA), 2022, "ja") == "2022年度（令和4年度）"


def test_a_plan_without_eras_has_western_years_only() -> None:
    assert fiscal_year(WITHOUT, 2018, "ja") == "2018年度"
    assert fiscal_year_heading(WITHOUT, 2018, "ja") == "2018年度"
    assert day(WITHOUT, PartialDate.parse("2018-05-31"), "ja") == "2018年5月31日"


def test_a_fiscal_year_in_english_says_which_months_it_has() -> None:
    assert fiscal_year(BEFORE, 2019, "en") == "FY2019 (April 2019 – March 2020)"


def test_years_in_english_have_a_short_form_for_the_rest_of_the_page() -> None:
    full, short = fiscal_years(BEFORE, "2018-2022", "en")
    assert full == "FY2018 to FY2022 (April 2018 – March 2023)"
    assert short == "FY2018 to FY2022"


def test_years_in_japanese_always_have_the_era() -> None:
    full, short = fiscal_years(AFTER, "2018-2022", "ja")
    assert full == short


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2018, "2018年度（平成30年度）"),
        (2019, "2019年度（令和元年度）"),
        (2022, "2022年度（令和4年度）"),
    ],
)
def test_the_head_of_a_table_leaves_out_the_plans_own_word(year: int, words: str) -> None:
    assert fiscal_year_heading(BEFORE, year, "ja") == words
    assert fiscal_year_heading(BEFORE, year, "en") == f"FY{year}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-05-31", "2018年5月31日（平成30年5月31日）"),
        ("2016-12", "2016年12月（平成28年12月）"),
        ("2016", "2016年（平成28年）"),
        ("2019-04-30", "2019年4月30日（平成31年4月30日）"),
        ("2019-05-01", "2019年5月1日（令和元年5月1日、計画書では平成31年5月1日）"),
        ("2019-04", "2019年4月（平成31年4月）"),
        ("2019", "2019年（令和元年、計画書では平成31年）"),
        ("2020-02-29", "2020年2月29日（令和2年2月29日、計画書では平成32年2月29日）"),
        ("1989-01-07", "1989年1月7日（昭和64年1月7日）"),
        ("1989-01-08", "1989年1月8日（平成元年1月8日）"),
        ("1900-01", "1900年1月"),
    ],
)
def test_a_day_has_the_era_of_that_day(text: str, words: str) -> None:
    assert day(BEFORE, PartialDate.parse(text), "ja") == words


def test_a_day_that_is_none_of_the_plan_has_only_the_era_that_came() -> None:
    assert (
        day(BEFORE, PartialDate.parse("2021-04"), "ja", printed=False) == "2021年4月（令和3年4月）"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-05-31", "May 31, 2018"),
        ("2016-03-28", "March 28, 2016"),
        ("2016-12", "December 2016"),
        ("2016", "2016"),
    ],
)
def test_a_day_in_english(text: str, words: str) -> None:
    assert day(BEFORE, PartialDate.parse(text), "en") == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "平成30年",
        "18-05-31",
        "2018-5-31",
        "2018/05/31",
        "2018-13",
        "2019-02-29",
        "2018-00",
        "2018-05-00",
        "0000",
    ],
)
def test_a_text_that_is_no_date_is_told_with_the_forms_allowed(text: str) -> None:
    with pytest.raises(YearError, match=f"「{text}」.*2018-05-31"):
        PartialDate.parse(text)


def test_a_year_or_a_range_of_years_is_read() -> None:
    assert parse_years("2018") == (2018, 2018)
    assert parse_years("2018-2022") == (2018, 2022)


@pytest.mark.parametrize(
    "text",
    ["", "30", "平成30", "2018年度", "2022-2018", "2018-2018", "2018〜2022", "2018-20", "2018-"],
)
def test_a_text_that_is_no_year_is_told_with_the_forms_allowed(text: str) -> None:
    with pytest.raises(YearError, match=f"「{text}」.*2018-2022"):
        parse_years(text)
