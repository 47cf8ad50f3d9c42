"""Editions are built beside the site, which changes only where it must, and only if all succeed."""

from pathlib import Path

import pytest

from plandata.languages.publication import main, publish, up_to_date

CONF = """project = "町の計画"
language = "ja"
plan_languages = {"ja": {"name": "日本語"}, "en": {"name": "English"}}
"""


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


def test_first_publication_copies_everything(tmp_path: Path) -> None:
    files = {"index.html": "start", "measures/1-1.html": "area", ".buildinfo": "hash"}
    new, site = write(tmp_path / "new", files), tmp_path / "html" / "ja"
    assert len(publish(new, site)) == 3
    assert read(site) == files


def test_files_that_are_equal_are_left_untouched(tmp_path: Path) -> None:
    new = write(tmp_path / "new", {"same.html": "same", "changed.html": "after"})
    site = write(tmp_path / "site", {"same.html": "same", "changed.html": "before"})
    before = {name: (site / name).stat().st_mtime_ns for name in read(site)}
    (site / "same.html").chmod(0o444)  # a write would fail, or show by a new time
    assert publish(new, site) == [Path("changed.html")]
    assert read(site) == {"same.html": "same", "changed.html": "after"}
    assert (site / "same.html").stat().st_mtime_ns == before["same.html"]


def test_files_that_the_build_no_longer_has_are_removed(tmp_path: Path) -> None:
    files = {"kept.html": "kept", "gone.html": "", "deep/er/gone.html": ""}
    new, site = write(tmp_path / "new", files), tmp_path / "site"
    publish(new, site)
    (new / "gone.html").unlink()
    (new / "deep" / "er" / "gone.html").unlink()
    assert publish(new, site) == []
    assert read(site) == {"kept.html": "kept"}


def test_files_that_others_put_there_stay(tmp_path: Path) -> None:
    new, site = write(tmp_path / "new", {"index.html": "start"}), tmp_path / "site"
    publish(new, site)
    write(site, {"CNAME": "town.example", "ja/verified.html": "yes"})
    assert publish(new, site) == []
    assert read(site) == {"index.html": "start", "CNAME": "town.example", "ja/verified.html": "yes"}


def test_publishing_twice_changes_nothing_the_second_time(tmp_path: Path) -> None:
    new, site = write(tmp_path / "new", {"a/b.html": "b"}), tmp_path / "site"
    assert [publish(new, site), publish(new, site)] == [[Path("a/b.html")], []]


def test_the_build_beside_the_site_is_left_as_it_is(tmp_path: Path) -> None:
    files = {"index.html": "start"}
    new, site = write(tmp_path / "new", files), write(tmp_path / "site", {"old.html": "old"})
    publish(new, site)
    assert read(new) == files


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    files = {"conf.py": CONF, "index.rst": "計画\n====\n\n.. toctree::\n\n   page\n"}
    return write(tmp_path / "docs", {**files, "page.rst": "頁\n==\n"})


def test_a_warning_in_one_edition_leaves_the_site_as_it_was(
    docs: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    build = tmp_path / "build"
    monkeypatch.chdir(tmp_path)
    assert main(["docs", "build"]) == 0  # as ``nox -s docs`` names them
    before = read_bytes(build / "html")
    assert {"index.html", "ja/page.html", "en/page.html"} <= before.keys()
    assert up_to_date(docs, build)

    (docs / "page.rst").write_text(":doc:`nowhere`\n", "utf-8")
    assert not up_to_date(docs, build)
    for _again in range(2):  # a page that was read with a warning is read again
        assert main([str(docs), str(build)]) == 1
        told = capfd.readouterr()
        assert "unknown document: 'nowhere'" in told.out + told.err
        assert "html は前のままです" in told.err
        assert read_bytes(build / "html") == before
        assert not up_to_date(docs, build)


def test_a_page_that_is_gone_leaves_the_site(docs: Path, tmp_path: Path) -> None:
    build = tmp_path / "build"
    assert main([str(docs), str(build)]) == 0
    (docs / "page.rst").unlink()
    write(docs, {"index.rst": "計画\n====\n"})
    assert main([str(docs), str(build)]) == 0
    assert not [name for name in read_bytes(build / "html") if "page.html" in name]


@pytest.mark.parametrize("name", ["new", "html"])
def test_a_folder_of_somebody_else_is_left_alone(
    docs: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "mine" / name, {"ja/letter.txt": "words"})
    assert main([str(docs), str(tmp_path / "mine")]) == 2
    assert "このプログラムが作ったのではないファイル" in capsys.readouterr().err
    assert read(tmp_path / "mine") == {f"{name}/ja/letter.txt": "words"}


def test_a_conf_that_fails_is_told(
    docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (docs / "conf.py").write_text("1 / 0\n", "utf-8")
    assert main([str(docs), str(tmp_path / "build")]) == 2
    assert f"{docs / 'conf.py'}:1: 実行できません（ZeroDivisionError" in capsys.readouterr().err


def read_bytes(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
