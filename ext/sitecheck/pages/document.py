"""The head of each page: title (WCAG 2.4.2), viewport (1.4.4) and description."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages.reading import BEST, Page, attribute, one_line

CHECK = Check(
    "document",
    "題名、説明、拡大",
    "Title, description and zoom",
    {"2.4.2": "AF", "1.4.4": "AF"},
)
_LEAST_SCALE = 2  # 1.4.4 asks for 200 per cent


def findings(page: Page) -> Iterator[Finding]:
    """What is wrong in the head of one page."""
    if not _title(page):
        message = Message("題名（title）がありません。ページの内容を表す題名を付けてください")
        yield page.finding(CHECK, "2.4.2", "<title>", message)
    if not _description(page):
        message = Message("説明がありません。そのページの説明を description に書いてください")
        yield page.finding(CHECK, BEST, '<meta name="description">', message)
    for meta in page.soup.select('meta[name="viewport"]'):
        settings = dict(re.findall(r"([\w-]+)\s*=\s*([\w.]+)", attribute(meta, "content").lower()))
        scale = settings.get("maximum-scale", "")
        small = re.fullmatch(r"[\d.]+", scale) and float(scale) < _LEAST_SCALE
        if small or settings.get("user-scalable") in ("no", "0"):
            message = Message("拡大を妨げています。user-scalable と maximum-scale を消してください")
            yield page.finding(CHECK, "1.4.4", meta, message)


def findings_of_site(pages: Sequence[Page]) -> Iterator[Finding]:
    """Titles and descriptions that two pages of an edition have."""
    for page in pages:
        yield from findings(page)
    titles, descriptions = defaultdict(list), defaultdict(list)
    for page in pages:
        titles[page.edition, _title(page)].append(page)
        descriptions[page.edition, _description(page)].append(page)
    for (_edition, title), (first, *others) in titles.items():
        for page in others if title else ():
            message = Message(
                "題名が {page} と同じです。ページごとに違う題名にしてください", page=first.address
            )
            yield page.finding(CHECK, "2.4.2", title, message)
    for (_edition, description), (first, *others) in descriptions.items():
        for page in others if description else ():
            message = Message(
                "説明が {page} と同じです。そのページだけの説明にしてください", page=first.address
            )
            yield page.finding(CHECK, BEST, description[:40], message)


def _title(page: Page) -> str:
    title = page.soup.select_one("head > title")
    return one_line(title.get_text()) if title else ""


def _description(page: Page) -> str:
    meta = page.soup.select_one('head > meta[name="description"]')
    return one_line(attribute(meta, "content")) if meta else ""
