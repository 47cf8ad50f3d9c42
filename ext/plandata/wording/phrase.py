"""Words that carry their language, and templates that are filled with such."""

import re
from functools import cache
from typing import TypeVar

#: Words and the language that they are in.
Label = tuple[str, str]
#: Labels one after another: where a name isn't translated, only the name is in another language.
Phrase = list[Label]
Word = TypeVar("Word")


def filled(template: str, language: str, **parts: Label | str) -> Phrase:
    """The words of a template in ``language`` with its ``{places}`` filled in, as far as known."""
    phrase: Phrase = []
    for index, piece in enumerate(pieces(str(template))):
        part = parts.get(piece, f"{{{piece}}}") if index % 2 else piece
        if part:
            phrase.append((part, language) if isinstance(part, str) else part)
    return phrase


def composed(template: str, **parts: list[Word]) -> list[Word | str]:
    """The words of a template, with what stands in its ``{places}``, whatever that is."""
    words = enumerate(pieces(str(template)))
    return [part for at, one in words for part in (parts[one] if at % 2 else [one])]


@cache
def pieces(template: str) -> list[str]:
    """The words of a template, and at each second place the name of one that it leaves open."""
    return re.split(r"\{(\w+)\}", template)


def plain(phrase: Phrase) -> str:
    """The words of a phrase alone."""
    return "".join(words for words, _language in phrase)
