"""``{plan:measures}`` and ``{plan:schedule}``: tables of the measures that meet conditions."""

from pathlib import Path

import pytest

from .build import Build, build, cells, one, words


def test_a_list_shows_marks_departments_and_articles(town: Build) -> None:
    assert cells(one(town.main("lists"), "table#table-measures")) == [
        ["個別施策", "区分", "担当課等", "法律の条文"],
        ["A-1 あんしん電話を配る", "先行", "福祉課、消防署", "老福法第4条、消防法第35条"],
        ["A-2 下校を見守る", "なし", "学校課", "なし"],
        ["B-1 救急の講習を開く", "先行、共同", "消防署", "消防法第35条"],
        ["B-2 薬の手帳をまとめる", "なし", "福祉課", "なし"],
    ]


def test_a_schedule_is_a_timeline_with_a_bar_for_each_stage(town: Build) -> None:
    assert cells(one(town.main("schedule"), "table#table-schedule"))[:3] == [
        ["個別施策", "2024年度", "2025年度", "2026年度"],
        [
            "A-1 あんしん電話を配る",
            "聞き取り 2024年度から2025年度まで",
            "試行 2026年度",
            "日常化 2026年度",
        ],
        ["A-2 下校を見守る", "日常化 2024年度から2026年度まで"],
    ]


def test_stages_that_share_a_year_have_half_of_its_columns(town: Build) -> None:
    rows = one(town.main("schedule"), "table#table-schedule").select("tr")[:3]
    assert [
        [int(str(cell.get("colspan", "1"))) for cell in row.select("th, td")] for row in rows
    ] == [
        [1, 2, 2, 2],
        [1, 4, 1, 1],
        [1, 6],
    ]


def test_what_the_bars_mean_stands_below_them(town: Build) -> None:
    table = one(town.main("schedule"), "div:has(> #table-schedule)")
    legend, note, *_others = table.find_next_siblings()
    assert [words(item) for item in legend.select("li")] == [
        "聞き取り：住民に聞きます。",
        "試行",
        "日常化",
    ]
    looks = [bar["class"][-1] for bar in legend.select(".plan-bar")]
    assert looks == ["bar-1", "bar-2", "bar-4"]
    assert words(note).startswith("同じ年度に二つ以上の段階があるときは、順に並べます。")


def test_a_row_of_many_goals_has_the_colour_of_its_own(town: Build) -> None:
    assert hues(town, "schedule", "#table-schedule") == ["hue-1", "hue-1", "hue-2", "hue-2"]
    assert hues(town, "goal-a", "table.plan-timeline") == []


def hues(site: Build, page: str, table: str) -> list[str]:
    rows = site.main(page).select(f"{table} tbody tr")
    return [name for row in rows for name in row["class"] if name.startswith("hue-")]


def test_the_caption_names_the_group(town: Build, library: Build) -> None:
    assert caption(town, "lists", "measures") == "個別施策"
    assert caption(town, "lists", "measures-B-pilot") == "目標B 急な病気に備えるの個別施策"
    assert caption(library, "lists", "measures-1-2") == "1-2 古い本の個別施策"
    assert caption(library, "lists", "schedule-2") == "目標2 読む場所を増やすのスケジュール"


def test_the_page_may_give_the_caption(town: Build) -> None:
    assert caption(town, "schedule", "schedule-trial-2025") == "2025年度に試す施策"


@pytest.fixture(scope="module")
def selected(tmp_path_factory: pytest.TempPathFactory, town: Build) -> Build:
    """A page with every condition, alone and together."""
    root = tmp_path_factory.mktemp("selected") / "plan"
    copy(town.source, root)
    options = [case.values[0] for case in CASES]
    tables = "\n".join(f"```{{plan:measures}}\n{text}\n```\n" for text in options)
    (root / "lists.md").write_text(f"(lists)=\n# 一覧\n\n{tables}", "utf-8")
    return build(root)


def copy(source: Path, target: Path) -> None:
    for file in [*source.glob("*.*"), *source.glob("data/*"), *source.glob("_diagrams/*")]:
        copied = target / file.relative_to(source)
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(file.read_bytes())


CASES = [
    pytest.param(":goal: A", ["A-1", "A-2"], id="goal"),
    pytest.param(":department: fire", ["A-1", "B-1"], id="department"),
    pytest.param(":department: 学校課", ["A-2"], id="department by name"),
    pytest.param(":article: elderly-4", ["A-1"], id="article"),
    pytest.param(":flag: joint", ["B-1"], id="flag"),
    pytest.param(":flag: ahead", ["A-1", "B-1"], id="flag by its English name"),
    pytest.param(":stage: trial", ["A-1", "B-1"], id="stage in any year"),
    pytest.param(":stage: trial\n:period: 2026", ["A-1", "B-1"], id="a stage that goes on"),
    pytest.param(":stage: 試行\n:period: 2025", ["B-1"], id="stage in one year"),
    pytest.param(":goal: A\n:stage: ask", ["A-1"], id="all conditions must be met"),
]


@pytest.mark.parametrize(("options", "measures"), CASES)
def test_a_condition_selects(selected: Build, options: str, measures: list[str]) -> None:
    position = [case.values[0] for case in CASES].index(options)
    table = selected.main("lists").select("table")[position]
    assert [row[0].split()[0] for row in cells(table)[1:]] == measures


def test_tables_of_one_page_have_ids_of_their_own(selected: Build) -> None:
    ids = [table["id"] for table in selected.main("lists").select("table")]
    assert len(set(ids)) == len(CASES)


def caption(site: Build, page: str, id: str) -> str:
    return words(one(site.main(page), f"table#table-{id} caption"))
