"""What a browser has to say of every page; what its readers need is asked by ``nox -s a11y``."""

from playwright.sync_api import Browser, Request

from tests.site.reading import Site


def test_the_console_stays_silent_and_every_request_succeeds(
    chromium: Browser, server: str, edition: Site
) -> None:
    """A request to another origin fails too: nothing is let through."""
    told: list[str] = []
    with chromium.new_context() as context:
        context.route(lambda url: not url.startswith(server), lambda route: route.abort())
        page = context.new_page()
        page.on("console", lambda message: told.append(f"{page.url} {message.text}"))
        page.on("pageerror", lambda error: told.append(f"{page.url} {error}"))
        page.on("requestfailed", lambda request: told.extend(_failure(page.url, request)))
        for name in edition.names:
            page.goto(f"{server}{edition.folder.name}/{name}.html")
    assert told == []


def _failure(page: str, request: Request) -> list[str]:
    """What went wrong; a slow icon that the visit of the next page cuts off did not."""
    cut_off = request.failure == "net::ERR_ABORTED"
    return [] if cut_off else [f"{page} failed: {request.url} {request.failure}"]
