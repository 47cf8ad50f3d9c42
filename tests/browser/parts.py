"""Parts of a page that several tests look at."""

from playwright.sync_api import Locator, Page


def main(page: Page) -> Locator:
    """What the page is about."""
    return page.get_by_role("main")
