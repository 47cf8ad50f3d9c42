"""Prose as any editor may write it: in the dark, on paper, on a small phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sitecheck.browser import look
from sitecheck.browser.visit import Visit
from tests.serving import serve
from tests.sphinx.build import Build
from tests.sphinx.conftest import markup, shared
from tests.sphinx.test_markup import PAGES

__all__ = ["markup", "shared"]  # fixtures of the other folder


@pytest.fixture
def visitor(chromium: Browser, markup: Build) -> Iterator[Page]:
    """A new visitor's empty page."""
    with (
        serve(markup.output) as address,
        chromium.new_context(base_url=address, reduced_motion="reduce") as context,
    ):
        yield context.new_page()


@pytest.mark.parametrize("name", PAGES)
def test_no_check_of_accessibility_finds_anything(
    chromium: Browser, markup: Build, modules: Path, name: str
) -> None:
    """Of those that need a browser, in each of its views."""
    with serve(markup.output.parent) as address, chromium.new_context() as context:
        visit = Visit(address, f"{markup.output.name}/{name}.html", modules=modules)
        assert list(look(context.new_page(), visit)) == []


def test_what_is_folded_is_printed(visitor: Page) -> None:
    visitor.goto("prose.html")
    folded = visitor.get_by_text("畳まれた文章です。")
    expect(folded).to_be_hidden()
    height = visitor.evaluate("document.querySelector('details.sd-dropdown').offsetHeight")
    visitor.emulate_media(media="print")
    assert folded.evaluate("e => e.checkVisibility({ contentVisibilityAuto: true })")
    printed = visitor.evaluate("document.querySelector('details.sd-dropdown').offsetHeight")
    assert printed > height + 20  # the text has room, too


def test_a_pdf_has_what_is_folded(visitor: Page, tmp_path: Path) -> None:
    """Chromium hides some things only when it makes the pages."""
    visitor.goto("prose.html")
    visitor.emulate_media(media="print")
    visitor.evaluate(
        "document.querySelector('main').replaceChildren(document.querySelector('details.sd-dropdown'))"
    )
    folded = len(visitor.pdf())
    visitor.evaluate("document.querySelector('details.sd-dropdown').open = true")
    assert abs(len(visitor.pdf()) - folded) < 100


def test_a_card_that_is_a_link_is_followed_wherever_it_is_clicked(visitor: Page) -> None:
    visitor.goto("index.html")
    card = visitor.locator(".sd-card").filter(has_text="二つめの札")
    card.click(position={"x": 20, "y": 60})
    visitor.wait_for_url("**/prose.html")


def test_a_screen_reader_hears_task_and_tick(visitor: Page) -> None:
    visitor.goto("prose.html")
    expect(visitor.get_by_role("checkbox", name="まだの仕事")).not_to_be_checked()
    expect(visitor.get_by_role("checkbox", name="済んだ仕事")).to_be_checked()


def test_a_note_is_reached_and_left_again(visitor: Page) -> None:
    visitor.goto("notes.html")
    visitor.get_by_role("link", name="注2", exact=True).click()
    visitor.wait_for_url("**/notes.html#two")
    visitor.locator("#two").get_by_role("link", name="本文へ戻る", exact=True).click()
    expect(visitor.locator("[role=doc-noteref]:target")).to_have_text("[注2]")
