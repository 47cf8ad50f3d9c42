"""What an editor sees of a save without touching the browser."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.preview.sessions import Session

GUIDE = "docs/guide.md"
LONG = "\n\n".join(f"{number}番の窓口です。" for number in range(200))
BAD = "\n\n[窓口](desk.md)\n"
BAR, LIST = "#plan-preview [role=status]", "#plan-preview-list"


def reads(tab: Page, words: str) -> None:
    tab.wait_for_function(
        "words => document.body.innerText.includes(words)", arg=words, timeout=90_000
    )


def test_a_page_shows_each_save_where_it_was_read(town: Path, chromium: Browser) -> None:
    (town / GUIDE).write_text(f"# 案内\n\n{LONG}\n", "utf-8")
    with Session(town) as session, chromium.new_context() as context:
        session.settle()
        tab, other = context.new_page(), context.new_page()
        tab.goto(f"{session.address}ja/guide.html")
        other.goto(f"{session.address}en/index.html")
        other.evaluate("window.stays = true")
        tab.bring_to_front()
        tab.evaluate("scrollTo(0, 3000)")
        session.write(GUIDE, f"# 案内\n\n{LONG}\n\n終わりです。\n")
        reads(tab, "終わりです。")
        tab.wait_for_function("scrollY == 3000")

        # what is to be mended comes onto a page that was not made anew
        session.write(GUIDE, f"# 案内\n\n{LONG}{BAD}")
        reads(tab, "直すところ 1件")
        other.bring_to_front()
        reads(other, "docs/guide.md:403")
        assert other.locator(BAR).inner_text() == "直すところ 1件"
        session.write(GUIDE, f"# 案内\n\n{LONG}\n")
        other.wait_for_selector(LIST, state="detached")
        assert other.locator(BAR).inner_text() == ""
        tab.bring_to_front()
        tab.wait_for_selector(LIST, state="detached")


def test_a_page_that_is_gone_says_so_and_comes_back(town: Path, chromium: Browser) -> None:
    with Session(town) as session, chromium.new_context() as context:
        session.settle()
        tab = context.new_page()
        tab.goto(f"{session.address}ja/guide.html")
        with session.edit():
            (town / GUIDE).unlink()
        reads(tab, "ページが見つかりません")
        session.write(GUIDE, "# 案内\n\n窓口は4階です。\n")
        reads(tab, "窓口は4階です。")


def test_a_browser_that_comes_first_waits_for_the_pages(town: Path, chromium: Browser) -> None:
    with Session(town) as session, chromium.new_context() as context:
        tab = context.new_page()
        tab.goto(f"{session.address}ja/index.html")
        reads(tab, "みなと市デジタル計画")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everybody_can_read_the_banner(
    town: Path, chromium: Browser, modules: Path, scheme: Any, width: int
) -> None:
    (town / GUIDE).write_text(f"# 案内{BAD}", "utf-8")
    (town / "data" / "glossary.csv").write_text('id,term_ja\n"', "utf-8")
    size: Any = {"width": width, "height": 800}
    with (
        Session(town) as session,
        chromium.new_context(color_scheme=scheme, viewport=size) as context,
    ):
        session.settle()
        tab = context.new_page()
        tab.goto(f"{session.address}ja/guide.html")
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tab.add_script_tag(path=modules / "axe-core" / "axe.min.js")
        found = tab.evaluate("axe.run('#plan-preview')")
        assert [one["id"] for one in found["violations"]] == []
        # the line in sight covers nothing at the end of the page
        tab.evaluate("scrollTo(0, document.body.scrollHeight)")
        last, bar = tab.locator("footer").bounding_box(), tab.locator(BAR).bounding_box()
        assert last
        assert bar
        assert last["y"] + last["height"] <= bar["y"]
        tab.locator(f"{BAR} a").click()
        assert tab.evaluate(f"document.activeElement.matches('{LIST}')")
