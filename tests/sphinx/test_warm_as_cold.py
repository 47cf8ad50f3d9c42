"""After an edit, a build that goes on from the one before writes what a build from nothing does."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from plandata.extension import pagination

from .build import Build, build, copy_root
from .kept import Kept

EXT = Path(__file__).parents[2] / "ext"

LINKS = """
(links)=
# つながり

{ref}`guide-night`と{doc}`words`と{plan:measure}`1-1-1`と{plan:goal}`2`を見ます。
{plan:term}`フェリー`は{plan:count}`measures`の施策にあります。
"""
AREA = """\
## {plan:title}`area 1-2`

:::{plan:measure} 1-2-1
{plan:term}`Wi-Fi`の使える部屋です。
:::
"""
NEW = """
## {plan:title}`area 2-2`

:::{plan:measure} 2-2-1
{plan:term}`Wi-Fi`を使います。
:::
"""


def rewrite(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        text = (root / name).read_text("utf-8")
        assert old in text, text
        (root / name).write_text(text.replace(old, new), "utf-8")

    return edit


def add_a_measure(root: Path) -> None:
    rewrite("data/groups.csv", "2-1,area,2,", "2-2,area,2,新しい分野,,6\n2-1,area,2,")(root)
    with (root / "data/measures.csv").open("a", encoding="utf-8") as stream:
        stream.write("2-2-1,2-2,網を直す,Mending nets,false,false,6\n")
    with (root / "data/schedule.csv").open("a", encoding="utf-8") as stream:
        stream.writelines(f"2-2-1,{year},1,run,false\n" for year in (2030, 2031, 2032))
    with (root / "goal-2.md").open("a", encoding="utf-8") as stream:
        stream.write(NEW)


def drop_a_measure(root: Path) -> None:
    for name in ("measures", "schedule", "measure_departments", "measure_articles", "progress"):
        file = root / "data" / f"{name}.csv"
        lines = file.read_text("utf-8").splitlines(keepends=True)
        file.write_text("".join(line for line in lines if not line.startswith("1-1-2,")), "utf-8")
    rewrite("goal-1.md", ":::{plan:measure} 1-1-2\n夜の桟橋を照らします。\n:::\n", "")(root)


def move_a_page(root: Path) -> None:
    (root / "guide.md").rename(root / "port" / "way.md")
    rewrite("index.md", "\nguide\n", "\nport/way\n")(root)


def move_the_lists(root: Path) -> None:
    (root / "lists.md").rename(root / "port" / "all.md")
    rewrite("index.md", "\nlists\n", "\nport/all\n")(root)


def move_a_measure(root: Path) -> None:
    rewrite("goal-1.md", AREA, "")(root)
    (root / "area.md").write_text(AREA.replace("## ", "# "), "utf-8")
    rewrite("index.md", "\ngoal-2\n", "\ngoal-2\narea\n")(root)


def break_and_mend(root: Path) -> None:
    rewrite("data/plan.csv", ",2030,", ",二千三十,")(root)
    build(root)
    rewrite("data/plan.csv", ",二千三十,", ",2030,")(root)


EDITS: dict[str, Callable[[Path], None]] = {
    "no edit": lambda root: None,
    "a cell of measures": rewrite("data/measures.csv", "桟橋を直す", "桟橋をつくる"),
    "a cell of schedule": rewrite("data/schedule.csv", "1-1-1,2032,1,run", "1-1-1,2032,1,draw"),
    "a cell of departments": rewrite("data/departments.csv", "港湾課", "みなと課"),
    "a name of a level": rewrite("data/levels.csv", "基本目標", "めあて"),
    "the form of a heading": rewrite("data/levels.csv", "目標{number}", "めあて{number}"),
    "what measures are called": rewrite(
        "data/levels.csv", "area,施策", "measure,事業,project,projects,,\narea,施策"
    ),
    "a goal": rewrite("data/groups.csv", "船を呼ぶ", "船を待つ"),
    "an area": rewrite("data/groups.csv", "1-1,area,1,", "1-1,area,1,大きな"),
    "a cell of glossary": rewrite("data/glossary.csv", "車も人も", "人も車も"),
    "another name of a term": rewrite("data/glossary.csv", "渡し船", "渡し船;連絡船"),
    "a cell of flags": rewrite("data/flags.csv", "夜", "夜中"),
    "a law": rewrite("data/laws.csv", "港", "みなと"),
    "a cell of stages": rewrite("data/stages.csv", "run,", "run,大"),
    "a cell of figure values": rewrite("data/figure_values.csv", "1", "2"),
    "a cell of errata": rewrite("data/errata.csv", "目次の名前に", "表紙の名前に"),
    "a cell of plan": rewrite("data/plan.csv", "港", "みなと"),
    "a heading": rewrite("guide.md", "## 夜の道", "## 暗い道"),
    "the heading of a page": rewrite("guide.md", "# 港への行き方", "# 港への道"),
    "the heading of the first page": rewrite("index.md", "# 港のにぎわい計画", "# 港の計画"),
    "a paragraph": rewrite("guide.md", "駅から歩きます。", "駅から10分です。"),
    "a new term in prose": rewrite("guide.md", "駅から歩きます。", "{plan:term}`Wi-Fi`の駅です。"),
    "a new measure": add_a_measure,
    "a dropped measure": drop_a_measure,
    "a moved page": move_a_page,
    "a moved page of lists": move_the_lists,
    "a moved measure": move_a_measure,
    "another order of pages": rewrite("index.md", "goal-1\ngoal-2\n", "goal-2\ngoal-1\n"),
    "data that nobody could read": break_and_mend,
    "the configuration": rewrite("conf.py", "港のにぎわい計画", "港の新しい計画"),
}


#: The pages that are read again for an edit of data: those that say what was edited.
READ = {
    "no edit": [],
    "a cell of measures": ["goal-1", "law", "links", "lists", "offices", "selected", "unfiltered"],
    "a cell of schedule": ["goal-1", "lists", "selected", "unfiltered"],
    "an area": ["goal-1", "lists", "selected"],
    "a cell of glossary": ["words"],
    "another name of a term": ["words"],
    "a cell of figure values": ["figures", "port/quay"],
    "a cell of errata": ["errata", "goal-1"],
    "a cell of plan": ["index"],  # nothing shows it: see test_incremental
}


def prepare(folder: Path) -> Path:
    root = copy_root("harbour", folder)
    (root / "links.md").write_text(LINKS, "utf-8")
    rewrite("index.md", "\nprivate\n", "\nprivate\nlinks\n")(root)
    return root


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def different(found: dict[str, bytes], right: dict[str, bytes]) -> set[str]:
    return {name for name in found.keys() | right.keys() if found.get(name) != right.get(name)}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_leaves_no_page_behind(kept: Kept, edit: str) -> None:
    warm, found, right = both_ways(kept.again("linked-harbour", prepare), edit)
    assert not different(found, right)
    if edit in READ:
        assert warm.read == READ[edit]


@pytest.mark.parametrize(
    "edit",
    [
        *("a cell of measures", "a goal", "a cell of departments", "a new measure"),
        *(
            "a dropped measure",
            "the heading of a page",
            "a moved page of lists",
            "the configuration",
        ),
    ],
)
def test_an_edit_leaves_no_page_of_a_long_list_behind(
    kept: Kept, edit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagination, "ROWS", 3)  # one measure less, and a list fits
    _warm, found, right = both_ways(kept.again("long-harbour", prepare), edit)
    assert not different(found, right)


def both_ways(root: Path, edit: str) -> tuple[Build, dict[str, bytes], dict[str, bytes]]:
    """The build after an edit, what it left, and what a build from nothing makes of the same."""
    EDITS[edit](root)
    warm = build(root)
    found = contents(warm.output)
    rmtree(root / "_build")
    return warm, found, contents(build(root).output)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nor_does_it_with_several_processes_in_either_language(
    tmp_path: Path, language: str
) -> None:
    root = prepare(tmp_path)
    several_processes(root, language)
    for edit in ("a cell of schedule", "a cell of measures", "a cell of glossary", "a new measure"):
        EDITS[edit](root)
        found = several_processes(root, language)
    rmtree(root / "_build")
    assert not different(found, several_processes(root, language))


def several_processes(root: Path, language: str) -> dict[str, bytes]:
    """Build in a process of its own, because a test runner has threads and must not fork."""
    site = root / "_build" / "html"
    options = ["-q", "-j", "2", "-D", f"language={language}", "-d", str(root / "_build" / "trees")]
    subprocess.run(
        [sys.executable, "-m", "sphinx", *options, str(root), str(site)],
        env={**os.environ, "PYTHONPATH": str(EXT)},
        check=True,
    )
    return contents(site)
