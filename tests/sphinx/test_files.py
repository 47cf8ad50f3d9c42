"""``{plan:files}``: readers load the data that the site was made from."""

import csv
import json
import re
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from .build import ROOTS, Build, build, cells, copy_root, one, words

PAGE = "# データ\n\n```{plan:files}\n```\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A plan with a page of its files in a folder, and a description of one of them."""
    root = copy_root("three-levels", tmp_path)
    (root / "more").mkdir()
    (root / "more" / "files.md").write_text(PAGE, "utf-8")
    with (root / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n```{toctree}\nmore/files\n```\n")
    describe(root, title="施策のまとまり", title_en="Groups")
    return root


def describe(root: Path, **groups: str) -> None:
    """Say more of the groups in the description."""
    file = root / "data" / "datapackage.json"
    package = json.loads(file.read_text("utf-8"))
    for resource in package["resources"]:
        if resource["name"] == "groups":
            resource.update(groups)
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
    groups = root / "data" / "groups.csv"
    assert listed["groups"][:2] == [
        "施策のまとまり",
        str(len(groups.read_text("utf-8").splitlines()) - 1),
    ]
    for link in site.main("more/files").select("td a"):
        file = (site.output / "more" / str(link["href"])).resolve()
        assert file.read_bytes() == (root / "data" / file.name).read_bytes()
        size = max(len(file.read_bytes()) / 1024, 0.1)
        assert words(link) == f"{file.name}（CSV、{size:.1f}KB）"


@pytest.mark.parametrize("encoding", ["cp932", "utf-8-sig"])
def test_files_are_published_in_utf_8_whatever_they_were_saved_as(
    root: Path, encoding: str
) -> None:
    for file in in_order(root):
        text = file.read_text("utf-8")
        file.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    site = build(root)
    assert site.warnings == []
    folder = site.output / "downloads" / "data"
    with ZipFile(folder / "data.zip") as archive:
        for file in in_order(root):
            before = (ROOTS / "test-three-levels" / "data" / file.name).read_bytes()
            assert (folder / file.name).read_bytes() == archive.read(file.name) == before


def test_what_is_published_of_a_column_holds_for_what_is_published(root: Path) -> None:
    """Values that Excel writes otherwise are written as they are described."""
    measures = root / "data" / "measures.csv"
    text = measures.read_text("utf-8")
    measures.write_text(text.replace("true", "TRUE").replace("false", "FALSE"), "utf-8")
    folder = build(root).output / "downloads" / "data"
    assert (folder / "measures.csv").read_text("utf-8") == text
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        assert resource["encoding"] == "utf-8"
        header, *rows = csv.reader(StringIO((folder / resource["path"]).read_text("utf-8")))
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        for position, field in enumerate(fields):
            asked = field.get("constraints", {})
            cells = [row[position] for row in rows]
            assert all(cells) or not asked.get("required")
            pattern = asked.get("pattern", ".*")
            assert [c for c in cells if c and not re.fullmatch(pattern, c)] == []
            if field["type"] == "boolean":
                assert {*cells} <= {"true", "false", ""}


def test_a_row_that_is_no_row_of_the_plan_is_not_published(root: Path) -> None:
    groups = root / "data" / "groups.csv"
    before = groups.read_text("utf-8")
    groups.write_text(f"{before}9,goal,,=1+1,,9\n", "utf-8")
    site = build(root)
    assert [line for line in site.warnings if "[plan.formula]" in line]
    assert (site.output / "downloads" / "data" / "groups.csv").read_text("utf-8") == before


def test_a_file_that_is_none_of_the_plan_is_told_and_the_others_are_published(root: Path) -> None:
    """A plan whose data are those of an older version lists such files."""
    manifest = root / "data" / "datapackage.json"
    package = json.loads(manifest.read_text("utf-8"))
    package["resources"].append({"name": "goals", "path": "goals.csv"})
    manifest.write_text(json.dumps(package), "utf-8")
    (told,) = [line for line in build(root).warnings if "[plan.unknown-file]" in line]
    assert "「goals」" in told
    folder = root / "_build" / "html" / "downloads" / "data"
    assert (folder / "groups.csv").is_file()
    published = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    assert "goals" not in [resource["name"] for resource in published]


def test_names_follow_the_language(root: Path) -> None:
    assert rows(build(root, language="en"))["groups"][0] == "Groups"


def test_all_files_come_in_one_that_changes_only_with_them(root: Path) -> None:
    archive = build(root).output / "downloads" / "data" / "data.zip"
    before = archive.read_bytes()
    with ZipFile(BytesIO(before)) as content:
        assert "datapackage.json" in content.namelist()
        assert content.read("groups.csv") == (root / "data" / "groups.csv").read_bytes()
    build(root)
    assert archive.read_bytes() == before


def test_a_change_of_the_description_reads_the_page_again(root: Path) -> None:
    build(root)
    describe(root, title="まとまり")
    again = build(root)
    assert "more/files" in again.read
    assert rows(again)["groups"][0] == "まとまり"


@pytest.mark.parametrize("text", ["{", "[]", '{"resources": 1}'])
def test_a_description_that_cannot_be_read_is_told_with_its_file(root: Path, text: str) -> None:
    (root / "data" / "datapackage.json").write_text(text, "utf-8")
    site = build(root)
    (warning,) = site.warnings
    assert "data/datapackage.json:1: WARNING: " in warning
    assert warning.endswith("[plan.manifest]")
    assert rows(site)["groups"][0] == "groups", "the files have their own names"
