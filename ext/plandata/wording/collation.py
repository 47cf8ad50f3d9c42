"""The order of names in a list: the alphabet, and for Japanese the 五十音 of their readings."""

import unicodedata

from plandata.model.text import SOURCE_LANGUAGE
from plandata.wording import kana
from plandata.wording.labels import Label


def sort_key(name: Label, reading: str) -> tuple[bool, int, str, str]:
    """A name's place among others; what has no translation comes after what has."""
    words, language = name
    if language == SOURCE_LANGUAGE:
        return True, *kana.sort_key(words, reading)
    return False, 0, _letters(words), words


def group(name: Label, of_source: str) -> Label:
    """The heading under which a name is listed: its first letter, or the source's group."""
    words, language = name
    if language == SOURCE_LANGUAGE:
        return of_source, SOURCE_LANGUAGE
    return _letters(words)[:1].upper(), language


def _letters(words: str) -> str:
    """A name without case, accents and punctuation, as alphabets order it."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    return "".join(character for character in plain if character.isalnum())
