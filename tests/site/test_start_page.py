"""The start page says of the plan what its files say, counted here row by row."""

from collections import Counter

import pytest

from tests.site import reading as r
from tests.site import sheets
from tests.site.reading import Page, Site, Table

PERIODS = list(sheets.YEARS)
#: Labels that the page had before: links from elsewhere end there.
BEFORE = ["start", "start-goals", "start-find", "start-contents"]


@pytest.fixture(scope="module")
def page(site: Site) -> Page:
    return site.page("index")


def stages(measure: str, period: str) -> set[str]:
    return {
        row["stage"]
        for row in sheets.rows("schedule")
        if (row["measure"], row["period"]) == (measure, period)
    }


def begins(measure: str) -> str:
    return next((period for period in PERIODS if "operate" in stages(measure, period)), "")


def doors(page: Page, section: str) -> dict[str, str]:
    """What the doors of a section lead to, each with what is said of it."""
    items = page.main.select(f"#{section} :is(.plan-doors, .plan-themes) > li")
    return {
        r.attribute(r.one(item, "a"), "href"): r.text(r.one(item, ".plan-door-count"))
        for item in items
    }


def test_numbers_are_those_of_the_files_and_lead_to_what_they_count(page: Page) -> None:
    measures, groups = sheets.rows("measures"), sheets.rows("groups")
    found = [(r.text(a), r.attribute(a, "href")) for a in page.main.select(".plan-counts a")]
    assert found == [
        (f"{sum(row['level'] == 'goal' for row in groups)} 基本目標", "policy/tree.html"),
        (f"{sum(row['level'] == 'area' for row in groups)} 施策区分", "policy/tree.html"),
        (f"{len(measures)} 個別施策", "reference/measures.html"),
        *(
            (
                f"{sum(row[flag['id']] == 'true' for row in measures)} うち{flag['name_ja']}",
                f"plan-flag.html#group-{flag['id']}",
            )
            for flag in sheets.rows("flags")
        ),
    ]
    assert [text for text, _href in found] == [
        *("4 基本目標", "14 施策区分", "52 個別施策", "9 うち重点", "28 うち新規")
    ]


def test_what_starts_when_is_a_table_that_counts_each_measure_once(page: Page) -> None:
    (table,) = page.tables(".plan-starts")
    measures = sheets.rows("measures")
    assert [row["合計"] for row in table.rows] == [
        "33施策",
        "7施策",
        "5施策",
        "2施策",
        "0施策",
        "5施策",
    ]
    for period, row in zip([*PERIODS, ""], table.rows, strict=True):
        there = [one for one in measures if begins(one["id"]) == period]
        new = sum(one["new"] == "true" for one in there)
        assert row == {
            "年度": sheets.YEARS.get(period, "運用の予定なし"),
            "新規": str(new),
            "そのほか": str(len(there) - new),
            "合計": f"{len(there)}施策",
        }
    assert table.links("年度") == [[f"group-{id}"] for id in PERIODS] + [[]]


def test_a_square_is_a_measure(page: Page) -> None:
    drawn = [
        Counter(" ".join(r.attribute(square, "class").split()) for square in cell.select("i"))
        for cell in page.main.select(".plan-starts .plan-total")
    ]
    (table,) = page.tables(".plan-starts")
    *periods, never = table.rows
    for squares, row in zip(drawn, periods, strict=False):
        assert squares["flagged"] == int(row["新規"])
        assert squares["others"] == int(row["そのほか"])
    assert drawn[-1] == {"never": int(never["合計"].removesuffix("施策"))}


def test_years_say_how_many_measures_begin_or_change(page: Page) -> None:
    before: dict[str, set[str]] = {}
    expected = {}
    for period in PERIODS:
        now = {row["id"]: stages(row["id"], period) for row in sheets.rows("measures")}
        changed = sum(now[id] != before.get(id, set()) for id in now)
        said = f"始まる・変わる {changed}施策" if changed else "変わるものなし"
        expected[f"plan-year.html#group-{period}"] = said
        before = now
    assert doors(page, "start-periods") == expected
    assert [text.split()[-1] for text in expected.values()] == [
        *("52施策", "22施策", "8施策", "3施策", "変わるものなし")
    ]


def test_the_six_departments_with_the_most_measures_have_doors(page: Page) -> None:
    counts = Counter(row["department"] for row in sheets.rows("measure_departments"))
    found = doors(page, "start-departments")
    said = {f"reference/departments.html#dept-{id}": f"{count}施策" for id, count in counts.items()}
    assert len(found) == 6
    assert found.items() <= said.items()
    assert sorted(counts.values(), reverse=True)[:6] == [
        int(count.removesuffix("施策")) for count in found.values()
    ]
    every = r.one(page.main, "#start-departments > .plan-doors-all > a")
    assert (r.text(every), r.attribute(every, "href")) == (
        "19の担当課すべて",
        "reference/departments.html",
    )


@pytest.mark.parametrize(
    ("section", "file", "column", "address"),
    [
        ("start-themes", "measure_topics", "topic", "reference/themes.html#topic-"),
        ("start-articles", "measure_articles", "article", "reference/articles.html#article-"),
    ],
)
def test_themes_and_articles_lead_to_all_their_measures(
    page: Page, section: str, file: str, column: str, address: str
) -> None:
    counts = Counter(row[column] for row in sheets.rows(file))
    assert doors(page, section) == {f"{address}{id}": f"{n}施策" for id, n in counts.items()}


def test_each_goal_has_a_card_with_its_words_and_its_numbers(page: Page) -> None:
    cards = page.main.select(".plan-cards > li")
    goals = [row for row in sheets.rows("groups") if row["level"] == "goal"]
    assert len(cards) == len(goals)
    for number, (card, goal) in enumerate(zip(cards, goals, strict=True), 1):
        areas = [row["id"] for row in sheets.rows("groups") if row["parent"] == goal["id"]]
        measures = [row for row in sheets.rows("measures") if row["group"] in areas]
        assert card["class"] == [f"hue-{number}"]
        assert [r.text(p) for p in card.select("p")] == [
            f"目標{goal['id']}",
            goal["name_ja"],
            goal["note_ja"],
            f"{len(measures)}施策、施策区分{len(areas)}件",
        ]
        assert r.attribute(r.one(card, "a"), "href") == f"policy/goal-{goal['id']}.html"


def test_addresses_of_before_end_on_the_page(page: Page) -> None:
    for id in BEFORE:
        assert id in page.elements


def test_the_menu_has_the_contents_and_the_page_has_none(page: Page) -> None:
    assert page.main.select(".toctree-wrapper ul") == []
    listed = [r.attribute(a, "href") for a in page.soup.select(".site-menu a")]
    for name in ("overview", "measures/index", "reference/themes", "about", "messages/index"):
        assert f"{name}.html" in listed


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_is_light(editions: dict[str, Site], language: str) -> None:
    assert (editions[language].folder / "index.html").stat().st_size <= 40_000


def test_the_table_is_read_by_its_headers(page: Page) -> None:
    assert isinstance(page.tables(".plan-starts")[0], Table)
    assert len(page.main.select(".plan-starts tbody th[scope=row]")) == len(PERIODS) + 1
