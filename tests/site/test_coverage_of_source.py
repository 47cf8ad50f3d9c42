"""Everything that the source has stands in the pages: its sections, measures, figures, values."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

import pytest

from tests.site import sheets, sources


@dataclass(frozen=True)
class Entry:
    """A line of the source's table of contents: depth from 1, heading, first page."""

    depth: int
    heading: str
    page: int


#: source/plan.txt, lines 13 to 41.
CONTENTS = (
    Entry(1, "第1章 計画の概要", 1),
    Entry(2, "1 計画策定の趣旨", 1),
    Entry(2, "2 計画の位置付け", 1),
    Entry(2, "3 計画期間", 2),
    Entry(2, "4 計画策定の考え方", 2),
    Entry(3, "(1) 見直しの視点", 2),
    Entry(3, "(2) 策定の進め方", 2),
    Entry(1, "第2章 情報化を取り巻く状況", 3),
    Entry(2, "1 社会、国、県の動向", 3),
    Entry(3, "(1) 情報化に関する社会動向", 3),
    Entry(3, "(2) 国のICT政策動向", 14),
    Entry(3, "(3) 茨城県のICT政策動向", 16),
    Entry(2, "2 技術的な動向", 18),
    Entry(3, "(1) 新たな自治体情報セキュリティ対策の抜本的強化に向けて", 18),
    Entry(3, "(2) マイナンバーカードについて", 19),
    Entry(3, "(3) オープンデータとパーソナルデータについて", 20),
    Entry(2, "3 取手市の情報化の現状と課題", 21),
    Entry(3, "(1) 市のこれまでの情報化への取組み", 21),
    Entry(1, "第3章 情報化推進施策の展開", 28),
    Entry(2, "1 施策見直しの方針", 28),
    Entry(2, "2 推進にあたっての留意点", 28),
    Entry(2, "3 基本施策の考え方", 28),
    Entry(3, "(1) 総合計画と情報化施策との関連", 28),
    Entry(3, "(2) 基本目標", 31),
    Entry(3, "(3) 情報化推進の方針", 31),
    Entry(3, "(4) 取組み事項に対する考え方", 35),
    Entry(2, "4 個別施策の具体的方向", 38),
    Entry(1, "第4章 計画の推進", 57),
    Entry(2, "1 情報化推進体制", 57),
    Entry(2, "2 情報化施策の進行管理", 57),
)
LAST_PAGE = 57

#: source/plan.txt, lines 41 to 43: the appendix, whose own heading has no page.
APPENDIX = {
    "資料編": "",
    "1 取手市情報化推進委員会規程": "資1",
    "2 用語解説": "資3",
}


def pages_of(index: int) -> str:
    """From a section's first page to the one before the next section that is no part of it."""
    entry = CONTENTS[index]
    after = (later.page for later in CONTENTS[index + 1 :] if later.depth <= entry.depth)
    last = max(entry.page, next(after, LAST_PAGE + 1) - 1)
    return str(entry.page) if last == entry.page else f"{entry.page}-{last}"


def normal(heading: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", heading))


def pages_named(heading: str) -> list[str]:
    """The page of the source that each section with that heading names.

    A page of the site may begin deep in the source: its heading then starts with the chapter.
    """
    wanted = re.compile(rf"(第\d章\d?)?{re.escape(normal(heading))}")
    return [
        found.page
        for page in sources.sources()
        for found in sources.headings(page)
        if wanted.fullmatch(normal(found.title))
    ]


@pytest.mark.parametrize("index", range(len(CONTENTS)))
def test_section_of_the_source_has_a_section_with_its_pages(index: int) -> None:
    assert pages_named(CONTENTS[index].heading) == [pages_of(index)]


@pytest.mark.parametrize("heading", APPENDIX)
def test_appendix_has_a_section_with_its_first_page(heading: str) -> None:
    (page,) = pages_named(heading)
    assert page.partition("-")[0] == APPENDIX[heading]


def test_areas_and_goals_name_the_pages_of_their_section() -> None:
    for row in sheets.rows("groups"):
        title = f"{{plan:title}}`{row['level']} {row['id']}`"
        assert pages_named(title) == [row["source_page"]]


def test_each_measure_has_one_directive_on_its_page() -> None:
    found = [
        (page, id) for page in sources.sources() for id in sources.directives(page, "plan:measure")
    ]
    expected = [(f"measures/{row['id']}", row["id"]) for row in sheets.rows("measures")]
    assert found == expected


def test_each_figure_is_shown_once() -> None:
    shown = [id for page in sources.sources() for id in sources.directives(page, "plan:figure")]
    assert Counter(shown) == Counter(sheets.ids("figures"))


def test_figure_stands_on_the_page_that_restates_its_pages_of_the_source() -> None:
    figures = {row["id"]: row["source_page"] for row in sheets.rows("figures")}
    for page in sources.sources():
        pages = {heading.page for heading in sources.headings(page)}
        for id in sources.directives(page, "plan:figure"):
            assert figures[id] in pages, id


def test_each_value_of_a_figure_is_used_in_prose() -> None:
    used = {id for page in sources.sources() for id in sources.roles(page, "plan:value")}
    assert set(sheets.ids("figure_values")) - used == set()


def test_each_scale_of_the_evaluation_is_shown_once() -> None:
    shown = [id for page in sources.sources() for id in sources.directives(page, "plan:evaluation")]
    assert Counter(shown) == Counter(sheets.ids("evaluation_scales"))


def test_each_result_that_the_text_of_the_source_states_is_used_in_prose() -> None:
    used = {
        words.split()[0]
        for page in sources.sources()
        for words in sources.roles(page, "plan:evaluation")
    }
    in_table_only = {"finished"}  # the text of the source leaves it out
    assert set(sheets.ids("evaluation")) - used == in_table_only


@pytest.mark.parametrize(
    "name",
    ["tree", "glossary", "articles", "departments", "history", "committee", "comprehensive-plan"],
)
def test_each_file_of_its_own_is_shown_once(name: str) -> None:
    shown = [page for page in sources.sources() if sources.directives(page, f"plan:{name}")]
    assert len(shown) == 1
