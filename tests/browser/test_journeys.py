"""What visitors come for, click by click."""

from playwright.sync_api import Page, expect


def test_a_measure_is_found_by_its_department_on_a_phone(phone: Page) -> None:
    phone.goto("index.html")
    phone.get_by_role("main").get_by_role("link", name="19の担当課すべて").click()
    phone.locator(".page-aside summary").click()
    phone.get_by_role("main").get_by_role("link", name="図書館", exact=True).first.click()
    measure = phone.get_by_role("main").get_by_role("link", name="学校図書館のネットワーク事業")
    measure.first.click()
    phone.wait_for_url("**/measures/2-1-6.html")
    expect(
        phone.get_by_role("heading", name="2-1-6 学校図書館のネットワーク事業")
    ).to_be_in_viewport()


def test_a_measure_is_found_with_the_filter_on_a_phone(phone: Page) -> None:
    phone.goto("index.html")
    phone.locator(".site-menu summary").click()
    phone.get_by_role("navigation", name="メニュー").get_by_role(
        "link", name="個別施策を探す"
    ).click()
    phone.get_by_text("表の絞り込み", exact=True).click()
    phone.get_by_label("担当課等").select_option("図書館")
    rows = phone.locator("#table-measures tbody tr").filter(visible=True)
    expect(rows).to_have_count(1)
    rows.get_by_role("link", name="2-1-6").click()
    phone.wait_for_url("**/measures/2-1-6.html")


def test_back_from_the_glossary_leads_to_the_same_place(phone: Page) -> None:
    phone.goto("context/technology.html")
    term = phone.locator("main p a[href*='glossary.html#']").last
    word = term.inner_text()
    term.scroll_into_view_if_needed()
    place = phone.evaluate("scrollY")
    assert place > 800  # further down than the first screen
    term.click()
    phone.wait_for_url("**/appendix/glossary.html#*")
    explained = phone.locator("dt:target")
    expect(explained).to_be_in_viewport()
    entry = (
        explained.inner_text() + explained.locator("xpath=following-sibling::dd[1]").inner_text()
    )
    assert word in entry  # the term itself or one of its other names
    phone.go_back()
    phone.wait_for_function(f"Math.abs(scrollY - {place}) < 5")
    expect(term).to_be_in_viewport()


def test_a_search_from_a_chapter_finds_a_measure_and_names_page_and_section(page: Page) -> None:
    page.goto("overview.html")
    page.get_by_role("searchbox", name="サイト内検索").fill("学校図書館")
    page.get_by_role("button", name="検索").click()
    results = page.locator("main ol").first.get_by_role("listitem")  # others are only near
    found = results.filter(has=page.get_by_role("link", name="2-1-6 学校図書館のネットワーク事業"))
    expect(found).to_have_count(1)  # results come when their words have been loaded
    expect(page.get_by_role("status")).to_contain_text(f"{results.count()}か所")
    found.first.get_by_role("link").click()
    page.wait_for_url("**/measures/2-1-6.html")
    expect(page.locator("#measure-2-1-6 h1")).to_be_in_viewport()


def test_the_searched_words_stay_in_the_field(page: Page) -> None:
    page.goto("search.html?q=図書館")
    expect(page.get_by_role("searchbox")).to_have_value("図書館")
    page.goto("search.html?q=こんなことばはどこにもない")
    expect(page.get_by_role("status")).to_contain_text("見つかりませんでした")


def test_words_of_a_query_are_shown_as_text_never_as_html(page: Page) -> None:
    page.goto("search.html?q=%3Cimg src=x onerror=document.title=1%3E図書館")
    assert page.locator("main img").count() == 0
    assert page.title() != "1"


def test_reading_on_leads_through_the_chapters_and_back(page: Page) -> None:
    page.goto("index.html")
    page.get_by_role("navigation", name="前後のページ").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("第1章 計画の概要")
    following = page.get_by_role("link", name="次のページ")
    title = following.inner_text().removeprefix("次のページ").strip()
    following.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.get_by_role("navigation", name="現在の位置").get_by_role("link", name="トップ").click()
    page.wait_for_url("**/index.html")
