"""Whether a translation calls the terms of the glossary what the glossary calls them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plandata.languages.po_file import Pair
from plandata.model import records as m


class OtherWords(NamedTuple):
    """A text whose translation has none of a term's names."""

    place: str
    term: str
    allowed: tuple[str, ...]
    translation: str


def inconsistent(
    terms: Sequence[m.Term], place: str, pairs: Sequence[Pair], language: str, source: str
) -> Iterator[OtherWords]:
    """The texts that name a term in the source but not, by the glossary, in the translation.

    A term within a longer one counts for the longer one only.
    """
    names = {name: term for term in terms for name in term.names(source)}
    longest = sorted(names, key=len, reverse=True)
    # Latin letters end a name: IT isn't in ITS
    found = re.compile("|".join(rf"(?<![A-Za-z]){re.escape(n)}(?![A-Za-z])" for n in longest))
    for pair in pairs:
        if not pair.translation:
            continue
        said = _plain(shown(pair.translation))
        for name in dict.fromkeys(found.findall(shown(pair.source)) if names else ()):
            term = names[name]
            allowed = (*term.names(language), term.expansion, *term.names(source))
            kept = tuple(dict.fromkeys(words for words in allowed if words))
            if not any(_has(said, _plain(words)) for words in (*kept, name)):
                yield OtherWords(place, name, kept, pair.translation)


def shown(text: str) -> str:
    """A message as a reader sees it: a role's own words without its target, no file names."""
    words = re.sub(r"\{[\w:]+\}`([^`<]*?)\s*(?:<[^`]*>)?`", r"\1", text)
    return re.sub(r"\]\([^)]*\)", "]", words)


def _plain(words: str) -> str:
    """Words without case, hyphens and doubled spaces, which a sentence may change."""
    return re.sub(r"[\s\-‐–]+", " ", words).casefold()


def _has(said: str, words: str) -> bool:
    """Whether words begin in a sentence; they may end otherwise, as in the plural."""
    return bool(re.search(rf"(?<![a-z]){re.escape(words)}", said))
