"""What a check says: which rule a page breaks, where, and how to mend it."""

from collections.abc import Mapping
from typing import NamedTuple

#: The "criterion" of a rule that is good practice but no success criterion of WCAG; axe's own word.
BEST = "best-practice"


class Check(NamedTuple):
    """A check as the record names it.

    ``criteria`` are the success criteria of WCAG (and so of JIS X 8341-3) to which it speaks, each
    with how: ``AC`` where a machine that finds nothing settles the criterion, ``AF`` where it only
    finds failures and people must still look. ``title`` is Japanese, ``title_en`` English.
    """

    id: str
    title: str
    title_en: str
    criteria: Mapping[str, str]


class Finding(NamedTuple):
    """A page that breaks a rule.

    ``place`` is where: an address such as ``en/overview.html``, with width and colour scheme where
    those matter, or a file and line for text. ``element`` is the element's start tag or its words.
    ``message`` says what is wrong and how to mend it, in Japanese.
    """

    check: str
    criterion: str
    place: str
    element: str
    message: str

    def __str__(self) -> str:
        """The finding in a line."""
        element = f" {self.element}" if self.element else ""
        return f"{self.place}:{element} {self.message} [{self.check}, {self.criterion}]"
