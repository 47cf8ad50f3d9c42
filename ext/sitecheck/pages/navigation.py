"""Navigation that stands on several pages has the same order on all of them (WCAG 3.2.3, G61).

So have the landmarks of a page. Whether each is there, once and with a name of its own is told by
axe, and by the browser's accessibility tree.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages.reading import Page, attribute, name

CHECK = Check("navigation", "ナビゲーションの順", "Order of navigation", {"3.2.3": "AF"})
_SECTIONING = ["article", "aside", "main", "nav", "section"]
_LANDMARKS = ["banner", "main", "contentinfo", "navigation", "complementary", "search"]


def findings_of_site(pages: Sequence[Page]) -> Iterator[Finding]:
    """Where pages of an edition order the same things otherwise."""
    for edition in dict.fromkeys(page.edition for page in pages):
        own = [page for page in pages if page.edition == edition]
        yield from _disorder({page: _navigation(page) for page in own})


def landmarks(page: Page) -> list[tuple[str, Tag]]:
    """The landmarks of a page in order, each with its role."""
    found = [(_role(element), element) for element in page.soup.find_all(True)]
    return [(role, element) for role, element in found if role]


def _role(element: Tag) -> str:
    role = attribute(element, "role")
    if role in _LANDMARKS:
        return role
    if role:
        return ""
    outermost = element.name in ("header", "footer") and not element.find_parent(_SECTIONING)
    return {
        "main": "main",
        "nav": "navigation",
        "aside": "complementary",
        "search": "search",
        "header": "banner" if outermost else "",
        "footer": "contentinfo" if outermost else "",
    }.get(element.name, "")


#: What stands in an order on a page: landmarks, and the links of each navigation, by its name.
Orders = dict[str, list[str]]


def _navigation(page: Page) -> Orders:
    found = landmarks(page)
    orders: Orders = {"": [f"{role} {name(page, element)}".strip() for role, element in found]}
    for role, element in found:
        if role == "navigation":
            links = element.select("a[href]")
            places = ["#".join(page.target(attribute(link, "href"))) for link in links]
            # a page's link to itself may be bare or to an anchor of its own
            orders[name(page, element)] = [place.rstrip("#") for place in places]
    return orders


def _disorder(orders: dict[Page, Orders]) -> Iterator[Finding]:
    """Pages on which one thing comes after another that it comes before on an earlier page."""
    before: dict[tuple[str, str, str], Page] = {}
    for page, own in orders.items():
        told = set()
        for mechanism, items in own.items():
            once = [item for item, number in Counter(items).items() if number == 1]
            for i, later in enumerate(once):
                for earlier in once[:i]:
                    other = before.get((mechanism, later, earlier))
                    if other is None:
                        before.setdefault((mechanism, earlier, later), page)
                    elif mechanism not in told:
                        told.add(mechanism)
                        message = Message(
                            "{what}が {page} と違います（{earlier} と {later}）。"
                            "どのページでも同じ順にしてください",
                            what=_order(mechanism),
                            page=other.address,
                            earlier=earlier,
                            later=later,
                        )
                        yield page.finding(CHECK, "3.2.3", mechanism, message)


def _order(mechanism: str) -> Message:
    if mechanism:
        return Message("「{name}」の中の順", name=mechanism)
    return Message("ページの区分の順")
