"""The site under a strict Content-Security-Policy: every page of both editions, and scripts.

What the policy allows is all that the site needs, so the guide tells publishers to send it.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from plandata.guides import guide_files
from tests.site.reading import Site

(POLICY,) = re.findall(
    "^Content-Security-Policy: (.+)$", guide_files.source("publishing"), re.MULTILINE
)
#: Notes what the policy forbids, from before any script of the page runs.
WATCH = """
globalThis.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
"""


def send_policy(route: Route) -> None:
    """Answer as the server does, with the policy."""
    response = route.fetch()
    route.fulfill(
        response=response, headers={**response.headers, "content-security-policy": POLICY}
    )


@pytest.fixture
def strict(chromium: Browser, address: str) -> Iterator[Page]:
    """A visitor's page, to which the server sends the policy."""
    with chromium.new_context(base_url=address, reduced_motion="reduce") as context:
        context.route("**/*", send_policy)
        context.add_init_script(WATCH)
        yield context.new_page()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_page_does_what_the_policy_forbids(
    strict: Page, editions: dict[str, Site], language: str
) -> None:
    forbidden = {}
    for name in editions[language].names:
        strict.goto(f"{name}.html")
        if violations := strict.evaluate("violations"):
            forbidden[name] = violations
    assert forbidden == {}


def test_the_policy_is_heeded(strict: Page) -> None:
    """Else the test of the pages could not fail."""
    strict.goto("index.html")
    strict.evaluate("document.body.append(Object.assign(new Image(), { src: 'data:,' }))")
    strict.wait_for_function("violations.length")
    assert strict.evaluate("violations") == ["img-src data"]


def test_search_filter_and_address_work_under_it(strict: Page) -> None:
    strict.goto("search.html?q=図書館")
    expect(strict.get_by_role("main").get_by_role("listitem")).not_to_have_count(0)
    strict.goto("reference/measures.html")
    strict.get_by_label("担当課等").select_option("図書館")
    expect(strict.locator("#table-measures tbody tr").filter(visible=True)).to_have_count(1)
    with strict.expect_download():
        strict.get_by_role("button", name="CSV").click()
    assert strict.evaluate("violations") == []
    strict.goto("measures/2-1-6.html")
    strict.get_by_role("button", name="アドレスを写す").click()
    expect(strict.locator(".plan-share [role=status]")).not_to_be_empty()
    assert strict.evaluate("violations") == []
