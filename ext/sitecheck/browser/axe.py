"""The rules of axe-core, with the tags set by hand: its defaults leave out what WCAG 2.2 added.

What axe can't decide ("incomplete") is a finding too, but for contrasts, which are computed. It
says all that in its own words, in Japanese and in English at once: each of its texts is given to it
as both, and what it then says is parted again.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import ask
from sitecheck.browser.visit import VIEWS as EVERY_VIEW
from sitecheck.browser.visit import Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message
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
#: Its texts in Japanese and in English.
_TEXTS = ("ja.json", "_template.json")
#: Between the languages of a text, and between texts: controls that stand in none.
_OTHER, _NEXT = "\x1f", "\x1e"


class _Words(Message):
    """Words of axe, which says them in each language itself; the values are they by language."""

    __slots__ = ()

    def said(self, language: str) -> str:
        """The words in a language; in English where axe wasn't asked for it."""
        return str(self.values.get(language, self.values["en"]))


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """What axe finds, and what it leaves to people."""
    if not tab.evaluate(_ON_PAGE):
        tab.evaluate(_source(visit.modules))
    rules = {"type": "rule", "values": OF_COLOUR} if visit.recoloured else _BY_TAG
    for answer in ask(tab, "axe", rules):
        criterion = _CRITERION.search(answer["tags"])
        number = ".".join(criterion.groups()) if criterion else BEST
        message = Message("{help}（axe: {rule}）", help=_words(answer["help"]), rule=answer["rule"])
        message = message.then(_words(answer["why"]))
        if answer["outcome"] == "incomplete":
            message = Message("axeが判定できません。判定できる形にしてください").then(message)
        yield visit.finding(CHECK, number, answer["element"], message)


def _words(texts: str) -> _Words:
    parted = [text.split(_OTHER) for text in texts.split(_NEXT)]
    return _Words(
        "{ja}", ja=" ".join(text[0] for text in parted), en=" ".join(text[-1] for text in parted)
    )


@cache
def _source(modules: Path) -> str:
    """Axe with its texts in both languages, as a script."""
    folder = modules / "axe-core"
    axe = (folder / "axe.min.js").read_text("utf-8")
    texts = (json.loads((folder / "locales" / file).read_text("utf-8")) for file in _TEXTS)
    return f"{axe};\naxe.configure({{ locale: {json.dumps(_both(*texts))} }});"


def _both(japanese: Any, english: Any) -> Any:
    """Texts in one language and in the other; in English alone where there are no Japanese ones."""
    if not isinstance(english, dict):
        return f"{japanese}{_OTHER}{english}"
    if not isinstance(japanese, dict):  # of a version of axe that said it in one way
        japanese = dict.fromkeys(english, japanese)
    return {name: _both(japanese.get(name, text), text) for name, text in english.items()}
