"""``plandata new``: options, questions and what is refused."""

import csv
import io
import json
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from plandata import conf_file
from plandata.__main__ import main

from .project import ENGINE, OPTIONS, new

Output = pytest.CaptureFixture[str]


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("".join(f"{words}\n" for words in answers)))


def test_options_come_into_the_files(folder: Path) -> None:
    levels = "pillar=柱,area,measure=取組"
    chosen = {"id": "minato", "languages": "ja,en", "levels": levels, "licence": "CC0-1.0"}
    assert new(folder, **chosen) == 0

    (plan,) = rows(folder, "plan")
    assert (plan["id"], plan["title_ja"]) == ("minato", "みなと市計画")
    assert (plan["first_fiscal_year"], plan["last_fiscal_year"]) == ("2027", "2029")
    found = [(row["id"], row["name_ja"], row["name_en"]) for row in rows(folder, "levels")]
    assert found == [
        ("pillar", "柱", "pillar"),
        ("area", "施策区分", "area"),
        ("measure", "取組", "measure"),
    ]
    assert list(conf_file.settings(folder / "docs" / "conf.py")["plan_languages"]) == ["ja", "en"]
    assert f"plandata[check,preview,sheets] @ {ENGINE}\n" in (
        folder / "requirements.txt"
    ).read_text("utf-8")
    package = json.loads((folder / "data" / "datapackage.json").read_text("utf-8"))
    assert package["name"] == "minato"
    assert [licence["name"] for licence in package["licenses"]] == ["CC0-1.0"]
    assert "CC0-1.0" in (folder / "LICENSE.md").read_text("utf-8")
    assert (folder / ".ci" / "run").stat().st_mode & 0o111
    assert (folder / ".gitignore").is_file()


def test_the_data_is_in_the_stable_form(folder: Path) -> None:
    assert new(folder) == 0
    assert main(["format", str(folder / "data"), "--check"]) == 0


def test_without_a_licence_nothing_says_one(folder: Path) -> None:
    assert new(folder, licence="none") == 0

    assert not (folder / "LICENSE.md").exists()
    package = json.loads((folder / "data" / "datapackage.json").read_text("utf-8"))
    assert "licenses" not in package


def test_a_plan_without_an_end_has_periods(folder: Path) -> None:
    assert new(folder, last_year="-") == 0

    assert rows(folder, "plan")[0]["last_fiscal_year"] == ""
    assert [row["id"] for row in rows(folder, "periods")] == ["2027", "2028", "later"]


def test_a_plan_with_an_end_has_its_years(folder: Path) -> None:
    assert new(folder) == 0
    assert not (folder / "data" / "periods.csv").exists()
    assert [row["period"] for row in rows(folder, "schedule")] == ["2027", "2028", "2029"]


def test_every_row_says_that_it_is_an_example(folder: Path) -> None:
    assert new(folder) == 0

    for name in ("groups", "measures", "indicators", "departments"):
        for row in rows(folder, name):
            assert "例の" in row["name_ja"], name
            assert "example" in row["name_en"].lower(), name


def test_rows_that_are_typed_get_their_pages(folder: Path, capsys: Output) -> None:
    assert new(folder, languages="ja", levels="goal") == 0
    typed = {"groups": "2,goal,,二つ目\n", "measures": "1-2,1,甲,します。\n2-1,2,乙,します。\n"}
    for name, text in typed.items():
        with (folder / "data" / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.write(text)
    places = (str(folder / "data"), str(folder / "docs"))
    assert main(["check", *places]) == 1
    assert main(["pages", *places]) == 0
    start = folder / "docs" / "index.md"
    start.write_text(start.read_text("utf-8").replace("\nplan/1\n", "\nplan/1\nplan/2\n"), "utf-8")
    capsys.readouterr()
    assert main(["check", *places]) == 0
    (notice,) = capsys.readouterr().out.splitlines()
    assert notice.endswith("[plan.not-scheduled]")


def test_words_of_a_name_stay_words(folder: Path) -> None:
    name = '"計画" *x* {plan:term}`y` \\ \''
    assert new(folder, name=name) == 0

    conf = conf_file.settings(folder / "docs" / "conf.py")
    assert conf["plan_languages"]["ja"]["project"] == conf["project"] == name
    assert rows(folder, "plan")[0]["title_ja"] == name
    heading = (folder / "docs" / "index.md").read_text("utf-8").split("# ")[1].split("\n")[0]
    assert heading == '"計画" \\*x\\* \\{plan:term\\}\\`y\\` \\\\ \''


def test_a_wheel_is_copied_into_the_project(tmp_path: Path) -> None:
    wheel = tmp_path / "plandata-9.9-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    for place, engine in {"by-path": str(wheel), "by-address": wheel.as_uri()}.items():
        plan = tmp_path / place
        assert new(plan, engine=engine) == 0
        assert (plan / "engine" / wheel.name).read_bytes() == b"wheel"
        lines = (plan / "requirements.txt").read_text("utf-8").splitlines()
        assert f"./engine/{wheel.name}[check,preview,sheets]" in lines


@pytest.mark.parametrize(
    "engine",
    [
        "plandata",
        "plandata==1.0",
        "plandata-1-py3-none-any.whl",
        "http://plans.example/plandata-1-py3-none-any.whl",
        "https://",
        f"{ENGINE} --index-url=https://other.example",
        f"{ENGINE}\nother",
        "file:///nowhere/plandata-1-py3-none-any.whl",
    ],
)
def test_a_name_that_an_index_could_answer_is_refused(
    engine: str, folder: Path, capsys: Output
) -> None:
    assert new(folder, engine=engine) == 2
    assert "名前だけでは、別のものが入るおそれがあります" in capsys.readouterr().err
    assert not folder.exists()


def test_the_wheel_of_something_else_is_refused(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other-1-py3-none-any.whl"
    with zipfile.ZipFile(other, "w"):
        assert new(folder, engine=str(other)) == 2


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"name": " "}, "計画の名前を、1行の文字で書いてください"),
        ({"name": "a\nb"}, "計画の名前を、1行の文字で書いてください"),
        ({"id": "計画"}, "plan.csv: 列「id」（A列）: 「計画」はidに使えません"),
        ({"languages": "ja,english"}, "「english」という言語はありません"),
        ({"languages": "qq"}, "「qq」という言語はありません"),
        ({"levels": "Goal"}, "「Goal」は階層の一覧ではありません"),
        ({"levels": "goal,goal"}, "「goal,goal」は階層の一覧ではありません"),
        ({"levels": "measure,goal"}, "「measure,goal」は階層の一覧ではありません"),
        ({"levels": "measure"}, "「measure」は階層の一覧ではありません"),
        ({"levels": "term"}, "levels.csv: 列「id」（A列）: 「term」はほかの意味で使われています"),
        ({"first_year": "R9"}, "「R9」は年度ではありません"),
        ({"last_year": "2026"}, "plan.csv: "),
        ({"licence": "MIT"}, "「MIT」という利用条件はありません"),
    ],
)
def test_what_cannot_be_used_is_told_and_nothing_is_written(
    options: dict[str, str], told: str, folder: Path, capsys: Output
) -> None:
    assert new(folder, **options) == 2
    assert told in capsys.readouterr().err
    assert not folder.exists()


def test_a_folder_that_is_not_empty_stays_as_it_is(folder: Path, capsys: Output) -> None:
    folder.mkdir()
    (folder / "letter.txt").write_text("mine", "utf-8")
    assert new(folder) == 2
    assert f"{folder}: 空のフォルダではありません" in capsys.readouterr().err
    assert [file.name for file in folder.iterdir()] == ["letter.txt"]
    assert new(folder / "letter.txt") == 2


def test_an_empty_folder_is_filled(folder: Path) -> None:
    folder.mkdir()
    assert new(folder) == 0
    assert (folder / "docs" / "conf.py").is_file()


def test_what_most_have_is_taken_and_told(folder: Path, capsys: Output) -> None:
    assert new(folder) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:-1] == [
        "--id は plan にしました",
        "--languages は ja,en にしました",
        "--levels は goal,area にしました",
        "--licence は CC-BY-4.0 にしました",
    ]
    count = sum(file.is_file() for file in folder.rglob("*"))
    assert told[-1].startswith(f"{folder} に{count}個のファイルを書きました")


def test_what_nobody_can_tell_must_be_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    installed(monkeypatch, None)
    assert main(["new", str(folder)]) == 2
    assert capsys.readouterr().err == "--name、--engine を指定してください\n"
    assert not folder.exists()


@pytest.mark.parametrize(
    ("record", "taken"),
    [
        (None, ""),
        ({"url": ENGINE, "archive_info": {}}, ENGINE),
        (
            {
                "url": "https://plans.example/plandata",
                "vcs_info": {"vcs": "git", "commit_id": "0a1b"},
            },
            "git+https://plans.example/plandata@0a1b",
        ),
        ({"url": "file:///gone/plandata-1-py3-none-any.whl", "archive_info": {}}, ""),
    ],
)
def test_the_engine_is_that_which_runs(
    record: dict[str, object] | None,
    taken: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Output,
) -> None:
    installed(monkeypatch, record)
    left = [f"{name}={words}" for name, words in OPTIONS.items() if name != "--engine"]
    assert main(["new", str(folder), *left]) == (0 if taken else 2)
    told = capsys.readouterr()
    if taken:
        assert f"--engine は {taken} にしました" in told.out
        assert f" @ {taken}\n" in (folder / "requirements.txt").read_text("utf-8")


def installed(monkeypatch: pytest.MonkeyPatch, record: dict[str, object] | None) -> None:
    """Let the engine be installed from where a record of the installer says."""

    class Installed(metadata.Distribution):
        def read_text(self, filename: str) -> str | None:
            return json.dumps(record) if record and filename == "direct_url.json" else None

        def locate_file(self, path: object) -> Path:
            raise NotImplementedError

    monkeypatch.setattr(metadata, "distribution", lambda name: Installed())


def test_a_terminal_is_asked_for_what_is_not_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    answer(monkeypatch, "みなと市計画", "", "en,english", "en", "goal=Goal", "2027", "", "none")
    assert main(["new", str(folder), "--engine", ENGINE]) == 0

    told = capsys.readouterr().out
    assert told.startswith("計画の名前\n")
    assert "計画期間の最後の年度（西暦）。終わりのない計画では「-」（省略すると 2031）\n" in told
    assert "「english」という言語はありません" in told
    (plan,) = rows(folder, "plan")
    assert (plan["id"], plan["title_en"], plan["last_fiscal_year"]) == (
        "plan",
        "みなと市計画",
        "2031",
    )


def test_questions_are_in_the_language_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    answer(monkeypatch, "Port Plan", *[""] * 5, "none")
    assert main(["new", str(folder), "--lang", "en", "--engine", ENGINE]) == 0
    assert capsys.readouterr().out.startswith("the name of the plan\n")


def test_a_terminal_without_answers_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    answer(monkeypatch, "みなと市計画")
    assert main(["new", str(folder), "--engine", ENGINE]) == 2
    assert capsys.readouterr().err == "--id を指定してください\n"
    assert not folder.exists()
