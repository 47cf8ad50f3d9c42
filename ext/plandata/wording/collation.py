"""The order of names in a list, each by the conventions of the language that it is in."""

from plandata.wording.conventions import conventions
from plandata.wording.phrase import Label


def sort_key(name: Label, reading: str, page: str) -> tuple[bool, int, str, str]:
    """A name's place on a page among others; what has no translation comes after what has."""
    words, language = name
    return language != page, *conventions(language).sort_key(words, reading)


def group(name: Label, reading: str) -> Label:
    """The heading under which a name is listed, such as its first letter."""
    words, language = name
    return conventions(language).group(words, reading), language
