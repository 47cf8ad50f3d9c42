"""Links that lead somewhere and say where (WCAG 2.4.4), and ways to each page (2.4.5)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages.reading import BEST, Page, attribute, said
from sitecheck.text import link_words

CHECK = Check("links", "リンク", "Links", {"2.4.4": "AF", "2.4.5": "AF"})

_ADDRESSES = ("href", "src", "action", "data", "poster")
#: The page that a server shows at an address that leads nowhere: nothing links to it.
_NOT_FOUND = "404.html"


def findings_of_site(pages: Sequence[Page]) -> Iterator[Finding]:
    """What is wrong with the links of each page, and the pages that no link leads to."""
    known = {page.address: page for page in pages}
    for page in pages:
        yield from _broken(page, known)
        for link in page.soup.select("a[href]"):
            yield from _unclear(page, link)
        yield from _ambiguous(page)
    for edition in dict.fromkeys(page.edition for page in pages):
        yield from _apart([page for page in pages if page.edition == edition], known)


def _broken(page: Page, known: dict[str, Page]) -> Iterator[Finding]:
    for element in page.soup.select(", ".join(f"[{name}]" for name in _ADDRESSES)):
        for name in _ADDRESSES:
            address, anchor = page.target(attribute(element, name))
            if not element.has_attr(name) or not address:
                continue
            if address not in known and not (page.site.folder / address).is_file():
                message = Message("リンク先のファイル {file} がありません", file=address)
                yield page.finding(CHECK, BEST, element, message)
            elif anchor and address in known and anchor not in ("top", *known[address].ids):
                message = Message(
                    "リンク先 {page} に #{anchor} がありません", page=address, anchor=anchor
                )
                yield page.finding(CHECK, BEST, element, message)


def _unclear(page: Page, link: Tag) -> Iterator[Finding]:
    words = said(link) or said_by_reference(page, link)
    if not words and not link.find("img"):  # the check of images tells that
        message = Message("空のリンクです。リンク先を表す言葉を書いてください")
        yield page.finding(CHECK, "2.4.4", link, message)
    for rule in link_words.of_link(words, attribute(link, "href")):
        yield page.finding(CHECK, rule.criterion, link, rule.message)


def said_by_reference(page: Page, link: Tag) -> str:
    """The name that other elements give to a link."""
    ids = attribute(link, "aria-labelledby").split()
    return " ".join(said(page.ids[id]) for id in ids if id in page.ids)


def _ambiguous(page: Page) -> Iterator[Finding]:
    """Links of one navigation that say the same and lead elsewhere."""
    for navigation in page.soup.select("nav, [role=navigation]"):
        targets: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for link in navigation.select("a[href]"):
            words = said(link)
            target = page.target(attribute(link, "href"))
            target = target if target[0] else (attribute(link, "href"), "")
            if words and targets[words] and target not in targets[words]:
                message = Message(
                    "「{words}」のリンクが二つあり、リンク先が違います。違う言葉にしてください",
                    words=words,
                )
                yield page.finding(CHECK, "2.4.4", link, message)
            targets[words].add(target)


def _apart(edition: Sequence[Page], known: dict[str, Page]) -> Iterator[Finding]:
    """Pages of an edition that links don't lead to from its start."""
    waiting = [page for page in edition if page.name == "index.html"] or list(edition[:1])
    reached = {page.address for page in waiting}
    for page in waiting:
        for link in page.soup.select("a[href], form[action]"):
            address, _anchor = page.target(attribute(link, "href") or attribute(link, "action"))
            target = known.get(address)
            if target and target.edition == page.edition and address not in reached:
                reached.add(address)
                waiting.append(target)
    for page in edition:
        if not (page.address in reached or page.name == _NOT_FOUND or page.is_left_out):
            message = Message("どのページからもリンクされていません。目次などに加えてください")
            yield page.finding(CHECK, "2.4.5", "", message)
