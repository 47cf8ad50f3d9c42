"""Landmarks, the skip link and the order of navigation.

The landmarks of a page are those of ARIA11 (WCAG 1.3.1). The first thing that the Tab key reaches
leads to the main part (2.4.1, technique G1). Navigation that stands on several pages has the same
order on all of them (3.2.3, technique G61).
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.pages.reading import FOCUSABLE, Page, attribute, name

CHECK = Check(
    "landmarks",
    "ページの区分、本文への移動、ナビゲーションの順",
    "Landmarks, skip link and order of navigation",
    {"1.3.1": "AF", "2.4.1": "AF", "3.2.3": "AF"},
)
_SECTIONING = ["article", "aside", "main", "nav", "section"]
#: Landmarks that are on a page once, with the Japanese name of each.
_ONCE = {"banner": "ヘッダー", "main": "本文", "contentinfo": "フッター"}


def findings_of_site(pages: Sequence[Page]) -> Iterator[Finding]:
    """What is wrong on each page, and where pages of an edition order the same things otherwise."""
    for page in pages:
        yield from _faults(page)
    for edition in dict.fromkeys(page.edition for page in pages):
        own = [page for page in pages if page.edition == edition]
        yield from _disorder({page: _navigation(page) for page in own})


def landmarks(page: Page) -> list[tuple[str, Tag]]:
    """The landmarks of a page in order, each with its role."""
    found = [(_role(element), element) for element in page.soup.find_all(True)]
    return [(role, element) for role, element in found if role]


def _role(element: Tag) -> str:
    role = attribute(element, "role")
    if role in (*_ONCE, "navigation", "complementary", "search"):
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


def _faults(page: Page) -> Iterator[Finding]:
    found = landmarks(page)
    for role, word in _ONCE.items():
        number = sum(role == other for other, _element in found)
        if number != 1:
            message = f"{word}（{role}）が{number}個あります。ページに1個だけにしてください"
            yield page.finding(CHECK, "1.3.1", f"[role={role}]", message)
    names = Counter((role, name(page, element)) for role, element in found)
    for role, element in found:
        own = name(page, element)
        if role == "navigation" and not own:
            message = "ナビゲーションに名前がありません。aria-label などで付けてください"
            yield page.finding(CHECK, "1.3.1", element, message)
        elif role not in _ONCE and names[role, own] > 1:
            message = f"名前「{own}」の区分（{role}）が二つ以上あります。違う名前にしてください"
            yield page.finding(CHECK, "1.3.1", element, message)
    if not _skips(page):
        message = "最初のリンクが本文（main）へのリンクではありません。先頭に置いてください"
        yield page.finding(CHECK, "2.4.1", page.soup.select_one(FOCUSABLE) or "<body>", message)


def _skips(page: Page) -> bool:
    first = page.soup.select_one(FOCUSABLE)
    main = page.soup.select_one("main, [role=main]")
    if first is None or main is None or not attribute(first, "href").startswith("#"):
        return False
    target = page.ids.get(attribute(first, "href")[1:])
    return target is not None and (target is main or main in target.parents)


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
                        what = f"「{mechanism}」の中の順" if mechanism else "ページの区分の順"
                        message = (
                            f"{what}が {other.address} と違います（{earlier} と {later}）。"
                            "どのページでも同じ順にしてください"
                        )
                        yield page.finding(CHECK, "3.2.3", mechanism, message)
