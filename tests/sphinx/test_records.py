"""Directives for what surrounds the plan: its past, figures, committee, plan above and errata."""

from .build import Build, cells, one, words


def test_the_history_says_its_year_in_each_row(town: Build) -> None:
    assert cells(one(town.main("past"), "table#table-history")) == [
        ["年度", "できごと"],
        ["2019年度", "見守り隊ができた"],
        ["2019年度", "電話を試した"],
        ["2022年度", "前の計画をまとめた"],
    ]


def test_results_have_what_the_source_gives_and_a_total(town: Build) -> None:
    table = one(town.main("past"), "table#table-evaluation-grade")
    assert words(one(table, "caption")) == "前の計画のできばえ"
    assert cells(table) == [
        ["結果", "意味", "個別施策", "割合"],
        ["できた", "望んだとおりになりました。", "6施策", "67%"],
        ["遅れた", "記載なし", "3施策", "34%（計算では33%）"],
        ["合計", "すべての結果", "9施策", "101%"],
    ]


def test_a_share_that_does_not_follow_leads_to_its_erratum(town: Build) -> None:
    link = one(town.main("past"), "table#table-evaluation-grade td a")
    assert words(town.follow("past", link)) == "できばえの表"


def test_columns_that_no_result_fills_are_left_out(town: Build) -> None:
    assert cells(one(town.main("past"), "table#table-evaluation-wish")) == [
        ["結果", "割合"],
        ["もっと", "80%"],
        ["同じ", "記載なし"],
    ]


def test_a_figure_is_a_table_of_its_values_with_units(town: Build) -> None:
    figure = one(town.main("figures"), "#figure-homes")
    assert words(one(figure, "caption")) == "図表2 ひとり暮らしの世帯"
    assert cells(one(figure, "table")) == [
        ["項目", "年", "値"],
        ["高齢の人", "2013年", "1,200世帯"],
        ["すべて", "記載なし", "5,400世帯"],
    ]
    notes = [words(note) for note in figure.select(".plan-figure-note")]
    assert notes == [
        "値が少ないため、グラフにはせず、表だけで示します。",
        "注: 世帯の数です。",
        "出典: 町の調査",
    ]
    assert not figure.select("svg")


def test_a_figure_without_values_says_so(town: Build) -> None:
    figure = one(town.main("figures"), "#figure-streets")
    assert words(figure) == "通学路の図 この図表の値は、計画書の本文に書かれていません。"


def test_the_committee_is_a_table_of_seats(town: Build) -> None:
    assert cells(one(town.main("people"), "table#table-committee")) == [
        ["職", "役割"],
        ["町長", "会長"],
        ["保健師", "委員"],
    ]


def test_the_plan_above_is_nested_and_leads_to_measures(town: Build) -> None:
    (theme,) = town.main("above").select("ul.plan-strands > li:not(li li)")
    assert words(one(theme, ":scope > p")) == "柱1 支え合う町"
    project = one(theme, "li")
    assert [words(part) for part in project.select("p")] == [
        "ひとりにしない 計画策定後に追加",
        "電話で様子を聞きます。",
        "個別施策: A-1 あんしん電話を配る",
    ]
    assert town.follow("above", one(project, "a"))["id"] == "measure-A-1"


def test_each_erratum_says_what_stood_there_what_was_taken_and_why(town: Build) -> None:
    assert cells(one(town.main("errata"), "table#table-errata")) == [
        ["場所", "計画書の記載", "この版での扱い", "理由"],
        [
            "施策A-2の見出し 7ページ",
            "下校の見守り",
            "下校を見守る",
            "目次の名前に合わせました。",
        ],
        ["できばえの表", "34%", "34%", "3件は33%です。"],
    ]
