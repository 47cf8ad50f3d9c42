"""A cell of each file of a plan of all shapes: what shows it is read again, and nothing is left."""

from pathlib import Path
from shutil import rmtree

import pytest

from .build import build
from .test_incremental import edit
from .test_warm_as_cold import contents, different, several_processes

#: File: words in it, what an editor makes of them, and the pages that show the difference.
EDITS = {
    "periods": ("After June 2029", "From July 2029", ["data", "lists", "services"]),
    "roles": ("partner,partner", "partner,helper", ["data", "lists", "reference", "services"]),
    "indicators": ("Maps published", "Maps shown", ["data", "lists", "services"]),
    "indicator_values": (
        "bookings,target,later,80",
        "bookings,target,later,90",
        ["lists", "services"],
    ),
    "money": ("B1,2028,planned,1000", "B1,2028,planned,1100", ["data", "lists"]),
    "laws": ("Records Ordinance,", "Records Rule,", ["data", "lists", "reference"]),
    "articles": ("procedures,9-2,", "procedures,9-3,", ["data", "lists", "reference", "services"]),
    "measure_articles": ("B1,records-all\n", "", ["data", "lists", "reference"]),
    "measure_departments": ("B2,library,", "B2,library,lead", ["data", "lists", "reference"]),
    "measure_groups": ("A1,data\n", "A2,data\n", ["data", "lists", "services"]),
    "schedule": ("A2,2027H1,1,run", "A2,2027H1,1,build", ["lists", "services"]),
    "plan": ("thousand dollars", "million dollars", ["data", "index", "lists", "services"]),
}


def test_an_edit_reads_the_pages_that_show_it_and_leaves_none_behind(seaford_root: Path) -> None:
    build(seaford_root)
    read = {}
    for file, (old, new, _pages) in EDITS.items():
        edit(seaford_root / "data" / f"{file}.csv", old, new)
        warm = build(seaford_root)
        assert warm.warnings == []
        read[file] = warm.read
    assert read == {file: pages for file, (_old, _new, pages) in EDITS.items()}
    found = contents(warm.output)
    rmtree(seaford_root / "_build")
    assert not different(found, contents(build(seaford_root).output))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nor_does_it_with_several_processes_in_either_language(
    seaford_root: Path, language: str
) -> None:
    several_processes(seaford_root, language)
    for file, (old, new, _pages) in EDITS.items():
        edit(seaford_root / "data" / f"{file}.csv", old, new)
    found = several_processes(seaford_root, language)
    rmtree(seaford_root / "_build")
    assert not different(found, several_processes(seaford_root, language))
