"""The tables of many measures: schedules and lists of an area, a goal, and all."""

import pytest

from tests.site import reading as r
from tests.site import sheets
from tests.site.reading import Site, Table

COLUMNS = [r.MEASURE, *sheets.YEARS.values()]


def expect_schedule(table: Table, measures: list[sheets.Row]) -> None:
    assert table.columns == COLUMNS
    assert table.rows == [
        {
            r.MEASURE: sheets.title(row),
            **sheets.schedule(row["id"]),
        }
        for row in measures
    ]
    said = [[r.text(cell) for cell in row.select("td")] for row in table.element.select("tr")[1:]]
    assert said == [sheets.bars(row["id"]) for row in measures]  # each once
    expect_measures(table, measures)


def expect_measures(table: Table, measures: list[sheets.Row]) -> None:
    ids = [row["id"] for row in measures]
    assert table.links(r.MEASURE) == [[id] for id in ids]


def expect_links(table: Table, measures: list[sheets.Row]) -> None:
    expect_measures(table, measures)
    ids = [row["id"] for row in measures]
    departments = [[f"dept-{dept}" for dept in sheets.department_ids(id)] for id in ids]
    assert table.links(r.DEPARTMENTS) == departments


@pytest.mark.parametrize("area", sheets.group_ids("area"))
def test_area_page_shows_the_schedule_of_its_measures(site: Site, area: str) -> None:
    (table,) = site.page(f"measures/{area}").tables("table.plan-schedule")
    assert table.caption == f"{sheets.title(sheets.find('groups', area))}のスケジュール"
    expect_schedule(table, sheets.measures_of(area))


@pytest.mark.parametrize("goal", sheets.group_ids("goal"))
def test_goal_page_shows_the_schedule_of_its_measures(site: Site, goal: str) -> None:
    (table,) = site.page(f"policy/goal-{goal}").tables("table.plan-schedule")
    expect_schedule(table, sheets.measures_of_goal(goal))


def test_schedule_page_shows_every_measure(site: Site) -> None:
    (table,) = site.page("reference/schedule").tables("table.plan-schedule")
    expect_schedule(table, sheets.measures_of(""))
    cells = [row[year] for row in table.rows for year in sheets.YEARS.values()]
    assert len(cells) == 52 * 5
    assert all(cells)


@pytest.mark.parametrize("goal", sheets.group_ids("goal"))
def test_goal_page_lists_its_measures(site: Site, goal: str) -> None:
    (table,) = site.page(f"policy/goal-{goal}").tables("table.plan-measures")
    measures = sheets.measures_of_goal(goal)
    assert table.columns == [r.MEASURE, r.MARKS, r.DEPARTMENTS, r.ARTICLES]
    assert table.rows == [
        {
            r.MEASURE: sheets.title(row),
            r.MARKS: "、".join(sheets.flags(row)) or r.NONE,
            r.DEPARTMENTS: sheets.departments(row["id"]),
            r.ARTICLES: "、".join(map(sheets.article, sheets.article_ids(row["id"]))) or r.NONE,
        }
        for row in measures
    ]
    expect_links(table, measures)
    articles = [[f"article-{id}" for id in sheets.article_ids(row["id"])] for row in measures]
    assert table.links(r.ARTICLES) == articles


def test_no_other_page_shows_a_schedule(site: Site) -> None:
    areas = {f"measures/{area}" for area in sheets.group_ids("area")}
    goals = {f"policy/goal-{goal}" for goal in sheets.group_ids("goal")}
    found = {page.name for page in site.pages if page.tables("table.plan-schedule")}
    assert found == areas | goals | {"reference/schedule"}


def test_no_cell_of_any_table_is_empty_or_a_symbol_alone(site: Site) -> None:
    symbols = {"", "⇒", "→", "○", "●", "◎", "×", "-", "－", "—"}
    assert [
        (page.name, table.caption, row)
        for page in site.pages
        for table in page.tables("table")
        for row in table.rows
        if symbols & set(row.values())
    ] == []
