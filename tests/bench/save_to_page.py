"""How long it takes from a save until the page shows it, beside sphinx-autobuild on plain pages.

usage: python -m tests.bench.save_to_page [SIZE]

A made-up plan of SIZE measures stands in two projects: the engine's with both editions in the
preview, and the same pages ready-made with Sphinx alone under sphinx-autobuild. Both run at once,
and both get the same edits in turn. A browser has the page open, and the time is taken when its
words are others. Medians of the rounds are told with their ratio; each edit has the most that it
may be, and more of it fails.
"""

import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Error, Page

from sitecheck.browser.chromium import browser
from tests.bench import our_pages, plain_pages
from tests.bench.builds import EXT, Project
from tests.bench.contest import Files
from tests.bench.invented_plan import InventedPlan, Words, invent

ROUNDS = 5
#: For how many seconds a first build may last.
_PATIENCE = 300
#: The page that is looked at, which the first measure is on.
PAGE = "measures/1-1.html"
#: What each edit may cost at most, as a share of what it costs sphinx-autobuild.
MOST = {"Markdown line": 1.1, "schedule.csv": 1.5, "measures.csv": 1.5}
_SERVED = re.compile(r"http://127\.0\.0\.1:\d+")


def _line(plan: InventedPlan, number: int) -> InventedPlan:
    first = next(iter(plan.measures.values()))
    words = Words(f"見直しは{number}回目です。", f"This is review {number}.")
    return plan.with_measure(replace(first, prose=(words, *first.prose[1:])))


def _stage(plan: InventedPlan, _number: int) -> InventedPlan:
    return plan.with_cell()


def _name(plan: InventedPlan, number: int) -> InventedPlan:
    first = next(iter(plan.measures.values()))
    return plan.with_measure(replace(first, name=Words(f"{number}番の施策", f"Measure {number}")))


EDITS: dict[str, Callable[[InventedPlan, int], InventedPlan]] = dict(
    zip(MOST, (_line, _stage, _name), strict=True)
)


@dataclass
class Server:
    """A program that serves the pages of a project, and a browser that shows one of them."""

    project: Project
    files: Files
    page: Page
    lines: list[str]
    #: How the last line begins that it prints after each edit; "" where it prints none.
    last: str

    def show(self, plan: InventedPlan) -> float:
        """How many seconds it takes until the page shows a plan."""
        said, before = len(self.lines), self.page.inner_text("body")
        self.project.write(self.files(plan, "area"))
        begin = time.perf_counter()
        self.page.wait_for_function(
            "before => document.readyState == 'complete' && document.body.innerText != before",
            arg=before, polling=5,
        )  # fmt: skip
        seconds = time.perf_counter() - begin
        while self.last and not any(self.last in line for line in self.lines[said:]):
            time.sleep(0.1)
        time.sleep(2)  # nothing is left of this edit when the next one comes
        return seconds


def measured(size: int, rounds: int = ROUNDS) -> Iterator[tuple[str, float, float]]:
    """Each edit with the seconds of sphinx-autobuild and of the preview."""
    with TemporaryDirectory() as folder, browser() as chromium, ExitStack() as stack:
        plan = invent(size)
        floor = Project(Path(folder, "floor"))
        floor.write(plain_pages.files(plan, "area", "ja"))
        ours = Project(Path(folder, "ours"))
        ours.write(our_pages.in_english(plan, "area"))
        port = _free_port()
        autobuild = ["-m", "sphinx_autobuild", "-n", "--port", str(port), "docs", "html"]
        preview = ["-m", "plandata.preview", "docs", "build", "--no-browser", "--port", "0"]
        servers = []
        for project, files, command, last, start in (
            (floor, _plain, autobuild, "", ""),
            (ours, our_pages.in_english, preview, "直すところ", "ja/"),
        ):
            lines, address = stack.enter_context(_running(project, command))
            page = chromium.new_page()
            _open(page, f"{address}{start}{PAGE}")
            server = Server(project, files, page, lines, last)
            while last and not any(last in line for line in lines):
                time.sleep(0.2)
            servers.append(server)
        time.sleep(3)
        for name, edit in EDITS.items():
            times: list[list[float]] = [[], []]
            for number in range(rounds):
                plan = edit(plan, number)
                for found, server in zip(times, servers, strict=True):
                    found.append(server.show(plan))
            yield name, median(times[0]), median(times[1])


def _plain(plan: InventedPlan, layout: str) -> dict[str, str]:
    return plain_pages.files(plan, layout, "ja")


@contextmanager
def _running(project: Project, command: list[str]) -> Iterator[tuple[list[str], str]]:
    """A program in a project; the lines that it prints, and its address."""
    lines: list[str] = []
    env = {"PYTHONPATH": str(EXT), "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [sys.executable, *command],
        cwd=project.folder,
        env={**os.environ, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        output = process.stdout
        threading.Thread(target=lambda: lines.extend(output), daemon=True).start()
        try:
            while not (found := _SERVED.search("".join(lines))):
                assert process.poll() is None, "".join(lines)
                time.sleep(0.1)
            yield lines, f"{found[0]}/"
        finally:
            process.terminate()


def _open(page: Page, address: str) -> None:
    """Open a page as soon as it is there."""
    for _second in range(_PATIENCE):
        with suppress(Error):  # nobody listens yet
            answer = page.goto(address)
            if answer and answer.ok:
                return
        time.sleep(1)
    raise TimeoutError(address)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def main(size: str = "200") -> int:
    """Tell the times; 1 if one is too long."""
    failed = False
    for name, floor, ours in measured(int(size)):
        most = MOST[name]
        failed |= ours / floor > most
        words = f"{name:14} {ours / floor:5.2f} of sphinx-autobuild's, at most {most}"
        print(f"{words} ({ours:.2f} s, {floor:.2f} s)", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
