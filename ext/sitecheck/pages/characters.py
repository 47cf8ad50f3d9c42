"""Text that screen readers say rightly and readers understand."""

from collections.abc import Iterator

from sitecheck.finding import Check, Finding
from sitecheck.pages.passages import blocks
from sitecheck.pages.reading import Page
from sitecheck.text.plain_words import Wording

CHECK = Check(
    "text", "文字と文章", "Characters and wording", {"1.3.2": "AF", "1.3.3": "AF", "1.4.1": "AF"}
)
_WORDING = Wording()


def findings(page: Page) -> Iterator[Finding]:
    """What is wrong with the text of a page, but for code and quotations."""
    for element, text in blocks(page):
        for words in _WORDING.found(text):
            yield page.finding(CHECK, words.rule.criterion, element, words.message)
