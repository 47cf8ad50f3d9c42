"""The day of a site: that of the last commit to its text or data."""

import os
import subprocess
from pathlib import Path

import pytest

from .build import Build, build, words

DAY = "footer .edition"


def commit(folder: Path, day: str) -> None:
    """Record all files of a folder on a day."""
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org"}
    who |= {"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}
    when = f"{day}T23:30:00+09:00"
    env = {**os.environ, **who, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x", "--allow-empty"]):
        subprocess.run(["git", "-C", folder, *command], check=True, env=env)


@pytest.fixture
def root(seaford_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan whose files are recorded, in a theme that shows the day."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit(seaford_root, "2026-03-31")
    return seaford_root


def shown(site: Build) -> list[str]:
    assert site.warnings == []
    return [words(line) for line in site.page("index").select(DAY)]


def test_it_is_that_of_the_last_commit_where_it_was_made(root: Path) -> None:
    assert shown(build(root)) == ["Edition of 2026-03-31"]


def test_a_commit_to_something_else_changes_nothing(root: Path) -> None:
    (root.parent / "README").write_text("x", "utf-8")
    commit(root.parent, "2026-04-02")
    assert shown(build(root)) == ["Edition of 2026-03-31"]


def test_the_environment_says_another(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774915199")  # one second before midnight, UTC
    assert shown(build(root)) == ["Edition of 2026-03-30"]


def test_conf_py_has_the_last_word(root: Path) -> None:
    assert shown(build(root, release="Second")) == ["Edition of Second"]


def test_without_git_there_is_none(seaford_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert shown(build(seaford_root)) == []
    monkeypatch.setenv("PATH", "")
    assert shown(build(seaford_root)) == []
