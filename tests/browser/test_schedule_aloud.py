"""What a screen reader is given of the real schedule: the tree that the browser computes."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from sitecheck.browser.accessibility_tree import Node, tree
from sitecheck.browser.grid import cells
from tests.site import sheets
from tests.site.reading import Site

#: Of the table of several measures, and of that of one.
SCHEDULE, OWN = "plan-schedule", "plan-own-schedule"
YEAR, MEASURE = re.compile(r"(?<!\d)\d{4}(?!\d)"), re.compile(r"\d-\d+-\d+")
WORD = re.compile(r"[^\W\d_]")


def tables(page: Page, *classes: str) -> Iterator[Node]:
    """The schedules of a page."""
    for node in tree(page):
        if node.role == "table" and node.element and node.element.classes.intersection(classes):
            yield node


def squeezed(words: str) -> str:
    """Words without the spaces between their parts."""
    return "".join(words.split())


def heard(table: Node) -> dict[str, list[tuple[str, str]]]:
    """What is read of each row: for each cell the year in which it begins, and its words."""
    read: dict[str, list[tuple[str, str]]] = {}
    for cell in cells(table):
        (row,) = (header.name for header in cell.row_headers)
        (year,) = (header.name for header in cell.column_headers)
        read.setdefault(row, []).append((squeezed(year), cell.node.words))
    return read


def begins(years: list[str]) -> str:
    """How the head of the first of some years is read."""
    return sheets.YEARS[years[0]].replace("（", "").replace("）", "")


@pytest.mark.parametrize("width", [1280, 390])
def test_each_bar_is_read_with_its_measure_its_stage_and_its_years(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("reference/schedule.html")
    (table,) = tables(page, SCHEDULE)
    read = heard(table)
    assert read["2-1-2 児童生徒の安全対策事業"] == [
        ("2018年度平成30年度", "構築 2018年度"),
        ("2018年度平成30年度", "運用 2018年度から2022年度まで"),
    ]
    assert read == {
        sheets.title(row): [
            (begins(years), f"{stage} {sheets.between(years)}")
            for stage, years in sheets.years_of(row["id"]).items()
        ]
        for row in sheets.rows("measures")
    }


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("area", sheets.group_ids("area"))
def test_a_measure_s_own_timeline_is_read_with_its_stages_and_their_years(
    page: Page, area: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    read, expected = {}, {}
    for row in sheets.measures_of(area):
        page.goto(f"measures/{row['id']}.html")
        (table,) = tables(page, OWN)
        for stage, said in heard(table).items():
            cells_of_bars = [cell for cell in said if not cell[1].startswith("予定なし ")]
            read[table.name, stage] = cells_of_bars
        its = sheets.years_of(row["id"])
        name = "、".join(f"{stage}は{sheets.between(years)}" for stage, years in its.items())
        for stage, years in its.items():
            cell = begins(years), sheets.between(years)
            expected[f"{row['id']}の予定：{name}", stage] = [cell]
    assert read == expected


def test_every_bar_on_every_page_says_of_what_and_of_when_it_is(
    chromium: Browser, server: str, edition: Site
) -> None:
    read = 0
    with chromium.new_context() as context:
        page = context.new_page()
        for name in edition.names:
            written = (edition.folder / f"{name}.html").read_text("utf-8")
            if SCHEDULE not in written and OWN not in written:
                continue
            page.goto(f"{server}{edition.folder.name}/{name}.html")
            for table in tables(page, SCHEDULE, OWN):
                for cell in cells(table):
                    if cell.node.element and "plan-bar" in cell.node.element.classes:
                        read += 1
                        rows = " ".join(header.name for header in cell.row_headers)
                        columns = " ".join(header.name for header in cell.column_headers)
                        where = f"{name}: {table.name} {rows} {columns} {cell.node.words}"
                        assert YEAR.search(columns), where
                        assert YEAR.search(cell.node.words), where
                        assert MEASURE.search(f"{rows} {table.name}"), where
                        assert WORD.search(cell.node.words), where
    # the whole schedule, those of a goal and of an area, and the measure's own
    assert read == 4 * sum(len(sheets.bars(row["id"])) for row in sheets.rows("measures"))


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("name", ["reference/schedule", "measures/3-1"])
def test_nothing_scrolls_sideways_on_a_phone_and_letters_stay_large(
    page: Page, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{name}.html")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    sizes = page.locator(".plan-timeline :is(th, td) *, .plan-legend *").evaluate_all(
        "all => all.filter((e) => e.innerText).map((e) => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert len(sizes) > 100
    assert min(sizes) >= 14
