"""All checks of a site, shared between processes that each have a browser."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Page as Tab

from sitecheck import browser, nodejs, pages, validity
from sitecheck.browser import chromium
from sitecheck.browser.visit import Visit
from sitecheck.built_site import Site
from sitecheck.finding import Check, Finding
from sitecheck.server import serve

#: Where programs from npm are kept if nobody says.
PROGRAMS = Path.home() / ".cache" / "sitecheck"
#: Milliseconds that a browser waits for an answer: a busy machine is slow, not broken.
_PATIENCE = 120_000

CHECKS: Sequence[Check] = [
    *(check for check, _find in pages.CHECKS),
    validity.CHECK,
    *(module.CHECK for module in browser.CHECKS),
]


def check(
    site: Site,
    asked: Sequence[str] = (),
    programs: Path = PROGRAMS,
    progress: Callable[[int, int], object] = lambda _pages, _found: None,
) -> Iterator[Finding]:
    """Do every check on the pages of a site, and give what is found as it is found.

    It starts processes, so a program that calls it needs ``if __name__ == "__main__":``.

    Args:
        site: The folder of HTML.
        asked: The pages to check alone, by their addresses; all if there are none.
        programs: The folder for programs from npm, into which they are installed if need be.
        progress: Told how many pages have been looked at and how many findings there are.

    Raises:
        NodeError: node or npm failed.
        NoBrowserError: There is no browser.
    """
    modules = nodejs.install(programs)
    names = asked or site.pages
    found = 0
    largest_first = sorted(names, key=lambda name: -(site.folder / name).stat().st_size)
    spawn = multiprocessing.get_context("spawn")
    with ExitStack() as stack:
        address = stack.enter_context(serve(site.folder))
        pool = ProcessPoolExecutor(os.cpu_count(), spawn, _open, (address, modules))
        stack.callback(pool.shutdown, cancel_futures=True)  # after an error the rest is left
        jobs: list[Future[list[Finding]]] = [pool.submit(_read, site, modules)]
        jobs += [pool.submit(_visit, name) for name in largest_first]
        for done, job in enumerate(as_completed(jobs)):
            findings = [finding for finding in job.result() if not asked or finding.file in asked]
            found += len(findings)
            yield from findings
            progress(done, found)


def _read(site: Site, modules: Path) -> list[Finding]:
    """The checks that need no browser."""
    built = pages.read(site)
    findings = [finding for _check, find in pages.CHECKS for finding in find(built)]
    return [*findings, *validity.findings(built, modules)]


class _Desk:
    """What a process works with: a tab of its browser, which stays open."""

    tab: Tab
    visit: Visit
    open = ExitStack()


def _open(address: str, modules: Path) -> None:
    running = _Desk.open.enter_context(chromium.browser())
    context = running.new_context()
    context.set_default_timeout(_PATIENCE)
    _Desk.tab = context.new_page()
    _Desk.visit = Visit(address, "", modules=modules)


def _visit(name: str) -> list[Finding]:
    return list(browser.look(_Desk.tab, _Desk.visit._replace(name=name)))
