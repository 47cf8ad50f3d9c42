"""What the checks need of a style sheet: its rules one by one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sitecheck.pages.reading import Page, attribute

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PSEUDO = re.compile(r"::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?")


class Rule(NamedTuple):
    """A rule: the at-rules around it, its selectors and its declarations."""

    media: tuple[str, ...]
    selectors: Sequence[str]
    declarations: Mapping[str, str]

    @property
    def is_for_screens(self) -> bool:
        """Whether the rule isn't for paper alone."""
        return not any(re.search(r"\bprint\b|^@page", medium) for medium in self.media)


def read(file: Path) -> tuple[Rule, ...]:
    """The rules of a file in order."""
    return rules(file.read_text("utf-8"))


@cache  # all pages load the same sheet
def rules(text: str) -> tuple[Rule, ...]:
    """The rules of a style sheet in order."""
    return tuple(_rules(_COMMENT.sub("", text), ()))


def _rules(text: str, media: tuple[str, ...]) -> Iterator[Rule]:
    start = 0
    while (brace := text.find("{", start)) >= 0:
        head = text[start:brace].rpartition(";")[2].strip()  # after @import and the like
        end = _end(text, brace)
        body = text[brace + 1 : end]
        if head.startswith("@") and "{" in body:
            yield from _rules(body, (*media, head))
        elif head.startswith("@"):
            yield Rule((*media, head), (), _declarations(body))
        else:
            yield Rule(media, tuple(split(head, ",")), _declarations(body))
        start = end + 1


def _end(text: str, brace: int) -> int:
    """Where the block ends that begins at a brace."""
    depth = 0
    for place in re.finditer(r"[{}]", text[brace:]):
        depth += 1 if place[0] == "{" else -1
        if not depth:
            return brace + place.start()
    return len(text)


def split(text: str, separator: str) -> list[str]:
    """The parts of a list, whose brackets and strings may have the separator in them."""
    parts, depth, quote = [""], 0, ""
    for character in text:
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        else:
            depth += (character in "([") - (character in ")]")
            if character == separator and not depth:
                parts.append("")
                continue
        parts[-1] += character
    return [part.strip() for part in parts if part.strip()]


def _declarations(body: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in split(body, ";"))
    return {name.strip(): value.strip() for name, _colon, value in pairs}


def sheets(page: Page) -> list[Path]:
    """The style sheets that a page loads from the site, without those for paper alone."""
    found = []
    for link in page.soup.select('link[rel~="stylesheet"][href]'):
        target, _anchor = page.target(attribute(link, "href"))
        file = page.site.folder / target
        if target and attribute(link, "media") != "print" and file.is_file():
            found.append(file)
    return found


def style(text: str) -> dict[str, str]:
    """The declarations of a ``style`` attribute."""
    return _declarations(text)


def without_states(selector: str) -> str:
    """A selector without pseudo-classes of state and pseudo-elements: what it selects at rest."""
    kept = (":is(", ":where(", ":not(", ":has(", ":nth-", ":first-", ":last-")
    return _PSEUDO.sub(lambda found: found[0] if found[0].startswith(kept) else "", selector)
