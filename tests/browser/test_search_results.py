"""What a list of results says to a screen reader."""

import re

from playwright.sync_api import Page

OUTSIDE = """() => {
  const walker = document.createTreeWalker(document.querySelector("main ol"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.parentElement.closest("[lang=ja]")) found.push(text.data);
  }
  return found;
}"""


def test_japanese_names_among_english_results_are_marked(page: Page) -> None:
    page.goto("../en/search.html?q=childcare")
    page.locator("main ol [lang=ja]").first.wait_for()
    unmarked = [text for text in page.evaluate(OUTSIDE) if re.search("[ぁ-んァ-ヶ一-龠]", text)]
    assert unmarked == []


def test_nothing_is_marked_among_japanese_results(page: Page) -> None:
    page.goto("search.html?q=子育て")
    page.locator("main ol li").first.wait_for()
    assert page.locator("main ol [lang]").count() == 0
