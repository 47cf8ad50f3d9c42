"""The reader's own colours and wish for stillness are honoured.

With forced colours (high contrast) text, the frames of fields, drawings and the focus stay visible
(WCAG 1.4.1, 1.4.11, 2.4.7). Who asks for reduced motion sees none (2.2.2).
"""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import Rules, ask, tell
from sitecheck.browser.visit import DESK, DESK_DARK, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check(
    "colours",
    "利用者の色と動きの設定",
    "Forced colours and reduced motion",
    {"1.4.1": "AF", "1.4.11": "AF", "2.2.2": "AF", "2.4.7": "AF"},
)
VIEWS = (DESK, DESK_DARK)
RULES: Rules = {
    "text": (
        "1.4.1",
        lambda _: Message(
            "利用者の色（ハイコントラスト）にすると文字が見えません。色の指定を外してください"
        ),
    ),
    "frame": (
        "1.4.11",
        lambda _: Message("利用者の色（ハイコントラスト）にすると欄やボタンの枠が見えません"),
    ),
    "shape": (
        "1.4.11",
        lambda _: Message(
            "利用者の色（ハイコントラスト）にすると図が見えません。forced-colors では CanvasText に"
            "してください"
        ),
    ),
    "focus": (
        "2.4.7",
        lambda _: Message("利用者の色（ハイコントラスト）にするとフォーカスの枠が見えません"),
    ),
    "moves": (
        "2.2.2",
        lambda _: Message("動きを減らす設定でも動きます。prefers-reduced-motion で止めてください"),
    ),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What isn't seen in the reader's colours, and what moves."""
    yield from tell(CHECK, RULES, visit, ask(tab, "colours", "still"))
    tab.emulate_media(color_scheme=visit.view.scheme, forced_colors="active")
    yield from tell(CHECK, RULES, visit, ask(tab, "colours", "forced"))
    visit.show(tab)
