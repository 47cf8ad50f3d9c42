"""One plan of all shapes at once: half years, roles, mixed depths, its own words, and no end."""

import re

import pytest
from bs4 import Tag
from sphinx.util.inventory import InventoryFile

from .build import Build, cells, one, words
from .test_another_plan import outline
from .test_filter import form, options

PERIODS = ["July to December 2026", "January to June 2027", "FY2028", "After June 2029"]
PERIODS_JA = ["2026年7月〜12月", "2027年1月〜6月", "2028年度", "2029年7月から"]
#: Letters in Japanese that are no English words.
NO_ENGLISH = re.compile(r"No\.|e-Gov|ID414AC0000000151|CSV|SDGs|JavaScript")


def facts(home: Tag) -> dict[str, str]:
    """What stands under a measure's name: each fact by what it is."""
    list_ = one(home, ":scope > dl.plan-facts")
    return dict(zip(*(map(words, list_.select(tag)) for tag in ("dt", "dd")), strict=True))


def captions(site: Build, page: str) -> list[str]:
    return [words(caption) for caption in site.main(page).select("caption")]


def test_no_warning_is_told(seaford: Build, seaford_in_japanese: Build) -> None:
    assert seaford.warnings == seaford_in_japanese.warnings == []


def test_no_page_in_english_has_another_language(seaford: Build) -> None:
    for name in seaford.pages():
        assert seaford.main(name).select("[lang]") == []
        assert not re.search("[ぁ-ヿ一-鿿]", words(seaford.main(name)))


def test_english_words_in_japanese_are_marked(seaford_in_japanese: Build) -> None:
    for name in seaford_in_japanese.pages():
        main = seaford_in_japanese.main(name)
        for part in main.select("[lang=en]"):
            part.decompose()
        assert not re.search("[A-Za-z]{2}", NO_ENGLISH.sub("", words(main))), name


def test_periods_are_the_columns_of_a_schedule(seaford: Build, seaford_in_japanese: Build) -> None:
    table = cells(one(seaford.main("lists"), "#table-schedule"))
    assert table[0] == ["Action", *PERIODS]
    first, second, third, last = PERIODS
    assert [row[1:] for row in table[1:]] == [
        [f"plan {first}", f"build {second}", f"run {third} to {last}"],
        [f"not scheduled {first}", f"run {second}", f"not scheduled {third} to {last}"],
        [f"not scheduled {first} to {second}", f"build {third}", f"run {last}"],
        [f"not scheduled {first} to {last}"],
    ]
    japanese = cells(one(seaford_in_japanese.main("lists"), "#table-schedule"))
    assert japanese[0] == ["取組", *PERIODS_JA]
    first, second, third, last = PERIODS_JA
    assert japanese[1][1:] == [f"計画 {first}", f"構築 {second}", f"運用 {third}から{last}まで"]
    assert japanese[4][1:] == [f"予定なし {first}から{last}まで"]


def test_stages_are_the_rows_of_a_measures_own_timeline(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    table = one(seaford.main("services"), "#table-schedule-A1")
    first, second, third, last = PERIODS
    assert cells(table) == [
        ["Stage", *PERIODS],
        ["plan", first, f"not scheduled {second} to {last}"],
        ["build", f"not scheduled {first}", second, f"not scheduled {third} to {last}"],
        ["run", f"not scheduled {first} to {second}", f"{third} to {last}"],
    ]
    assert words(one(table, "caption")) == (
        f"Schedule of No.1-1: plan {first}, build {second}, run {third} to {last}"
    )
    japanese = one(seaford_in_japanese.main("services"), "#table-schedule-A1")
    assert [row[0] for row in cells(japanese)] == ["段階", "計画", "構築", "運用"]
    first, second, third, last = PERIODS_JA
    assert words(one(japanese, "caption")) == (
        f"No.1-1の予定：計画は{first}、構築は{second}、運用は{third}から{last}まで"
    )


def test_a_fiscal_year_begins_in_the_plans_month(seaford: Build) -> None:
    assert "FY2026 (July 2026 – June 2027)" in words(seaford.main("services"))


def test_the_index_is_by_period_and_has_who_is_scheduled(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    page = seaford.main("plan-year")
    assert words(one(page, "h1")) == "Index by period"
    assert words(one(seaford_in_japanese.main("plan-year"), "h1")) == "期間別の索引"
    groups = {
        words(one(group, "h2")): [words(item) for item in group.select("li")]
        for group in page.select("section:has(> h2)")
    }
    assert groups == {
        PERIODS[0]: ["[No.1-1] Online bookings plan"],
        PERIODS[1]: ["[No.1-1] Online bookings build", "[No.1-2] Help at the desk run"],
        "FY2028 (July 2028 – June 2029)": [
            *("[No.1-1] Online bookings run", "[No.2-1] Open maps build")
        ],
        PERIODS[3]: ["[No.1-1] Online bookings run", "[No.2-1] Open maps run"],
    }


def test_roles_of_departments_are_facts(seaford: Build, seaford_in_japanese: Build) -> None:
    said = facts(one(seaford.main("services"), "#measure-A1"))
    assert said["Lead"] == "Information Technology"
    assert said["Partner"] == "Town Clerk"
    assert "Department in charge" not in said
    assert facts(one(seaford.main("data"), "#measure-B2"))["Department in charge"] == "Library"
    japanese = facts(one(seaford_in_japanese.main("services"), "#measure-A1"))
    assert (japanese["主管"], japanese["協力"]) == ("情報課", "町書記")


def test_roles_stand_in_lists_and_on_the_page_of_departments(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    listed = cells(one(seaford.main("lists"), "#table-measures"))
    assert [row[1] for row in listed[1:]] == [
        "Information Technology (lead), Town Clerk (partner)",
        "Town Clerk (lead)",
        "Information Technology (lead), Library (partner)",
        "Library",
    ]
    home = one(seaford.main("reference"), "#dept-clerk")
    assert [words(item) for item in home.select("li")] == [
        *("[No.1-1] Online bookings (partner)", "[No.1-2] Help at the desk (lead)")
    ]
    japanese = one(seaford_in_japanese.main("reference"), "#dept-library")
    assert [words(item) for item in japanese.select("li")] == [
        *("[No.2-1] 地図の公開（協力）", "データの日")
    ]


def test_a_filter_asks_for_periods_roles_and_indicators(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    found = options(form(seaford, "lists", "table-measures"))
    assert [words for _id, words in found["year"]] == PERIODS
    assert found["role"] == [("lead", "lead"), ("partner", "partner")]
    assert found["indicator"] == [("bookings", "Bookings made online"), ("maps", "Maps published")]
    row = one(seaford.main("lists"), "#table-measures").select("tbody tr")[0]
    asked = {name: value for name, value in row.attrs.items() if name.startswith("data-")}
    assert asked == {
        "data-measure": "A1",
        "data-pillar": "services data",
        "data-strategy": "counters",
        "data-department": "it clerk",
        "data-department-lead": "it",
        "data-department-partner": "clerk",
        "data-indicator": "bookings",
        "data-sdgs": "sdg-16",
        "data-article": "procedures-9-2",
        "data-flag": "",
        "data-stage-2026h2": "plan",
        "data-stage-2027h1": "build",
        "data-stage-2028": "run",
        "data-stage-later": "run",
        "data-year": "2026H2 2027H1 2028",
    }
    japanese = form(seaford_in_japanese, "lists", "table-measures")
    names = [words(label) for label in japanese.select("label")]
    assert names[1:] == [
        *(
            "柱",
            "戦略",
            "担当課等",
            "担当課の役割",
            "法律の条文",
            "SDGs",
            "指標",
            "段階",
            "期間",
        )
    ]
    assert [words for _id, words in options(japanese)["year"]] == PERIODS_JA


def test_the_tree_has_mixed_depths_and_counts_once_what_it_lists_twice(seaford: Build) -> None:
    lead = "Information Technology (lead), Town Clerk (partner)"
    assert outline(one(seaford.main("lists"), "ul.plan-tree")) == {
        "Pillar 1. Services that reach everyone": {
            "Counters without paper": {
                f"[No.1-1] Online bookings {lead}": {},
                "[No.1-2] Help at the desk Town Clerk (lead)": {},
            }
        },
        "Pillar 2. Data for all": {
            "[No.2-1] Open maps Information Technology (lead), Library (partner)": {},
            "Data day Library": {},
            f"[No.1-1] Online bookings listed again {lead}": {},
        },
    }
    assert "2 pillars and 4 actions" in words(seaford.main("index"))
    names = [row[0] for row in cells(one(seaford.main("lists"), "#table-measures"))[1:]]
    assert len(names) == len(set(names)) == 4


def test_measures_are_called_what_the_plan_calls_them(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    assert "2 actions" in words(one(seaford.main("reference"), "#dept-it"))
    assert "1 action " in words(one(seaford.main("reference"), "#article-procedures-9-2"))
    status = one(form(seaford, "lists", "table-measures"), "[role=status]")
    assert status["data-count"] == "{count} of {total} actions"
    assert captions(seaford, "data")[-1] == "Actions of Pillar 2. Data for all"
    for name in seaford.pages():
        assert not re.search(r"\bmeasures?\b", words(seaford.page(name)), re.IGNORECASE), name
    assert captions(seaford_in_japanese, "data")[-1] == "柱2 みんなのデータの取組"
    for name in seaford_in_japanese.pages():
        assert "施策" not in words(seaford_in_japanese.page(name)), name


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("pillar", {"services", "data"}),
        ("strategy", {"counters"}),
        ("indicator", {"bookings", "maps", "trust"}),
        ("article", {"procedures-9-2", "procedures-end", "records-all", "records-583"}),
    ],
)
def test_other_projects_can_link_to_what_the_plan_has(
    seaford: Build, kind: str, ids: set[str]
) -> None:
    with (seaford.output / "objects.inv").open("rb") as file:
        found = InventoryFile.load(file, "", lambda _base, address: address)
    assert set(found[f"plan:{kind}"]) == ids
