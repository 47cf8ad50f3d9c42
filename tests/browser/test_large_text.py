"""Pages of each kind with text spaced or enlarged by the visitor."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.visiting import DESK, PHONE, SAMPLE, ask
from tests.site.building import LANGUAGES

#: The distances of WCAG 1.4.12.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
#: Height of the window, in which covered text is looked for: rows repeat further down.
SEEN = 4000
DOUBLE = "html { font-size: 200% !important; }"


def faults(page: Page, size: ViewportSize, css: str = "") -> dict[str, list[str]]:
    """What is cut, covered or too wide on the pages of the sample, with the menu open."""
    found = {}
    for name in SAMPLE:
        page.set_viewport_size(size)
        page.goto(f"{name}.html" + ("?q=SNS" if name == "search" else ""))
        if css:
            page.add_style_tag(content=css)
        page.evaluate("document.querySelector('.site-menu').open = true")
        page.set_viewport_size({"width": size["width"], "height": SEEN})
        found[name] = ask(page, "clipped") + ask(page, "sideways")
    return {name: answer for name, answer in found.items() if answer}


@pytest.mark.parametrize(
    ("language", "size"),
    [("ja", PHONE), ("ja", DESK), ("en", PHONE)],  # long words are cut first where it is narrow
    ids=["ja-phone", "ja-desk", "en-phone"],
)
def test_spaced_text_is_neither_cut_nor_covered(page: Page, size: ViewportSize) -> None:
    assert faults(page, size, SPACED) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_of_double_size_is_neither_cut_nor_covered(page: Page) -> None:
    assert faults(page, DESK, DOUBLE) == {}


def test_a_page_zoomed_to_200_percent_is_neither_cut_nor_covered(page: Page) -> None:
    assert faults(page, {"width": DESK["width"] // 2, "height": DESK["height"] // 2}) == {}
