"""The site without a mouse."""

from playwright.sync_api import Page, expect

FOCUSED = "document.activeElement"


def tab_to(page: Page, css: str, *, most: int = 80) -> None:
    """Press Tab until an element that the selector names has focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.matches({css!r})"):
            return
    raise AssertionError(f"Tab doesn't lead to {css}")


def test_the_skip_link_is_first_and_leads_past_the_header(page: Page) -> None:
    page.goto("measures/2-1.html")
    page.keyboard.press("Tab")
    link = page.locator(".skip-link")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.querySelector('main').contains({FOCUSED})")


def test_a_focused_control_is_in_view_and_its_outline_is_not_cut(phone: Page) -> None:
    phone.goto("policy/goal-1.html")
    tab_to(phone, ".plan-measures tbody tr:nth-child(12) td a", most=120)
    focused = phone.locator(":focus")
    expect(focused).to_be_in_viewport()
    phone.wait_for_function(
        """() => {
          const box = (element) => element.getBoundingClientRect();
          const link = box(document.activeElement);
          const region = box(document.activeElement.closest("[role=region], tr")); // or its card
          return Math.min(link.left - region.left, region.right - link.right) >= 6;
        }""",
        timeout=5000,
    )


def test_the_menu_opens_leads_on_and_closes(page: Page) -> None:
    page.goto("overview.html")
    tab_to(page, ".site-menu summary")
    page.keyboard.press("Enter")
    tab_to(page, ".site-menu a[href$='departments.html']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("担当課から探す")
    expect(page.locator(".site-menu nav")).to_be_hidden()


def test_a_search_is_sent_with_enter_and_its_results_come_next(page: Page) -> None:
    page.goto("overview.html")
    tab_to(page, "input[name=q]")
    page.keyboard.type("被災者生活再建支援システム")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    tab_to(page, "main li a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/measures/2-1-1.html*")


def test_a_wide_table_scrolls_with_the_arrow_keys(phone: Page) -> None:
    phone.goto("errata.html")
    tab_to(phone, "[role=region]:has(> .plan-errata)", most=120)
    region = phone.locator(":focus")
    assert region.evaluate("e => e.scrollLeft") == 0
    for _ in range(5):
        phone.keyboard.press("ArrowRight")
    phone.wait_for_function(f"{FOCUSED}.scrollLeft > 0")


def test_the_filter_is_set_and_reset(page: Page) -> None:
    page.goto("reference/measures.html")
    rows = page.locator("#table-measures tbody tr").filter(visible=True)
    everything = rows.count()
    tab_to(page, "select[name=department]")
    for _ in range(page.locator(":focus option").count()):
        page.keyboard.press("ArrowDown")
        if page.locator(":focus").input_value() == "library":
            break
    expect(page.locator(":focus")).to_have_value("library")
    assert 0 < rows.count() < everything
    tab_to(page, "button[type=reset]")
    page.keyboard.press("Enter")
    expect(rows).to_have_count(everything)
