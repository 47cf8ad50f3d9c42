"""Rules across rows and files: what is told, where, and what the editor may write."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City, lost_rows, rows_of, valid_rows


def test_two_rows_in_plan_csv_are_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("plan", city.lines("plan")[1].replace("minato", "second"))

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.PLAN_ROW, "plan", value="2個")
    assert "一つだけ" in problem.message
    assert lost_rows(plan) == set()


def test_two_rows_in_plan_csv_are_told_beside_another_problem_of_the_file(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("plan", city.lines("plan")[1].replace("minato", "second"))
    city.append("plan", "")

    _plan, problems = city.check()

    assert {problem.subtype for problem in problems} == {Subtype.PLAN_ROW, Subtype.EMPTY_ROW}


IN_A_PERIOD = [
    ("schedule", "2-1-1,{},1,design,false"),
    ("progress", "1-2-1,{},done,,,2028-05-31"),
    ("money", "1-2-1,{},planned,5"),
]


@pytest.mark.parametrize("year", ["2026", "2030", "9"])
@pytest.mark.parametrize(("file", "row"), IN_A_PERIOD)
def test_a_year_outside_the_plan_is_told_with_the_plans_years(
    tmp_path: Path, file: str, row: str, year: str
) -> None:
    city = City.in_folder(tmp_path)
    city.drop("periods")
    line = city.append(file, row.format(year))

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.FISCAL_YEAR, f"{file}:{line}", "period", f"「{year}」")
    assert "2027から2029まで" in problem.message
    assert {file for file, _key in lost_rows(plan)} == {"periods"}


@pytest.mark.parametrize("period", ["2026", "2030", "2029-late", "9"])
@pytest.mark.parametrize(("file", "row"), IN_A_PERIOD)
def test_a_period_that_periods_csv_lacks_is_told_with_those_it_has(
    tmp_path: Path, file: str, row: str, period: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.append(file, row.format(period))

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, f"{file}:{line}", "period", f"「{period}」")
    assert "「2029」" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize("with_periods", [True, False])
@pytest.mark.parametrize("year", [2027, 2028, 2029])
def test_a_measure_without_a_stage_in_a_year_is_a_notice_with_the_year(
    tmp_path: Path, year: int, with_periods: bool
) -> None:
    """It may be meant, or a row may be lost."""
    city = City.in_folder(tmp_path)
    if not with_periods:
        city.drop("periods")
    kept = [line for line in city.lines("schedule") if not line.startswith(f"1-2-1,{year}")]
    city.write("schedule", "\n".join(kept).replace("true", "false") + "\n")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.NOT_SCHEDULED, "measures:4", value="1-2-1")
    assert problem.is_notice
    assert f"1-2-1の{year}の行" in problem.message
    assert "schedule.csv" in problem.message
    assert "予定なし" in problem.message, "it says what readers are shown"
    assert ("schedule", f"1-2-1/{year}/1") in lost_rows(plan)


def test_all_measures_that_are_not_scheduled_are_one_notice(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    gone = ("1-1-2,2029", "1-2-1,2027", "1-2-1,2028", "2-1-1,2029")
    kept = [line for line in city.lines("schedule") if not line.startswith(gone)]
    city.write("schedule", "\n".join(kept) + "\n")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.NOT_SCHEDULED, "measures:3", value="1-1-2の2029の行")
    assert [line for _file, line in problem.others] == [4, 5]


def test_a_plan_without_a_schedule_has_nothing_to_tell_of_it(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.drop("schedule")

    assert city.check()[1] == ()


def test_a_plan_that_ends_before_it_begins_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("plan", 2, "last_fiscal_year", "2026")

    problem = city.check()[1][0]

    city.assert_told(problem, Subtype.FISCAL_YEAR, "plan:2", "last_fiscal_year", "2026")


@pytest.mark.parametrize(
    ("column", "year"), [("first_fiscal_year", "9"), ("last_fiscal_year", "20290")]
)
def test_a_year_of_the_plan_that_is_not_a_western_year_is_told_there_and_in_short(
    tmp_path: Path, column: str, year: str
) -> None:
    """9 is the year of the era, 20290 a slip; two thousand years in a message help nobody."""
    city = City.in_folder(tmp_path)
    city.change("plan", 2, column, year)

    _plan, problems = city.check()

    places = [(Path(problem.file).stem, problem.column) for problem in problems]
    assert ("plan", column) in places
    assert max(len(str(problem)) for problem in problems) < 500


@pytest.mark.parametrize(("file", "line"), [("schedule", 3), ("history", 3)])
def test_a_gap_in_an_order_is_told_with_the_right_number(
    tmp_path: Path, file: str, line: int
) -> None:
    city = City.in_folder(tmp_path)
    city.change(file, line, "order", "3")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ORDER, f"{file}:{line}", "order", "「3」")
    assert "2のはず" in problem.message
    assert len(rows_of(plan)) == len(valid_rows())


def test_an_order_counts_from_one(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("history", 4, "order", "2")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ORDER, "history:4", "order", "「2」")


@pytest.mark.parametrize(
    ("line", "stage", "before"),
    [
        (4, "design", "「trial」"),  # the last stage of the year before, not its first
        (7, "trial", "「service」"),
        (2, "design", "段階がありません"),  # no year before
    ],
)
def test_a_carried_stage_that_does_not_fit_is_told_with_the_stage_before(
    tmp_path: Path, line: int, stage: str, before: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("schedule", line, "stage", stage)
    city.change("schedule", line, "carried", "true")

    plan, problems = city.check()

    problem = problems[0]
    city.assert_told(problem, Subtype.CARRIED, f"schedule:{line}", "carried", before)
    assert "false" in problem.message
    assert lost_rows(plan) == set()


def test_a_carried_stage_stands_alone_in_its_year(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("schedule", "1-1-2,2029,2,design,false")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.CARRIED, "schedule:8", "carried")


@pytest.mark.parametrize(
    ("line", "group", "should"), [(2, "ア行", "「5」"), (3, "エ", "「A」"), (4, "サ行", "「カ行」")]
)
def test_a_term_in_the_wrong_group_is_told_with_the_right_one(
    tmp_path: Path, line: int, group: str, should: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("glossary", line, "group", group)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.GROUP, f"glossary:{line}", "group", f"「{group}」")
    assert should in problem.message
    assert lost_rows(plan) == set()


def test_a_reading_in_kanji_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("glossary", "data,資料,,資料,サ行,,,集めた事実です。")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, "glossary:5", "reading", "「資料」")
    assert "ひらがな" in problem.message


def test_a_number_of_two_figures_is_told_unless_an_erratum_says_so(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("figures", 3, "number", "1")
    _plan, [problem] = city.check()
    city.assert_told(problem, Subtype.NOT_UNIQUE, "figures:3", "number", "「1」は2行目の図にも")

    city.append("errata", "e3,図,3,図1,図1,二度あります。,figures,f2,number")
    assert not city.check()[1]


@pytest.mark.parametrize(
    ("line", "aliases", "message"),
    [
        (4, "AI", "「AI」は3行目の用語「AI」の名前"),
        (4, "エーアイ", "「エーアイ」は3行目の用語「AI」の名前"),
        (4, "クラウド", "「クラウド」は4行目の用語「クラウド」の名前"),
        (4, "雲;雲", "「雲」は4行目の用語「クラウド」の名前"),
    ],
)
def test_another_name_of_a_term_that_is_a_name_already_is_told_once(
    tmp_path: Path, line: int, aliases: str, message: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("glossary", line, "aliases_ja", aliases)
    _plan, [problem] = city.check()
    city.assert_told(problem, Subtype.NOT_UNIQUE, f"glossary:{line}", "aliases_ja", message)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("デジタル課", True),
        ("でじたる係", True),
        ("福祉課", False),
        ("「デジタル課」", False),
        ("デジタル課 (Digital)", False),
    ],
)
def test_words_left_in_japanese_in_another_language_are_a_notice(
    tmp_path: Path, words: str, told: bool
) -> None:
    city = City.in_folder(tmp_path)
    city.change("departments", 2, "name_en", words)
    _plan, problems = city.check()
    assert [problem.subtype for problem in problems] == [Subtype.DOUBTFUL] * told
    assert all(problem.is_notice for problem in problems)


@pytest.mark.parametrize(("pages", "told"), [("9-4", True), ("4-4", False), ("A-2-1", False)])
def test_pages_the_wrong_way_round_are_a_notice(tmp_path: Path, pages: str, told: bool) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "source_page", pages)
    _plan, problems = city.check()
    assert [problem.subtype for problem in problems] == [Subtype.DOUBTFUL] * told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("**重要**な課", True),
        ("課<br>係", True),
        ("<b>課</b>", True),
        ("{plan:fy}`2027`の課", True),
        ("[課](https://a.example/)の係", True),
        ("2 ** 3の課", False),
        ("a < b > cの課", False),
        ("[課]（係）", False),
    ],
)
def test_markup_in_a_cell_is_a_notice(tmp_path: Path, words: str, told: bool) -> None:
    city = City.in_folder(tmp_path)
    city.change("departments", 2, "name_ja", words)
    _plan, problems = city.check()
    assert [problem.subtype for problem in problems] == [Subtype.MARKUP] * told
