"""Text can be twice as large without loss (WCAG 1.4.4).

Twice both ways that browsers have: only the text is larger, or everything is, which is the same as
a window of half the width and height.
"""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.dressing import dressed, unfolded
from sitecheck.browser.probe import Rules, ask, tell
from sitecheck.browser.visit import DESK, HEIGHTS, Visit, settle
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check("zoom", "文字の拡大（200%）", "Text of 200 %", {"1.4.4": "AC"})
VIEWS = (DESK,)
DOUBLE = "html { font-size: 200% !important; }"
RULES: Rules = {
    "cut": ("1.4.4", lambda a: Message("文字を2倍にすると {by} からはみ出して切れます", **a)),
    "outside": ("1.4.4", lambda _: Message("文字を2倍にすると窓の外に出て読めません")),
    "under": ("1.4.4", lambda a: Message("文字を2倍にすると {by} に隠れます", **a)),
    "page": (
        "1.4.4",
        lambda a: Message("文字を2倍にすると、ページの幅が窓より広くなります（{width}px）", **a),
    ),
    "part": (
        "1.4.4",
        lambda a: Message("文字を2倍にすると、横に動かさないと読めません（幅{width}px）", **a),
    ),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What is lost when the text or the page is twice as large."""
    with unfolded(tab):
        with dressed(tab, DOUBLE):
            yield from _lost(tab, visit)
        width = visit.view.width
        tab.set_viewport_size({"width": width // 2, "height": HEIGHTS[width] // 2})
        settle(tab)
        yield from _lost(tab, visit)
        visit.show(tab)


def _lost(tab: Tab, visit: Visit) -> Iterator[Finding]:
    answers = [
        answer
        for question in ("reflow", "clipped")
        for answer in ask(tab, question)
        if answer["rule"] in RULES
    ]
    yield from tell(CHECK, RULES, visit, answers)
