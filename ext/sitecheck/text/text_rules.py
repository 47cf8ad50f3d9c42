"""The rules for the files that editors write, and what breaks them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitecheck.finding import BEST
from sitecheck.text import link_words, plain_words
from sitecheck.text.part import Cell, Heading, Image, Link, Part, Undecodable
from sitecheck.text.plain_words import Fault, Rule, Wording, is_symbols

SYMBOLS = Rule("symbols", "1.3.3", "記号だけのセルです。意味を言葉で書いてください")
LEVEL = Rule("heading-level", "1.3.1", "段の飛んだ見出しです。上の見出しより1段だけ下げてください")
TITLE = Rule("heading-title", "1.3.1", "2個目の一番上の見出しです。`#`を1個増やしてください")
ENCODING = Rule("encoding", BEST, "UTF-8ではないファイルです。UTF-8で保存してください")

#: Every rule, as the editors' guide lists them.
RULES = (*plain_words.RULES, SYMBOLS, *link_words.RULES, LEVEL, TITLE, ENCODING)


class Located(NamedTuple):
    """What breaks a rule, and on which line."""

    line: int
    fault: Fault


def broken(parts: Iterable[Part], rules: Wording) -> Iterator[Located]:
    """What breaks a rule in a file, in the order of the lines."""
    known = list(parts)
    found = [Located(line, fault) for part in known for line, fault in _of(part, rules)]
    found += _outline([part for part in known if isinstance(part, Heading)])
    yield from sorted(found, key=lambda located: located.line)


def _of(part: Part, rules: Wording) -> Iterator[tuple[int, Fault]]:
    match part:
        case Cell():
            if is_symbols(part.text):
                yield part.line, Fault(SYMBOLS, part.text.strip())
        case Link():
            for rule in link_words.of_link(part.text, part.target):
                yield part.line, Fault(rule, part.text)
        case Image():
            for rule in link_words.of_image(part.text, part.source):
                yield part.line, Fault(rule, part.source)
        case Undecodable():
            yield part.line, Fault(ENCODING, part.text)
        case Heading():
            pass  # a passage too; its level is the outline's
        case _:
            for fault in rules.faults(part.text):
                yield part.line + part.text.count("\n", 0, fault.start), fault


def _outline(headings: Iterable[Heading]) -> Iterator[Located]:
    """Headings that are no outline (WCAG technique G141)."""
    before = 0
    titled = False
    for heading in headings:
        if heading.level > before + 1:
            yield Located(heading.line, Fault(LEVEL, heading.text))
        if heading.level == 1 and titled:
            yield Located(heading.line, Fault(TITLE, heading.text))
        titled = titled or heading.level == 1
        before = heading.level
