"""Weigh every page of the built site as a first visit loads it, and listen to its console.

usage: python -m tests.weight FOLDER_OF_LANGUAGES
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Response, Route

from sitecheck.browser.chromium import browser
from tests.serving import serve

#: Limits in KB of 1000 bytes, compressed, with everything that the page loads.
ORDINARY, WITH_FILTER = 40, 60
MOST_REQUESTS = 10
#: Loaded by search pages alone, and as large as the site's text: weighed apart.
SEARCH_INDEX = "search-index.js"
#: Headless browsers ask for an icon late or never, those with a window always.
ASK_FOR_ICONS = """() => Promise.all(
  [...document.querySelectorAll("link[rel=icon]")].map((icon) => fetch(icon.href)))"""


@dataclass
class Visit:
    """What a first visit to a page loaded: the bytes of each file, and requests elsewhere.

    ``told`` is what the browser's console and failed requests told.
    """

    page: str
    limit: int = ORDINARY
    loaded: dict[str, int] = field(default_factory=dict)
    away: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def requests(self) -> int:
        """How often the browser asked, also for the search index and elsewhere."""
        return len(self.loaded) + len(self.away)

    @property
    def html(self) -> int:
        """Bytes of the page itself."""
        return self.loaded[self.page]

    @property
    def search_index(self) -> int:
        """Bytes of the search index, which are not in the total."""
        return sum(n for path, n in self.loaded.items() if path.endswith(f"/{SEARCH_INDEX}"))

    @property
    def total(self) -> int:
        """Bytes of the page and of what it loads."""
        return sum(self.loaded.values()) - self.search_index

    def findings(self) -> Iterator[str]:
        """What is over a limit, in words."""
        if self.total > self.limit * 1000:
            yield f"{kb(self.total)} KB, more than {self.limit}"
        if self.requests > MOST_REQUESTS:
            yield f"{self.requests} requests, more than {MOST_REQUESTS}"
        yield from (f"asks another origin: {url}" for url in self.away)


def kb(size: int) -> str:
    """Bytes as KB of 1000 bytes."""
    return f"{size / 1000:.1f}"


def weigh(chromium: Browser, folder: Path) -> Iterator[Visit]:
    """Visit each page of each language of a folder as if nothing had been loaded before."""
    names = sorted(file.relative_to(folder).as_posix() for file in folder.glob("*/**/*.html"))
    loaded: dict[str, int] = {}
    away: list[str] = []
    told: list[str] = []

    def stop(route: Route) -> None:
        """Nothing leaves this machine, so that the measure needs no network."""
        away.append(route.request.url)
        route.abort()

    with serve(folder, loaded.__setitem__) as address, chromium.new_context() as context:
        context.route(lambda url: _is_away(url, address), stop)
        page = context.new_page()
        page.on("console", lambda message: told.append(f"tells the console: {message.text}"))
        page.on("pageerror", lambda error: told.append(f"has an error: {error}"))
        page.on("response", lambda response: told.extend(_refused(response)))
        context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        for name in names:
            loaded.clear()
            away.clear()
            told.clear()
            page.goto(f"{address}{name}")
            page.evaluate(ASK_FOR_ICONS)
            yield Visit(name, _limit(page), dict(loaded), list(away), list(told))


def _refused(response: Response) -> Iterator[str]:
    if not response.ok:
        yield f"asks in vain: {response.url} {response.status}"


def _is_away(url: str, address: str) -> bool:
    return urlsplit(url).scheme in {"http", "https"} and not url.startswith(address)


def _limit(page: Page) -> int:
    return WITH_FILTER if page.locator("form.plan-filter").count() else ORDINARY


def table(visits: list[Visit]) -> Iterator[str]:
    """The pages as lines of text, the heaviest first, then the search index of each language."""
    width = max(len(visit.page) for visit in visits)
    heads = ("requests", "KB html", "KB assets", "KB total", "limit")
    yield "  ".join([f"{'page':{width}}", *heads])
    for visit in sorted(visits, key=lambda visit: -visit.total):
        sizes = (visit.html, visit.total - visit.html, visit.total)
        cells = [str(visit.requests), *map(kb, sizes), str(visit.limit)]
        right = [f"{cell:>{len(head)}}" for head, cell in zip(heads, cells, strict=True)]
        yield "  ".join([f"{visit.page:{width}}", *right])
    for visit in visits:
        if visit.search_index:
            yield f"{visit.page}: {kb(visit.search_index)} KB more for the search index"
    yield "1 KB is 1000 bytes, compressed by gzip, without HTTP headers."


def main(arguments: list[str]) -> int:
    """Print what each page weighs; 1 if one is over its limit."""
    folder = Path(*arguments)
    if len(arguments) != 1 or not any(folder.glob("*/**/*.html")):
        print(__doc__, file=sys.stderr)
        return 2
    visits = []
    with browser() as chromium:
        for visit in weigh(chromium, folder):
            visits.append(visit)
            if len(visits) % 25 == 0:
                print(f"{len(visits)} pages visited", flush=True)
    print(*table(visits), sep="\n")
    findings = [
        f"{visit.page}: {finding}"
        for visit in visits
        for finding in (*visit.told, *visit.findings())
    ]
    print(f"{len(visits)} pages, {len(findings)} findings", *findings, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
