"""``nox -s bench``: what builds cost beside the same pages ready-made, and beside sphinx-needs.

Without options the whole contest, which takes hours, renews the table and the chart of the
developers' manual. ``--short`` tells ratios at one size, and fails where they are far too high.
"""

import argparse
import platform
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from sitecheck.text_file import write
from tests.bench import save_to_page
from tests.bench.contest import FLOOR, OURS, contestants, run
from tests.bench.figures import Series, chart, table
from tests.bench.workbook_read import MOST, ratio

MANUAL = Path(__file__).parents[2] / "ext" / "plandata" / "manual"
_BEGIN, _END = "<!-- written by nox -s bench -->", "<!-- as far as here -->"
#: Size, layout, processes, languages, rounds.
CONTESTS = [
    (52, "area", "1", 2, 5),
    (1_000, "area", "1", 2, 3),
    (1_000, "area", "auto", 1, 3),
    (1_000, "measure", "1", 1, 3),
    (10_000, "area", "1", 1, 1),
]
#: The chart, which the same words describe in the picture itself.
CHART = "![CPU of a build by the engine, as a share of the same pages ready-made](bench.svg)\n"
#: From this size on, only the floor and the engine build: the others would take hours.
HUGE = 5_000
#: The most that a short contest allows, far above what is measured on a quiet machine.
FAR_OUTSIDE = {"cold": 1.0, "no change": 2.4, "one cell": 2.8, "one paragraph": 2.4}


def main() -> int:
    """Run the contest that the arguments name; 1 if a short one fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--short", action="store_true", help="200 measures, ratios only")
    with TemporaryDirectory() as folder:
        if parser.parse_args().short:
            return short(Path(folder))
        return whole(Path(folder))


def short(folder: Path) -> int:
    """A contest of the floor and the engine, the reading of a workbook, and the preview."""
    field = [one for one in contestants(languages=1, jobs="1") if one.name in (FLOOR, OURS)]
    series = Series(200, "area", "1", 1, list(run(200, "area", field, 1, folder, stale=False)))
    failed = False
    for edit, most in FAR_OUTSIDE.items():
        share = series.ratio(OURS, edit)
        assert share is not None
        failed |= share > most
        _tell(edit, share, most, "the floor's CPU")
    book = ratio()
    _tell("workbook", book, MOST, "calamine's own bare reading")
    for name, floor, ours in save_to_page.measured(52, rounds=3):
        failed |= ours / floor > save_to_page.MOST[name]
        _tell(f"save {name}", ours / floor, save_to_page.MOST[name], "sphinx-autobuild's time")
    return int(failed or book > MOST)


def _tell(name: str, share: float, most: float, whole: str) -> None:
    print(f"{name:18} {share:5.2f} of {whole}{' (too much)' if share > most else ''}")


def whole(folder: Path) -> int:
    """All contests; the page of the manual is written after each, so that none is lost."""
    found = []
    for size, layout, jobs, languages, rounds in CONTESTS:
        field = contestants(languages=languages, jobs=jobs)
        if size >= HUGE:
            field = [one for one in field if one.name in (FLOOR, OURS)]
        results = list(run(size, layout, field, rounds, folder, stale=size < HUGE))
        found.append(Series(size, layout, jobs, rounds, results))
        page = MANUAL / "bench.md"
        before, begin, rest = page.read_text("utf-8").partition(_BEGIN)
        _old, end, after = rest.partition(_END)
        machine = f"Measured with Python {platform.python_version()}.\n"
        lines = [machine, *(line for series in found for line in table(series)), CHART]
        text = "\n".join([f"{before}{begin}\n", *lines, f"{end}{after}"])
        write(page, text.encode())
        write(MANUAL / "bench.svg", chart([one for one in found if one.jobs == "1"]).encode())
    return 0


sys.exit(main())
