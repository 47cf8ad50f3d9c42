"""What scrolls on its own takes focus and has a name (WCAG 2.1.1, 4.1.2; axe's rule for Safari).

Which elements scroll stands in the style sheets that the page loads, and in ``style`` attributes.
"""

from collections.abc import Iterator, Mapping

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages import style_sheet
from sitecheck.pages.reading import BEST, FOCUSABLE, Page, attribute, name

CHECK = Check("regions", "スクロールする領域", "Scroll regions", {"2.1.1": "AF", "4.1.2": "AF"})
_OWN_SCROLLING = ["html", "body", "textarea", "select", "input", "iframe"]


def findings(page: Page) -> Iterator[Finding]:
    """What is wrong with what scrolls on a page, and with its regions."""
    scrolling = _scrolling(page)
    for element in scrolling:
        if not (_takes_focus(element) or element.select_one(FOCUSABLE)):
            message = Message(
                'スクロールする領域にキーボードで入れません。tabindex="0" を付けてください'
            )
            yield page.finding(CHECK, "2.1.1", element, message)
        if attribute(element, "role") != "region":
            message = Message(
                'スクロールする領域に role="region" がありません。名前とともに付けてください'
            )
            yield page.finding(CHECK, "4.1.2", element, message)
    regions = page.soup.select("[role=region]")
    names: set[str] = set()
    for element in regions:
        own = name(page, element)
        if not own:
            message = Message("領域に名前がありません。aria-labelledby で、あるidを指してください")
            yield page.finding(CHECK, "4.1.2", element, message)
        elif own in names:
            message = Message(
                "名前「{name}」の領域が二つ以上あります。違う名前にしてください", name=own
            )
            yield page.finding(CHECK, BEST, element, message)
        names.add(own)


def _takes_focus(element: Tag) -> bool:
    return attribute(element, "tabindex") == "0"


def _scrolling(page: Page) -> list[Tag]:
    """The elements that may scroll on a screen, in order of the page."""
    found = {
        id(element)
        for sheet in style_sheet.sheets(page)
        for rule in style_sheet.read(sheet)
        if rule.is_for_screens and _scrolls(rule.declarations)
        for selector in rule.selectors
        for element in page.soup.select(style_sheet.without_states(selector) or "*")
    }
    found |= {
        id(element)
        for element in page.soup.select("[style]")
        if _scrolls(style_sheet.style(attribute(element, "style")))
    }
    return [
        element
        for element in page.soup.find_all(True)
        if id(element) in found and element.name not in _OWN_SCROLLING
    ]


def _scrolls(declarations: Mapping[str, str]) -> bool:
    values = (declarations.get(f"overflow{axis}", "") for axis in ("", "-x", "-y"))
    return any(word in value.split() for value in values for word in ("auto", "scroll"))
