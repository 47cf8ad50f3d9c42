"""``nox -s weight`` sees what is too heavy for a first visit."""

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.sheets import ROOT
from tests.weight import Visit, weigh

Weigh = Callable[..., Visit]
FILTER = '<form class="plan-filter" hidden></form>'


def noise(kilobytes: int) -> bytes:
    """As many KB of a script as no compression makes smaller."""
    return b"//" + random.Random(0).randbytes(kilobytes * 1000).replace(b"\n", b".")


@pytest.fixture
def first_visit(chromium: Browser, tmp_path: Path) -> Weigh:
    """Weighs a page with a body and a script of some KB."""

    def weigh_page(body: str, script: int = 0, name: str = "script.js") -> Visit:
        folder = tmp_path / "ja"
        (folder / "_static").mkdir(parents=True)
        (folder / "_static" / name).write_bytes(noise(script))
        loading = f'<script src="_static/{name}"></script>'
        (folder / "page.html").write_text(f"<!DOCTYPE html>{body}{loading}", "utf-8")
        (visit,) = weigh(chromium, tmp_path)
        return visit

    return weigh_page


def command(folder: Path) -> subprocess.CompletedProcess[str]:
    """What the session runs."""
    return subprocess.run(
        [sys.executable, "-m", "tests.weight", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "ext"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_light_page_is_in_order(first_visit: Weigh) -> None:
    visit = first_visit("<p>本文</p>" * 10_000, script=20)
    assert visit.page == "ja/page.html"
    assert visit.requests == 2
    assert visit.html < 2000  # 160 KB of the same words
    assert 20_000 < visit.total < 25_000
    assert [*visit.findings()] == []


def test_a_page_of_more_than_40_kb_is_too_heavy(first_visit: Weigh) -> None:
    (finding,) = first_visit("", script=41).findings()
    assert finding.endswith("KB, more than 40")


def test_a_page_with_a_filter_may_have_60_kb(first_visit: Weigh) -> None:
    assert [*first_visit(FILTER, script=41).findings()] == []


def test_a_page_with_a_filter_of_more_than_60_kb_is_too_heavy(first_visit: Weigh) -> None:
    (finding,) = first_visit(FILTER, script=61).findings()
    assert finding.endswith("KB, more than 60")


def test_the_search_index_is_apart(first_visit: Weigh) -> None:
    visit = first_visit("", script=300, name="search-index.js")
    assert visit.search_index > 300_000
    assert [*visit.findings()] == []


def test_more_than_10_requests_are_too_many(first_visit: Weigh) -> None:
    pictures = "".join(f'<img src="{number}.png">' for number in range(9))
    assert [*first_visit(pictures).findings()] == ["11 requests, more than 10"]


@pytest.mark.parametrize(
    "body",
    [
        '<script src="https://cdn.example/script.js"></script>',
        '<link rel="stylesheet" href="https://cdn.example/style.css">',
        '<img src="//cdn.example/picture.png" alt="">',
        "<script>fetch('https://cdn.example/count').catch(() => {})</script>",
    ],
)
def test_nothing_may_come_from_another_origin(first_visit: Weigh, body: str) -> None:
    (finding,) = first_visit(body).findings()
    assert "another origin" in finding
    assert "cdn.example" in finding


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<script>console.log('left over')</script>", "tells the console: left over"),
        ("<script>undefined.word</script>", "has an error: "),
        ('<img src="gone.png" alt="">', "asks in vain: "),
    ],
)
def test_a_page_is_silent_and_asks_for_nothing_that_is_not_there(
    first_visit: Weigh, body: str, told: str
) -> None:
    assert any(line.startswith(told) for line in first_visit(body).told)


def test_the_command_fails_and_names_the_page(first_visit: Weigh, tmp_path: Path) -> None:
    first_visit("", script=41)
    done = command(tmp_path)
    assert done.returncode == 1
    last = done.stdout.splitlines()[-1]
    assert last.startswith("ja/page.html: 41.")
    assert last.endswith("KB, more than 40")


def test_the_command_says_when_there_is_no_page(tmp_path: Path) -> None:
    done = command(tmp_path)
    assert done.returncode == 2
    assert "usage" in done.stderr
