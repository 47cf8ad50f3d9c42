"""The page without style sheets has all its words, in the order in which they are seen with them.

WCAG 1.3.2; words that are content of a style sheet are failure F87 of 1.3.1.
"""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import Rules, ask, tell
from sitecheck.browser.visit import DESK, PHONE, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check("css", "CSSなしの表示", "Without CSS", {"1.3.1": "AF", "1.3.2": "AF"})
VIEWS = (DESK, PHONE)
RULES: Rules = {
    "content": (
        "1.3.1",
        lambda a: Message(
            "言葉 {words} がCSSにあり、CSSがないと消えます。HTMLに書いてください", **a
        ),
    ),
    "order": (
        "1.3.2",
        lambda a: Message(
            "HTMLでは {before} の後ですが、画面では前に見えます。順をそろえてください", **a
        ),
    ),
    "lost": ("1.3.2", lambda _: Message("CSSがないと見えません。hidden 属性を消してください")),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What only style sheets say."""
    yield from tell(CHECK, RULES, visit, ask(tab, "css"))
