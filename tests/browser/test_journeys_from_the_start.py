"""What visitors come for, by clicks from the start page, on a phone and on a desk."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.parts import main
from tests.site import sheets

pytestmark = [
    pytest.mark.parametrize("language", ["ja", "en"]),
    pytest.mark.parametrize("device", ["phone", "desk"]),
]
#: Two departments of whom each has measures of its own.
TWO = ("information-management", "personnel")


def title(measure: str, language: str) -> str:
    """A measure as links name it."""
    return f"{measure} {sheets.find('measures', measure)[f'name_{language}']}".replace("'", "’")


def test_what_begins_in_a_year(visitor: Page, language: str) -> None:
    link = main(visitor).locator("a[href$='#group-2020']").first
    expect(link).to_contain_text("2020")
    link.click()
    visitor.wait_for_url("**/plan-year.html#group-2020")
    listed = visitor.locator("#group-2020")
    heading = listed.get_by_role("heading").first
    expect(heading).to_contain_text("2020")
    expect(heading).to_be_in_viewport()
    operate = sheets.find("stages", "operate")[f"name_{language}"]
    for measure in sheets.ids("measures"):
        years = sheets.years_of(measure).get(sheets.find("stages", "operate")["name_ja"], [])
        if years[:1] == ["2020"]:
            item = listed.get_by_role("listitem").filter(has_text=f"{measure} ")
            expect(item).to_contain_text(operate)


def test_what_a_term_means_and_where_it_is_used(visitor: Page, language: str) -> None:
    row = sheets.find("glossary", "two-factor-authentication")
    term = row[f"term_{language}"]
    main(visitor).get_by_role("link", name=term, exact=True).click()
    visitor.wait_for_url("**/search.html?q=*")
    main(visitor).get_by_role("link", name=re.compile(f"^{term}")).first.click()
    visitor.wait_for_url("**/appendix/glossary.html#term-two-factor-authentication")
    entry = visitor.locator("dt:target")
    expect(entry).to_be_in_viewport()
    meaning = visitor.locator("dt:target + dd")
    expect(meaning).to_contain_text(row[f"definition_{language}"][:20])
    meaning.get_by_role("link").first.click()
    visitor.wait_for_url("**/context/technology.html#technology-three-layers")
    used = visitor.locator("section:has(> :target), section:target")
    expect(used.first).to_contain_text(term, ignore_case=True)


def test_the_law_behind_online_procedures_is_at_the_register_of_laws(
    visitor: Page, language: str
) -> None:
    main(visitor).locator("a[href$='#topic-procedures']").first.click()
    main(visitor).get_by_role("link", name=title("1-3-1", language)).first.click()
    visitor.wait_for_url("**/measures/1-3-1.html")
    (article,) = sheets.article_ids("1-3-1")
    law = sheets.find("laws", sheets.find("articles", article)["law"])
    address = f"https://laws.e-gov.go.jp/law/{law['egov_id']}"
    basis = visitor.locator("#measure-1-3-1-facts")
    expect(basis.locator(f"a[href='{address}']")).to_be_visible()
    basis.locator(f"a[href$='#article-{article}']").click()
    visitor.wait_for_url(f"**/reference/articles.html#article-{article}")
    expect(main(visitor).locator(f"a[href='{address}']").first).to_be_visible()


def test_whether_a_measure_is_done(visitor: Page, language: str) -> None:
    counted = main(visitor).locator(".plan-counts a[href='reference/measures.html']")
    counted.first.click()
    main(visitor).get_by_role("link", name=title("2-1-5", language)).first.click()
    visitor.wait_for_url("**/measures/2-1-5.html")
    said = visitor.locator("#measure-2-1-5-progress")
    none = {"ja": "この版に記録はありません", "en": "This edition has no record of it."}
    expect(said).to_contain_text(none[language])
    (department,) = sheets.department_ids("2-1-5")
    asked = said.get_by_role(
        "link", name=sheets.find("departments", department)[f"name_{language}"]
    )
    expect(asked).to_be_visible()


def test_the_schedule_opens_in_a_spreadsheet(visitor: Page, language: str) -> None:
    main(visitor).locator("a[href='reference/schedule.html']").first.click()
    visitor.wait_for_url("**/reference/schedule.html")
    save = {"ja": "この表をCSVで保存", "en": "Download these rows (CSV)"}
    with visitor.expect_download() as download:
        main(visitor).get_by_role("button", name=save[language]).click()
    saved = Path(download.value.path()).read_bytes()
    assert saved.startswith(b"\xef\xbb\xbf")  # else Excel takes it for Shift_JIS
    head, *lines = csv.reader(saved.decode("utf-8-sig").splitlines())
    assert [next(year for year in sheets.YEARS if year in cell) for cell in head[1:]] == [
        *sheets.YEARS
    ]
    assert [line[0] for line in lines] == [
        title(measure, language) for measure in sheets.ids("measures")
    ]
    names = {row["name_ja"]: row[f"name_{language}"] for row in sheets.rows("stages")}
    for line, measure in zip(lines, sheets.ids("measures"), strict=True):
        for cell, year in zip(line[1:], sheets.YEARS, strict=True):
            for stage in sheets.stages(measure, year):
                assert names[stage] in cell


def test_what_two_departments_do_side_by_side(visitor: Page, language: str, device: str) -> None:
    every = {"ja": "19の担当課すべて", "en": "All 19 departments"}
    main(visitor).get_by_role("link", name=every[language]).click()
    names = [sheets.find("departments", department)[f"name_{language}"] for department in TWO]
    choices = visitor.locator(".plan-compare").get_by_role("combobox")
    expect(choices).to_have_count(len(TWO))  # the form is made by a script, after the page
    for choice, name in zip(choices.all(), names, strict=True):
        choice.select_option(name)
    sections = main(visitor).locator("section[id^=dept-]").filter(visible=True)
    expect(sections).to_have_count(2)
    for section, department in zip(sections.all(), TWO, strict=True):
        expect(section.get_by_role("heading")).to_be_visible()
        for measure in sheets.ids("measures"):
            if department in sheets.department_ids(measure):
                link = section.get_by_role("link", name=title(measure, language))
                expect(link.first).to_be_visible()
    one, other = (section.bounding_box() for section in sections.all())
    assert one
    assert other
    if device == "desk":
        assert one["y"] == other["y"]
        assert one["x"] + one["width"] < other["x"]
    else:
        assert one["y"] + one["height"] <= other["y"]
