"""The page in a browser that runs no script has the same text and leads to the same places.

Fields and what a script announces may be missing: they are of use only with it.
"""

from collections import Counter
from collections.abc import Iterator

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import Answer, Rules, ask, tell
from sitecheck.browser.visit import DESK, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check(
    "script", "JavaScriptなしの表示", "Without JavaScript", {"1.3.2": "AF", "2.4.5": "AF"}
)
VIEWS = (DESK,)
RULES: Rules = {
    "text": (
        "1.3.2",
        lambda _: Message("JavaScriptがないと、この言葉が読めません。HTMLに初めから書いてください"),
    ),
    "menu": (
        "2.4.5",
        lambda _: Message("JavaScriptがないと、ナビゲーションのこの言葉が読めません"),
    ),
    "link": (
        "2.4.5",
        lambda a: Message("JavaScriptがないと、このリンク（{words}）がありません", **a),
    ),
}


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What is only there with a script."""
    with_script = ask(tab, "script")
    without = _without(tab, visit)
    there = Counter((answer["kind"], answer["words"]) for answer in without)
    missing: list[Answer] = []
    for answer in with_script:
        what = (answer["kind"], answer["words"])
        there[what] -= 1
        if there[what] < 0:
            missing.append({**answer, "rule": answer["kind"]})
    yield from tell(CHECK, RULES, visit, missing)


def _without(tab: Tab, visit: Visit) -> list[Answer]:
    session = tab.context.new_cdp_session(tab)
    try:
        session.send("Emulation.setScriptExecutionDisabled", {"value": True})
        tab.goto(visit.address)
        return ask(tab, "script")
    finally:
        session.send("Emulation.setScriptExecutionDisabled", {"value": False})
        session.detach()
        tab.goto(visit.address)
