"""A page as a check meets it: where it is, how wide the window, which colours readers prefer."""

from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Page as Tab
from playwright.sync_api import ViewportSize

from sitecheck.finding import Check, Finding
from sitecheck.message import Message

Scheme = Literal["light", "dark"]
#: Of the window, by its width in CSS pixels; 320 is the width that WCAG 1.4.10 names.
HEIGHTS = {320: 800, 1280: 900}


class View(NamedTuple):
    """A kind of window."""

    width: int
    scheme: Scheme

    @property
    def size(self) -> ViewportSize:
        """The window's size as playwright wants it."""
        return {"width": self.width, "height": HEIGHTS[self.width]}


DESK, DESK_DARK = View(1280, "light"), View(1280, "dark")
PHONE, PHONE_DARK = View(320, "light"), View(320, "dark")
#: In the order of a visit.
VIEWS = (DESK, DESK_DARK, PHONE, PHONE_DARK)


#: Scripts of a page hear of another size in the next frame; what they change is in the one after.
_TWO_FRAMES = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
)


def settle(tab: Tab) -> None:
    """Wait until the scripts of a page have answered a change of its size or its style."""
    tab.evaluate(_TWO_FRAMES)


class Visit(NamedTuple):
    """A page that stands open in a tab.

    ``site`` is the address of the site's folder, and ends with a slash; ``name`` is the page's
    address from there, such as ``en/overview.html``. ``modules`` is the folder of the programs
    from npm. ``recoloured`` says that the checks have seen the page in a window of this width, and
    that nothing but colours is different now.
    """

    site: str
    name: str
    view: View = DESK
    modules: Path = Path("node_modules")
    recoloured: bool = False

    @property
    def address(self) -> str:
        """The address of the page."""
        return f"{self.site}{self.name}"

    def show(self, tab: Tab) -> None:
        """Make the tab's window what the view says; a check that changes it calls this."""
        tab.set_viewport_size(self.view.size)
        tab.emulate_media(
            media="screen",
            color_scheme=self.view.scheme,
            reduced_motion="reduce",
            forced_colors="none",
        )
        settle(tab)

    def finding(self, check: Check, criterion: str, element: str, message: Message) -> Finding:
        """A finding on this page in this view."""
        view = f"{self.view.width} px, {self.view.scheme}"
        return Finding(check.id, criterion, self.name, element, message, view=view)
