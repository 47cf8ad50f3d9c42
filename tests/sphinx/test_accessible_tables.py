"""What screen readers and keyboards need of every table, whichever directive makes it."""

import pytest
from bs4 import Tag

from .build import Build, one, words

PAGES = ["goal-a", "goal-b", "lists", "schedule", "past", "figures", "people", "errata"]


@pytest.fixture(params=PAGES)
def tables(request: pytest.FixtureRequest, town: Build) -> list[Tag]:
    found: list[Tag] = town.main(request.param).select("table")
    assert found
    return found


def test_a_table_has_a_caption(tables: list[Tag]) -> None:
    assert all(words(one(table, "caption")) for table in tables)


def test_header_cells_say_which_way_they_head(tables: list[Tag]) -> None:
    for table in tables:
        assert {str(head["scope"]) for head in table.select("thead th")} == {"col"}
        assert not table.select("thead td")
        for row in table.select("tbody tr"):
            first, *others = row.find_all(["th", "td"], recursive=False)
            assert first.name == "th"
            assert first["scope"] == "row"
            assert {other.name for other in others} == {"td"}


def test_no_cell_is_empty_or_a_symbol_alone(tables: list[Tag]) -> None:
    for table in tables:
        for cell in table.select("th, td"):
            assert any(letter.isalnum() for letter in words(cell)), table["id"]


def test_each_row_has_a_cell_for_each_column(tables: list[Tag]) -> None:
    for table in tables:
        widths = {
            sum(int(str(cell.get("colspan", "1"))) for cell in row.select("th, td"))
            for row in table.select("tr")
        }
        assert len(widths) == 1


def test_a_table_of_many_columns_scrolls_in_a_region_with_focus_and_name(tables: list[Tag]) -> None:
    for table in tables:
        region = table.parent
        assert region is not None
        fits = "plan-timeline" in table["class"] and "crowded" not in table["class"]
        if len(table.select("thead th")) > 2 and not fits:
            assert region["role"] == "region"
            assert region["tabindex"] == "0"
            assert region["aria-labelledby"] == one(table, "caption")["id"]
        else:
            assert not {"role", "tabindex"} & region.attrs.keys()


def test_a_table_of_markdown_is_as_accessible(town: Build) -> None:
    table = one(town.main("plain"), "table")
    assert {str(head["scope"]) for head in table.select("thead th")} == {"col"}


def test_a_table_says_what_it_is_by_its_elements_alone(tables: list[Tag]) -> None:
    """What a phone lays out otherwise stays a table: tests/browser hear it at both widths."""
    for table in tables:
        for part in [table, *table.select("thead, tbody, tr, th, td")]:
            assert "role" not in part.attrs
