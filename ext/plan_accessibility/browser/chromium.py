"""The browser that looks at the pages."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

SYSTEM_BROWSER = Path("/usr/bin/chromium")
#: Headless in a container, and no request of the browser's own.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowserError(RuntimeError):
    """There is no browser; the message says how to get one."""


def executable(playwright: Playwright) -> Path:
    """The browser of $CHROMIUM, the system's or playwright's own. Raises NoBrowserError."""
    named = os.environ.get("CHROMIUM")
    system = str(SYSTEM_BROWSER) if SYSTEM_BROWSER.exists() else ""
    path = Path(named or system or playwright.chromium.executable_path)
    if not path.is_file():
        raise NoBrowserError(
            f"ブラウザーが {path} にありません。chromium をインストールするか、環境変数 CHROMIUM で"
            "場所を指定するか、playwright install chromium を実行してください"
        )
    return path


@contextmanager
def browser() -> Iterator[Browser]:
    """A running browser. Raises NoBrowserError."""
    with sync_playwright() as playwright:
        path = executable(playwright)
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield chromium
        finally:
            chromium.close()
