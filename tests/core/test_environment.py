"""Environments are made once, and anew when their lock has changed."""

import importlib.util
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[2] / "requirements" / "environment.py"


@pytest.fixture
def module(tmp_path: Path) -> ModuleType:
    """The module in a project of its own, with one lock; nothing is installed there."""
    folder = tmp_path / "requirements"
    folder.mkdir()
    (folder / "site.txt").write_text("sphinx==9.0.4", "utf-8")
    copy = folder / "environment.py"
    copy.write_text(FILE.read_text("utf-8"), "utf-8")
    spec = importlib.util.spec_from_file_location("environment_of_a_test", copy)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def made(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was installed."""
    made: list[str] = []

    def make(folder: Path, python: Path, requirements: list[str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        made.append(Path(requirements[-1]).read_text("utf-8"))

    monkeypatch.setattr(module, "_make", make)
    return made


def test_it_is_made_once_and_the_reader_is_told(
    module: ModuleType, made: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    programs = module.environment("site")
    assert programs.parent == module.ROOT / ".nox" / "site"
    told = capsys.readouterr().out
    assert "入れています" in told
    assert "Installing" in told
    assert module.environment("site") == programs
    assert made == ["sphinx==9.0.4"]
    assert capsys.readouterr().out == ""


def test_another_lock_makes_another_environment(module: ModuleType, made: list[str]) -> None:
    module.environment("site")
    (module.ROOT / "requirements" / "site.txt").write_text("sphinx==9.0.5", "utf-8")
    module.environment("site")
    assert made == ["sphinx==9.0.4", "sphinx==9.0.5"]


def test_what_was_broken_off_is_begun_anew(
    module: ModuleType, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "_make", fail)
        with pytest.raises(KeyboardInterrupt):
            module.environment("site")
    module.environment("site")
    assert made == ["sphinx==9.0.4"]


def test_where_python_cannot_make_one_the_package_is_named(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "find_uv", lambda: None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        module.environment("site")


def test_an_installation_that_fails_is_told_in_a_sentence(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise subprocess.CalledProcessError(2, ["uv"])

    monkeypatch.setattr(module, "_make", fail)
    with pytest.raises(SystemExit, match=r"could not be installed into \.nox"):
        module.environment("site")
    assert not (module.ROOT / ".nox" / "site" / "made-from.txt").exists()
