"""How long a search takes for a visitor, whose page of results opens the index for one query.

usage: python -m tests.bench.query_time EDITION QUERY...

EDITION is the folder of a built site in one language. Each query is asked on a new page, as the
form asks it. The median of ten, the least and the most are told in milliseconds, from the first
line of the search to what it has found.
"""

import sys
from pathlib import Path
from statistics import median

from sitecheck.browser.chromium import browser
from tests.serving import serve

VISITS = 10
#: The index is opened by the first query of a page.
TIME = """(query) => {
  const start = performance.now();
  globalThis.planSearch.search(globalThis.planSearchIndex, query);
  return performance.now() - start;
}"""


def main(arguments: list[str]) -> int:
    """Print the times of each query."""
    edition, queries = Path(*arguments[:1]), arguments[1:]
    if not queries or not (edition / "search.html").is_file():
        print(__doc__, file=sys.stderr)
        return 2
    with browser() as chromium, serve(edition) as address, chromium.new_page() as page:
        for query in queries:
            times = []
            for _visit in range(VISITS):
                page.goto(f"{address}search.html")  # without a query, so that none has been asked
                times.append(page.evaluate(TIME, query))
            print(
                f"{median(times):6.1f} ({min(times):.1f} to {max(times):.1f}) {query}", flush=True
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
