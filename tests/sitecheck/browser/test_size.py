"""Narrow windows, large and spaced text, small targets: what gets lost there."""

import pytest

from sitecheck.browser import BrowserCheck, reflow, spacing, targets, zoom
from sitecheck.browser.visit import DESK, PHONE, View
from tests.sitecheck.browser.browsing import Site, elements

LARGE_PARTS = [(reflow, PHONE), (zoom, DESK), (spacing, DESK), (spacing, PHONE)]


def test_a_page_wider_than_the_window_names_what_makes_it_so(town: Site) -> None:
    (finding,) = town.style("#first { width: 30rem; }").look(reflow, PHONE)
    assert finding.criterion == "1.4.10"
    assert (finding.file, finding.view) == ("ja/page.html", "320 px, light")
    assert finding.element.startswith('<p id="first">')
    assert "496px" in finding.message


@pytest.mark.parametrize(
    ("old", "new"),
    [('role="region" ', ""), ('aria-labelledby="caption"', "")],
    ids=["no region", "no name"],
)
def test_what_scrolls_is_a_region_with_a_name(town: Site, old: str, new: str) -> None:
    (finding,) = town.replace(old, new).look(reflow, PHONE)
    assert finding.criterion == "1.4.10"
    assert finding.element.startswith('<div class="scroll"')


def test_text_needs_no_region_of_its_own(town: Site) -> None:
    town.add('<div class="scroll text" role="region" tabindex="0" aria-label="文">文です。</div>')
    town.style(".text { width: 9rem; } .text::after { content: ''; padding-left: 20rem; }")
    assert set(town.criteria(reflow, PHONE)) == {"1.4.10"}


def test_a_style_for_one_way_to_hold_the_device(town: Site) -> None:
    town.style("@media (orientation: portrait) { h2 { color: red; } }")
    (finding,) = town.look(reflow, PHONE)
    assert (finding.criterion, finding.element) == ("1.3.4", "@media (orientation: portrait)")


@pytest.mark.parametrize(("check", "view"), LARGE_PARTS)
def test_text_in_a_box_that_doesn_t_grow(town: Site, check: BrowserCheck, view: View) -> None:
    town.style("#first { height: 10px; overflow: hidden; }")
    found = town.look(check, view)
    assert {finding.criterion for finding in found} <= set(check.CHECK.criteria)
    assert any("#first" in e or 'id="first"' in e for e in elements(found))
    assert all("はみ出して切れます" in finding.message for finding in found)


@pytest.mark.parametrize(("check", "view"), LARGE_PARTS)
def test_text_under_something_else(town: Site, check: BrowserCheck, view: View) -> None:
    town.style("footer { position: absolute; inset: 0; background: #ddd; }")
    found = town.look(check, view)
    assert "に隠れます" in found[0].message
    assert "<footer>" in found[0].message


@pytest.mark.parametrize("check", [zoom, spacing])
def test_what_stays_in_view_hides_nothing_of_itself(town: Site, check: BrowserCheck) -> None:
    """It moves with the window, however tall it is."""
    lines = "".join(f"<p>{number}行めです。</p>" for number in range(60))
    town.add(f'<div class="columns"><div class="stays">{lines}</div><div>文です。</div></div>')
    town.style("""
      .columns { display: grid; grid-template-columns: 1fr 1fr; }
      .columns > :last-child { height: 9000px; }
      .stays { position: sticky; bottom: 24px; align-self: end; }""")
    assert town.look(check, DESK) == []


@pytest.mark.parametrize(("padding", "hidden"), [("4rem", False), ("0", True)])
def test_what_stays_at_the_top_needs_a_page_that_scrolls_nothing_under_it(
    town: Site, padding: str, hidden: bool
) -> None:
    lines = "".join(f"<p>{number}行めです。</p>" for number in range(60))
    town.add(f'<div class="long"><div class="head">見出しです。</div>{lines}</div>')
    town.style(f"""
      html {{ scroll-padding-top: {padding}; }}
      .head {{ position: sticky; top: 0; height: 3rem; background: #fff; }}""")
    assert ({finding.criterion for finding in town.look(reflow, PHONE)} != set()) == hidden


@pytest.mark.parametrize(("ground", "hidden"), [("transparent", False), ("#ddd", True)])
@pytest.mark.parametrize("part", [".whole", ".whole::after"])
def test_a_link_that_reaches_over_a_whole_card(
    town: Site, part: str, ground: str, hidden: bool
) -> None:
    town.add('<div class="card"><p>札の文です。</p><a class="whole" href="other.html">次</a></div>')
    town.style(f"""
      .card {{ position: relative; }}
      .whole {{ font-size: 0; }}
      {part} {{ content: ""; position: absolute; inset: 0; background: {ground}; }}""")
    told = [finding.message for finding in town.look(reflow, PHONE)]
    assert [('"whole"' in message, "に隠れます" in message) for message in told] == [
        (True, True)
    ] * hidden


def test_a_box_that_has_room_only_for_text_as_it_is(town: Site) -> None:
    town.style("#first { width: max-content; overflow: clip; }")
    assert town.look(reflow, PHONE) == []
    width = town.tab.evaluate("document.querySelector('#first').offsetWidth")
    town.style(f"#first {{ width: {width + 2}px; white-space: nowrap; }}")
    assert town.look(reflow, PHONE) == []
    found = town.look(spacing, PHONE)
    assert {finding.criterion for finding in found} == {"1.4.12"}


def test_a_box_measured_in_pixels_is_too_small_for_large_text(town: Site) -> None:
    town.style("h2 { height: 40px; overflow: hidden; }")
    assert town.look(reflow, PHONE) == []
    found = town.look(zoom, DESK)
    assert {finding.criterion for finding in found} == {"1.4.4"}
    assert elements(found) == ["<h2> 値"]


def test_a_page_as_large_as_the_window_is_too_wide_when_it_is_zoomed(town: Site) -> None:
    town.style("#first { width: 1200px; }")
    assert "1.4.4" in town.criteria(zoom, DESK)


def test_text_far_down_the_page_is_looked_at(town: Site) -> None:
    town.replace('<p id="first">', '<p style="height: 20000px">長い。</p><p id="first">')
    town.style("footer { position: relative; top: -3em; background: #ddd; }")
    (finding,) = town.add("<p>最後の文です。</p>").look(reflow, PHONE)
    assert "町の計画" in finding.message


def test_text_for_screen_readers_alone_isn_t_cut(town: Site) -> None:
    town.style("nav a span { position: absolute; width: 1px; height: 1px; overflow: hidden; }")
    town.replace(">ほかのページ</a>", "><span>長い説明があります</span>ほかのページ</a>")
    assert town.look(spacing, DESK) == []


def test_the_page_is_as_it_was_before(town: Site) -> None:
    town.look(zoom, DESK)
    assert town.tab.viewport_size == DESK.size
    assert town.tab.evaluate("document.adoptedStyleSheets.length") == 0
    assert town.tab.locator("details[open]").count() == 0


@pytest.mark.parametrize("view", [DESK, PHONE], ids=["desk", "phone"])
def test_small_targets_side_by_side(town: Site, view: View) -> None:
    town.style(".s { display: inline-block; width: 10px; }")
    town.add('<p><a class="s" href="#1">1</a> <a class="s" href="#2">2</a></p>')
    first, second = town.look(targets, view)
    assert first.criterion == second.criterion == "2.5.8"
    assert "（10×" in first.message
    assert '<a class="s" href="#2"> 2' in first.message


def test_a_small_target_beside_a_large_one(town: Site) -> None:
    town.style(".s { display: inline-block; width: 10px; } .l { padding: 1rem; }")
    town.add('<p><a class="s" href="#1">1</a><button class="l">2</button></p>')
    assert elements(town.look(targets, DESK)) == ['<a class="s" href="#1"> 1']


def test_a_small_target_alone_is_an_exception(town: Site) -> None:
    town.style(".s { display: inline-block; width: 10px; margin: 2rem; }")
    town.add('<p><a class="s" href="#1">1</a> <a class="s" href="#2">2</a></p>')
    assert town.look(targets, DESK) == []


def test_links_in_a_sentence_are_an_exception(town: Site) -> None:
    town.add('<p><a href="#1">一</a>と<a href="#2">二</a>を見ます。</p>')
    assert town.look(targets, DESK) == []


def test_links_that_stand_alone_in_a_list_are_none(town: Site) -> None:
    town.style("li { line-height: 1; }")
    town.add('<ul><li><a href="#1">一</a></li><li><a href="#2">二</a></li></ul>')
    assert town.criteria(targets, DESK) == ["2.5.8", "2.5.8"]
