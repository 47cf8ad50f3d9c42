"""Checks in a browser: each looks at an open page in the views that it names."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from playwright.sync_api import Page as Tab

from sitecheck.browser import (
    axe,
    contrast,
    keyboard,
    paper,
    reflow,
    screen_reader,
    site_search,
    spacing,
    targets,
    user_colours,
    without_css,
    without_script,
    zoom,
)
from sitecheck.browser.probe import ask
from sitecheck.browser.visit import VIEWS, View, Visit
from sitecheck.finding import Check, Finding


class BrowserCheck(Protocol):
    """What each module of a check has."""

    @property
    def CHECK(self) -> Check:  # noqa: N802 - a constant of the module
        """What it is, and the criteria to which it speaks."""

    @property
    def VIEWS(self) -> Sequence[View]:  # noqa: N802
        """The windows in which it looks."""

    def findings(self, tab: Tab, visit: Visit) -> Iterator[Finding]:
        """What is wrong with the page in a view."""


#: The checks in the order in which they are told, and done in each view.
CHECKS: Sequence[BrowserCheck] = [
    contrast,
    axe,
    keyboard,
    reflow,
    spacing,
    zoom,
    screen_reader,
    without_script,
    without_css,
    paper,
    user_colours,
    targets,
    site_search,
]


def look(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """Everything that the checks find on a page, in every view.

    What a check may do less of where only colours differ follows from the places and kinds of all
    elements, which are compared: a style sheet may move things on a dark screen, too.
    """
    tab.goto(visit.address)
    layouts: dict[int, str] = {}  # by the width of the window
    for view in VIEWS:
        visit = visit._replace(view=view)
        visit.show(tab)
        layout = ask(tab, "layout")[0]["layout"]
        visit = visit._replace(recoloured=layouts.get(view.width) == layout)
        layouts[view.width] = layout
        for check in CHECKS:
            if view in check.VIEWS:
                yield from check.findings(tab, visit)
