"""The command ``plandata``: its help, what it says of wrong arguments, and its other commands."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import plandata
from plandata.__main__ import COMMANDS, main
from plandata.commands import command_line

Output = pytest.CaptureFixture[str]

CONF = """
plan_languages = {
    "ja": {"name": "日本語", "project": "峠の山小屋計画"},
    "fr": {"name": "Français", "project": "Plan <des> refuges"},
}
"""


def leave(*arguments: str) -> object:
    """The status with which the command leaves before it does anything."""
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return left.value.code


@pytest.mark.parametrize("language", [[], ["--lang", "ja"]])
def test_help_is_in_japanese_and_names_every_command(language: list[str], capsys: Output) -> None:
    assert leave(*language, "--help") == 0

    told = capsys.readouterr().out
    assert told.startswith("使い方: plandata ")
    for command in COMMANDS:
        assert f"\n    {command} " in told
    assert "終了コード" in told
    assert not {"usage", "options", "show this"} & set(told.split())


@pytest.mark.parametrize("command", [None, *COMMANDS])
@pytest.mark.parametrize("before", [True, False])
def test_help_is_in_english_where_asked_for(
    command: str | None, before: bool, capsys: Output
) -> None:
    named = [command] if command else []
    asked = ["--lang", "en", *named] if before else [*named, "--lang", "en"]
    assert leave(*asked, "--help") == 0

    told = capsys.readouterr().out
    assert told.startswith(f"usage: {' '.join(['plandata', *named])} ")
    assert "exit status" in told
    assert told.replace("…", "").isascii()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_tells_of_each_argument(command: str, capsys: Output) -> None:
    assert leave(command, "-h") == 0

    told = capsys.readouterr().out
    for argument in command_line.COMMANDS[command]:
        assert told.count(argument.name.upper()) == 2, "in the usage and in the list"
        if argument.default:
            assert f"省略すると {argument.default}" in told


def test_every_command_of_the_help_is_done_and_no_other() -> None:
    assert list(COMMANDS) == list(command_line.COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [[], ["chek"], ["root", "conf.py"], ["check", "a", "b", "c"], ["--lang", "fr", "check"]],
)
def test_wrong_arguments_leave_with_status_2_and_the_usage(
    arguments: list[str], capsys: Output
) -> None:
    assert leave(*arguments) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert "コマンドの書き方が正しくありません" in err
    assert "使い方: plandata " in err


def test_the_version_is_that_of_the_package(capsys: Output) -> None:
    assert leave("--version") == 0
    assert capsys.readouterr().out == f"plandata {plandata.__version__}\n"


def test_root_writes_what_stands_above_the_languages(tmp_path: Path) -> None:
    conf, folder = tmp_path / "conf.py", tmp_path / "site"
    conf.write_text(CONF, "utf-8")

    assert main(["root", str(conf), str(folder)]) == 0

    page = BeautifulSoup((folder / "index.html").read_text("utf-8"), "html.parser")
    assert [link.get_text() for link in page.select("li a")] == [
        "日本語 峠の山小屋計画",
        "Français Plan <des> refuges",
    ]
    assert (folder / "404.html").is_file()


@pytest.mark.parametrize("command", ["root", "i18n"])
@pytest.mark.parametrize(
    ("conf", "told"),
    [
        (None, "ファイルがありません"),
        ("plan_languages = {", ":1: 「{」が閉じていません"),
        (
            "import nothing_of_that_name",
            ":1: Pythonのモジュール「nothing_of_that_name」がありません",
        ),
        ("project = 'plan'", "plan_languages を読めません"),
        ("plan_languages = {'ja': {}}", "「ja」に name がありません"),
    ],
)
def test_a_conf_py_that_cannot_be_used_is_told_without_a_traceback(
    command: str, conf: str | None, told: str, tmp_path: Path, capsys: Output
) -> None:
    file = tmp_path / "conf.py"
    if conf is not None:
        file.write_text(conf, "utf-8")
    others = {"root": [str(file), "out.html"], "i18n": ["gettext", str(tmp_path), "data"]}

    assert main([command, *others[command]]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(str(file))
    assert told in err
    assert len(err.splitlines()) == 1


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "conf.py").write_text(CONF, "utf-8")
    target = tmp_path / "conf.py" / "index.html"

    assert main(["root", str(tmp_path / "conf.py"), str(target)]) == 2
    assert capsys.readouterr().err.startswith(f"{target}: 読み書きできません")


@pytest.mark.parametrize(
    ("first", "asked", "told"),
    [
        ("ja", [], "読み書きできません"),
        ("en", [], "Cannot be read or written"),
        ("fr", [], "Cannot be read or written"),
        ("ja", ["--lang", "en"], "Cannot be read or written"),
        ("en", ["--lang", "ja"], "読み書きできません"),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_messages_are_in_the_language_asked_for_or_that_of_the_plan(
    first: str, asked: list[str], told: str, before: bool, tmp_path: Path, capsys: Output
) -> None:
    conf = tmp_path / "conf.py"
    conf.write_text(
        f"plan_languages = {{'{first}': {{'name': 'a'}}, 'pt': {{'name': 'b'}}}}", "utf-8"
    )
    command = ["root", str(conf), str(conf / "index.html")]

    assert main([*asked, *command] if before else [*command, *asked]) == 2
    assert told in capsys.readouterr().err
