"""The parts of the preview that need no session."""

from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup

from plandata.preview import banner, open_problem
from plandata.preview.board import Board
from plandata.preview.data_copy import DataCopy
from plandata.preview.edition_state import EditionState
from plandata.preview.editors import address
from plandata.preview.open_problem import OpenProblem
from plandata.preview.problems import Open, Problems
from plandata.preview.terminal import Terminal
from plandata.preview.watching import Watching
from sitecheck.message import Message

PAGE = "<html><head><title>x</title></head><body><p>a</p><main>text</main></body></html>"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{}/a.md:3: WARNING: 言葉: 直す [plan.link]", ("a.md", 3, "言葉: 直す", "plan.link")),
        ("{}/a.md: ERROR: 読めない", ("a.md", 0, "読めない", "")),
        ("WARNING: どこでもない [toc.x]", ("", 0, "どこでもない", "toc.x")),
        ("{}/a.md:9: 読めません [text.unreadable]", ("a.md", 9, "読めません", "text.unreadable")),
        ("nowhere: 直す", ("", 0, "nowhere: 直す", "")),
    ],
)
def test_a_line_of_a_build_is_a_problem_at_its_place(
    here: Path, line: str, problem: tuple[str, int, str, str]
) -> None:
    (here / "a.md").touch()
    assert open_problem.of_line(line.format(here)) == OpenProblem(*problem)


def test_an_error_of_a_program_is_told_where_it_is_ours(here: Path) -> None:
    code = compile("\n\nint('x')", str(here / "theme.py"), "exec")
    with pytest.raises(ValueError, match="invalid literal") as raised:
        exec(code, {})
    found = open_problem.of_crash(raised.value, "ja")
    assert (found.file, found.line) == ("theme.py", 3)
    assert "ValueError: invalid literal" in found.message


def test_data_come_first_and_each_problem_once(here: Path) -> None:
    data = here / "data"
    problems = Problems()
    link, cell = OpenProblem("docs/a.md", 3, "m", "x"), OpenProblem("data/z.csv", 9, "c")
    problems.tell("ja", [link])
    problems.tell("en", [link._replace(kind="y")])
    problems.tell("data", [cell])
    assert problems.open(data) == Open([cell], [link])
    problems.tell("data", [])
    assert problems.open(data) == Open([], [link])


class TestDataCopy:
    def test_only_good_data_replace_good_data(self, here: Path) -> None:
        data, copy = here / "data", DataCopy(here / "data", here / "build" / "data")
        data.mkdir()
        (data / "plan.csv").write_text("bad")
        (data / "~$plan.csv").write_text("Excel's own")
        assert copy.take(good=False)  # there is nothing better yet
        assert (copy.folder / "plan.csv").read_text() == "bad"
        (data / "plan.csv").write_text("good")
        (data / "more.csv").write_text("more")
        assert copy.take(good=True)
        (data / "plan.csv").write_text("worse")
        assert not copy.take(good=False)
        assert (copy.folder / "plan.csv").read_text() == "good"
        (data / "more.csv").unlink()
        assert copy.take(good=True)
        assert [file.name for file in copy.folder.iterdir()] == ["plan.csv"]

    def test_it_is_known_in_the_next_session(self, here: Path) -> None:
        (here / "data").mkdir()
        DataCopy(here / "data", here / "copy").take(good=True)
        assert not DataCopy(here / "data", here / "copy").take(good=False)


def test_nothing_is_known_of_a_build_that_did_not_end(here: Path) -> None:
    file = here / "ja.json"
    state = EditionState(file)
    assert not state.is_known
    state.note(is_whole=True, again={"guide"})
    state = EditionState(file)
    assert (state.is_known, state.is_whole, state.again) == (True, True, {"guide"})
    state.begin()
    assert not EditionState(file).is_known


class TestBanner:
    def test_words_of_files_stay_words(self) -> None:
        bad = OpenProblem('a".md', 1, "<script>alert(1)</script>", "<b>")
        made = banner.into(PAGE, banner.banner(Open([], [bad]), [], "ja", ""), "s")
        page = BeautifulSoup(made, "html.parser")
        assert not page.select("#plan-preview script, #plan-preview b")
        assert "<script>alert(1)</script>" in page.get_text()

    def test_it_stands_before_the_text_as_a_named_region(self) -> None:
        cell, link = OpenProblem("data/a.csv", 2, "c"), OpenProblem("docs/a.md", 3, "m")
        made = banner.into(PAGE, banner.banner(Open([cell], [link]), [], "en", ""), "s")
        page = BeautifulSoup(made, "html.parser")
        (place,) = page.select("#plan-preview + main")
        assert place.get_text() == "text"
        (region,) = page.select("section[aria-labelledby]")
        (title,) = page.select(f"[id='{region['aria-labelledby']}']")
        assert title.get_text() == "To be mended: 2"
        assert page.select("#plan-preview[lang=en]")
        assert [one.get_text() for one in region.select("summary")] == [
            "Data 1",
            "Pages and settings 1",
        ]

    def test_a_page_with_nothing_to_mend_has_none(self) -> None:
        made = banner.into(PAGE, banner.banner(Open([], []), [], "ja", ""), "s")
        assert BeautifulSoup(made, "html.parser").get_text().split() == ["x", "a", "text"]


def test_a_place_opens_in_an_editor(here: Path) -> None:
    problem = OpenProblem("docs/頁 1.md", 3, "m")
    folder = here.as_posix().lstrip("/")
    wanted = f"vscode://file/{folder}/docs/%E9%A0%81%201.md:3"
    assert address("vscode", problem) == wanted
    assert address("", problem) == ""
    assert address("vscode", OpenProblem("", 0, "m")) == ""


def test_a_page_is_another_one_when_it_or_what_it_loads_is(here: Path) -> None:
    style, other = here / "ja" / "_static" / "a.css", here / "ja" / "other.html"
    style.parent.mkdir(parents=True)
    for file in (style, other):
        file.write_text("x")
    (here / "ja" / "index.html").write_text('<link rel="stylesheet" href="_static/a.css?v=1">')
    board = Board(here, "ja")
    before = board.stamp("/ja/")
    other.write_text("another")
    assert board.stamp("/ja/index.html") == before
    style.write_text("another")
    assert board.stamp("/ja/index.html") != before
    assert board.stamp("/ja/gone.html") == ""


class Save(NamedTuple):
    name: str
    is_told: bool


@pytest.mark.parametrize(
    "save",
    [
        Save("docs/index.md", True),
        Save("docs/locale/en/LC_MESSAGES/index.po", True),
        Save("docs/locale/en/LC_MESSAGES/index.mo", False),
        Save("docs/.index.md.swp", False),
        Save("docs/index.md~", False),
        Save("docs/~$plan.csv", False),
        Save("docs/build/html/index.html", False),
    ],
)
def test_only_what_people_write_is_told(here: Path, save: Save) -> None:
    file = here / save.name
    file.parent.mkdir(parents=True)
    watching = Watching([here / "docs"], here / "docs" / "build")
    try:
        (here / "docs" / "first.md").touch()
        assert watching.saved(20)  # it watches now
        file.write_text("x")
        if not save.is_told:
            (here / "docs" / "last.md").touch()
        saved = watching.saved(20)
        assert saved
        assert (file in saved.files) == save.is_told
    finally:
        watching.close()


class Console(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_shown_where_its_line_can_be_written_anew() -> None:
    console, file = Console(), StringIO()
    for stream in (console, file):
        terminal = Terminal("ja", stream)
        terminal.show("日本語", 0.5)
        terminal.say(Message("できました"))
    assert f"[{'#' * 15}{'.' * 15}]  50%" in console.getvalue()
    assert console.getvalue().rpartition("\r")[2] == "できました\n"
    assert file.getvalue() == "できました\n"
