"""The page without a mouse.

The Tab key reaches every control (WCAG 2.1.1) and leaves it again (2.1.2), in the order of the page
(2.4.3); where it is can be seen (2.4.7) and isn't covered (2.4.11). The first stop skips to the
main part (2.4.1, technique G1). Neither focus (3.2.1) nor a changed field (3.2.2) leads elsewhere,
and nothing appears while something has focus or is pointed at (1.4.13).
"""

from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import Answer, Rules, ask, tell
from sitecheck.browser.visit import DESK, PHONE, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check(
    "keyboard",
    "キーボードでの操作",
    "Operation by keyboard",
    {
        "1.4.13": "AF",
        "2.1.1": "AC",
        "2.1.2": "AC",
        "2.4.1": "AC",
        "2.4.3": "AF",
        "2.4.7": "AC",
        "2.4.11": "AC",
        "3.2.1": "AF",
        "3.2.2": "AF",
    },
)
VIEWS = (DESK, PHONE)
RULES: Rules = {
    "unreached": (
        "2.1.1",
        lambda _: Message("Tabキーで移動できません。リンクやボタンの要素にしてください"),
    ),
    "trap": ("2.1.2", lambda _: Message("Tabキーで先へ進めません。キーの動作を妨げないでください")),
    "order": (
        "2.4.3",
        lambda a: Message(
            "Tabキーの順がページの順と違います（次は {expected} のはずです）。tabindex を"
            "消してください",
            **a,
        ),
    ),
    "invisible": (
        "2.4.7",
        lambda _: Message("フォーカスの枠が見えません。:focus-visible に outline を付けてください"),
    ),
    "pale": (
        "2.4.7",
        lambda _: Message("フォーカスの枠と背景のコントラストが3:1より低く、見えません"),
    ),
    "away": ("2.4.7", lambda _: Message("フォーカスのある所が窓の中に見えません")),
    "cut": (
        "2.4.7",
        lambda a: Message("フォーカスの枠が {by} の端で切れます。内側に余白を置いてください", **a),
    ),
    "covered": ("2.4.11", lambda a: Message("フォーカスのある所が {by} に隠れます", **a)),
    "no skip": (
        "2.4.1",
        lambda _: Message("最初のTabキーで本文へ移動するリンクに着きません。先頭に置いてください"),
    ),
    "skip fails": (
        "2.4.1",
        lambda _: Message("本文へ移動するリンクを押しても、次のTabキーが本文に進みません"),
    ),
    "left": ("3.2.1", lambda _: Message("フォーカスを移しただけで、別のページに移ります")),
    "input moves": ("3.2.2", lambda _: Message("値を変えただけで、フォーカスが別の所に移ります")),
    "input leaves": ("3.2.2", lambda _: Message("値を変えただけで、別のページに移ります")),
    "revealing": (
        "1.4.13",
        lambda _: Message(
            "ポインターやフォーカスで別の内容が現れます。初めから見せるか、押して開くようにしてください"
        ),
    ),
}

TAB_KEY = {"type": "keyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What a reader with a keyboard meets on the way through the page.

    The way is the same in each window, so only one is gone key by key.
    """
    if visit.view == DESK:
        answers = [*_way(tab), *_skip(tab)]
        answers += ask(tab, "keyboard", "fields") + ask(tab, "keyboard", "stayed")
    else:
        answers = ask(tab, "keyboard", "walk")
    yield from tell(CHECK, RULES, visit, answers)


def _way(tab: Tab) -> list[Answer]:
    """What is wrong at each stop, and with their order."""
    session = tab.context.new_cdp_session(tab)
    for _stop in range(len(ask(tab, "keyboard", "start")) + 1):  # once more, to leave the last
        session.send("Input.dispatchKeyEvent", TAB_KEY)  # twice as fast as tab.keyboard
    session.detach()
    return ask(tab, "keyboard", "end")


def _skip(tab: Tab) -> list[Answer]:
    """Whether the first stop skips to the main part, and the next one is there."""
    ask(tab, "keyboard", "skip")
    tab.keyboard.press("Tab")
    wrong = ask(tab, "keyboard", "skipped")
    if not wrong:
        tab.keyboard.press("Enter")
        tab.keyboard.press("Tab")
        wrong = ask(tab, "keyboard", "landed")
    return wrong
