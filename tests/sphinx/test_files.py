"""``{plan:files}``: readers load the data that the site was made from."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from .build import Build, build, cells, copy_root, one, words

PAGE = "# データ\n\n```{plan:files}\n```\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A plan with a page of its files in a folder, and a description of one of them."""
    root = copy_root("three-levels", tmp_path)
    (root / "more").mkdir()
    (root / "more" / "files.md").write_text(PAGE, "utf-8")
    with (root / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n```{toctree}\nmore/files\n```\n")
    describe(root, title="目標", title_en="Goals")
    return root


def describe(root: Path, **goals: str) -> None:
    """Say more of the goals in the description."""
    file = root / "data" / "datapackage.json"
    package = json.loads(file.read_text("utf-8"))
    for resource in package["resources"]:
        if resource["name"] == "goals":
            resource.update(goals)
    file.write_text(json.dumps(package), "utf-8")


def in_order(root: Path) -> list[Path]:
    """The files as the description lists them."""
    package = json.loads((root / "data" / "datapackage.json").read_text("utf-8"))
    return [root / "data" / resource["path"] for resource in package["resources"]]


def rows(site: Build) -> dict[str, list[str]]:
    _head, *found = cells(one(site.main("more/files"), "table"))
    return {row[2].partition(".csv")[0]: row for row in found}


def test_every_file_is_listed_with_its_rows_and_can_be_loaded(root: Path) -> None:
    site = build(root)
    assert site.warnings == []
    listed = rows(site)
    assert list(listed) == [file.stem for file in in_order(root)]
    goals = root / "data" / "goals.csv"
    assert listed["goals"][:2] == ["目標", str(len(goals.read_text("utf-8").splitlines()) - 1)]
    for link in site.main("more/files").select("td a"):
        file = (site.output / "more" / str(link["href"])).resolve()
        assert file.read_bytes() == (root / "data" / file.name).read_bytes()
        size = max(len(file.read_bytes()) / 1024, 0.1)
        assert words(link) == f"{file.name}（CSV、{size:.1f}KB）"


def test_names_follow_the_language(root: Path) -> None:
    assert rows(build(root, language="en"))["goals"][0] == "Goals"


def test_all_files_come_in_one_that_changes_only_with_them(root: Path) -> None:
    archive = build(root).output / "downloads" / "data" / "data.zip"
    before = archive.read_bytes()
    with ZipFile(BytesIO(before)) as content:
        assert "datapackage.json" in content.namelist()
        assert content.read("goals.csv") == (root / "data" / "goals.csv").read_bytes()
    build(root)
    assert archive.read_bytes() == before


def test_a_change_of_the_description_reads_the_page_again(root: Path) -> None:
    build(root)
    describe(root, title="めあて")
    again = build(root)
    assert "more/files" in again.read
    assert rows(again)["goals"][0] == "めあて"


@pytest.mark.parametrize("text", ["{", "[]", '{"resources": 1}'])
def test_a_description_that_cannot_be_read_is_told_with_its_file(root: Path, text: str) -> None:
    (root / "data" / "datapackage.json").write_text(text, "utf-8")
    site = build(root)
    (warning,) = site.warnings
    assert "data/datapackage.json:1: WARNING: " in warning
    assert warning.endswith("[plan.manifest]")
    assert rows(site)["goals"][0] == "goals", "the files have their own names"
