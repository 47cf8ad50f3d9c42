"""``publish()`` of the noxfile: the site in ``build/html`` changes only where it must."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.sheets import ROOT

Publish = Callable[[Path, Path], list[Path]]


@pytest.fixture(scope="module")
def publish() -> Publish:
    spec = importlib.util.spec_from_file_location("noxfile", ROOT / "noxfile.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    function: Publish = module.publish
    return function


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


def test_first_publication_copies_everything(publish: Publish, tmp_path: Path) -> None:
    files = {"index.html": "start", "measures/1-1.html": "area", ".buildinfo": "hash"}
    new, site = write(tmp_path / "new", files), tmp_path / "html" / "ja"
    assert len(publish(new, site)) == 3
    assert read(site) == files


def test_files_that_are_equal_are_left_untouched(publish: Publish, tmp_path: Path) -> None:
    new = write(tmp_path / "new", {"same.html": "same", "changed.html": "after"})
    site = write(tmp_path / "site", {"same.html": "same", "changed.html": "before"})
    before = {name: (site / name).stat().st_mtime_ns for name in read(site)}
    (site / "same.html").chmod(0o444)  # a write would fail, or show by a new time
    assert publish(new, site) == [Path("changed.html")]
    assert read(site) == {"same.html": "same", "changed.html": "after"}
    assert (site / "same.html").stat().st_mtime_ns == before["same.html"]


def test_files_that_the_build_no_longer_has_are_removed(publish: Publish, tmp_path: Path) -> None:
    new = write(tmp_path / "new", {"kept.html": "kept"})
    site = write(tmp_path / "site", {"kept.html": "kept", "gone.html": "", "deep/er/gone.html": ""})
    assert publish(new, site) == []
    assert read(site) == {"kept.html": "kept"}


def test_publishing_twice_changes_nothing_the_second_time(publish: Publish, tmp_path: Path) -> None:
    new, site = write(tmp_path / "new", {"a/b.html": "b"}), tmp_path / "site"
    assert [publish(new, site), publish(new, site)] == [[Path("a/b.html")], []]


def test_the_build_beside_the_site_is_left_as_it_is(publish: Publish, tmp_path: Path) -> None:
    files = {"index.html": "start"}
    new, site = write(tmp_path / "new", files), write(tmp_path / "site", {"old.html": "old"})
    publish(new, site)
    assert read(new) == files
