"""A file of the data is parsed again only when it changed, and held to the others all the same."""

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from unittest.mock import patch

import pytest

from plandata.tables.reader import read

from .build import build, copy_root
from .kept import Kept


def edit(root: Path, name: str, old: str, new: str) -> None:
    file = root / "data" / name
    text = file.read_text("utf-8")
    assert old in text, text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def harbour(kept: Kept) -> Path:
    """The plan of the harbour, whose pages have been read and not written."""
    return kept.again("read-harbour", copy_harbour, lambda root: build(root, "dummy"))


def copy_harbour(folder: Path) -> Path:
    return copy_root("harbour", folder)


def parsed(root: Path) -> list[str]:
    """The files that a build parses."""
    with patch("plandata.tables.load.read", side_effect=read) as heard:
        build(root, "dummy")
    return [call.args[0].name for call in heard.call_args_list]


def test_only_the_file_that_changed_is_parsed(harbour: Path) -> None:
    assert parsed(harbour) == []
    edit(harbour, "schedule.csv", "2030,1,draw", "2030,1,try")
    assert parsed(harbour) == ["schedule.csv"]
    assert parsed(harbour) == []


def test_a_plan_is_loaded_anew_where_a_table_is_no_longer_kept(harbour: Path) -> None:
    (harbour / "_build/doctrees/tables/schedule.pickle").unlink()
    assert parsed(harbour) == ["schedule.csv"]
    site = build(harbour, "dummy")
    assert (site.read, site.warnings) == ([], [])


#: What an editor does to one file, of which the problem stands in another one.
FAULTS: dict[str, Callable[[Path], None]] = {
    "a row that others name is gone": lambda root: edit(root, "stages.csv", "\ndraw,", "\ndrew,"),
    "a mark that is a column has another id": lambda root: edit(
        root, "flags.csv", "\nshared,", "\njoint,"
    ),
    "the plan ends sooner": lambda root: edit(root, "plan.csv", "2032", "2031"),
    "a column may hold less": lambda root: edit(
        root,
        "datapackage.json",
        '"path": "measures.csv"',
        '"path": "measures.csv", "schema": {"fields": [{"name": "source_page", "type": "integer",'
        ' "constraints": {"maximum": 3}}]}',
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_file_that_is_as_it_was_is_told(harbour: Path, fault: str) -> None:
    FAULTS[fault](harbour)
    warm = [build(harbour, "dummy").warnings for _time in range(2)]
    rmtree(harbour / "_build")
    cold = build(harbour, "dummy").warnings
    told = [line for line in cold if line.startswith("data/")]
    assert told
    assert [[line for line in lines if line.startswith("data/")] for lines in warm] == [told, told]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("schedule.csv", "2030,1,draw", "令和12年,1,draw"),  # told when eras.csv is known
        ("schedule.csv", "2030,1,draw", "2030,1,drew"),
        ("glossary.csv", "\nwifi,", "\nferry,"),
    ],
)
def test_a_fault_is_told_until_it_is_mended(harbour: Path, name: str, old: str, new: str) -> None:
    edit(harbour, name, old, new)
    first = [line for line in build(harbour, "dummy").warnings if name in line]
    edit(harbour, "groups.csv", "船を呼ぶ", "船を待つ")
    again = [line for line in build(harbour, "dummy").warnings if name in line]
    assert first
    assert again == first
