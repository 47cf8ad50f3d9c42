"""What Excel and its kin leave in cells is told; words that only look so are not."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City, lost_rows

ERRORS = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#SPILL!", "#####")
EXPONENTS = ("1.0E+05", "4.14E+14", "1E+10", "2.5E-05")
DATES = (
    "2018/3/13",
    "2018/3/13 0:00",
    "3/13/2018",
    "13-Mar",
    "1-Feb",
    "Jan-01",
    "Jan 01",
    "Mar-13",
)


@pytest.mark.parametrize("value", [*ERRORS, *EXPONENTS, "'1-1-1", "'届く行政", "'43"])
@pytest.mark.parametrize(
    ("file", "column"),
    [("groups", "id"), ("groups", "name_ja"), ("groups", "source_page"), ("evaluation", "count")],
)
def test_errors_exponents_and_apostrophes_are_told_in_every_column(
    tmp_path: Path, file: str, column: str, value: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    city.change(file, line, column, value)

    plan, problems = city.check()

    first = problems[0]
    city.assert_told(first, Subtype.EXCEL_VALUE, f"{file}:{line}", column, f"「{value}」")
    assert len(problems) == 1
    assert lost_rows(plan) == set()


@pytest.mark.parametrize("value", DATES)
@pytest.mark.parametrize(
    ("file", "column"),
    [
        ("groups", "id"),
        ("groups", "name_ja"),
        ("groups", "source_page"),
        ("figures", "number"),
        ("figure_values", "value"),
        ("schedule", "order"),
        ("measures", "group"),
    ],
)
def test_a_date_is_told_in_every_column_that_holds_none(
    tmp_path: Path, file: str, column: str, value: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    city.change(file, line, column, value)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EXCEL_DATE, f"{file}:{line}", column, f"「{value}」")


@pytest.mark.parametrize("value", ["3月13日", "2018年3月13日", "2018年3月"])
def test_a_date_as_people_write_it_is_told_in_codes_and_doubted_in_words(
    tmp_path: Path, value: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("groups")
    city.change("groups", line, "source_page", value)
    city.change("groups", line - 1, "name_ja", value)

    plan, problems = city.check()

    assert [(problem.line, problem.subtype) for problem in problems] == [
        (line - 1, Subtype.DATE_LIKE),
        (line, Subtype.EXCEL_DATE),
    ]
    assert [problem.is_notice for problem in problems] == [True, False]
    assert str(plan.groups[-1].name) == value


@pytest.mark.parametrize("value", ["43101", "R3.1.1", "H30.4.1"])
@pytest.mark.parametrize(
    ("file", "column"), [("groups", "id"), ("measures", "name_ja"), ("measures", "source_page")]
)
def test_a_value_that_is_a_day_unlike_all_others_of_its_column_is_told(
    tmp_path: Path, file: str, column: str, value: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    city.change(file, line, column, value)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EXCEL_DATE, f"{file}:{line}", column, f"「{value}」")


def test_numbers_of_five_digits_are_codes_where_all_are(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    for code in ("43101", "43102", "43103"):
        city.append("committee", f"{code},委員,,課長,")

    plan, problems = city.check()

    assert problems == ()
    assert len(plan.committee) == 5


@pytest.mark.parametrize(
    "value",
    ["1-1", "3-13", "なぜ?", "Q&A", "1-2-3", "0297-74-2141", "NA", "1e5", "#1", "'90s",
     "5月の会議", "令和3年1月1日", "E+", "Mayor", "2018年度", "F2.5", "5/8", "A4", "#ICT"],
)  # fmt: skip
def test_words_that_only_look_so_are_kept(tmp_path: Path, value: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", value)

    plan, problems = city.check()

    assert problems == ()
    assert str(plan.groups[0].name) == value


@pytest.mark.parametrize(
    "value",
    ["葛?城", "caf?s", "2018?2022", "東京?大阪", "?田課長", "さー?ぃす", "10時?12時", "??野家",
     "第?章", "「?山」", "na?ve"],
)  # fmt: skip
def test_a_letter_that_was_lost_when_saving_is_told(tmp_path: Path, value: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", value)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.LOST_LETTER, "groups:2", "name_ja", "?")


@pytest.mark.parametrize(
    "value",
    ["なぜ?", "なぜ?どうして?", "本当ですか?はい", "予算は?効果は?", "Why? Because.", "(?)", "?",
     "https://example.jp/?a=b", "a?b=c", "「何?」と聞く", "Q?A", "必要?", "OK? はい"],
)  # fmt: skip
def test_a_question_is_no_lost_letter(tmp_path: Path, value: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", value)

    assert city.check()[1] == ()


@pytest.mark.parametrize("value", ["1.1", "3.0"])
def test_an_id_that_may_have_lost_its_last_nought_is_told_so(tmp_path: Path, value: str) -> None:
    city = City.in_folder(tmp_path)
    city.append("groups", f"{value},goal,,一つ,,4")
    line = city.append("groups", f"{value},goal,,二つ,,4")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DUPLICATE, f"groups:{line}", "id", f"「{value}」")
    assert "0を消した" in problem.message


@pytest.mark.parametrize(("id", "named"), [("1.10", "1.1"), ("010", "10")])
def test_a_reference_without_its_nought_is_told_with_the_id(
    tmp_path: Path, id: str, named: str
) -> None:
    city = City.in_folder(tmp_path)
    city.append("groups", f"{id},goal,,支える行政,,4")
    line = city.append("groups", f"{named}-1,area,{named},窓口,,4")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, f"groups:{line}", "parent", f"「{named}」")
    assert f"近い値は「{id}」です" in problem.message
    assert "0を消した" in problem.message
