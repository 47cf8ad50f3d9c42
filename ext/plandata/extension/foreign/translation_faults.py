"""Whether a translation leads to where its original leads."""

import re
from collections import Counter
from collections.abc import Iterator

from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults, as_it_stands, texts
from plandata.markup.role_contents import LINKED, READERS
from sitecheck.message import Message, quoted
from sitecheck.text import myst_page
from sitecheck.text.part import Reference, Role

#: How Sphinx calls the kind of warning, and what it says.
INCONSISTENT = "inconsistent_references"
_WORDS = "inconsistent references in translated message. original: {0}, translated: {1}"
_STANDARD = "std:"
#: The roles of Sphinx that lead somewhere; of the domain's all but those that say something do.
_LEADING = {"ref", "numref", "doc", "download", "term", "any", "eq"}
_DOMAIN = "plan:"
_SAYING = {f"{_DOMAIN}{role}" for role in READERS if role not in LINKED}
_NOTE = re.compile(r"\[\^[^\]\s]+\]")


def compared(source: str, translation: str) -> str:
    """What leads somewhere in a message or in its translation alone, as Sphinx would say it."""
    here, there = Counter(_leading(source)), Counter(_leading(translation))
    return _WORDS.format([*(here - there).elements()], [*(there - here).elements()])


def _leading(text: str) -> Iterator[str]:
    """The links, notes and linking roles of a text, without the words by which they are shown."""
    yield from _NOTE.findall(text)
    for part in myst_page.paragraph(text, 1):
        match part:
            case Role(name=name) if _leads(name):
                yield f"{{{name}}}`{part.target}`"
            case Reference():
                yield f"[…]({part.text})"


def _leads(role: str) -> bool:
    if role.startswith(_DOMAIN):
        return role not in _SAYING
    return role.removeprefix(_STANDARD) in _LEADING


def _inconsistent(_near: Nearby, original: str, translated: str) -> Message:
    here, there = Counter(texts(original)), Counter(texts(translated))
    lost, added = [*(here - there)], [*(there - here)]
    if lost and added:
        return Message(
            "訳文に、原文の{lost}がなく、原文にない{added}があります。原文と同じにしてください",
            lost=quoted(lost),
            added=quoted(added),
        )
    if lost:
        return Message(
            "訳文に、原文の{lost}がありません。訳文にも書いてください", lost=quoted(lost)
        )
    if added:
        return Message("訳文に、原文にない{added}があります。消してください", added=quoted(added))
    return as_it_stands(_WORDS.format(original, translated))


FAULTS: Faults = {
    f"i18n.{INCONSISTENT}": {
        _WORDS: _inconsistent,
        _WORDS.replace("references", "footnote references"): _inconsistent,
        _WORDS.replace("references", "citation references"): _inconsistent,
        _WORDS.replace("references", "term references"): _inconsistent,
    },
}
