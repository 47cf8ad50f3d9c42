"""A build with several processes makes the same site and tells the same problems."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sphinx.util.inventory import InventoryFile

from .build import copy_root

EXT = Path(__file__).parents[2] / "ext"
#: What a conf.py adds to tell which process reads a page.
TELL_PROCESS = """

def setup(app):
    import os
    app.connect("source-read", lambda app, page, text: print("read by", os.getpid()))
"""


def sphinx_build(root: Path, processes: int) -> tuple[Path, list[str]]:
    """Build in a process of its own, because a test runner has threads and must not fork."""
    output = root.parent / f"html-{processes}"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "sphinx", "-n", "-j", str(processes)),
            *("-d", str(root.parent / f"doctrees-{processes}"), str(root), str(output)),
        ],
        env={**os.environ, "PYTHONPATH": str(EXT), "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    readers = set(re.findall(r"read by (\d+)", done.stdout))
    assert (len(readers) > 1) == (processes > 1)
    told = re.findall(r".*(?:WARNING|ERROR|once the data).*", done.stdout + done.stderr)
    return output, sorted(line.replace(f"{root}/", "") for line in told)


def root_in(folder: Path) -> Path:
    root = copy_root("plan", folder)
    with (root / "conf.py").open("a", encoding="utf-8") as file:
        file.write(TELL_PROCESS)
        file.write('\nextensions += ["plandata.accessibility", "plandata.search"]\n')
    return root


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = root_in(tmp_path_factory.mktemp("parallel"))
    serial, told = sphinx_build(root, 1)
    assert told == []
    parallel, told = sphinx_build(root, 2)
    assert told == []
    return serial, parallel


def test_every_file_is_the_same(sites: tuple[Path, Path]) -> None:
    serial, parallel = (contents(site) for site in sites)
    assert serial.keys() == parallel.keys()
    assert [file for file in serial if serial[file] != parallel[file]] == []


def test_the_inventory_names_every_thing_and_is_the_same(sites: tuple[Path, Path]) -> None:
    serial, parallel = (
        InventoryFile.loads((site / "objects.inv").read_bytes(), uri="") for site in sites
    )
    assert {
        kind: sorted(things) for kind, things in serial.data.items() if kind.startswith("plan:")
    } == {
        "plan:goal": ["A", "B"],
        "plan:measure": ["A-1", "A-2", "B-1", "B-2"],
        "plan:dept": ["fire", "school", "welfare"],
        "plan:article": ["elderly-13", "elderly-4", "fire-35"],
        "plan:term": ["24h", "aed", "jichikai", "kodomo110", "kyukyu", "mimamori", "npo"],
        "plan:figure": ["homes", "streets"],
        "plan:erratum": ["e1", "e2"],
    }
    assert serial.data == parallel.data
    thing = serial["plan:measure", "A-1"]
    assert (thing.uri, thing.display_name) == (
        "goal-a.html#measure-A-1",
        "A-1 あんしん電話を配る",
    )


def test_problems_are_told_by_every_process_and_across_them(tmp_path: Path) -> None:
    root = root_in(tmp_path)
    # the first is read by one process, and the second by another at the same time
    for page in ("above", "people"):
        with (root / f"{page}.md").open("a", encoding="utf-8") as file:
            file.write("\n:::{plan:measure} A-1\nもう一度。\n:::\n\n{plan:term}`見守`\n")
            file.write("\n{plan:article}`elderly-4`\n")
    with (root / "conf.py").open("a", encoding="utf-8") as file:
        file.write('plan_message_language = "en"\n')
    articles = root / "data" / "articles.csv"
    articles.write_text(articles.read_text("utf-8").replace("elderly-4,elderly,", "elderly-4,el,"))
    told = sphinx_build(root, 2)[1]
    assert [line.partition(":")[0] for line in told if "[plan.unknown-id]" in line] == [
        "above.md",
        "people.md",
    ]
    assert len([line for line in told if "[plan.shown-twice]" in line]) == 2
    assert all("“見守” is not in data/glossary.csv" in line for line in told if "見守" in line)
    assert [line for line in told if "elderly-4" in line and "articles.csv:" not in line] == []
    assert "Places to check once the data is correct: 3" in told
