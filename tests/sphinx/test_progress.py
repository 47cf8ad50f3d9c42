"""``progress.csv``: what became of a measure stands on the measure."""

from pathlib import Path

from bs4 import Tag

from .build import Build, build, cells, one, words


def progress(site: Build, page: str, id: str) -> Tag:
    return one(site.main(page), f"section#measure-{id} table#table-progress-{id}")


def test_the_years_on_record_are_a_table_in_their_order(town: Build) -> None:
    table = progress(town, "goal-a", "A-2")
    assert words(one(table, "caption")) == "A-2の進み具合"
    assert cells(table) == [
        ["年度", "評価", "今後の方向", "備考"],
        ["2024年度", "できた", "もっと", "毎日見守りました。"],
        ["2025年度", "遅れた", "なし", "なし"],
    ]


def test_each_measure_shows_its_own_rows_alone(harbour: Build) -> None:
    assert cells(progress(harbour, "goal-1", "1-1-1"))[1:] == [
        ["2030年度（令和12年度）", "順調", "なし", "なし"],
        ["2031年度（令和13年度）", "遅れ", "続ける", "資材が届きませんでした。"],
    ]
    assert cells(progress(harbour, "goal-2", "2-1-1"))[1:] == [
        ["2030年度（令和12年度）", "順調", "続ける", "雨の日も開きました。"]
    ]


def test_a_measure_without_a_row_has_no_table(harbour: Build) -> None:
    tables = [str(table["id"]) for table in harbour.main("goal-1").select("table")]
    assert [id for id in tables if id.startswith("table-progress")] == ["table-progress-1-1-1"]


def test_a_plan_without_a_row_has_no_table(library: Build) -> None:
    for page in library.pages():
        assert not library.main(page).select('[id^="table-progress"]')


def test_the_table_is_in_english_and_marks_what_is_not(harbour_in_english: Build) -> None:
    table = progress(harbour_in_english, "goal-1", "1-1-1")
    assert words(one(table, "caption")) == "Progress of 1-1-1"
    assert cells(table) == [
        ["Fiscal year", "Evaluation", "Direction", "Remarks"],
        ["FY2030", "On course", "none", "none"],
        ["FY2031", "遅れ", "Go on", "Material was late."],
    ]
    assert [words(part) for part in table.select("[lang=ja]")] == ["遅れ"]


def test_a_new_row_shows_on_its_measure(harbour_root: Path) -> None:
    assert not build(harbour_root).main("goal-1").select("#table-progress-1-2-1")
    with (harbour_root / "data" / "progress.csv").open("a", encoding="utf-8") as file:
        file.write("1-2-1,2031,slow,,部屋が足りません。,,2032-04-01\n")
    site = build(harbour_root)
    assert site.warnings == []
    assert cells(progress(site, "goal-1", "1-2-1"))[1:] == [
        ["2031年度（令和13年度）", "遅れ", "なし", "部屋が足りません。"]
    ]
