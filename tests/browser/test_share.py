"""One measure to show to others: its address to copy, and on paper."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from sitecheck.browser.paper import PAPER
from tests.site import sheets

MEASURE = "measures/1-5-1.html"
BOTH = pytest.mark.parametrize(
    ("language", "copy", "copied", "selected", "print_it"),
    [
        ("ja", "アドレスを写す", "写しました", "選びました", "印刷する"),
        ("en", "Copy the address", "has been copied", "is selected", "Print"),
    ],
)


@BOTH
def test_the_address_is_copied(
    context: BrowserContext, address: str, copy: str, copied: str, selected: str, print_it: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{MEASURE}?q=1#measure-1-5-1-text")
    page.get_by_role("button", name=copy).click()
    expect(page.locator(".plan-share [role=status]")).to_contain_text(copied)
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}{MEASURE}"


@BOTH
def test_where_the_clipboard_is_not_to_be_had_the_address_is_selected(
    phone: Page, address: str, copy: str, copied: str, selected: str, print_it: str
) -> None:
    phone.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })"
    )
    phone.goto(MEASURE)
    phone.get_by_role("button", name=copy).click()
    expect(phone.locator(".plan-share [role=status]")).to_contain_text(selected)
    assert phone.evaluate("getSelection().toString()") == f"{address}{MEASURE}"


@BOTH
def test_the_page_is_printed(
    page: Page, copy: str, copied: str, selected: str, print_it: str
) -> None:
    page.add_init_script("globalThis.print = () => { globalThis.printed = true; }")
    page.goto(MEASURE)
    page.get_by_role("button", name=print_it, exact=True).click()
    assert page.evaluate("printed")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_measure_takes_one_or_two_sheets(page: Page, language: str) -> None:
    page.set_viewport_size(PAPER)
    paper = {}
    for id in sheets.ids("measures"):
        page.goto(f"measures/{id}.html")
        paper[id] = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert {id: number for id, number in paper.items() if number > 2} == {}


def test_without_a_script_nothing_is_offered_that_needs_one(plain: Page) -> None:
    plain.goto(MEASURE)
    share = plain.locator(".plan-share")
    expect(share.get_by_role("button")).to_have_count(0)
    expect(share).to_contain_text("ブラウザーの上の欄")
