"""Nothing needs scrolling in two directions on a window of 320 px (WCAG 1.4.10).

A table or a drawing that needs its width scrolls in a region of its own, which has a name. No
rule of style depends on how the device is held (1.3.4).
"""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.dressing import unfolded
from sitecheck.browser.probe import Rules, ask, tell
from sitecheck.browser.visit import PHONE, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check(
    "reflow",
    "幅320pxでの表示",
    "Reflow at a width of 320 px",
    {"1.3.4": "AF", "1.4.10": "AC"},
)
VIEWS = (PHONE,)
RULES: Rules = {
    "page": (
        "1.4.10",
        lambda a: Message(
            "ページの幅が窓より広く（{width}px）、横に動かさないと読めません。折り返すか、名前のある"
            "領域（role=region）の中だけで動くようにしてください",
            **a,
        ),
    ),
    "part": (
        "1.4.10",
        lambda a: Message(
            "横に動かさないと読めません（幅{width}px）。折り返すか、表や図なら名前のある領域"
            "（role=region）に入れてください",
            **a,
        ),
    ),
    "held": (
        "1.3.4",
        lambda _: Message(
            "端末の向き（縦・横）によって表示が変わります。向きによらない指定にしてください"
        ),
    ),
    "cut": ("1.4.10", lambda a: Message("文字が {by} からはみ出して切れます", **a)),
    "outside": ("1.4.10", lambda _: Message("文字が窓の外に出て読めません")),
    "under": ("1.4.10", lambda a: Message("文字が {by} に隠れます", **a)),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What doesn't fit into the window."""
    with unfolded(tab):
        yield from tell(CHECK, RULES, visit, ask(tab, "reflow") + ask(tab, "clipped"))
