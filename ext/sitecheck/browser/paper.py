"""The page on paper: all of its text, open where it is folded, without what only a screen needs.

Readers who can't use the screen ask for the page on paper, so it must say the same (WCAG 1.3.2),
in colours that stand out from it (1.4.3).
"""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab
from playwright.sync_api import ViewportSize

from sitecheck.browser.probe import Rules, ask, tell
from sitecheck.browser.visit import DESK_DARK, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check("print", "印刷したときの表示", "In print", {"1.3.2": "AF", "1.4.3": "AF"})
#: Paper is white also where the screen is dark.
VIEWS = (DESK_DARK,)
#: A4 without margins of 16 to 18 mm, in CSS pixels of 1/96 inch.
PAPER: ViewportSize = {"width": 672, "height": 986}
RULES: Rules = {
    "lost": (
        "1.3.2",
        lambda _: Message("画面にある言葉が印刷されません。印刷用のCSSで隠さないでください"),
    ),
    "screen": (
        "1.3.2",
        lambda _: Message("画面でしか使えないものが印刷されます。@media print で隠してください"),
    ),
    "wide": (
        "1.3.2",
        lambda _: Message("紙の幅からはみ出して切れます。印刷用のCSSで幅を収めてください"),
    ),
    "cut": (
        "1.3.2",
        lambda _: Message("紙では動かせない領域の中で切れます。overflow を visible にしてください"),
    ),
    "pale": (
        "1.4.3",
        lambda _: Message("紙の色と文字の色のコントラストが4.5:1より低く、読みにくくなります"),
    ),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What paper lacks or has too much."""
    tab.set_viewport_size(PAPER)
    tab.emulate_media(media="print", color_scheme=visit.view.scheme)
    yield from tell(CHECK, RULES, visit, ask(tab, "paper"))
    visit.show(tab)
