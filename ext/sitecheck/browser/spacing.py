"""Text keeps its place when a reader spaces it out (WCAG 1.4.12)."""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.dressing import dressed, unfolded
from sitecheck.browser.probe import Rules, ask, tell
from sitecheck.browser.visit import DESK, PHONE, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check("spacing", "文字の間隔", "Text spacing", {"1.4.12": "AC"})
VIEWS = (DESK, PHONE)
#: The distances that the criterion names.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
RULES: Rules = {
    "cut": (
        "1.4.12",
        lambda a: Message(
            "文字の間隔を広げると {by} からはみ出して切れます。高さを固定しないでください", **a
        ),
    ),
    "outside": ("1.4.12", lambda _: Message("文字の間隔を広げると窓の外に出て読めません")),
    "under": ("1.4.12", lambda a: Message("文字の間隔を広げると {by} に隠れます", **a)),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What is cut or covered when the text is spaced out."""
    with unfolded(tab), dressed(tab, SPACED):
        yield from tell(CHECK, RULES, visit, ask(tab, "clipped"))
