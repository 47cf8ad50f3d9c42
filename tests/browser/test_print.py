"""Every page on A4 paper."""

from playwright.sync_api import Page

from tests.browser.visiting import PAPER, Survey, ask


def test_all_text_of_the_plan_is_printed(everywhere: Survey) -> None:
    assert everywhere["unseen print"] == {}


def test_what_only_works_on_a_screen_is_not_printed(everywhere: Survey) -> None:
    assert everywhere["seen print"] == {}


def test_no_table_and_no_drawing_is_cut_by_the_edge(everywhere: Survey) -> None:
    assert everywhere["cut print"] == {}
    assert everywhere["sideways print"] == {}


def test_text_stands_out_on_white_paper_also_where_the_screen_is_dark(everywhere: Survey) -> None:
    """The survey looks at the paper with a dark screen."""
    assert everywhere["pale print"] == {}


def test_a_name_is_not_printed_without_its_value(page: Page) -> None:
    """The link to a measure's own address isn't printed, so its name isn't either."""
    page.goto("measures/2-1.html")
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    printed = page.locator("dl.plan-facts > dt").filter(visible=True)
    assert printed.count() > 0
    assert ask(page, "seen", "dl.plan-facts > dd") != []
    assert printed.filter(has_text="アドレス").count() == 0
