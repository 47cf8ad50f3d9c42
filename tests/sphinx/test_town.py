"""A small town's comprehensive plan: four levels of its own names, indicators, money, SDGs."""

from pathlib import Path

import plandata

from .build import Build, copy_root, one, words


def rows(site: Build, page: str, table: str) -> list[list[str]]:
    """The cells of the body of a table."""
    body = one(site.main(page), f"#{table} tbody")
    return [[words(cell) for cell in row.select("th, td")] for row in body.select("tr")]


def test_it_is_built_without_a_warning_and_says_that_it_is_made_up(yanaka: Build) -> None:
    assert yanaka.warnings == []
    said = words(yanaka.main("index"))
    assert "例としてつくったもの" in said
    assert "2031年度（令和13年度）から2036年度（令和18年度）まで" in said
    assert "基本方針は2本、政策は2本、事業は6件" in said
    assert "6年間の事業費は93,700千円です" in said


def test_groups_of_each_level_are_called_and_numbered_as_the_plan_does(yanaka: Build) -> None:
    assert [words(h) for h in yanaka.main("c1").select("h1, h2, h3, h4")] == [
        "基本方針1 支え合うまち",
        *(
            "政策1-1 子どもを育てる",
            "学びの場をひらく",
            "[事1] 放課後の学び舎",
            "[事2] 移動図書館",
        ),
        *("遊びの場をつくる", "[事3] 川べりの広場", "政策1-2 年を重ねる", "[事4] 見守りの輪"),
    ]


def test_a_measure_begins_and_ends_within_the_plan(yanaka: Build) -> None:
    bars = {row[0]: row[1:] for row in rows(yanaka, "lists", "table-schedule")}
    assert bars["[事3] 川べりの広場"] == [
        "設計 2031年度",
        "工事 2032年度から2033年度まで",
        "予定なし 2034年度から2036年度まで",
    ]
    assert bars["[事2] 移動図書館"][:2] == ["予定なし 2031年度から2032年度まで", "調査 2033年度"]
    assert bars["[事6] 森の学校"] == ["予定なし 2031年度から2036年度まで"]


def test_a_measure_without_a_schedule_says_so_in_one_sentence(yanaka: Build) -> None:
    home = one(yanaka.main("c2"), "section#measure-t6")
    assert "計画書には、事6の予定が書かれていません。" in words(home)
    assert home.select(".plan-timeline") == []


def fy(year: int) -> str:
    """A fiscal year as a cell says it after a value."""
    return f"（{year}年度（令和{year - 2018}年度））"


def test_indicators_of_a_measure_and_of_groups_have_their_values(yanaka: Build) -> None:
    found = rows(yanaka, "lists", "table-indicators")
    assert [row[:2] for row in found] == [
        ["学び舎に通う子ども", "[事1] 放課後の学び舎"],
        ["暮らしやすいと答えた人の割合", "基本方針1 支え合うまち"],
        ["あふれた回数", "川を守る"],
        ["森の地図", "[事6] 森の学校"],
    ]
    assert [row[2:] for row in found] == [
        [f"120人{fy(2029)}", f"260人{fy(2036)}", f"140人{fy(2031)}"],
        [f"62.5%{fy(2030)}", f"70%{fy(2036)}", "なし"],
        ["なし", f"0回{fy(2036)}", "なし"],
        ["なし", f"毎年新しくする{fy(2036)}", "なし"],
    ]
    assert one(yanaka.main("c1"), "#indicator-satisfied table")
    assert one(yanaka.main("c1"), "#indicator-learners svg")["role"] == "img"


def test_money_adds_up_by_the_level_that_is_asked_for(yanaka: Build) -> None:
    found = rows(yanaka, "lists", "table-money-course")
    assert [row[0] for row in found] == ["基本方針1 支え合うまち", "基本方針2 水と緑のまち", "合計"]
    assert [row[-2:] for row in found] == [
        ["88,700", "1,180"],
        ["5,000", "なし"],
        ["93,700", "1,180"],
    ]
    policies = rows(yanaka, "lists", "table-money-policy-c1")
    assert [row[0] for row in policies] == ["政策1-1 子どもを育てる", "政策1-2 年を重ねる", "合計"]


def test_each_of_the_sdgs_lists_its_measures(yanaka: Build) -> None:
    lists = {
        words(one(section, "h2")): [words(item) for item in section.select("li")]
        for section in yanaka.main("sdgs").select("section section")
    }
    assert lists == {
        "3 すべての人に健康と福祉を": ["[事4] 見守りの輪"],
        "4 質の高い教育をみんなに": [
            "[事1] 放課後の学び舎",
            "[事2] 移動図書館",
            "[事6] 森の学校",
        ],
        "6 安全な水とトイレを世界中に": ["[事3] 川べりの広場", "[事5] 水辺の手入れ"],
        "15 陸の豊かさも守ろう": ["[事5] 水辺の手入れ", "[事6] 森の学校"],
    }


def test_a_measure_listed_again_is_counted_once_and_says_where_it_stands(yanaka: Build) -> None:
    again = rows(yanaka, "c2", "table-measures-s21")
    assert [row[0] for row in again] == ["[事3] 川べりの広場 再掲", "[事5] 水辺の手入れ"]


def test_six_stages_go_from_an_outline_to_a_solid_bar(yanaka: Build) -> None:
    legend = one(yanaka.main("lists"), "div:has(> #table-schedule) + .plan-legend")
    looks = {words(item): one(item, ".plan-bar")["class"][-1] for item in legend.select("li")}
    assert looks == {
        "調査": "bar-1",
        "設計": "bar-2",
        "工事": "bar-2",
        "開始": "bar-3",
        "実施": "bar-3",
        "見直し": "bar-4",
    }


def test_its_data_and_texts_have_no_problem(tmp_path: Path) -> None:
    loaded = plandata.load(copy_root("town", tmp_path) / "data")
    assert [str(one.subtype) for one in loaded.problems] == ["not-scheduled"]
