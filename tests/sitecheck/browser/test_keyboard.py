"""What goes wrong for a reader with a keyboard."""

import pytest

from sitecheck.browser import keyboard
from sitecheck.browser.visit import DESK, PHONE, View
from tests.sitecheck.browser.browsing import Site, elements

_SCRIPT = '<script src="own.js"></script>'


def script(town: Site, code: str) -> Site:
    """The site with a script on the page."""
    town.files["ja/own.js"] = code
    return town.add(_SCRIPT)


def test_a_control_that_the_tab_key_passes_by(town: Site) -> None:
    code = """document.querySelector("#year").addEventListener("focus", () =>
      document.querySelector("footer a").focus());"""
    town.replace("<p>町の計画</p>", '<p><a href="other.html">町の計画</a></p>')
    town.add('<p><a id="lost" href="other.html">先へ</a></p>')
    found = script(town, code).look(keyboard, DESK)
    assert ("2.1.1", '<a id="lost" href="other.html"> 先へ') in {
        (f.criterion, f.element) for f in found
    }


def test_a_trap(town: Site) -> None:
    code = """document.querySelector("#year").addEventListener("keydown", (event) =>
      event.key === "Tab" && event.preventDefault());"""
    town.replace("<p>町の計画</p>", '<p><a href="other.html">町の計画</a></p>')
    (finding,) = script(town, code).look(keyboard, DESK)
    assert finding.criterion == "2.1.2"
    assert finding.element.startswith('<select id="year">')


def test_a_circle_without_a_way_out(town: Site) -> None:
    code = """addEventListener("keydown", (event) => {
      const stops = [...document.querySelectorAll("main :is(a, select)")];
      const last = document.activeElement === stops.at(-1);
      if (event.key === "Tab" && last) { event.preventDefault(); stops[0].focus(); }
    });"""
    town.replace("<p>町の計画</p>", '<p><a href="other.html">町の計画</a></p>')
    assert "2.1.2" in script(town, code).criteria(keyboard, DESK)


def test_an_order_that_isn_t_the_page_s(town: Site) -> None:
    town.replace('<a href="other.html">始めた', '<a tabindex="1" href="other.html">始めた')
    found = town.look(keyboard, DESK)
    assert "2.4.3" in {finding.criterion for finding in found}
    assert "始めた計画" in found[0].message


@pytest.mark.parametrize("view", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize(
    ("css", "criterion"),
    [
        ("#first a:focus-visible { outline: none; }", "2.4.7"),
        ("#first a:focus-visible { outline-color: #ddd; }", "2.4.7"),
        ("#first { overflow: hidden; display: inline-block; }", "2.4.7"),
        ("#first a:focus { position: absolute; left: -900px; }", "2.4.7"),
        ("footer { position: fixed; inset: 0; background: #ddd; }", "2.4.11"),
    ],
    ids=["no outline", "pale", "cut", "out of the window", "under a bar"],
)
def test_focus_that_isn_t_seen(town: Site, css: str, criterion: str, view: View) -> None:
    found = town.style(css).look(keyboard, view)
    (finding,) = (finding for finding in found if "始めた計画" in finding.element)
    assert finding.criterion == criterion


def test_an_outline_of_two_pixels_at_the_edge_is_enough(town: Site) -> None:
    town.style("#first { overflow: hidden; display: inline-block; padding: 4px; }")
    assert town.look(keyboard, PHONE) == []


def test_no_link_that_skips_to_the_text(town: Site) -> None:
    town.replace('<a class="skip" href="#main">本文へ移動</a>', "")
    assert town.criteria(keyboard, DESK) == ["2.4.1"]


def test_a_link_that_skips_nowhere(town: Site) -> None:
    town.replace('href="#main">', 'href="#nowhere">')
    assert town.criteria(keyboard, DESK) == ["2.4.1"]


def test_a_skip_link_that_doesn_t_work(town: Site) -> None:
    code = (
        """document.querySelector(".skip").addEventListener("click", (e) => e.preventDefault());"""
    )
    (finding,) = script(town, code).look(keyboard, DESK)
    assert finding.criterion == "2.4.1"
    assert "次のTabキー" in finding.message


def test_focus_that_leads_to_another_page(town: Site) -> None:
    code = """document.querySelector("#year").addEventListener("focus", () =>
      history.pushState(null, "", "other.html"));"""
    assert "3.2.1" in script(town, code).criteria(keyboard, DESK)


def test_a_changed_field_that_leads_to_another_page(town: Site) -> None:
    code = """document.querySelector("#year").addEventListener("change", () =>
      history.pushState(null, "", "other.html"));"""
    assert script(town, code).criteria(keyboard, DESK) == ["3.2.2"]


def test_a_changed_field_that_moves_the_focus(town: Site) -> None:
    code = """document.querySelector("#year").addEventListener("input", () =>
      document.querySelector("#words").focus());"""
    (finding,) = script(town, code).look(keyboard, DESK)
    assert finding.criterion == "3.2.2"
    assert finding.element.startswith('<select id="year">')


def test_a_field_has_its_value_again(town: Site) -> None:
    town.look(keyboard, DESK)
    assert town.tab.locator("#year").input_value() == "2018"


def test_what_appears_by_pointing(town: Site) -> None:
    town.style("p:hover > .more { display: block; } .more { display: none; }")
    found = town.add('<p>値<span class="more">もっと</span></p>').look(keyboard, DESK)
    assert [finding.criterion for finding in found] == ["1.4.13"]
    assert elements(found) == ["p:hover > .more"]


def test_what_can_be_opened_is_walked_through_and_folded_again(town: Site) -> None:
    town.replace('<a href="other.html">ほか', '<a class="bare" href="other.html">ほか')
    found = town.style(".bare:focus { outline: none !important; }").look(keyboard, DESK)
    assert [finding.criterion for finding in found] == ["2.4.7"]
    assert town.tab.locator("details[open]").count() == 0


def test_a_part_that_scrolls_may_take_focus_by_itself(town: Site) -> None:
    town.style("pre { overflow: auto; height: 3rem; }")
    town.replace("<h2>値</h2>", "<h2>値</h2>\n<pre>" + "行\n" * 20 + "</pre>")
    assert town.look(keyboard, DESK) == []
