"""``plandata check --format``: each form has what people read, and the exit status stays."""

import json
from pathlib import Path
from typing import Any

import pytest

from plandata.__main__ import main
from sitecheck.formats import FORMATS

from .another_city import City

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the data of the other city, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    for name in ("docs", "data"):
        (tmp_path / name).mkdir()
    (tmp_path / "docs" / "conf.py").write_text("", "utf-8")
    City.in_folder(tmp_path / "data")
    return tmp_path


def spoil(folder: Path) -> None:
    """A problem and a notice of data, a bad word of a page and a bad role."""
    city = City(folder / "data")
    city.change("glossary", 3, "definition_ja", "")
    city.change("schedule", 2, "order", "\uff11")
    text = "# 題\n\n日 程です。{plan:measure}`9-9-9`\n"
    (folder / "docs" / "page.md").write_text(text, "utf-8")


def told(form: str, capsys: Output, status: int, *options: str) -> str:
    """What a program reads."""
    capsys.readouterr()
    assert main(["check", "--format", form, *options]) == status
    out, err = capsys.readouterr()
    assert len(err.splitlines()) == 2, "the summaries"
    return out


def lines(text: str) -> list[str]:
    """The printed lines without their places, which forms have apart."""
    return [line.split(": ", 1)[1].rpartition(" [")[0] for line in text.splitlines()]


@pytest.mark.parametrize("form", FORMATS)
def test_of_good_files_each_form_is_whole_and_empty(form: str, capsys: Output) -> None:
    out = told(form, capsys, 0)
    if out:
        document = json.loads(out)
        assert document.get("entries", document.get("runs", [{}])[0].get("results")) == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_form_says_what_people_read(folder: Path, language: str, capsys: Output) -> None:
    spoil(folder)
    text = told("text", capsys, 1, "--lang", language)
    assert len(text.splitlines()) == 4

    document = json.loads(told("json", capsys, 1, "--lang", language))
    assert document["language"] == language
    assert [entry["message"] for entry in document["entries"]] == lines(text)

    (run,) = json.loads(told("sarif", capsys, 1, "--lang", language))["runs"]
    assert run["language"] == language
    messages = [result["message"]["text"] for result in run["results"]]
    assert [one.replace("{{", "{").replace("}}", "}") for one in messages] == lines(text)

    github = told("github", capsys, 1, "--lang", language)
    assert [line.split("::", 2)[2] for line in github.splitlines()] == text.splitlines()


@pytest.mark.parametrize("arguments", [["--lang", "en", "check"], ["check", "--lang", "en"]])
def test_the_language_may_stand_before_the_command_or_after_it(
    arguments: list[str], capsys: Output
) -> None:
    assert main([*arguments, "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["language"] == "en"
    assert err.isascii()


def test_an_entry_of_data_has_its_cell_and_level(folder: Path, capsys: Output) -> None:
    spoil(folder)
    entries: list[dict[str, Any]] = json.loads(told("json", capsys, 1))["entries"]
    empty, wide = (
        next(entry for entry in entries if entry["rule"] == f"plan.{kind}")
        for kind in ("empty-cell", "full-width")
    )
    assert (empty["file"], empty["line"], empty["level"]) == ("data/glossary.csv", 3, "error")
    assert empty["column"] == {"name": "definition_ja", "position": 8}
    assert (empty["table"], empty["row"]) == ("glossary", "ai")
    assert (wide["file"], wide["level"]) == ("data/schedule.csv", "notice")


def test_places_that_follow_are_counted_and_named(folder: Path, capsys: Output) -> None:
    city = City(folder / "data")
    city.write("groups", city.path("groups").read_text("utf-8").replace("name_ja", "name", 1))
    (entry, *_others) = json.loads(told("json", capsys, 1))["entries"]
    assert entry["file"] == "data/groups.csv"
    assert entry["follows"] > 0


def test_notices_alone_fail_no_form(folder: Path, capsys: Output) -> None:
    City(folder / "data").change("schedule", 2, "order", "\uff11")
    for form in FORMATS:
        assert told(form, capsys, 0)


def test_another_form_is_no_form(capsys: Output) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["check", "--format", "xml"])
    assert "--format text|json|sarif|github" in capsys.readouterr().err
