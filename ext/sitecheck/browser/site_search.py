"""The search finds pages by their titles, and says how much it found (WCAG 2.4.5, 4.1.3).

A page that the navigation of every page names is found there, by whatever it is looked for, and
one that asks search engines to leave it out need not be found.
"""

from collections.abc import Iterator
from urllib.parse import urldefrag, urlsplit

from playwright.sync_api import Page as Tab

from sitecheck.browser.visit import DESK, Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

CHECK = Check("search", "サイト内検索", "Search", {"2.4.5": "AC", "4.1.3": "AF"})
VIEWS = (DESK,)
FORM = "[role=search]:has(input), form:has(input[type=search]), search"
FIELD = f":is({FORM}) input:is([type=search], [type=text], :not([type]))"
#: The result of a search, and that of a wrong address, are steps of a process (2.4.5 leaves out).
NO_PAGE = "404.html"
#: What no page of any plan has.
NOWHERE = "qxzjvkqxzjvk"
#: Where the links of the page lead: the results, and the navigation of every page.
_LINKS = """() => [...document.querySelectorAll("a[href]")].map((link) => link.href)"""
_LEFT_OUT = 'meta[name="robots" i][content*="noindex" i]'
_STATUS = """() => [...document.querySelectorAll("[role=status], [aria-live=polite]")]
  .map((status) => status.textContent.trim()).join(" ")"""


def findings(tab: Tab, visit: Visit) -> Iterator[Finding]:
    """Whether the page's title leads to it; on the page of the results, what leads nowhere."""
    field = tab.locator(FIELD).first
    if not field.count():
        message = Message("サイト内検索がありません。どのページにも置いてください")
        yield visit.finding(CHECK, "2.4.5", "<body>", message)
        return
    results = tab.eval_on_selector(FIELD, "field => field.form.action")
    here = _page(visit.address)
    if _page(results) == here:
        yield from _announced(tab, visit, NOWHERE)
    elif not (here.endswith(f"/{NO_PAGE}") or tab.locator(_LEFT_OUT).count()):
        title = tab.locator("h1").first.inner_text()
        yield from _announced(tab, visit, title)
        if here not in {_page(link) for link in tab.evaluate(_LINKS)}:
            message = Message(
                "題で検索しても、このページが見つかりません。ナビゲーションにもありません"
            )
            yield visit.finding(CHECK, "2.4.5", title, message)
    tab.goto(visit.address)


def _announced(tab: Tab, visit: Visit, words: str) -> Iterator[Finding]:
    """Search, and tell if the result isn't announced."""
    field = tab.locator(FIELD).first
    field.fill(words)
    with tab.expect_navigation():
        field.press("Enter")
    if not tab.evaluate(_STATUS):
        message = Message("検索の結果が読み上げられません。件数を role=status に書いてください")
        yield visit.finding(CHECK, "4.1.3", words, message)


def _page(address: str) -> str:
    return urlsplit(urldefrag(address)[0]).path
