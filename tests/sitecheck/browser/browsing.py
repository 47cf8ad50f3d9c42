"""A small site that is as it should be, and what a check in a browser says when it is broken."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, Route

from sitecheck.browser import BrowserCheck
from sitecheck.browser.visit import View, Visit
from sitecheck.finding import Finding

ADDRESS = "http://plan.test/"
PAGE = "ja/page.html"

CSS = """
:root { color-scheme: light dark; --text: #1f1f1f; --page: #ffffff; --panel: #e0e8f8; }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #ececec; --page: #14161b; --panel: #173a63; }
}
body { margin: 0 1rem; background: var(--page); color: var(--text); overflow-wrap: anywhere; }
a { color: var(--text); }
nav a, .skip { display: inline-block; min-width: 24px; min-height: 24px; }
.skip { position: absolute; top: -6rem; background: var(--page); }
.skip:focus { top: 0.5rem; }
:focus-visible { outline: 4px solid var(--text); outline-offset: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
input, select, button { font: inherit; min-height: 24px; border: 1px solid var(--text);
  background: var(--page); color: var(--text); max-width: 100%; }
.cards { display: flex; flex-wrap: wrap; gap: 1rem; }
.scroll { overflow-x: auto; padding: 0.5rem; }
th, td { min-width: 10rem; padding: 0.5rem; }
svg { max-width: 100%; height: auto; }
svg text { fill: var(--text); }
svg rect { fill: var(--panel); stroke: var(--text); }
@media print {
  header, form { display: none; }
  .scroll { overflow: visible; }
  th, td { min-width: 0; }
  details::details-content { content-visibility: visible; }
}
"""

_FRAME = """<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TITLE</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<a class="skip" href="#main">本文へ移動</a>
<header>
<form role="search" action="search.html"><label class="hidden" for="words">サイト内検索</label>
<input type="search" id="words" name="q"><button type="submit">検索</button></form>
<details><summary>メニュー</summary>
<nav aria-label="メニュー"><ul>
<li><a href="search.html">検索の結果</a></li><li><a href="other.html">ほかのページ</a></li>
</ul></nav></details>
</header>
<main id="main" tabindex="-1">
<h1>TITLE</h1>
TEXT
</main>
<footer><p>町の計画</p></footer>
</body>
</html>
"""

_TEXT = """<p id="first">2018年に<a href="other.html">始めた計画</a>です。</p>
<h2>値</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="caption">
<table><caption id="caption">年ごとの段階</caption>
<thead><tr><th scope="col">施策</th><th scope="col">2018年</th>
<th scope="col">2019年</th></tr></thead>
<tbody><tr><th scope="row">図書館</th><td><span>検討</span></td>
<td><span>運用</span></td></tr></tbody></table>
</div>
<div class="cards"><p>一つめの札</p><p>二つめの札</p></div>
<svg role="img" aria-labelledby="chart" viewBox="0 0 200 40" width="200" height="40">
<title id="chart">図1 60%</title><rect width="100" height="40"/><text x="10" y="25">60%</text></svg>
<details><summary>詳しく</summary><p>畳まれた文章です。</p></details>
<form><p><label for="year">年</label>
<select id="year"><option>2018</option><option>2019</option></select></p></form>"""

_RESULTS = """<p role="status"></p><ol id="found"></ol><script src="search.js"></script>"""

_SEARCH = """const query = new URLSearchParams(location.search).get("q") ?? "";
const pages = [["page.html", "町の計画の値"], ["other.html", "ほかのページ"]];
const found = pages.filter(([, title]) => query && title.includes(query));
for (const [href, title] of found) {
  const link = Object.assign(document.createElement("a"), { href, textContent: title });
  const item = document.createElement("li");
  item.append(link);
  document.querySelector("#found").append(item);
}
if (query) document.querySelector("[role=status]").textContent = `${found.length}件`;
"""


def page(title: str, text: str) -> str:
    """A page with the frame of all."""
    return _FRAME.replace("TITLE", title).replace("TEXT", text)


def good() -> dict[str, str]:
    """The files of the site, by their addresses."""
    return {
        PAGE: page("町の計画の値", _TEXT),
        "ja/other.html": page("ほかのページ", "<p>短い文です。</p>"),
        "ja/search.html": page("検索の結果", _RESULTS),
        "ja/404.html": page("ページがありません", "<p>アドレスを確かめてください。</p>"),
        "ja/style.css": CSS,
        "ja/search.js": _SEARCH,
    }


@dataclass
class Site:
    """The site in a tab, and how it is changed."""

    tab: Page
    files: dict[str, str] = field(default_factory=good)
    modules: Path = Path()

    def replace(self, old: str, new: str, address: str = PAGE) -> "Site":
        """Change a file."""
        assert old in self.files[address], f"{address} has no {old}"
        self.files[address] = self.files[address].replace(old, new, 1)
        return self

    def add(self, html: str) -> "Site":
        """Write something at the end of the main part."""
        return self.replace("\n</main>", f"\n{html}\n</main>")

    def style(self, css: str) -> "Site":
        """Add rules of style."""
        self.files["ja/style.css"] += css
        return self

    def answer(self, route: Route) -> None:
        """What a server would."""
        name = route.request.url.removeprefix(ADDRESS).partition("?")[0]
        kind = mimetypes.guess_type(name)[0] or "text/plain"
        if name in self.files:
            route.fulfill(body=self.files[name], content_type=f"{kind}; charset=utf-8")
        else:
            route.fulfill(status=404)

    def look(self, check: BrowserCheck, view: View, name: str = PAGE) -> list[Finding]:
        """What the check finds on a page in a view."""
        assert view in check.VIEWS
        visit = Visit(ADDRESS, name, view, self.modules)
        self.tab.goto(visit.address)
        visit.show(self.tab)
        return list(check.findings(self.tab, visit))

    def criteria(self, check: BrowserCheck, view: View, name: str = PAGE) -> list[str]:
        """The criteria of the findings, each as often as it was found."""
        found = self.look(check, view, name)
        assert {finding.check for finding in found} <= {check.CHECK.id}
        return [finding.criterion for finding in found]


def elements(findings: Sequence[Finding]) -> list[str]:
    """The elements of findings."""
    return [finding.element for finding in findings]
