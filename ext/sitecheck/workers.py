"""All checks of a site, shared between two processes that each have a browser."""

import multiprocessing
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Page as Tab

from sitecheck import browser, pages, validity
from sitecheck.browser import chromium
from sitecheck.browser.visit import Visit
from sitecheck.finding import Check, Finding

PROCESSES = 2
#: Pages between two lines about the progress.
_STEP = 10
#: Milliseconds that a browser waits for an answer: a busy machine is slow, not broken.
_PATIENCE = 120_000

CHECKS: Sequence[Check] = [
    *(check for check, _find in pages.CHECKS),
    validity.CHECK,
    *(module.CHECK for module in browser.CHECKS),
]


def look(site: Path, address: str, names: Sequence[str], modules: Path) -> Iterator[Finding]:
    """Do every check on the named pages of a site, and say how far it is.

    Args:
        site: The folder of the editions.
        address: Where the folder is served.
        names: The pages, as they are called from the folder, such as ``en/overview.html``.
        modules: Where the programs from npm are installed.
    """
    start = time.monotonic()
    found = 0
    largest_first = sorted(names, key=lambda name: -(site / name).stat().st_size)
    spawn = multiprocessing.get_context("spawn")
    with ExitStack() as stack:
        pool = ProcessPoolExecutor(PROCESSES, spawn, _open, (address, modules))
        stack.callback(pool.shutdown, cancel_futures=True)  # after an error the rest is left
        jobs: list[Future[list[Finding]]] = [pool.submit(_read, site, modules)]
        jobs += [pool.submit(_visit, name) for name in largest_first]
        for done, job in enumerate(as_completed(jobs)):
            findings = job.result()
            found += len(findings)
            yield from findings
            if done % _STEP == 0 or done == len(names):
                seconds = int(time.monotonic() - start)
                clock = f"{seconds // 60}:{seconds % 60:02}"
                print(f"{clock} {done}/{len(names)}ページ、問題{found}件", flush=True)


def _read(site: Path, modules: Path) -> list[Finding]:
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
