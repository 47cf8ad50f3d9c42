"""The visitor's own colours, as Windows offers them, and the wish for little motion.

``nox -s a11y`` asks on every page whether text, fields and focus can be seen and nothing moves.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

#: What is told apart by its frame.
FRAMED = (
    ".plan-bar, .plan-flag, table:not(.plan-timeline) :is(th, td), main select, main button, "
    "main input:not([type=checkbox]), .sd-card, .site-search input, .site-search button, "
    ".site-menu summary"
)

#: The ground of a forced palette, and that of what has none.
CANVAS = {"rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"}

FRAMES = """all => all.map((e) => ["top", "right", "bottom", "left"].every((side) => {
  const style = getComputedStyle(e);
  return parseFloat(style[`border-${side}-width`]) >= 1 && style[`border-${side}-style`] !== "none";
}))"""


@pytest.fixture(params=["light", "dark"])
def forced(chromium: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty page in the few colours of a light or a dark palette."""
    with chromium.new_context(
        base_url=address,
        viewport={"width": 1280, "height": 900},
        forced_colors="active",
        color_scheme=request.param,
        reduced_motion="reduce",
    ) as context:
        yield context.new_page()


def test_the_visitors_colours_are_in_force(forced: Page) -> None:
    forced.goto("measures/1-1.html")
    grounds = forced.locator(".plan-bar").evaluate_all(
        "all => all.map((e) => getComputedStyle(e).backgroundColor)"
    )
    assert len(grounds) > 1
    assert set(grounds) <= CANVAS  # the stages' own grounds are gone


@pytest.mark.parametrize("medium", ["forced", "paper"])
def test_the_frame_alone_says_how_certain_a_stage_is(forced: Page, page: Page, medium: str) -> None:
    if medium == "paper":
        page.emulate_media(media="print")
    shown = forced if medium == "forced" else page
    shown.goto("measures/3-1.html")
    frames = {
        look: shown.locator(f".{look}").first.evaluate(
            "e => [getComputedStyle(e).borderTopStyle, getComputedStyle(e).borderTopWidth]"
        )
        for look in ("bar-1", "bar-2", "bar-3", "bar-4")
    }
    assert frames == {
        "bar-1": ["dashed", "2px"],
        "bar-2": ["solid", "1px"],
        "bar-3": ["double", "3px"],
        "bar-4": ["solid", "4px"],
    }


@pytest.mark.parametrize("name", ["index", "measures/2-1", "reference/schedule"])
def test_stages_marks_cells_and_fields_keep_a_frame(forced: Page, name: str) -> None:
    """The browser gives the frames a colour of the visitor's, as long as there are any."""
    forced.goto(f"{name}.html")
    framed = forced.locator(FRAMED).filter(visible=True)
    assert framed.count() > 5
    assert set(framed.evaluate_all(FRAMES)) == {True}


def test_charts_are_drawn_in_the_visitors_colours(forced: Page) -> None:
    forced.goto("context/society.html")
    drawn = "all => [...new Set(all.map((e) => getComputedStyle(e).fill))]"
    (bars,) = forced.locator(".plan-chart .bar").evaluate_all(drawn)
    (text,) = forced.locator(".plan-chart text").evaluate_all(drawn)
    assert bars == text == forced.evaluate("getComputedStyle(document.body).color")


@pytest.mark.parametrize(("wish", "motion"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_pages_glide_only_for_those_who_do_not_mind(
    chromium: Browser, address: str, wish: str, motion: str
) -> None:
    with chromium.new_context(base_url=address, reduced_motion=wish) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto("measures/1-1.html")
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == motion
