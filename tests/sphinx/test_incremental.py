"""After an edit, exactly the pages are read again that show what was edited."""

from pathlib import Path

import pytest
from sphinx.application import Sphinx

from plandata.extension.domain import domain_of
from plandata.model.plan import Plan
from plandata.model.watched import WatchedPlan

from .build import Build, build, copy_root, words
from .kept import Kept

MEASURES = ["goal-a", "goal-b"]
#: No page shows the edit. One is read so that Sphinx looks whether each row has its page.
FIRST = ["index"]

#: File: words in it, what an editor makes of them, and the pages that show the difference.
EDITS = {
    "plan": ("2024-03-15", "2024-03-16", FIRST),
    "eras": (
        "first_fiscal_year\n",
        "first_fiscal_year\nreiwa,令和,Reiwa,2019-05-01,2019\n",
        [*MEASURES, "index", "past", "prose", "schedule"],
    ),
    "flags": ("先行", "先駆け", [*MEASURES, "laws", "lists", "offices", "tree"]),
    "stages": ("試行", "試し", [*MEASURES, "schedule"]),
    "departments": (
        *("消防署", "消防本部"),
        [*MEASURES, "lists", "offices", "tree"],
    ),
    "levels": (
        *("目標{number}", "めあて{number}"),
        ["goal-a", "goal-b", "lists", "prose", "tree"],
    ),
    "groups": ("急な病気に備える", "病気に備える", ["goal-b", "lists", "tree"]),
    "measures": (
        *("下校を見守る", "登校を見守る"),
        ["goal-a", "lists", "offices", "schedule", "tree"],
    ),
    "measure_departments": (
        *("A-2,school\n", "A-2,school\nA-2,fire\n"),
        ["goal-a", "lists", "offices", "tree"],
    ),
    "laws": ("老福法", "老人法", ["goal-a", "laws", "lists", "prose"]),
    "articles": ("町の責務", "責務", ["goal-a", "laws", "lists"]),
    "measure_articles": ("B-1,fire-35", "B-1,elderly-13", ["goal-b", "laws", "lists"]),
    "schedule": ("B-2,2026,1,daily", "B-2,2026,1,trial", ["goal-b", "schedule"]),
    "glossary": ("自治会", "町内会", ["goal-a", "terms"]),
    "history": ("電話を試した", "電話を配った", ["past"]),
    "figures": ("ひとり暮らし", "一人暮らし", ["figures", "prose"]),
    "figure_values": ("5400", "5401", ["figures", "prose"]),
    "evaluation_scales": ("できばえ", "成果", ["past"]),
    "evaluation": ("遅れた", "まだ", ["goal-a", "past"]),
    "committee": ("保健師", "看護師", ["people"]),
    "comprehensive_plan": ("支え合う町", "助け合う町", ["above"]),
    "progress": ("毎日", "毎週", ["goal-a"]),
    "errata": ("目次の名前", "目次", ["errata", "goal-a"]),
}


PROGRESS = """\
    {
      "name": "progress",
      "path": "progress.csv"
    },
"""


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_bytes(text.replace(old, new).encode())


@pytest.fixture
def read_root(kept: Kept) -> Path:
    """The plan of two levels, whose pages have been read and not written."""
    return kept.again("read-plan", copy_plan, lambda root: build(root, "dummy"))


def copy_plan(folder: Path) -> Path:
    return copy_root("plan", folder)


def test_an_edit_reads_the_pages_that_show_it_and_no_others(read_root: Path) -> None:
    read = {}
    for file, (old, new, _pages) in EDITS.items():
        edit(read_root / "data" / f"{file}.csv", old, new)
        site = build(read_root, "dummy")
        assert site.warnings == []
        read[file] = site.read
    assert read == {file: sorted(pages) for file, (_old, _new, pages) in EDITS.items()}


def test_every_file_of_the_data_is_edited_above(root: Path) -> None:
    assert sorted(EDITS) == sorted(file.stem for file in (root / "data").glob("*.csv"))


def test_a_file_that_the_plan_did_not_have_is_seen(root: Path) -> None:
    manifest = root / "data" / "datapackage.json"
    listed = manifest.read_text("utf-8")
    edit(manifest, PROGRESS, "")
    build(root, "dummy")
    manifest.write_text(listed, "utf-8")
    site = build(root, "dummy")
    assert site.warnings == []
    assert site.read == ["goal-a"]


def test_whoever_asks_while_a_page_is_read_asks_for_the_page(root: Path) -> None:
    plans: dict[str, type[Plan]] = {}

    def look(app: Sphinx, *_whatever: object) -> None:
        plans[app.phase.name] = type(domain_of(app.env).plan)

    def prepare(app: Sphinx) -> None:
        for event in ("doctree-read", "doctree-resolved", "build-finished"):
            app.connect(event, look)

    build(root, "dummy", prepare)
    assert plans.pop("READING") is WatchedPlan
    assert set(plans.values()) == {Plan}


def test_data_saved_without_a_change_reads_no_page(read_root: Path) -> None:
    for file in (read_root / "data").iterdir():
        edit(file, "\n", "\r\n")
    assert build(read_root, "dummy").read == []


def test_a_row_that_no_page_shows_is_told_though_no_page_is_read_for_it(read_root: Path) -> None:
    edit(read_root / "data" / "figures.csv", "\nhomes,", "\nhuts,9,小屋,Huts,,,3,,\nhomes,")
    site = build(read_root, "dummy")
    assert [line for line in site.warnings if "huts" in line and "plan.not-shown" in line]


def test_an_edit_shows_on_pages_and_indices(built_root: Path) -> None:
    edit(built_root / "data" / "measures.csv", "下校を見守る", "登校を見守る")
    site = build(built_root)
    pages = [*EDITS["measures"][2], "plan-department", "plan-year", "index"]
    texts = {page: words(site.main(page)) for page in pages}
    assert not [page for page, text in texts.items() if "下校を見守る" in text]
    assert "A-2 登校を見守る" in texts["tree"]
    assert "A-2 登校を見守る" in texts["plan-year"]
    assert "A-2 登校を見守る" in texts["index"]


def test_a_new_drawing_of_a_diagram_reads_its_page(built_root: Path) -> None:
    (drawing,) = (built_root / "_diagrams").glob("*.svg")
    edit(drawing, 'width="40"', 'width="41"')
    site = build(built_root)
    assert site.read == ["diagram"]
    assert 'width="41"' in str(site.main("diagram"))


def test_a_build_without_change_reads_and_writes_no_page_and_leaves_all_as_it_was(
    root: Path,
) -> None:
    first = build(root)
    before, written_at = contents(first.output), times(first)
    again = build(root)
    assert again.read == []
    assert again.written == []
    assert times(again) == written_at
    # Sphinx writes indices, assets and objects.inv anew each time
    assert contents(again.output) == before


def test_the_plan_is_never_kept_in_the_environment(built_root: Path) -> None:
    pickled = (built_root / "_build" / "doctrees" / "environment.pickle").read_bytes()
    assert "あんしん電話を配る".encode() in pickled  # as a heading
    assert "保健師".encode() not in pickled


def times(site: Build) -> dict[str, int]:
    pages = [page.stem for page in site.source.glob("*.md")]
    return {page: (site.output / f"{page}.html").stat().st_mtime_ns for page in pages}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
