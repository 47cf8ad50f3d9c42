"""The rules of axe-core, with the tags set by hand: its defaults leave out what WCAG 2.2 added.

What axe can't decide ("incomplete") is a finding too, but for contrasts, which are computed.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import ask
from sitecheck.browser.visit import VIEWS as EVERY_VIEW
from sitecheck.browser.visit import Visit
from sitecheck.finding import Check, Finding
from sitecheck.pages import BEST

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_BY_TAG = {"type": "tag", "values": TAGS}
#: The rules that read colours: all that can tell something new where nothing else has changed.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
#: Each criterion to which a rule with these tags speaks; a test asks axe for them.
CHECK = Check(
    "axe",
    "一般的な規則（axe）",
    "General rules (axe)",
    {
        "1.1.1": "AF",
        "1.2.2": "AF",
        "1.3.1": "AF",
        "1.3.5": "AF",
        "1.4.1": "AF",
        "1.4.2": "AF",
        "1.4.3": "AC",
        "1.4.4": "AF",
        "1.4.12": "AF",
        "2.1.1": "AF",
        "2.2.1": "AF",
        "2.2.2": "AF",
        "2.4.1": "AF",
        "2.4.2": "AF",
        "2.4.4": "AF",
        "2.5.3": "AF",
        "2.5.8": "AC",
        "3.1.1": "AC",
        "3.1.2": "AF",
        "3.3.2": "AF",
        "4.1.2": "AF",
    },
)
VIEWS = EVERY_VIEW
_CRITERION = re.compile(r"\bwcag(\d)(\d)(\d+)\b")
_ON_PAGE = "() => 'axe' in globalThis"


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What axe finds, and what it leaves to people."""
    if not tab.evaluate(_ON_PAGE):
        tab.evaluate(_source(visit.modules))
    rules = {"type": "rule", "values": OF_COLOUR} if visit.recoloured else _BY_TAG
    for answer in ask(tab, "axe", rules):
        criterion = _CRITERION.search(answer["tags"])
        number = ".".join(criterion.groups()) if criterion else BEST
        message = f"{answer['help']}（axe: {answer['rule']}）。{answer['why']}"
        if answer["outcome"] == "incomplete":
            message = f"axeが判定できません。判定できる形にしてください。{message}"
        yield visit.finding(CHECK, number, answer["element"], message)


@cache
def _source(modules: Path) -> str:
    """Axe with its Japanese messages, as a script."""
    names = ("axe.min.js", "locales/ja.json")
    axe, locale = ((modules / "axe-core" / name).read_text("utf-8") for name in names)
    return f"{axe};\naxe.configure({{ locale: {locale} }});"
