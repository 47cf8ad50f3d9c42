"""The browser that looks at the pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from sitecheck import system_browser
from sitecheck.message import Message, MessageError

#: Headless in a container, and no request of the browser's own. Each process of ours has a browser
#: of its own and keeps a core busy: more threads in it would wait for each other.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--num-raster-threads=1",
    # axe leaves much behind: with room for it, collecting that takes a twentieth less time
    "--js-flags=--min-semi-space-size=64,--max-semi-space-size=64",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowserError(MessageError):
    """There is no browser; the message says how to get one."""


@contextmanager
def browser() -> Iterator[Browser]:
    """A running browser: that of $CHROMIUM, the system's or playwright's. Raises NoBrowserError."""
    path = system_browser.path()
    if path:
        _require(path)
    with sync_playwright() as playwright:
        path = path or Path(playwright.chromium.executable_path)
        _require(path)
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield chromium
        finally:
            chromium.close()


def _require(path: Path) -> None:
    if not path.is_file():
        message = Message(
            "ブラウザーが {path} にありません。chromium をインストールするか、環境変数 CHROMIUM で"
            "場所を指定するか、playwright install chromium を実行してください",
            path=path,
        )
        raise NoBrowserError(message)
