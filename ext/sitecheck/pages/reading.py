"""The built pages as checks read them: elements, their words and their start tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString, PageElement

from sitecheck.built_site import Site
from sitecheck.finding import BEST as BEST
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: What the Tab key reaches.
FOCUSABLE = (
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, "
    "[tabindex]:not([tabindex^='-'])"
)


@dataclass(frozen=True)
class Page:
    """A page of a site by its address from the site's folder, such as ``en/overview.html``."""

    address: str
    site: Site
    soup: BeautifulSoup = field(repr=False, compare=False)

    @property
    def edition(self) -> str:
        """The edition to which the page belongs, "" where the site has none."""
        return self.site.edition(self.address)

    @property
    def name(self) -> str:
        """The address within the edition, by which each edition has the same page."""
        return self.address.removeprefix(f"{self.edition}/")

    @property
    def file(self) -> Path:
        """The file of the page."""
        return self.site.folder / self.address

    @cached_property
    def ids(self) -> dict[str, Tag]:
        """The elements by id; of those that share one the first, as browsers do."""
        return {attribute(e, "id"): e for e in reversed(self.soup.select("[id]"))}

    @property
    def is_left_out(self) -> bool:
        """Whether it asks search engines to leave it out, as a page does that only leads on.

        Nobody need find it: it is no part of the set of pages that 2.4.5 speaks of.
        """
        robots = self.soup.select('meta[name="robots" i]')
        return any("noindex" in attribute(meta, "content").lower() for meta in robots)

    def target(self, link: str) -> tuple[str, str]:
        """The address within the site to which a link leads, and its anchor.

        The address is "" for a link that leaves the site's files, such as one to another server.
        """
        if urlsplit(link).scheme or urlsplit(link).netloc:
            return "", ""
        path, anchor = urldefrag(urljoin(f"/{self.address}", link))
        return unquote(urlsplit(path).path).removeprefix("/"), unquote(anchor)

    def finding(
        self, check: Check, criterion: str, element: Tag | str, message: Message
    ) -> Finding:
        """A finding on this page."""
        shown = opening(element) if isinstance(element, Tag) else element
        return Finding(check.id, criterion, self.address, shown, message)


def read(site: Site) -> list[Page]:
    """Every page of a site."""
    return [
        Page(page, site, BeautifulSoup((site.folder / page).read_text("utf-8"), "html.parser"))
        for page in site.pages
    ]


def attribute(element: Tag, name: str) -> str:
    """An attribute, "" if it is not there."""
    value = element.get(name) or ""
    return value if isinstance(value, str) else " ".join(value)


def opening(element: Tag) -> str:
    """The start tag with the beginning of the element's words, in a line."""
    names = " ".join(f'{name}="{attribute(element, name)}"' for name in element.attrs)
    tag = f"<{element.name} {names}".strip()[:100] + ">"
    text = one_line(element.get_text())
    return f"{tag} {text[:40]}" if text else tag


def one_line(text: str) -> str:
    """The text with each run of white space as one space, but ideographic spaces as they are."""
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip()


def is_text(node: PageElement) -> bool:
    """Whether a node is text, not a comment, a script or a style."""
    return type(node) in (NavigableString, CData)


def said(element: Tag) -> str:
    """What a screen reader says of an element: its name, or its words and alternatives."""
    return one_line("".join(_said(element)))


def _said(element: Tag) -> Iterator[str]:
    if attribute(element, "aria-hidden") == "true" or element.name in ("script", "style"):
        return
    if name := attribute(element, "aria-label") or attribute(element, "alt"):
        yield name
        return
    for child in element.children:
        if isinstance(child, Tag):
            yield from _said(child)
        elif is_text(child):
            yield str(child)


def name(page: Page, element: Tag) -> str:
    """The name that ``aria-labelledby`` or ``aria-label`` gives, "" if neither does."""
    ids = attribute(element, "aria-labelledby").split()
    named = " ".join(said(page.ids[id]) for id in ids if id in page.ids)
    return named or one_line(attribute(element, "aria-label"))
