"""Builds of the real site: the same from any number of processes, and no more work than needed."""

import hashlib
import re
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.once import once
from tests.site.building import build_site
from tests.site.reading import Site
from tests.site.sheets import ROOT
from tests.site.sources import directives, sources


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a built site."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def read_again(built: Site) -> list[str]:
    """The pages that a build read."""
    return re.findall(r"^reading sources\.\.\. \[ *\d+%\] (\S+)$", built.output, re.MULTILINE)


class Copy(NamedTuple):
    """The sources in another folder, where they were built by several processes."""

    folder: Path
    digests: dict[str, str]


def digests(folder: Path) -> dict[str, str]:
    """What tells whether files are the same, short enough to be kept."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in contents(folder).items()}


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy that a test may edit."""

    def work(folder: Path) -> dict[str, Any]:
        for name in ("docs", "data", "ext"):
            shutil.copytree(ROOT / name, folder / name)
        built = build_site(folder, folder, "-j", "3")  # "auto" is one on a machine of one core
        assert built.returncode == 0, built.output
        return {"folder": str(folder), "digests": digests(built.folder)}

    found = once(tmp_path_factory.getbasetemp(), "copy", work)
    return Copy(Path(found["folder"]), found["digests"])


def test_builds_by_one_and_by_several_processes_are_identical(site: Site, copy: Copy) -> None:
    one, several = digests(site.folder), copy.digests
    assert one.keys() == several.keys()
    assert [name for name in one if one[name] != several[name]] == []


@pytest.fixture
def again(edition: Site, tmp_path: Path) -> Site:
    """The session's build, copied with its doctrees so that it can be built once more."""
    build, language = edition.folder.parents[1], edition.folder.name
    for folder in ("html", "doctrees"):
        shutil.copytree(build / folder / language, tmp_path / folder / language)
    return Site(tmp_path / "html" / language)


def test_second_build_without_a_change_reads_no_page_and_changes_no_file(again: Site) -> None:
    """Sphinx writes indices and search anew, but with the same bytes: ``publish()`` copies none."""
    before, written = contents(again.folder), times(again.folder)
    built = build_site(ROOT, again.folder.parents[1], language=again.folder.name)
    assert built.returncode == 0, built.output
    assert read_again(built) == []
    after = contents(again.folder)
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == []
    rewritten = {name for name, time in times(again.folder).items() if written[name] != time}
    assert rewritten & {f"{page}.html" for page in sources()} == set()


def times(folder: Path) -> dict[str, int]:
    """When each file of a built site was written last."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.stat().st_mtime_ns for file in files}


def test_edit_of_one_csv_reads_only_the_pages_that_show_it(site: Site, copy: Copy) -> None:
    before = contents(site.folder)

    history = copy.folder / "data" / "history.csv"
    history.write_text(
        history.read_text("utf-8").replace("市ホームページ開設", "市の頁を開設"), "utf-8"
    )
    second = build_site(copy.folder, copy.folder)
    assert second.returncode == 0, second.output
    # what was made into books is no longer what the site says, so it doesn't offer them
    offered = any(name.startswith("books/") for name in before)
    shown = ("plan:history", "plan:files", *(["plan:books"] if offered else []))
    # pages of the audit, too, if the record of the checks was of this site: now it is of another
    assert [page for page in read_again(second) if not page.startswith("accessibility/")] == [
        page for page in sources() if any(directives(page, name) for name in shown)
    ]
    after = contents(second.folder)
    assert "市の頁を開設" in after["context/city.html"].decode()
    changed = {name for name in after if after[name] != before.get(name)}
    of_audit = {name for name in changed if name.startswith("accessibility/")}
    pages = {name for name in changed if name.endswith(".html")} - of_audit
    offering = {"index.html"} if offered else set()
    assert pages - {"reference/data.html"} == {"context/city.html", *offering}  # sizes, rounded
