"""What isn't seen in the reader's own colours, and what moves though nothing should."""

import pytest

from sitecheck.browser import user_colours
from sitecheck.browser.visit import DESK, DESK_DARK, View
from tests.sitecheck.browser.browsing import Site

VIEWS = pytest.mark.parametrize("view", [DESK, DESK_DARK], ids=["light", "dark"])


@VIEWS
@pytest.mark.parametrize(
    ("css", "criterion", "element"),
    [
        (
            "#first { forced-color-adjust: none; color: #888; background: #888; }",
            "1.4.1",
            '<p id="first">',
        ),
        ("#year { border: none; }", "1.4.11", '<select id="year">'),
        ("#year { forced-color-adjust: none; border-color: Canvas; }", "1.4.11", "<select"),
        (
            "svg rect { forced-color-adjust: none; fill: Canvas; stroke: none; }",
            "1.4.11",
            "<svg",
        ),
        (":focus-visible { outline: none; box-shadow: 0 0 0 8px red; }", "2.4.7", '<a class="skip'),
        ("h2 { transition: color 1s; }", "2.2.2", "<h2>"),
        ("@keyframes k { to { top: 1px } } h2 { animation: k 1s infinite; }", "2.2.2", "<h2>"),
        ("html { scroll-behavior: smooth; }", "2.2.2", "<html"),
    ],
    ids=["text", "no frame", "pale frame", "drawing", "focus", "change", "motion", "scrolling"],
)
def test_what_is_lost_in_the_reader_s_colours(
    town: Site, css: str, criterion: str, element: str, view: View
) -> None:
    found = town.style(css).look(user_colours, view)
    assert criterion in {finding.criterion for finding in found}
    assert any(finding.element.startswith(element) for finding in found)


def test_motion_that_ends_where_the_reader_wants_it_is_honoured(town: Site) -> None:
    town.style(
        "@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }"
    )
    assert town.look(user_colours, DESK) == []


def test_the_colours_are_the_page_s_again(town: Site) -> None:
    town.look(user_colours, DESK)
    assert not town.tab.evaluate("matchMedia('(forced-colors: active)').matches")
