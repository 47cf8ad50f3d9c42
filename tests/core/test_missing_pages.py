"""``plandata pages``: a page for each group and each measure that no page shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plandata.__main__ import main
from sitecheck import text_file

from .another_city import City

Output = pytest.CaptureFixture[str]
CONF = 'extensions = ["myst_parser", "plandata"]\nmyst_enable_extensions = ["colon_fence"]\n'
START = "# 計画\n\n```{toctree}\nplan/1\n```\n"


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> City:
    """A plan without pages but the first, in the current folder."""
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    page("index", START)
    Path("docs/conf.py").write_text(CONF, "utf-8")
    return City.in_folder(Path("data"))


def page(name: str, text: str) -> None:
    file = Path("docs", f"{name}.md")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def pages() -> dict[str, str]:
    return {
        file.relative_to("docs").with_suffix("").as_posix(): file.read_text("utf-8")
        for file in Path("docs").rglob("*.md")
    }


def told_by_check(capsys: Output) -> list[str]:
    capsys.readouterr()
    main(["check"])
    return [
        line
        for line in capsys.readouterr().out.splitlines()
        if line.endswith(("[plan.not-shown]", "[plan.contents]"))
    ]


def written(capsys: Output) -> Iterator[str]:
    assert main(["pages"]) == 0
    return iter(capsys.readouterr().out.splitlines())


def test_check_tells_each_row_at_its_line_and_how_to_make_its_page(
    city: City, capsys: Output
) -> None:
    told = told_by_check(capsys)
    places = [line.split(" を")[0] for line in told if "not-shown" in line]
    assert places[:3] == ["data/groups.csv:2: 1", "data/groups.csv:3: 2", "data/groups.csv:4: 1-1"]
    assert places[-1] == "data/measures.csv:5: 2-1-1"
    assert "（個別施策）。「python3 noxfile.py -s pages」と打つと、ないページができます" in told[-1]


@pytest.mark.parametrize(
    "conf", ["suppress_warnings = ['plan.not-shown']", "extensions = ['another']"]
)
def test_check_is_silent_where_it_can_be_otherwise(conf: str, city: City, capsys: Output) -> None:
    Path("docs/conf.py").write_text(CONF + conf, "utf-8")
    assert not [line for line in told_by_check(capsys) if "not-shown" in line]


def test_the_pages_are_whole_and_in_the_contents(city: City, capsys: Output) -> None:
    lines = list(written(capsys))
    names = [*("1", "2", "1-1", "1-2", "2-1"), *("1-1-1", "1-1-2", "1-2-1", "2-1-1")]
    assert lines == [
        *(f"docs/plan/{name}.md" for name in names),
        "9個のページを書きました",
        "docs/index.md: 目次（toctree）に、次の名前を1行に一つずつ書いてください",
        "    plan/2",
    ]
    found = pages()
    assert found["index"] == START
    assert found["plan/1"] == "# {plan:title}`goal 1`\n\n```{toctree}\n1-1\n1-2\n```\n"
    assert found["plan/1-1"] == (
        "# {plan:title}`area 1-1`\n\n```{plan:briefs}\n:area: 1-1\n:toctree:\n```\n\n"
        "```{plan:schedule}\n:area: 1-1\n```\n"
    )
    assert found["plan/1-1-2"] == (
        "# {plan:title}`measure 1-1-2`\n\n:::{plan:measure} 1-1-2\n:::\n"
    )
    (line,) = told_by_check(capsys)
    assert line.startswith("docs/plan/2.md:1: このページは、どの toctree にもありません。")
    page("index", START.replace("plan/1", "plan/1\nplan/2"))
    assert told_by_check(capsys) == []


def test_a_measure_without_text_is_told_unless_it_has_a_brief(city: City, capsys: Output) -> None:
    city.add("measures", "brief_ja", *["窓口を楽にします。", "", "地図を出します。", "備えます。"])
    main(["pages"])
    capsys.readouterr()
    assert main(["check"]) == 1
    told = [line for line in capsys.readouterr().out.splitlines() if "本文がありません" in line]
    assert [line.split(": ")[0] for line in told] == ["docs/plan/1-1-2.md:3"]


def test_contents_that_lack_measures_for_their_data_are_not_told(
    city: City, capsys: Output
) -> None:
    main(["pages"])
    page("index", START.replace("plan/1", "plan/1\nplan/2"))
    city.path("measures").write_bytes(city.text("measures").encode("utf-16"))
    assert told_by_check(capsys) == []


def test_a_second_time_nothing_changes(city: City, capsys: Output) -> None:
    main(["pages"])
    before = pages()
    capsys.readouterr()
    assert list(written(capsys)) == ["0個のページを書きました"]
    assert pages() == before


def test_what_a_page_shows_gets_no_other_and_stays_as_it_is(city: City, capsys: Output) -> None:
    text = "# {plan:title}`area 1-1`\n\n```{plan:measure} 1-1-1\n文章です。\n```\n"
    page("old/first", text)
    lines = list(written(capsys))
    assert pages()["old/first"] == text
    assert not {"docs/plan/1-1.md", "docs/plan/1-1-1.md"} & {*lines}
    assert "docs/old/1-1-2.md" in lines  # beside the page of its group


def test_pages_lie_where_others_of_their_kind_do(city: City, capsys: Output) -> None:
    page("measures/1-1-1", "# {plan:title}`measure 1-1-1`\n\n:::{plan:measure} 1-1-1\n文章\n:::\n")
    page("goals/one", "# {plan:title}`goal 1`\n")
    lines = list(written(capsys))
    assert {"docs/goals/2.md", "docs/measures/2-1.md", "docs/measures/2-1-1.md"} < {*lines}
    assert "../measures/2-1\n" in pages()["goals/2"]
    index = lines.index(
        "docs/goals/one.md: 目次（toctree）に、次の名前を1行に一つずつ書いてください"
    )
    assert lines[index + 1 : index + 3] == ["    ../measures/1-1", "    ../measures/1-2"]


def test_a_group_of_groups_and_measures_names_both(city: City) -> None:
    city.append("measures", "1-9,1,受付,,false,false,4")
    assert main(["pages"]) == 0
    text = pages()["plan/1"]
    assert "```{toctree}\n1-9\n1-1\n1-2\n```" in text
    assert ":toctree:" not in text


def test_a_plan_without_groups_has_its_measures_in_the_first_page(
    city: City, capsys: Output
) -> None:
    city.without_groups()
    lines = list(written(capsys))
    assert "docs/index.md: 目次（toctree）に、次の名前を1行に一つずつ書いてください" in lines
    assert lines[-1].startswith("    plan/")


def test_without_colons_in_conf_py_blocks_have_backticks(city: City) -> None:
    Path("docs/conf.py").write_text('extensions = ["myst_parser", "plandata"]\n', "utf-8")
    assert main(["pages"]) == 0
    assert pages()["plan/1-1-2"].endswith("```{plan:measure} 1-1-2\n```\n")


@pytest.mark.parametrize(
    ("name", "conf"),
    [("plan/1-2", ""), ("plan/1-2", "exclude_patterns = ['plan/1-2.md']\n"), ("PLAN/1-2", "")],
)
def test_a_name_that_is_taken_is_told_and_nothing_is_written(
    name: str, conf: str, city: City, capsys: Output
) -> None:
    Path("docs/conf.py").write_text(CONF + conf, "utf-8")
    page(name, "# 手書き\n")
    before = pages()
    assert main(["pages"]) == 2
    assert capsys.readouterr().err.startswith("docs/plan/1-2.md: このファイルはもうあるか、")
    assert pages() == before


def test_a_group_and_a_measure_of_one_id_are_told(city: City, capsys: Output) -> None:
    city.append("measures", "1-1,1-1,同じ番号,,false,false,4")
    before = pages()
    assert main(["pages"]) == 2
    assert capsys.readouterr().err.startswith("docs/plan/1-1.md: このファイルはもうあるか、")
    assert pages() == before


def test_a_page_that_cannot_be_read_may_show_what_is_missing(city: City, capsys: Output) -> None:
    Path("docs/broken.md").write_bytes("# 題\n".encode("cp932"))
    assert main(["pages"]) == 2
    assert capsys.readouterr().err.startswith("docs/broken.md:1: UTF-8の文字として読めません")
    assert not Path("docs/plan").exists()
    assert not [line for line in told_by_check(capsys) if "not-shown" in line]


def test_problems_of_the_data_come_first(city: City, capsys: Output) -> None:
    city.append("measures", "1-1-9,9-9,どこにもない,,false,false,4")
    assert main(["pages"]) == 1
    told = capsys.readouterr()
    assert "「9-9」はgroups.csvにありません" in told.out
    assert told.err == "ページは書いていません。先にデータを直してください\n"
    assert not Path("docs/plan").exists()


def test_all_pages_are_written_or_none(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    write, count = text_file.write, iter(range(9))

    def fails_at_last(file: Path, content: bytes) -> bool:
        if next(count) == 5:
            raise OSError(28, "No space left on device")
        return write(file, content)

    monkeypatch.setattr(text_file, "write", fails_at_last)
    assert main(["pages"]) == 2
    assert set(pages()) == {"index"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (":::｛plan:measure｝ 1-1-2\n文章です。\n:::", "fence-sign"),
        ("```{plan:measur} 1-1-2\n文章です。\n```", "plan.directive"),
        ("```{plan:measure} 1-1-2x\n文章です。\n```", "plan.unknown-id"),
        ("＃ {plan:title}`measure 1-1-2`", "text.heading"),
    ],
)
def test_what_was_meant_for_a_row_is_told_alone(
    text: str, rule: str, city: City, capsys: Output
) -> None:
    main(["pages"])
    page("index", START.replace("plan/1", "plan/1\nplan/2"))
    page("plan/1-1-2", f"# 施策\n\n{text}\n")
    capsys.readouterr()
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if rule in line]
    assert not [line for line in lines if "not-shown" in line]
