"""The rules for the files that editors write, and what breaks them."""

import unicodedata
from collections.abc import Iterable, Iterator

from sitecheck.finding import BEST, Finding, about
from sitecheck.message import Message
from sitecheck.text import (
    fences,
    invisible,
    link_words,
    lost_letters,
    notation,
    plain_words,
    table_shape,
    translations,
)
from sitecheck.text.part import (
    Cell,
    Damaged,
    Heading,
    Image,
    Link,
    Part,
    Passage,
    Slip,
    Unreadable,
)
from sitecheck.text.plain_words import Rule, Wording, is_symbols
from sitecheck.text.source import Source

SYMBOLS = Rule("symbols", "1.3.3", Message("記号だけのセルです。意味を言葉で書いてください"))
SIGN = Rule("full-width-sign", BEST, Message("全角の記号です。半角の「%」などで書いてください"))
LEVEL = Rule(
    "heading-level", "1.3.1", Message("段の飛んだ見出しです。上の見出しより1段だけ下げてください")
)
TITLE = Rule(
    "heading-title", "1.3.1", Message("2個目の一番上の見出しです。`#`を1個増やしてください")
)

#: Every rule.
RULES = (
    *(*plain_words.RULES, SYMBOLS, SIGN, *link_words.RULES, LEVEL, TITLE),
    *(*notation.RULES, *fences.RULES, *table_shape.RULES, *invisible.RULES),
    *(*lost_letters.RULES, *translations.RULES),
)


def meanings(language: str) -> dict[str, str]:
    """What each rule says, by the name that findings have for it."""
    return {f"text.{rule.id}": rule.message.said(language) for rule in RULES}


def findings(sources: Iterable[Source], wording: Wording) -> Iterator[Finding]:
    """What breaks a rule, source by source in the order of the lines."""
    for source in sources:
        found = [
            Finding(
                check=f"text.{rule.id}",
                criterion=rule.criterion,
                file=source.file,
                element="",
                message=_message(label, rule, words),
                line=line,
            )
            for line, label, rule, words in broken(source.parts, wording)
        ]
        yield from sorted(found, key=lambda finding: finding.line)


def _message(label: Message | None, rule: Rule, words: str) -> Message:
    message = about(words, rule.message)
    return Message("{label}: {message}", label=label, message=message) if label else message


#: Line, label, rule, and the words that break it.
Broken = tuple[int, Message | None, Rule, str]


def broken(parts: Iterable[Part], wording: Wording) -> Iterator[Broken]:
    """What breaks a rule in a file: first words, then the headings as an outline."""
    known = list(parts)
    for part in known:
        yield from _of(part, wording)
    yield from _outline(part for part in known if isinstance(part, Heading))


def _of(part: Part, wording: Wording) -> Iterator[Broken]:
    match part:
        case Cell():
            if is_symbols(part.text):
                plain = unicodedata.normalize("NFKC", part.text)
                rule = SYMBOLS if is_symbols(plain) else SIGN
                yield part.line, part.label, rule, part.text.strip()
        case Link():
            for rule in link_words.of_link(part.text, part.target):
                yield part.line, None, rule, part.text
        case Image():
            for rule in link_words.of_image(part.text, part.source):
                yield part.line, None, rule, part.source
        case Unreadable():
            yield part.line, None, Rule("unreadable", BEST, part.message), part.text
        case Damaged():
            yield part.line, None, Rule("catalogue", BEST, part.message), part.text
        case Slip():
            yield part.line, part.label, part.rule, part.text
        case Passage():
            for rule, words, start in wording.found(part.text):
                yield part.line + part.text.count("\n", 0, start), part.label, rule, words


def _outline(headings: Iterable[Heading]) -> Iterator[Broken]:
    """Headings that are no outline (WCAG technique G141)."""
    before = 0
    titled = False
    for heading in headings:
        if heading.level > before + 1:
            yield heading.line, None, LEVEL, heading.text
        if heading.level == 1 and titled:
            yield heading.line, None, TITLE, heading.text
        titled = titled or heading.level == 1
        before = heading.level
