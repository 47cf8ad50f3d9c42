"""Draw the picture of the start page that the READMEs show.

usage: python -m tests.screenshot INDEX_HTML OUTPUT_FOLDER
"""

import sys
from pathlib import Path

from sitecheck.browser.chromium import browser


def draw(index: Path, folder: Path) -> Path:
    """Draw the start page as a desktop of 1280 by 800 shows it; returns the picture."""
    folder.mkdir(parents=True, exist_ok=True)
    picture = folder / "start.png"
    with browser() as chromium:
        page = chromium.new_page(
            viewport={"width": 1280, "height": 800},
            locale="ja-JP",
            color_scheme="light",
            reduced_motion="reduce",
        )
        page.goto(index.resolve().as_uri())
        page.screenshot(path=picture)
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
