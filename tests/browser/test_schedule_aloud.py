"""What a screen reader is given of the real schedule: the tree that the browser computes."""

from playwright.sync_api import Page

from sitecheck.browser.accessibility_tree import tree
from sitecheck.browser.grid import cells
from tests.site import sheets


def test_each_cell_is_read_with_its_measure_its_year_and_its_stage_in_words(page: Page) -> None:
    page.goto("reference/schedule.html")
    (table,) = (
        node
        for node in tree(page)
        if node.role == "table" and node.element and "plan-schedule" in node.element.classes
    )
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
