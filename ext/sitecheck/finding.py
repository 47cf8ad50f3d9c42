"""What a check says: which rule a page or a text breaks, where, and how to mend it."""

from collections.abc import Mapping
from typing import NamedTuple

from sitecheck.console import one_line
from sitecheck.message import SOURCE, Message

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

    def said(self, language: str) -> str:
        """The title in a language."""
        return self.title if language == SOURCE else self.title_en


class Finding(NamedTuple):
    """A page or a text that breaks a rule.

    ``file`` is the page's address from the root of the site, such as ``en/overview.html``, or the
    file of a text. ``element`` is the element's start tag or its words. ``message`` says what is
    wrong and how to mend it. ``line`` counts from 1 and is 0 where no line is known;
    ``view`` is the kind of window, "" where it doesn't matter.
    """

    check: str
    criterion: str
    file: str
    element: str
    message: Message
    line: int = 0
    view: str = ""

    def said(self, language: str) -> str:
        """The finding in a safe line in a language, which begins as terminals make a link of it."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        view = f" ({self.view})" if self.view else ""
        element = f"{self.element} " if self.element else ""
        rule = Message("推奨")
        if self.criterion != BEST:
            rule = Message("WCAG/JIS {criterion}", criterion=self.criterion)
        message = f"{element}{self.message.said(language)}"
        return one_line(f"{place}{view}: {message} [{self.check}, {rule.said(language)}]")

    def __str__(self) -> str:
        return self.said(SOURCE)


def about(words: str, message: Message) -> Message:
    """Words of a file, and what is wrong with them and how to mend it."""
    return Message("「{words}」は{message}", words=words, message=message)
