"""Controls are large enough or far enough apart for a finger (WCAG 2.5.8).

The exceptions of the criterion: a control around whose middle a circle of 24 px meets no other
one, and a link in a sentence.
"""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import Rules, ask, tell
from sitecheck.browser.visit import DESK, PHONE, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check("targets", "押す所の大きさ（24px）", "Target size (24 px)", {"2.5.8": "AC"})
VIEWS = (DESK, PHONE)
RULES: Rules = {
    "small": (
        "2.5.8",
        lambda a: Message(
            "押す所が小さく（{size}）、{near} に近すぎます。縦も横も24px以上にするか、"
            "間をあけてください",
            **a,
        ),
    ),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """Controls that are too small and too near to another one."""
    yield from tell(CHECK, RULES, visit, ask(tab, "targets"))
