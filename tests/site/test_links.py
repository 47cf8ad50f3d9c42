"""Every link of the site leads somewhere, and nothing is fetched from elsewhere."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from bs4 import Tag

from tests.site import reading as r
from tests.site.reading import Page, Site

#: Attributes that make a browser fetch something when the page is read.
FETCHED = (
    ("script", "src"),
    ("link[rel~=stylesheet]", "href"),
    ("link[rel~=icon]", "href"),
    ("link[rel~=preload]", "href"),
    ("link[rel~=preconnect]", "href"),
    ("link[rel~=manifest]", "href"),
    ("img", "src"),
    ("img", "srcset"),
    ("source", "srcset"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("audio, video, track", "src"),
    ("use, image", "href"),
    ("use, image", "xlink:href"),
)


def addresses(page: Page) -> Iterator[tuple[str, str]]:
    """Each address that a page names, with the element that names it."""
    for element in page.soup.select("[href], [src], [data], [action]"):
        for name in ("href", "src", "data", "action"):
            if element.has_attr(name):
                yield f"<{element.name} {name}>", r.attribute(element, name)


def problem(site: Site, page: Page, address: str) -> str:
    """Why an address within the site leads nowhere; "" if it leads somewhere."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    folder = posixpath.dirname(page.name)
    file = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if not parts.path:
        file = f"{page.name}.html"
    if not (site.folder / file).is_file():
        return f"no file {file}"
    anchor = unquote(parts.fragment)
    if anchor and anchor not in site.page(file.removesuffix(".html")).elements:
        return f"no anchor #{anchor} in {file}"
    return ""


def test_every_internal_link_and_anchor_leads_somewhere(edition: Site) -> None:
    broken = [
        (page.name, element, address, why)
        for page in edition.pages
        for element, address in set(addresses(page))
        if (why := problem(edition, page, address))
    ]
    assert broken == []


def test_a_missing_file_or_anchor_would_be_told(site: Site) -> None:
    page = site.page("context/city")
    assert problem(site, page, "../index.html") == ""
    assert problem(site, page, "nowhere.html") == "no file context/nowhere.html"
    assert problem(site, page, "#nowhere") == "no anchor #nowhere in context/city.html"


def test_no_page_fetches_anything_from_another_origin(edition: Site) -> None:
    foreign = [
        (page.name, css, r.attribute(element, name))
        for page in edition.pages
        for css, name in FETCHED
        for element in page.soup.select(css)
        if _is_foreign(r.attribute(element, name))
    ]
    assert foreign == []


def _is_foreign(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc or parts.scheme not in ("", "data"))


def test_no_stylesheet_fetches_anything_from_another_origin(edition: Site) -> None:
    sheets = list(edition.folder.rglob("*.css"))
    assert sheets
    foreign = [
        (sheet.name, address)
        for sheet in sheets
        for address in re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')]+)", sheet.read_text("utf-8"))
        if _is_foreign(address.strip())
    ]
    assert foreign == []


def test_no_page_has_script_or_style_in_it(edition: Site) -> None:
    """A strict Content-Security-Policy allows neither."""
    inline = [
        (page.name, str(element)[:80])
        for page in edition.pages
        for element in page.soup.select("script:not([src]), style, [style]")
        if r.attribute(element, "type") != "application/ld+json"
    ]
    handlers = [
        (page.name, name)
        for page in edition.pages
        for element in page.soup.find_all(True)
        if isinstance(element, Tag)
        for name in element.attrs
        if name.startswith("on")
    ]
    assert inline + handlers == []


def test_pages_with_permanent_addresses_are_there(edition: Site) -> None:
    """Addresses that other sites may link to do not change."""
    assert {
        "index", "overview", "promotion", "about", "errata", "editors",
        *(f"context/{name}" for name in ("society", "nation", "prefecture", "technology", "city")),
        *(f"policy/{name}" for name in ("comprehensive-plan", "goals", "approach", "tree")),
        *(f"policy/goal-{number}" for number in "1234"),
        "appendix/committee", "appendix/glossary", "appendix/colophon",
        "reference/schedule", "reference/departments", "reference/articles", "reference/themes",
        *(f"plan-{name}" for name in ("article", "department", "year", "flag", "term")),
    } <= set(edition.names)  # fmt: skip
