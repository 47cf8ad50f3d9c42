"""A build in which nothing changed writes nothing, and any change still reaches the site."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from plandata import validation

from .build import build, copy_root
from .kept import Kept


@pytest.fixture
def harbour(kept: Kept) -> Path:
    """A plan that has been built, with a style sheet and a template of its own."""
    return kept.again("dressed-harbour", copy_dressed)


def copy_dressed(place: Path) -> Path:
    root = copy_root("harbour", place)
    for folder, name, text in (
        ("own", "own.css", "a {color: navy}"),
        ("templates", "404.html", "{{ project }}: nothing is there"),
    ):
        (root / folder).mkdir()
        (root / folder / name).write_text(text, "utf-8")
    with (root / "conf.py").open("a", encoding="utf-8") as stream:
        stream.write('html_static_path = ["own"]\ntemplates_path = ["templates"]\n')
    return root


def written(root: Path) -> dict[str, int]:
    """When each file of the site was written."""
    site = root / "_build" / "html"
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.stat().st_mtime_ns for file in files}


def test_nothing_is_written_where_nothing_changed(harbour: Path) -> None:
    before = written(harbour)
    build(harbour)
    assert written(harbour) == before


@pytest.mark.parametrize(
    "name",
    [
        *("plan-term.html", "search.html", "404.html", "guide.html", "objects.inv"),
        *("_static/own.css", "_static/search-index.js", "downloads/data/measures.csv"),
    ],
)
def test_a_file_that_somebody_removed_comes_back(harbour: Path, name: str) -> None:
    before = (harbour / "_build/html" / name).read_bytes()
    (harbour / "_build/html" / name).unlink()
    build(harbour)
    assert (harbour / "_build/html" / name).read_bytes() == before


def test_a_file_that_somebody_spoilt_is_made_again(harbour: Path) -> None:
    index = harbour / "_build/html/plan-term.html"
    before = index.read_text("utf-8")
    index.write_text(before.replace("<main", "<spoilt"), "utf-8")
    build(harbour)
    assert index.read_text("utf-8") == before


@pytest.mark.parametrize(
    ("name", "made"), [("own/own.css", "_static/own.css"), ("templates/404.html", "404.html")]
)
def test_what_is_beside_the_pages_reaches_the_site(harbour: Path, name: str, made: str) -> None:
    (harbour / name).write_text("other words", "utf-8")
    build(harbour)
    assert (harbour / "_build/html" / made).read_text("utf-8") == "other words"


def test_a_build_that_broke_off_is_finished_by_the_next(harbour: Path) -> None:
    def break_off(*_given: object) -> None:
        raise RuntimeError("no electricity")

    cell = harbour / "data" / "departments.csv"
    cell.write_text(cell.read_text("utf-8").replace("港湾課", "みなと課"), "utf-8")
    with pytest.raises(Exception, match="no electricity"):
        build(harbour, prepare=lambda app: app.connect("html-collect-pages", break_off))
    build(harbour)
    index = (harbour / "_build/html/plan-department.html").read_text("utf-8")
    assert "みなと課" in index
    assert "港湾課" not in index


EDITS: dict[str, Callable[[Path], object]] = {
    "a cell": lambda data: (data / "groups.csv").write_text(
        (data / "groups.csv").read_text("utf-8").replace("船を呼ぶ", "船を待つ"), "utf-8"
    ),
    "a file that is not listed": lambda data: (data / "boats.csv").write_text("id\n", "utf-8"),
    "a file that is gone": lambda data: (data / "groups.csv").unlink(),
}


@pytest.mark.parametrize("edit", EDITS)
def test_the_data_are_checked_only_when_they_changed(harbour: Path, edit: str) -> None:
    with patch.object(validation, "load", side_effect=validation.load) as load:
        build(harbour)
        assert not load.called
        EDITS[edit](harbour / "data")
        build(harbour)
    assert load.called


def test_a_problem_of_the_data_is_told_in_each_build(harbour: Path) -> None:
    (harbour / "data" / "boats.csv").write_text("id\n", "utf-8")
    told = [line for line in build(harbour).warnings if "boats.csv" in line]
    assert told
    again = [line for line in build(harbour).warnings if "boats.csv" in line]
    assert again == told


def test_a_page_without_a_source_is_written_only_when_it_says_something_else(
    harbour: Path,
) -> None:
    before = written(harbour)
    cell = harbour / "data" / "schedule.csv"
    cell.write_text(cell.read_text("utf-8").replace("2030,1,draw", "2030,1,try"), "utf-8")
    build(harbour)
    changed = {name for name, time in written(harbour).items() if time != before.get(name)}
    assert "plan-year.html" in changed
    assert changed.isdisjoint({"plan-term.html", "plan-department.html", "404.html"})


@pytest.mark.parametrize("theme", ["plan_theme", "basic"])
def test_a_page_without_a_source_is_written_when_the_menu_changed(
    harbour: Path, theme: str
) -> None:
    with (harbour / "conf.py").open("a", encoding="utf-8") as stream:
        stream.write(f'html_theme = "{theme}"\nhtml_sidebars = {{"**": ["globaltoc.html"]}}\n')
    build(harbour)
    page = harbour / "guide.md"
    page.write_text(page.read_text("utf-8").replace("港への行き方", "港までの道"), "utf-8")
    build(harbour)
    assert "港までの道" in (harbour / "_build/html/plan-term.html").read_text("utf-8")


def test_every_page_is_written_where_a_style_sheet_beside_them_changed(root: Path) -> None:
    """Its digest may stand in each, so that browsers load it anew."""
    sheet = root / "_own" / "own.css"
    sheet.parent.mkdir()

    def written(rule: str) -> list[str]:
        if not sheet.is_file() or sheet.read_text("utf-8") != rule:
            sheet.write_text(rule, "utf-8")
        return sorted(build(root, html_static_path=["_own"], html_css_files=["own.css"]).written)

    everything = written("p { color: black }")
    assert written("p { color: black }") == []
    assert written("p { color: navy }") == everything
    assert written("p { color: navy }") == []
