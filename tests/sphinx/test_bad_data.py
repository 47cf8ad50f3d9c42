"""Faulty data never stops a build: each problem is told at its line, and valid rows are shown."""

from pathlib import Path

import pytest

from .build import Build, build, one, words


@pytest.fixture
def in_root(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(root)
    return root


def edit(root: Path, file: str, line: int, text: str) -> None:
    path = root / "data" / file
    lines = path.read_text("utf-8").splitlines()
    lines[line - 1] = text
    path.write_text("\n".join(lines) + "\n", "utf-8")


PROBLEMS = [
    pytest.param(
        *("measures.csv", 3, "2001/1/2,A,下校を見守る,,false,false,7"),
        *("data/measures.csv:3: WARNING: 列「id」（A列）: 「2001/1/2」", "excel-date"),
        id="an id that Excel made a date",
    ),
    pytest.param(
        *("measures.csv", 3, "A-2,C,下校を見守る,,false,false,7"),
        *("data/measures.csv:3: WARNING: 列「group」（B列）: 「C」はgroups.csvに", "dangling"),
        id="a measure of an unknown goal",
    ),
    pytest.param(
        *("measures.csv", 3, "A-2,A,下校を見守る,,はい,false,7"),
        *("data/measures.csv:3: WARNING: 列「pilot」（E列）: 「はい」は使えません", "bad-value"),
        id="a mark that is neither true nor false",
    ),
    pytest.param(
        *("measures.csv", 3, "A-2,A,,,false,false,7"),
        *("data/measures.csv:3: WARNING: 列「name_ja」（C列）: セルが空です", "empty-cell"),
        id="a measure without a name",
    ),
    pytest.param(
        *("schedule.csv", 7, "A-2,2025,1,dayly,true"),
        *("data/schedule.csv:7: WARNING: 列「stage」（D列）: 「dayly」は", "dangling"),
        id="an unknown stage",
    ),
    pytest.param(
        *("schedule.csv", 7, "A-2,2035,1,daily,false"),
        *("data/schedule.csv:7: WARNING: 列「period」（B列）: 「2035」は", "fiscal-year"),
        id="a year outside the plan",
    ),
    pytest.param(
        *("measure_articles.csv", 2, "A-1,elderly-40"),
        *("data/measure_articles.csv:2: WARNING: 列「article」（B列）: 「elderly-40」", "dangling"),
        id="a link to an unknown article",
    ),
    pytest.param(
        *("glossary.csv", 8, "24h,24時間窓口"),
        *("data/glossary.csv:8: WARNING: セルが2個あり", "row-length"),
        id="a short row",
    ),
    pytest.param(
        *("figure_values.csv", 2, "homes-2013,homes,高齢の人,,2013,千,世帯,"),
        *("data/figure_values.csv:2: WARNING: 列「value」（F列）: 「千」は数", "bad-value"),
        id="a value that is no number",
    ),
    pytest.param(
        *("progress.csv", 3, "A-2,2024,done,,,,去年"),
        *("data/progress.csv:3: WARNING: 列「recorded_on」（G列）: 「去年」", "bad-value"),
        id="a day that is none",
    ),
]


@pytest.mark.parametrize(("file", "line", "row", "told", "subtype"), PROBLEMS)
def test_a_faulty_row_is_told_at_its_line(
    in_root: Path, file: str, line: int, row: str, told: str, subtype: str
) -> None:
    edit(in_root, file, line, row)
    site = build(in_root)
    (warning,) = (text for text in site.warnings if text.startswith(f"data/{file}:{line}: "))
    assert warning.startswith(told)
    assert warning.endswith(f"[plan.{subtype}]")
    assert "あんしん電話を配る" in words(one(site.main("goal-a"), "#measure-A-1 h3"))
    assert "B-1" in words(site.main("schedule"))


def test_a_notice_is_no_warning(in_root: Path, town: Build) -> None:
    file = in_root / "data" / "schedule.csv"
    text = file.read_text("utf-8")
    assert "\nA-1," in text
    file.write_text(text.replace("\nA-1,", "\nＡ-1,", 1), "utf-8")
    site = build(in_root)
    assert site.warnings == []
    assert words(site.main("schedule")) == words(town.main("schedule"))


def test_a_missing_file_is_told_and_the_rest_is_shown(in_root: Path) -> None:
    (in_root / "data" / "schedule.csv").unlink()
    site = build(in_root)
    assert site.warnings[0].startswith("data/schedule.csv:1: WARNING: ファイルがありません。")
    measure = one(site.main("goal-a"), "#measure-A-1")
    assert not measure.select("table")
    assert "福祉課、消防署" in words(measure)


#: Problems after which the plan itself is unknown: its years, and when it was published.
BROKEN_PLANS = {
    "missing": None,
    "without a row": "",
    "with a year in kanji": "x,計画,,二〇二四,2026,2024-03,町,,案,,本,",
    "with a day that is none": "x,計画,,2024,2026,2024-02-30,町,,案,,本,",
    "with years that run backwards": "x,計画,,2026,2024,2024-03,町,,案,,本,",
}


@pytest.mark.parametrize("problem", BROKEN_PLANS)
def test_a_broken_plan_csv_is_told_and_nothing_crashes(in_root: Path, problem: str) -> None:
    file = in_root / "data" / "plan.csv"
    header = file.read_text("utf-8").splitlines()[0]
    row = BROKEN_PLANS[problem]
    if row is None:
        file.unlink()
    else:
        file.write_text(f"{header}\n{row}\n" if row else f"{header}\n", "utf-8")
    (in_root / "data" / "eras.csv").write_text(
        "id,name_ja,name_en,first_day,first_fiscal_year\nreiwa,令和,Reiwa,2019-05-01,2019\n",
        encoding="utf-8",
    )
    site = build(in_root)
    assert site.warnings[0].startswith("data/plan.csv:")
    assert site.page("index")


def test_pages_show_the_data_again_when_plan_csv_is_mended(in_root: Path, town: Build) -> None:
    file = in_root / "data" / "plan.csv"
    whole = file.read_text("utf-8")
    file.write_text(whole.splitlines()[0] + "\n", "utf-8")
    build(in_root)
    file.write_text(whole, "utf-8")
    mended = build(in_root)
    assert mended.warnings == []
    for page in town.pages():
        if page != "search":
            assert words(mended.main(page)) == words(town.main(page)), page


def test_a_file_from_excel_in_cp932_builds_the_same_page(in_root: Path, town: Build) -> None:
    file = in_root / "data" / "departments.csv"
    file.write_bytes(file.read_text("utf-8").replace("\n", "\r\n").encode("cp932"))
    site = build(in_root)
    assert site.warnings == []
    assert site.main("offices") == town.main("offices")


def test_cells_are_plain_text_and_never_markup(in_root: Path) -> None:
    name = "*A* & <b>B</b> `c` {plan:term}`npo` %s {id}"
    edit(in_root, "measures.csv", 5, f"B-2,B,{name},,false,false,11")
    edit(in_root, "groups.csv", 3, f"B,goal,,{name},,9")
    site = build(in_root)
    assert site.warnings == []
    assert words(one(site.main("goal-b"), "#measure-B-2 h2")) == f"B-2 {name}"
    assert words(one(site.main("goal-b"), "h1")) == f"目標B {name}"
    assert f"目標B {name}の個別施策" in words(site.main("lists"))
    assert not site.main("goal-b").select("h1 b, h2 b, h2 em")
