"""What isn't text stands out from what is around it, in each colour scheme.

What shows a control, a drawing or the focus needs 3:1 (WCAG 1.4.11). The contrast of text is axe's
to measure, but for the states that axe doesn't see, such as that of a link under the pointer
(1.4.3). Lines that only divide are left out.
"""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import Rules, ask, tell
from sitecheck.browser.visit import VIEWS as EVERY_VIEW
from sitecheck.browser.visit import Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check(
    "contrast", "色のコントラスト", "Contrast of colours", {"1.4.3": "AF", "1.4.11": "AF"}
)
VIEWS = EVERY_VIEW
RULES: Rules = {
    "frame": (
        "1.4.11",
        lambda a: Message("枠と周りのコントラストが {ratio}:1 です。3:1 以上にしてください", **a),
    ),
    "shape": (
        "1.4.11",
        lambda a: Message(
            "図の形と背景のコントラストが {ratio}:1 です。3:1 以上にしてください", **a
        ),
    ),
    "focus": (
        "1.4.11",
        lambda a: Message(
            "フォーカスの枠と背景のコントラストが {ratio}:1 です。3:1 以上にしてください", **a
        ),
    ),
    "text": (
        "1.4.3",
        lambda a: Message(
            "{state} のとき、文字と背景のコントラストが {ratio}:1 です。{least}:1 以上に"
            "してください",
            **a,
        ),
    ),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What doesn't stand out.

    The focus is looked at on a dark screen; on a light one the check of the keyboard does that.
    """
    focus = "focus" if visit.view.scheme == "dark" else ""
    yield from tell(CHECK, RULES, visit, ask(tab, "contrast", focus))
