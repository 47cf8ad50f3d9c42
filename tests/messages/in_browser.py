"""What is told of the examples that need a browser, or Node."""

from pathlib import Path

from playwright.sync_api import Page as Tab

from sitecheck import pages, validity
from sitecheck.browser import CHECKS
from sitecheck.example import Example
from sitecheck.finding import Finding
from tests.messages.runners import inside, spoil
from tests.sitecheck.browser.browsing import ADDRESS, Site, good
from tests.sitecheck.pages import site, write


def told(example: Example, folder: Path, tab: Tab, modules: Path) -> list[Finding]:
    """What the check that is the example's kind finds: of windows, in the first one where it does.

    Args:
        example: The example.
        folder: An empty folder.
        tab: Where a page is opened.
        modules: The programs from npm.
    """
    if example.kind == validity.CHECK.id:
        with inside(write(folder)):
            spoil(example.edits)
            return list(validity.findings(pages.read(site(Path())), modules))
    (check,) = (check for check in CHECKS if check.CHECK.id == example.kind)
    town = Site(tab, spoiled(example, folder), modules)
    tab.route(f"{ADDRESS}**", town.answer)
    try:
        looks = (town.look(check, view) for view in check.VIEWS)
        return next(filter(None, looks), [])
    finally:
        tab.unroute_all()


def spoiled(example: Example, folder: Path) -> dict[str, str]:
    """The files of a site that is as it should be but for the example's edits."""
    with inside(folder):
        for name, text in good().items():
            file = Path(name)
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
        spoil(example.edits)
        files = (file for file in Path().rglob("*") if file.is_file())
        return {file.as_posix(): file.read_text("utf-8") for file in files}
