"""Two departments or themes side by side."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site import sheets

LIST = "reference/departments.html"
#: Two that have a measure in common.
TWO = next(
    departments[:2]
    for departments in map(sheets.department_ids, sheets.ids("measures"))
    if len(departments) > 1
)


def of(department: str) -> set[str]:
    """The measures of a department."""
    return {id for id in sheets.ids("measures") if department in sheets.department_ids(id)}


BOTH = of(TWO[0]) & of(TWO[1])


def choose(page: Page) -> None:
    """Choose the two."""
    for name, department in zip(("one", "other"), TWO, strict=True):
        page.locator(f".plan-compare [name$={name}]").select_option(f"dept-{department}")


def seen(page: Page) -> Locator:
    """The sections that are shown."""
    return page.locator("section[id^=dept-]").filter(visible=True)


@pytest.mark.parametrize(("language", "mark"), [("ja", "両方"), ("en", "in both")])
def test_what_both_do_is_marked_and_counted(page: Page, mark: str) -> None:
    page.goto(LIST)
    every = seen(page).count()
    choose(page)
    expect(seen(page)).to_have_count(2)
    marked = seen(page).get_by_role("listitem").filter(has_text=mark)
    expect(marked).to_have_count(2 * len(BOTH))
    for measure in BOTH:
        expect(marked.filter(has_text=measure)).to_have_count(2)
    expect(page.get_by_role("status")).to_contain_text(str(len(BOTH)))
    page.locator(".plan-compare").get_by_role("button").click()
    expect(seen(page)).to_have_count(every)
    expect(page.get_by_text(mark, exact=True)).to_have_count(0)
    expect(page.get_by_role("status")).to_be_empty()


def test_the_address_has_the_choice(page: Page) -> None:
    page.goto(LIST)
    choose(page)
    page.goto(page.url)
    expect(seen(page)).to_have_count(2)
    page.goto(f"{LIST}?departments-one=dept-nobody&departments-other=dept-{TWO[0]}")
    assert seen(page).count() > 2
    expect(page.get_by_role("status")).to_be_empty()


def test_a_link_to_one_that_is_away_brings_all_back(page: Page) -> None:
    page.goto(LIST)
    every = seen(page).count()
    choose(page)
    away = next(id for id in sheets.ids("departments") if id not in TWO)
    page.locator(f".page-contents a[href='#dept-{away}']").click()
    expect(page.locator(f"#dept-{away}")).to_be_in_viewport()
    expect(seen(page)).to_have_count(every)


def test_the_same_twice_leaves_the_list_as_it_is(page: Page) -> None:
    page.goto("reference/themes.html")
    every = page.locator("section[id^=topic-]").count()
    for name in ("one", "other"):
        page.locator(f".plan-compare [name$={name}]").select_option(index=1)
    expect(page.locator("section[id^=topic-]").filter(visible=True)).to_have_count(every)


def test_without_a_script_nothing_is_promised(plain: Page) -> None:
    plain.goto(LIST)
    expect(plain.locator(".plan-compare")).to_be_hidden()
    expect(seen(plain)).to_have_count(len(sheets.ids("departments")))
