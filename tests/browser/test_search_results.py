"""What a list of results says to a screen reader."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from sitecheck.browser.visit import PHONE

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


#: What people type, with a page that is right, in both languages.
ASKED = {
    "ja": {
        "デジタルサイネーシ": "measures/1-2-4.html",
        "ほいくえん": "measures/3-1-4.html",
        "個別施策２−１−５は終わった": "measures/2-1-5.html",
        "認知症の家族のためのキーホルダーはどこでもらえる": "measures/2-1-4.html",
    },
    "en": {
        "dementa": "measures/2-1-4.html",
        "としょかん": "measures/2-1-6.html",
        "Ｗｉ－Ｆｉ": "measures/4-3-3.html",
        "When can I pay school lunch fees to the city?": "measures/3-1-3.html",
    },
}
QUESTIONS = [(language, query) for language, queries in ASKED.items() for query in queries]
SIZES = [PHONE.size, {"width": 1280, "height": 900}]


@pytest.mark.parametrize(("language", "query"), QUESTIONS)
@pytest.mark.parametrize("size", SIZES, ids=["phone", "desktop"])
def test_what_people_type_leads_to_its_measure(
    page: Page, size: ViewportSize, language: str, query: str
) -> None:
    page.set_viewport_size(size)
    page.goto(f"search.html?{urlencode({'q': query})}")
    expect(page.get_by_role("heading", level=1)).to_contain_text(query)
    assert query in page.title()
    results = page.locator("main ol[data-search-results] a")
    results.first.wait_for()
    first = [link.get_attribute("href") for link in results.all()[:3]]
    assert ASKED[language][query] in first
    expect(page.get_by_role("status")).not_to_be_empty()


@pytest.mark.parametrize("language", ASKED)
@pytest.mark.parametrize("size", SIZES, ids=["phone", "desktop"])
def test_a_query_of_5000_letters_is_answered_and_shown_in_part(
    page: Page, size: ViewportSize, language: str
) -> None:
    page.set_viewport_size(size)
    page.goto(f"search.html?q={'library ' * 625}")
    expect(page.get_by_role("status")).not_to_be_empty()
    heading = page.get_by_role("heading", level=1).inner_text()
    assert 200 < len(heading) < 240
    assert heading in page.title()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


LABELS = {"ja": "すべてのことばを含むところはありません", "en": "No section has all of these words"}
NEAR = {"ja": "パスポートの申請", "en": "renew passport"}


@pytest.mark.parametrize("language", NEAR)
def test_the_nearest_places_are_said_to_be_that(page: Page, language: str) -> None:
    page.goto(f"search.html?{urlencode({'q': NEAR[language]})}")
    expect(page.get_by_role("status")).to_contain_text(LABELS[language])
    assert 0 < page.locator("main ol[data-search-results] > li").count() <= 10
    expect(page.locator("[data-search-offers]")).to_be_hidden()


def test_others_that_are_near_stand_below_few_that_have_all_words(page: Page) -> None:
    page.goto("search.html?q=台風の情報はどこで見られますか")
    expect(page.get_by_role("status")).to_contain_text("2か所")
    others = page.locator("[data-search-others]")
    expect(others.get_by_role("heading", name="ほかの近いところ")).to_be_visible()
    shown = [link.get_attribute("href") for link in page.locator("main ol a").all()]
    assert len(set(shown)) == len(shown) > 2


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", SIZES, ids=["phone", "desktop"])
def test_an_empty_result_offers_lists_and_indices(
    page: Page, size: ViewportSize, language: str
) -> None:
    page.set_viewport_size(size)
    page.goto("search.html?q=zebracrossing")
    links = page.locator("[data-search-offers] a")
    expect(links.first).to_be_visible()
    pages = [link.get_attribute("href") for link in links.all()]
    expected = ["reference/themes", "reference/departments", "plan-year", "appendix/glossary"]
    assert pages == [f"{name}.html" for name in expected]
    expect(page.locator("main ol li")).to_have_count(0)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_index_is_loaded_by_the_search_alone(page: Page, language: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("index.html")
    page.goto("reference/measures.html")
    assert [url for url in asked if "search-index" in url] == []
    page.goto("search.html?q=library")
    page.locator("main ol li").first.wait_for()
    assert len([url for url in asked if "search-index" in url]) == 1
