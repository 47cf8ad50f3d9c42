"""How long a filter of a long list takes until the first rows that have a word are painted.

usage: python -m tests.bench.first_word EDITION WORD...

EDITION is the folder of a built site in one language. A new visitor opens each of its pages whose
filter loads its rows, waits until they are ready, and looks for each word. Medians of ten are told
in milliseconds, with the time of the processor beside them: others may use the machine, too.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession

from sitecheck.browser.chromium import browser
from tests.serving import serve

VISITS = 10
FIELD = "form.plan-filter [name=text]"
#: How many milliseconds the script takes, and how many pass until the browser has painted.
TIMES = """async (field, word) => {
  const start = performance.now();
  field.value = word;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const script = performance.now() - start;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [script, performance.now() - start];
}"""


def pages(edition: Path) -> Iterator[str]:
    """The pages whose filter loads its rows."""
    for page in sorted(edition.rglob("*.html")):
        if " data-rows=" in page.read_text("utf-8"):
            yield page.relative_to(edition).as_posix()


def visit(chromium: Browser, address: str, word: str) -> tuple[float, float, float]:
    """The times of a visit: of the script, until the rows were painted, and of the processor."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(address)
        with page.expect_response(lambda answer: "/table-" in answer.url):
            page.locator(FIELD).focus()
        page.wait_for_timeout(1500)  # longer than the words of ten thousand rows take to fold
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        before = _worked(session)
        script, painted = page.locator(FIELD).evaluate(TIMES, word)
        return script, painted, 1000 * (_worked(session) - before)


def _worked(session: CDPSession) -> float:
    """The seconds that the page's thread has worked."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")


def main(arguments: list[str]) -> int:
    """Print the medians."""
    edition, words = Path(*arguments[:1]), arguments[1:]
    if not words or not edition.is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    with browser() as chromium, serve(edition) as address:
        for page in pages(edition):
            for word in words:
                times = [visit(chromium, f"{address}{page}", word) for _visit in range(VISITS)]
                scripts, painted, worked = zip(*times, strict=True)
                print(
                    f"{page:30} {word}: script {median(scripts):.0f}, painted {median(painted):.0f}"
                    f" ({min(painted):.0f} to {max(painted):.0f}), processor {median(worked):.0f}",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
