"""Questions that people bring, answered within a few clicks, on a phone and on a desk."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.parts import main
from tests.site import sheets

pytestmark = [
    pytest.mark.parametrize("language", ["ja", "en"]),
    pytest.mark.parametrize("device", ["phone", "desk"]),
]
#: The theme of a child's school, and what a parent may type instead.
SCHOOL = "school"
TYPED = {"ja": "子どもの学校はどう変わりますか", "en": "What changes at my child's school?"}
MEASURES = [id for id in sheets.ids("measures") if SCHOOL in sheets.theme_ids(id)]


def told(page: Page, measure: str, language: str) -> None:
    """The page of a measure says at its head who is in charge, and when each stage is."""
    page.wait_for_url(f"**/measures/{measure}.html")
    brief = page.locator(f"#measure-{measure}-brief")
    for department in sheets.department_ids(measure):
        name = sheets.find("departments", department)[f"name_{language}"]
        expect(brief.get_by_role("link", name=name, exact=True)).to_be_visible()
    names = {row["name_ja"]: row[f"name_{language}"] for row in sheets.rows("stages")}
    for stage, years in sheets.years_of(measure).items():
        expect(brief).to_contain_text(names[stage])
        expect(brief).to_contain_text(years[0])


@pytest.mark.parametrize("measure", MEASURES)
def test_two_clicks_tell_what_concerns_a_school_who_does_it_and_when(
    visitor: Page, language: str, measure: str
) -> None:
    theme = sheets.find("topics", SCHOOL)[f"name_{language}"]
    main(visitor).get_by_role("link", name=theme).first.click()
    visitor.wait_for_url(f"**/reference/themes.html#topic-{SCHOOL}")
    listed = visitor.locator(f"#topic-{SCHOOL}")
    expect(listed).to_be_in_viewport()
    expect(listed.get_by_role("listitem")).to_have_count(len(MEASURES))
    listed.locator(f"a[href$='measures/{measure}.html']").click()
    told(visitor, measure, language)


def test_one_search_tells_what_concerns_a_school(visitor: Page, language: str) -> None:
    field = main(visitor).get_by_role("searchbox")
    field.fill(TYPED[language])
    field.press("Enter")
    visitor.wait_for_url(f"**/search.html?{urlencode({'q': TYPED[language]})}")
    results = main(visitor).locator("ol[data-search-results] a")
    results.first.wait_for()
    pages = [str(link.get_attribute("href")).partition("#")[0] for link in results.all()[:3]]
    right = {f"measures/{id}.html" for id in MEASURES} | {"reference/themes.html"}
    assert right & {*pages}


def test_a_barrier_can_be_reported(visitor: Page, language: str) -> None:
    report = {"ja": "意見の伝え方", "en": "How to report a problem"}[language]
    visitor.get_by_role("contentinfo").get_by_role("link", name=report).click()
    visitor.wait_for_url("**/accessibility/report.html")
    expect(visitor.get_by_role("heading", level=1)).to_have_text(report)
    (plan,) = sheets.rows("plan")
    said = visitor.locator("#accessibility-report-contact")
    expect(said).to_contain_text(plan[f"contact_{language}"].replace("'", "’"))
    expect(said.locator(f"a[href='{plan['contact_address']}']")).to_be_visible()


def test_an_address_of_a_filter_is_opened_by_somebody_else(
    visitor: Page, language: str, device: str, chromium: Browser
) -> None:
    visitor.goto("reference/measures.html")
    if device == "phone":
        visitor.locator(".plan-filter summary").click()
    visitor.locator("[name=theme]").select_option(SCHOOL)
    rows = "#table-measures tbody tr"
    expect(visitor.locator(rows).filter(visible=True)).to_have_count(len(MEASURES))
    with chromium.new_context() as other:
        there = other.new_page()
        there.goto(visitor.url)
        shown = there.locator(rows).filter(visible=True)
        expect(shown).to_have_count(len(MEASURES))
        for row, measure in zip(shown.all(), MEASURES, strict=True):
            expect(row).to_contain_text(measure)
        expect(there.locator("[name=theme]")).to_have_value(SCHOOL)
