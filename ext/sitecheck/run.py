"""Check every page of a built site, tell what was found, and write the record.

usage: python -m sitecheck SITE RECORD PROGRAMS [PAGE...]

SITE is the folder in which the editions stand; RECORD the folder of exclusions.csv and of
evidence.json, which is written; PROGRAMS where programs from npm are kept. With PAGEs, such as
en/overview.html, only those are checked and no record is written. The exit status is 1 where
anything is found.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from sitecheck import evidence, exclusion, nodejs, report
from sitecheck.browser import chromium
from sitecheck.browser.visit import VIEWS
from sitecheck.evidence import Evidence, Record
from sitecheck.finding import Finding
from sitecheck.server import serve
from sitecheck.workers import CHECKS, look

VERSION = "0.1.0"
OWN = "sitecheck"
#: The tool of the checks that aren't our own.
TOOLS = {"axe": "axe-core", "markup": "html-validate"}


def main(arguments: Sequence[str]) -> int:
    """Check the pages; 1 if anything is found, or nothing could be looked at in CI."""
    if len(arguments) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    site, record, programs = map(Path, arguments[:3])
    names = _names(site)
    asked = list(arguments[3:])
    if unknown := set(asked) - set(names):
        print(f"{site} にないページです: {'、'.join(sorted(unknown))}", file=sys.stderr)
        return 2
    try:
        exclusions = exclusion.read(record / "exclusions.csv")
        modules = nodejs.install(programs)
        with chromium.browser() as running:
            tools = _tools(modules, running.version)
    except chromium.NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1 if os.environ.get("CI") else 0
    except (exclusion.ExclusionError, nodejs.NodeError) as error:
        print(error, file=sys.stderr)
        return 1
    with serve(site) as address:
        found = [f for f in look(site, address, asked or names, modules) if _asked(f, asked)]
    result = exclusion.sort(found, exclusions)
    for line in report.table(result.counted, CHECKS):
        print(line)
    useless = [] if asked else result.useless
    for row in useless:
        print(f"exclusions.csv: どの問題にも当てはまらない行です。消してください: {','.join(row)}")
    if not asked:
        evidence.write(record / "evidence.json", _evidence(names, tools, result))
    print(
        f"\n{len(asked or names)}ページ、検査{len(CHECKS)}種類、"
        f"問題{len(result.counted)}件、除外{len(result.excluded)}件"
    )
    return 1 if result.counted or useless else 0


def _names(site: Path) -> list[str]:
    """The pages of every edition; the page at the root leads on to one at once."""
    starts = sorted(site.glob("*/index.html"))
    files = [file for start in starts for file in sorted(start.parent.rglob("*.html"))]
    return [file.relative_to(site).as_posix() for file in files]


def _asked(finding: Finding, asked: Sequence[str]) -> bool:
    return not asked or finding.file in asked


def _tools(modules: Path, chromium_version: str) -> dict[str, str]:
    packages = {name: nodejs.version(modules, name) for name in TOOLS.values()}
    return {**packages, "Chromium": chromium_version, OWN: VERSION}


def _evidence(names: Sequence[str], tools: dict[str, str], result: exclusion.Sorted) -> Evidence:
    """The record of a run over all pages, on this day."""
    return Evidence(
        day=date.today(),
        tools=tools,
        languages=tuple(sorted({name.partition("/")[0] for name in names})),
        widths=tuple(sorted({view.width for view in VIEWS})),
        schemes=tuple(sorted({view.scheme for view in VIEWS})),
        checks={check.id: {"ja": check.title, "en": check.title_en} for check in CHECKS},
        pages=tuple(names),
        records=tuple(_records(len(names), result)),
    )


def _records(pages: int, result: exclusion.Sorted) -> Iterable[Record]:
    counted, excluded = (
        Counter((finding.check, finding.criterion) for finding in findings)
        for findings in (result.counted, result.excluded)
    )
    for check in CHECKS:
        found = [criterion for id, criterion in (counted | excluded) if id == check.id]
        for criterion in sorted({*check.criteria, *found}):
            yield Record(
                check=check.id,
                criterion=criterion,
                method=check.criteria.get(criterion, "AF"),
                tool=TOOLS.get(check.id, OWN),
                pages=pages,
                findings=counted[check.id, criterion],
                excluded=excluded[check.id, criterion],
            )
