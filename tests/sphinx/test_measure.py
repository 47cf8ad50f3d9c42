"""``{plan:measure}`` and ``{plan:title}``: the home of a measure and of its goal."""

from bs4 import Tag

from .build import Build, cells, one, words


def measure(site: Build, page: str, id: str) -> Tag:
    return one(site.main(page), f"section#measure-{id}")


def facts(site: Build, page: str, id: str) -> dict[str, str]:
    listed = one(measure(site, page, id), "dl.plan-facts")
    names = [words(name) for name in listed.select(":scope > dt")]
    return dict(zip(names, map(words, listed.select(":scope > dd")), strict=True))


def looks(site: Build, id: str) -> list[str]:
    table = one(measure(site, "goal-a", id), f"#table-schedule-{id}")
    return [bar["class"][1] for bar in table.select(".plan-bar")]


def test_the_heading_is_number_and_name(town: Build) -> None:
    assert words(one(measure(town, "goal-a", "A-1"), "h3")) == "A-1 あんしん電話を配る"


def test_the_prose_stands_before_the_facts(town: Build) -> None:
    text = words(measure(town, "goal-a", "A-1"))
    assert text.index("家に電話を配ります。") < text.index("担当課等")


def test_all_that_the_data_says_is_listed(town: Build) -> None:
    assert facts(town, "goal-a", "A-1") == {
        "担当課等": "福祉課、消防署",
        "区分": "先行",
        "法律の条文": (
            "老福法第4条（町の責務） 老福法を読む（外部サイト） "
            "消防法第35条 消防法を読む（外部サイト）"
        ),
        "用語": "NPO、自治会",
        "ふれているところ": "リンク",
        "アドレス": "個別施策A-1へのリンク",
    }


def test_what_the_data_does_not_say_is_left_out(town: Build) -> None:
    assert facts(town, "goal-b", "B-2") == {
        "担当課等": "福祉課",
        "アドレス": "個別施策B-2へのリンク",
    }


def test_the_facts_end_with_a_link_to_the_measure_itself(town: Build) -> None:
    last = one(measure(town, "goal-a", "A-1"), "dl.plan-facts > dd:last-child")
    link = one(last, 'a.permalink[href="#measure-A-1"]')
    assert words(link) == "個別施策A-1へのリンク"
    assert words(one(town.follow("goal-a", link), "h3")) == "A-1 あんしん電話を配る"


def test_an_erratum_of_the_measure_leads_to_the_list(town: Build) -> None:
    assert facts(town, "goal-a", "A-2")["計画書の食い違い"] == "目次の名前に合わせました。"
    link = one(measure(town, "goal-a", "A-2"), 'a[href^="errata.html"]')
    assert words(town.follow("goal-a", link)) == "施策A-2の見出し"


def test_the_timeline_has_a_row_for_each_stage_and_says_what_comes_of_it(town: Build) -> None:
    table = one(measure(town, "goal-a", "A-1"), "#table-schedule-A-1")
    assert words(one(table, "caption")) == (
        "A-1の予定：聞き取りは2024年度から2025年度まで、試行は2026年度、日常化は2026年度"
    )
    assert cells(table) == [
        ["段階", "2024年度", "2025年度", "2026年度"],
        ["聞き取り", "2024年度から2025年度まで", "予定なし 2026年度"],
        ["試行", "予定なし 2024年度から2025年度まで", "2026年度"],
        ["日常化", "予定なし 2024年度から2025年度まで", "2026年度"],
    ]
    (meaning,) = measure(town, "goal-a", "A-1").select(".plan-legend li")
    assert words(meaning) == "聞き取り：住民に聞きます。"


def test_a_bar_looks_as_its_place_in_stages_csv_says(town: Build) -> None:
    assert looks(town, "A-1") == ["bar-1", "bar-2", "bar-4"]
    # a measure that begins with the last stage has its look all the same
    assert looks(town, "A-2") == ["bar-4"]


def test_a_title_from_data_heads_the_page_of_a_goal(town: Build) -> None:
    home = one(town.main("goal-a"), "section#goal-A")
    assert words(one(home, "h1")) == "目標A 見守りの輪を広げる"
    assert words(one(town.page("goal-a"), "title")).startswith("目標A 見守りの輪を広げる")


def test_a_title_from_data_heads_the_section_of_an_area(library: Build) -> None:
    area = one(library.main("books"), "section#area-1-2")
    assert words(one(area, "h2")) == "1-2 古い本"
    assert one(area, "section#measure-1-2-1")
