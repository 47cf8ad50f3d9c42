"""A plan of all shapes at once in a reader's browser, in both of its languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from sitecheck.browser import look
from sitecheck.browser.visit import Visit
from tests.serving import serve
from tests.sphinx.build import ROOTS, Build
from tests.sphinx.conftest import seaford, seaford_in_japanese, shared, yanaka

__all__ = ["seaford", "seaford_in_japanese", "shared", "yanaka"]  # fixtures of the other folder


def pages(root: str, *indices: str) -> list[str]:
    """The pages of a root, and those of its indices."""
    own = sorted(page.stem for page in (ROOTS / root).glob("*.md"))
    return [*own, *(f"plan-{name}" for name in indices)]


SEAFORD = pages("test-any-shape", "article", "department", "indicator", "year")
YANAKA = pages("test-town", "department", "indicator", "year")


@pytest.mark.parametrize(
    ("edition", "name"),
    [
        *((edition, name) for edition in ("seaford", "seaford_in_japanese") for name in SEAFORD),
        *(("yanaka", name) for name in YANAKA),
    ],
)
def test_no_check_of_accessibility_finds_anything(
    chromium: Browser, modules: Path, request: pytest.FixtureRequest, edition: str, name: str
) -> None:
    """Of those that need a browser, in each of its views."""
    site: Build = request.getfixturevalue(edition)
    with serve(site.output.parent) as address, chromium.new_context() as context:
        visit = Visit(address, f"{site.output.name}/{name}.html", modules=modules)
        assert list(look(context.new_page(), visit)) == []


@pytest.fixture
def lists(chromium: Browser, seaford: Build) -> Iterator[Page]:
    """The page of the list that can be narrowed."""
    with (
        serve(seaford.output) as address,
        chromium.new_context(base_url=address, reduced_motion="reduce") as context,
    ):
        page = context.new_page()
        page.goto("lists.html")
        yield page


def names(page: Page) -> list[str]:
    """The actions that are shown."""
    rows: Locator = page.locator("#table-measures tbody th").filter(visible=True)
    return rows.all_inner_texts()


BOOKINGS, DESK, MAPS, DAY = (
    *("[No.1-1] Online bookings", "[No.1-2] Help at the desk", "[No.2-1] Open maps"),
    "Data day",
)


@pytest.mark.parametrize(
    ("conditions", "shown"),
    [
        ({"Department in charge": "Town Clerk"}, [BOOKINGS, DESK]),
        ({"Department in charge": "Town Clerk", "Role of the department": "lead"}, [DESK]),
        ({"Department in charge": "Town Clerk", "Role of the department": "partner"}, [BOOKINGS]),
        # it has no role in one of them
        ({"Department in charge": "Library"}, [MAPS, DAY]),
        ({"Department in charge": "Library", "Role of the department": "lead"}, []),
        ({"Indicator": "Maps published"}, [MAPS]),
        # the id of this vocabulary has capitals, which an attribute has not
        ({"SDGs": "16 Peace, justice and strong institutions"}, [BOOKINGS, MAPS]),
        ({"Stage": "run"}, [BOOKINGS, DESK, MAPS]),
        ({"Stage": "run", "Period": "January to June 2027"}, [DESK]),
        ({"Stage": "run", "Period": "After June 2029"}, [BOOKINGS, MAPS]),
        # what is listed again is found under both
        ({"Pillar": "2 Data for all"}, [BOOKINGS, MAPS, DAY]),
        ({"Pillar": "2 Data for all", "Department in charge": "Town Clerk"}, [BOOKINGS]),
    ],
)
def test_the_list_is_narrowed_by_what_the_plan_has(
    lists: Page, conditions: dict[str, str], shown: list[str]
) -> None:
    for label, option in conditions.items():
        lists.get_by_label(label, exact=True).select_option(option)
    assert names(lists) == shown
    expect(lists.get_by_role("status")).to_have_text(f"{len(shown)} of 4 actions")
    address = lists.url
    lists.goto("about:blank")
    lists.goto(address)
    assert names(lists) == shown  # as the address says
