"""Draw the picture of the start page that the READMEs show.

usage: python tests/screenshot.py INDEX_HTML OUTPUT_FOLDER
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

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


def browser() -> str | None:
    """The browser of the environment, then the system's; None for playwright's own."""
    named = os.environ.get("CHROMIUM")
    return named or (str(SYSTEM_BROWSER) if SYSTEM_BROWSER.exists() else None)


def draw(index: Path, folder: Path) -> Path:
    """Draw the start page as a desktop of 1280 by 800 shows it; returns the picture."""
    folder.mkdir(parents=True, exist_ok=True)
    picture = folder / "start.png"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=ARGUMENTS)
        page = chromium.new_page(
            viewport={"width": 1280, "height": 800},
            locale="ja-JP",
            color_scheme="light",
            reduced_motion="reduce",
        )
        page.goto(index.resolve().as_uri())
        page.screenshot(path=picture)
        chromium.close()
    return picture


def main(arguments: list[str]) -> int:
    """Draw the picture and say where it is."""
    if len(arguments) != 2 or not Path(arguments[0]).is_file():
        print(__doc__, file=sys.stderr)
        return 2
    print(draw(Path(arguments[0]), Path(arguments[1])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
