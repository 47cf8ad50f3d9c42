"""Indicators and money: on what they measure, in lists, in their index and in sentences."""

from pathlib import Path

import pytest

from .build import Build, build, cells, one, words
from .test_any_shape import captions, facts
from .test_incremental import edit

NONE = "none"
PERIODS = ("July to December 2026", "January to June 2027", "FY2028", "After June 2029")


def test_an_indicator_has_its_values_on_its_measures_section(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    section = one(seaford.main("services"), "#measure-A1")
    home = one(section, "#indicator-bookings")
    table = one(home, "#table-indicator-bookings")
    assert words(one(table, "caption")) == "Bookings made online"
    assert cells(table) == [
        ["Period", "Baseline", "Target", "Actual value"],
        ["FY2024", "12.5%", NONE, NONE],
        [PERIODS[0], NONE, NONE, "20%"],
        [PERIODS[1], NONE, "40%", NONE],
        [PERIODS[3], NONE, "80%", NONE],
    ]
    assert facts(home) == {
        "Intended direction": "increase",
        "Remarks": "Counted by the town clerk.",
    }
    japanese = one(seaford_in_japanese.main("services"), "#table-indicator-bookings")
    assert cells(japanese)[:2] == [
        ["期間", "基準値", "目標値", "実績値"],
        ["2024年度", "12.5%", "なし", "なし"],
    ]


def test_values_in_numbers_have_a_chart_that_says_them(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    chart = one(seaford.main("services"), "#indicator-bookings svg[role=img]")
    assert words(one(chart, "title")) == "Bookings made online"
    assert words(one(chart, "desc")) == (
        "FY2024, Baseline 12.5%, July to December 2026, Actual value 20%, "
        "January to June 2027, Target 40%, After June 2029, Target 80%"
    )
    assert [words(value) for value in chart.select("text.value")] == ["12.5%", "20%", "40%", "80%"]
    japanese = one(seaford_in_japanese.main("services"), "#indicator-bookings svg desc")
    assert words(japanese).startswith("2024年度の基準値 12.5%、2026年7月〜12月の実績値 20%、")


def test_a_value_in_words_has_no_chart_and_a_missing_baseline_is_said(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    home = one(seaford.main("data"), "#measure-B1 #indicator-maps")
    assert cells(one(home, "table")) == [
        ["Period", "Target"],
        ["FY2028", "All that the law allows"],
    ]
    assert not home.select("svg")
    assert facts(home) == {"Intended direction": "increase", "Baseline": NONE}
    japanese = one(seaford_in_japanese.main("data"), "#indicator-maps")
    assert facts(japanese) == {"目指す方向": "増やす", "基準値": "なし"}


def test_the_list_of_a_group_shows_its_own_whole_and_those_below(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    """A year beyond the periods is one of the values, too."""
    page = seaford.main("services")
    assert cells(one(page, "#indicator-trust table")) == [
        ["Period", "Baseline", "Target"],
        ["FY2025", "1,200 people", NONE],
        ["FY2030", NONE, "1,500 people"],
    ]
    assert facts(one(page, "#indicator-trust")) == {"Intended direction": "keep"}
    listed = one(page, "#table-indicators-services")
    assert words(one(listed, "caption")) == "Indicators of Pillar 1. Services that reach everyone"
    assert [row[0] for row in cells(listed)] == ["Indicator", "Bookings made online"]
    japanese = one(seaford_in_japanese.main("services"), "#indicator-trust table")
    assert cells(japanese)[1] == ["2025年度", "1,200人", "なし"]


def test_the_list_of_all_says_where_each_stands_and_leads_there(seaford: Build) -> None:
    table = one(seaford.main("lists"), "#table-indicators")
    assert cells(table) == [
        ["Indicator", "Of", "Baseline", "Target", "Actual value"],
        [
            *("Bookings made online", "[No.1-1] Online bookings"),
            *("12.5% (FY2024)", f"80% ({PERIODS[3]})", f"20% ({PERIODS[0]})"),
        ],
        [
            *("Maps published", "[No.2-1] Open maps"),
            *(NONE, "All that the law allows (FY2028)", NONE),
        ],
        [
            *("Residents who are satisfied", "Pillar 1. Services that reach everyone"),
            *("1,200 people (FY2025)", "1,500 people (FY2030)", NONE),
        ],
    ]
    targets = [seaford.follow("lists", link).get("id") for link in table.select("a")]
    assert targets == [
        *("indicator-bookings", "measure-A1", "indicator-maps", "measure-B1"),
        *("indicator-trust", "pillar-services"),
    ]


def test_the_index_has_them_by_the_widest_group_with_their_last_target(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    page = seaford.main("plan-indicator")
    assert words(one(page, "h1")) == "Index of indicators"
    assert [words(heading) for heading in page.select("h2")] == [
        *("Pillar 1. Services that reach everyone", "Pillar 2. Data for all")
    ]
    assert [words(item) for item in page.select("h2 ~ ul li, h2 + ul li, section li")] == [
        "Bookings made online 80%",
        "Residents who are satisfied 1,500 people",
        "Maps published All that the law allows",
    ]
    assert words(one(seaford_in_japanese.main("plan-indicator"), "h1")) == "指標の索引"


def test_a_sentence_links_to_an_indicator_and_says_an_amount(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    (link,) = [
        a
        for a in seaford.main("services").select("#measure-A2 p a")
        if words(a) == "Bookings made online"
    ]
    assert seaford.follow("services", link)["id"] == "indicator-bookings"
    assert "It costs 200 thousand dollars." in words(seaford.main("index"))
    assert "200千ドル" in words(seaford_in_japanese.main("index"))


def test_money_stands_on_its_measure_with_its_unit(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    table = one(seaford.main("services"), "#measure-A1 #table-money-A1")
    assert "(thousand dollars)" in words(one(table, "caption"))
    assert cells(table) == [
        ["Period", "Planned", "Spent"],
        [PERIODS[0], "120", "130.5"],
        [PERIODS[1], "80", NONE],
        [PERIODS[2], NONE, NONE],
        [PERIODS[3], NONE, NONE],
        ["Total", "200", "130.5"],
    ]
    assert not seaford.main("services").select("#table-money-A2")
    japanese = one(seaford_in_japanese.main("services"), "#table-money-A1")
    assert "（千ドル）" in words(one(japanese, "caption"))
    assert cells(japanese)[-1] == ["合計", "200", "130.5"]


def test_tables_of_money_add_up_by_level_or_measure(seaford: Build) -> None:
    planned = [f"{period}, Planned" for period in PERIODS]
    assert cells(one(seaford.main("lists"), "#table-money-pillar")) == [
        ["Pillar", planned[0], f"{PERIODS[0]}, Spent", *planned[1:3], *TOTALS],
        ["Pillar 1. Services that reach everyone", "120", "130.5", "80", NONE, "200", "130.5"],
        ["Pillar 2. Data for all", NONE, NONE, NONE, "1,000", "1,000", NONE],
        ["Total", "120", "130.5", "80", "1,000", "1,200", "130.5"],
    ], "what is listed again in another pillar is not counted there"
    assert cells(one(seaford.main("lists"), "#table-money-measure-counters")) == [
        ["Action", planned[0], f"{PERIODS[0]}, Spent", planned[1], *TOTALS],
        ["[No.1-1] Online bookings", "120", "130.5", "80", "200", "130.5"],
        ["[No.1-2] Help at the desk", *[NONE] * 5],
        ["Total", "120", "130.5", "80", "200", "130.5"],
    ]


TOTALS = ["Total, Planned", "Total, Spent"]


def test_tables_of_a_page_have_different_captions(seaford: Build) -> None:
    """Whoever hears them listed must be able to tell them apart."""
    for page in ("services", "data", "lists"):
        said = captions(seaford, page)
        assert len(said) == len(set(said)), page


def test_an_indicator_that_no_page_shows_is_told(seaford_root: Path) -> None:
    edit(seaford_root / "services.md", "```{plan:indicators}\n:pillar: services\n```\n", "")

    (told,) = build(seaford_root).warnings

    assert told.startswith("data/indicators.csv:4: WARNING: ")
    assert "trust" in told
    assert told.endswith("[plan.not-shown]")


#: What a page asks for in vain, and what it is told.
VAIN = [
    ("{plan:indicator}`booking`", "“bookings”"),
    ("{plan:money}`plannd`", "“planned”"),
    ("{plan:money}`actual department=library`", "money.csv"),
    ("{plan:money}`planned period=2027`", "“2027H1”"),
    ("{plan:money}`planned piller=data`", "“pillar”"),
    ("```{plan:money}\n:by: pilar\n```", "“pillar”"),
    ("```{plan:money}\n:department: library\n:role: lead\n```", ""),
    ("```{plan:indicators}\n:strategy: counters\n:department: library\n```", ""),
    ("```{plan:measures}\n:department: it\n:role: leed\n```", "“lead”"),
    ("```{plan:schedule}\n:stage: run\n:period: 2027h1\n```", "“2027H1”"),
]


@pytest.mark.parametrize(("text", "hint"), VAIN)
def test_what_a_page_asks_for_in_vain_is_told_with_its_place(
    seaford_root: Path, text: str, hint: str
) -> None:
    with (seaford_root / "index.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{text}\n")

    (told,) = build(seaford_root).warnings

    assert told.startswith("index.md:")
    assert hint in told
    assert "[plan." in told
