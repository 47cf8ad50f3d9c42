"""What isn't text and doesn't stand out, on a light and on a dark screen."""

import pytest

from sitecheck.browser import contrast
from sitecheck.browser.visit import DESK, DESK_DARK, PHONE, PHONE_DARK
from tests.sitecheck.browser.browsing import Site, elements

LIGHT, DARK = "@media (prefers-color-scheme: light)", "@media (prefers-color-scheme: dark)"


@pytest.mark.parametrize(
    ("rule", "criterion", "element", "words"),
    [
        ("input { border-color: #ddd }", "1.4.11", '<input type="search"', "枠と周り"),
        ("select { border: 0; background: none }", "1.4.11", '<select id="year">', "枠と周り"),
        ("summary { border: 1px solid #ddd }", "1.4.11", "<summary>", "枠と周り"),
        ("th { border: 1px solid #ddd }", "1.4.11", "<th", "枠と周り"),
        ("svg rect { fill: #ddd; stroke: none }", "1.4.11", "<rect", "図の形"),
        ("svg rect { stroke: #ddd }", "1.4.11", "<rect", "図の形"),
        ("p a:hover { color: #999 }", "1.4.3", '<a href="other.html">', ":hover のとき"),
        ("@supports (gap: 1px) { p a:hover { color: #999 } }", "1.4.3", "<a", ":hover のとき"),
        ("p a:active, b { color: #999 }", "1.4.3", "<a", ":active のとき"),
        ("p a:visited { color: #999 }", "1.4.3", "<a", ":visited のとき"),
        ("p a:focus { background: #777 }", "1.4.3", "<a", ":focus のとき"),
    ],
)
def test_what_is_pale_is_told(
    town: Site, rule: str, criterion: str, element: str, words: str
) -> None:
    found = town.style(f"{LIGHT} {{ {rule} }}").look(contrast, DESK)
    assert {finding.criterion for finding in found} == {criterion}
    assert all(words in finding.message for finding in found)
    assert any(shown.startswith(element) for shown in elements(found))
    assert town.look(contrast, DESK_DARK) == []


@pytest.mark.parametrize(
    "rule", ["input { border-color: #333 }", "svg rect { stroke: #333; fill: #222 }"]
)
def test_the_scheme_of_the_view_counts(town: Site, rule: str) -> None:
    town.style(f"{DARK} {{ {rule} }}")
    assert set(town.criteria(contrast, PHONE_DARK)) == {"1.4.11"}
    assert town.look(contrast, PHONE) == []


def test_the_ring_of_the_focus_is_seen_on_a_dark_screen_too(town: Site) -> None:
    town.style(f"{DARK} {{ select:focus-visible {{ outline-color: #222 }} }}")
    (finding,) = town.look(contrast, DESK_DARK)
    assert (finding.criterion, finding.element[:18]) == ("1.4.11", '<select id="year">')
    assert "フォーカスの枠" in finding.message


def test_a_second_ring_may_stand_out_where_the_first_one_doesn_t(town: Site) -> None:
    ring = "outline-color: #222; box-shadow: 0 0 0 8px #ffd43d"
    town.style(f"{DARK} {{ select:focus-visible {{ {ring} }} }}")
    assert town.look(contrast, DESK_DARK) == []


@pytest.mark.parametrize(
    "rule",
    [
        "div { border: 1px solid #eee }",
        "@media print { a:hover { color: #ddd } }",
        "a { border: 1px solid transparent }",
        "h2:hover { color: #333 }",
        "select { border: 0; background: #555; color: white }",
        "svg rect { stroke: none; fill: var(--page) }",
        "h1 a:hover { color: #999 }",
    ],
)
def test_dividing_lines_paper_grounds_and_what_is_not_there_are_left_out(
    town: Site, rule: str
) -> None:
    assert town.style(rule).look(contrast, DESK) == []


def test_the_page_is_as_it_was(town: Site) -> None:
    town.style("a:hover { color: #333 }").look(contrast, DESK)
    assert town.tab.evaluate("document.adoptedStyleSheets.length") == 0
    assert town.tab.locator("details[open]").count() == 0
