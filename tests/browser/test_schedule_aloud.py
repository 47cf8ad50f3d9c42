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


def test_each_cell_is_read_with_its_measure_its_year_and_its_stage_in_words(page: Page) -> None:
    page.goto("reference/schedule.html")
    (table,) = tables(page, SCHEDULE)
    read = {}
    for cell in cells(table):
        (measure,) = (header.name for header in cell.row_headers)
        (year,) = (header.name for header in cell.column_headers)
        if year != "担当課等":
            read[measure, year] = cell.node.words.replace(" ", "")
    assert read == {
        (f"{row['id']} {row['name_ja']}", year): stage
        for row in sheets.rows("measures")
        for year, stage in sheets.schedule(row["id"]).items()
    }
    assert len(read) == 52 * 5


@pytest.mark.parametrize("area", sheets.group_ids("area"))
def test_a_measure_s_own_table_is_read_with_its_measure_its_year_and_its_stage(
    page: Page, area: str
) -> None:
    page.goto(f"measures/{area}.html")
    read = {}
    for table in tables(page, OWN):
        for cell in cells(table):
            (year,) = (header.name for header in cell.row_headers)
            assert [header.name for header in cell.column_headers] == ["段階"]
            read[table.name, year] = cell.node.words.replace(" ", "")
    assert read == {
        (f"{row['id']}の年度別の段階", year): stage
        for row in sheets.measures_of(area)
        for year, stage in sheets.schedule(row["id"]).items()
    }


def test_every_stage_on_every_page_says_of_what_and_of_when_it_is(
    chromium: Browser, server: str, edition: Site
) -> None:
    read = 0
    with chromium.new_context() as context:
        page = context.new_page()
        for name in edition.names:
            if SCHEDULE not in (edition.folder / f"{name}.html").read_text("utf-8"):
                continue
            page.goto(f"{server}{edition.folder.name}/{name}.html")
            for table in tables(page, SCHEDULE, OWN):
                for cell in cells(table):
                    if cell.node.element and "plan-stage" in cell.node.element.classes:
                        read += 1
                        rows = " ".join(header.name for header in cell.row_headers)
                        columns = " ".join(header.name for header in cell.column_headers)
                        where = f"{name}: {table.name} {rows} {columns} {cell.node.words}"
                        assert YEAR.search(f"{rows} {columns}"), where
                        assert MEASURE.search(f"{rows} {table.name}"), where
                        assert WORD.search(cell.node.name or cell.node.words), where
    # the whole schedule, those of a goal and of an area, and the measure's own
    assert read == 4 * len(sheets.YEARS) * len(sheets.rows("measures"))
