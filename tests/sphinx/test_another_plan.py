"""Plans that share nothing with the real one are built by the same code."""

import csv

import pytest
from bs4 import Tag

from .build import ROOTS, Build, cells, one, words

#: Files whose every row has a home, with the kind of that home.
HOMES = {
    "groups": "{level}",
    "measures": "measure",
    "departments": "dept",
    "articles": "article",
    "glossary": "term",
    "figures": "figure",
    "errata": "erratum",
}
SHOWN_ELSEWHERE = [
    "flags",
    "stages",
    "laws",
    "history",
    "figure_values",
    "evaluation_scales",
    "evaluation",
    "committee",
    "comprehensive_plan",
    "progress",
]


def rows(root: str, file: str) -> list[dict[str, str]]:
    path = ROOTS / f"test-{root}" / "data" / f"{file}.csv"
    if not path.is_file():  # a plan has only the files that it needs
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(params=["plan", "three-levels"])
def plan(request: pytest.FixtureRequest, town: Build, library: Build) -> tuple[str, Build]:
    return request.param, {"plan": town, "three-levels": library}[request.param]


def test_no_warning_is_told(plan: tuple[str, Build]) -> None:
    assert plan[1].warnings == []


def test_each_row_has_one_home(plan: tuple[str, Build]) -> None:
    name, site = plan
    pages = [site.page(page) for page in site.pages()]
    for file, kind in HOMES.items():
        for row in rows(name, file):
            home = f'[id="{kind.format(**row)}-{row["id"]}"]'
            homes = [found for page in pages for found in page.select(home)]
            assert len(homes) == 1, (file, row["id"])


def test_the_words_of_each_row_are_shown(plan: tuple[str, Build]) -> None:
    name, site = plan
    text = "\n".join(words(site.main(page)) for page in site.pages() if page != "search")
    for file in [*HOMES, *SHOWN_ELSEWHERE]:
        for row in rows(name, file):
            for column, cell in row.items():
                unused = file in ("flags", "stages") and column.startswith("meaning")
                names = cell.split(";") if column == "aliases_ja" else [cell]
                if column.endswith("_ja") and not unused:
                    assert [name for name in names if name not in text] == [], (file, column)


def test_a_plan_of_two_levels_has_measures_right_under_goals(town: Build) -> None:
    tree = outline(one(town.main("tree"), "ul.plan-tree"))
    assert tree == {
        "目標A 見守りの輪を広げる": {
            "A-1 あんしん電話を配る 先行 福祉課、消防署": {},
            "A-2 下校を見守る 学校課": {},
        },
        "目標B 急な病気に備える": {
            "B-1 救急の講習を開く 先行、共同 消防署": {},
            "B-2 薬の手帳をまとめる 福祉課": {},
        },
    }


def test_a_plan_of_three_levels_has_areas_between(library: Build) -> None:
    tree = outline(one(library.main("lists"), "ul.plan-tree"))
    assert tree == {
        "目標1 本を増やす": {
            "1-1 子どもの本": {"1-1-1 絵本を買う 最優先、要望 図書館": {}},
            "1-2 古い本": {"1-2-1 古い本を直す 要望 製本係": {}},
        },
        "目標2 読む場所を増やす": {"2-1 分館": {"2-1-1 分館を開く 図書館、製本係": {}}},
    }


def test_years_without_eras_are_western_alone(town: Build) -> None:
    assert years(town, "schedule") == ["2024年度", "2025年度", "2026年度"]
    assert "2024年度から2026年度まで" in words(town.main("index"))


def test_years_are_counted_in_the_eras_that_came(library: Build) -> None:
    assert years(library, "lists") == [
        "1988年度（昭和63年度）",
        "1989年度（平成元年度）",
        "1990年度（平成2年度）",
        "1991年度（平成3年度）",
    ]
    assert "1991年度（平成3年度、計画書では昭和66年度）" in words(library.main("index"))
    assert "1988年3月（昭和63年3月）" in words(library.main("index"))


def outline(tree: Tag) -> dict[str, object]:
    """Nested lists as nested dicts."""
    found: dict[str, object] = {}
    for item in tree.find_all("li", recursive=False):
        below = item.find("ul", recursive=False)
        found[words(one(item, ":scope > p"))] = outline(below) if below else {}
    return found


def years(site: Build, page: str) -> list[str]:
    return cells(one(site.main(page), "table#table-schedule"))[0][1:]
