"""A page with the style that a reader sets, in place of what its author meant."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page as Tab

from sitecheck.browser.probe import ask
from sitecheck.browser.visit import settle

_ADD = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
_REMOVE = "() => { document.adoptedStyleSheets.pop(); }"


@contextmanager
def dressed(tab: Tab, css: str) -> Iterator[None]:
    """Add rules of style for a while."""
    tab.evaluate(_ADD, css)
    settle(tab)
    try:
        yield
    finally:
        tab.evaluate(_REMOVE)


@contextmanager
def unfolded(tab: Tab) -> Iterator[None]:
    """Open what a reader can open, such as the menu, for a while."""
    ask(tab, "unfold")
    try:
        yield
    finally:
        ask(tab, "unfold", "again")
