"""A name where an id or a year belongs is told with what was meant, and never taken for it."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City


@pytest.mark.parametrize(
    ("file", "column", "name", "id"),
    [
        ("schedule", "stage", "本番", "service"),
        ("schedule", "stage", "設計", "design"),
        ("schedule", "stage", "Design", "design"),
        ("schedule", "stage", "SERVICE", "service"),
        ("measure_departments", "department", "福祉課", "welfare"),
        ("measure_departments", "department", "福祉 課", "welfare"),
        ("measure_departments", "department", "デジタル課", "digital"),
        ("measure_departments", "department", "ﾃﾞｼﾞﾀﾙ課", "digital"),
        ("measure_departments", "department", "Digital Division", "digital"),
        ("measure_departments", "department", "digital　division", "digital"),
        ("articles", "law", "推進法", "procedures"),
        ("articles", "law", "災害対策基本法", "disaster"),
        ("measures", "group", "防災", "2-1"),
        ("measures", "group", "Disaster readiness", "2-1"),
        ("groups", "parent", "備える行政", "2"),
        ("progress", "evaluation", "できた", "done"),
        ("evaluation", "parts", "遅れた", "late"),
        ("comprehensive_plan", "parent", "暮らし", "a"),
    ],
)
def test_a_name_is_told_with_its_id(
    tmp_path: Path, file: str, column: str, name: str, id: str
) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line(file)
    city.change(file, line, column, name)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.NAME_FOR_ID, f"{file}:{line}", column, f"「{name}」")
    assert f"「{id}」" in problem.message


def test_a_name_of_two_records_is_told_with_neither(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("departments", "care,福祉,,ふくし")
    city.change("departments", 3, "name_en", "福祉")
    line = city.spare_line("measure_departments")
    city.change("measure_departments", line, "department", "福祉")

    problem = city.check()[1][-1]

    city.assert_told(problem, Subtype.BAD_VALUE, f"measure_departments:{line}", "department")
    assert "のidは「" not in problem.message


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("令和9", 2027), ("令和9年", 2027), ("令和9年度", 2027), ("令和９年度", 2027), ("R9", 2027),
        ("令和元年度", 2019), ("2027年度", 2027), ("2027年", 2027), ("2027(令和9)", 2027),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("file", "column"),
    [("schedule", "period"), ("indicator_values", "period"), ("eras", "first_fiscal_year")],
)
@pytest.mark.parametrize("with_periods", [True, False])
def test_a_year_of_an_era_is_told_with_the_year_that_is_meant(
    tmp_path: Path, file: str, column: str, written: str, year: int, with_periods: bool
) -> None:
    city = City.in_folder(tmp_path)
    if not with_periods:
        city.drop("periods")
    elif year == 2019:
        city.append("periods", "2019,,")
    line = city.spare_line(file)
    city.change(file, line, column, written)

    problem = [one for one in city.check()[1] if not one.is_notice][-1]

    city.assert_told(problem, Subtype.NAME_FOR_ID, f"{file}:{line}", column, f"「{year}」")


@pytest.mark.parametrize("written", ["昭和9", "来年", "令和", "27年度"])
def test_a_year_that_nobody_knows_is_told_as_no_period(tmp_path: Path, written: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("schedule")
    city.change("schedule", line, "period", written)

    problem = city.check()[1][-1]

    city.assert_told(problem, Subtype.BAD_VALUE, f"schedule:{line}", "period", written)


@pytest.mark.parametrize(
    ("written", "number"), [("図表99", "99"), ("図1-2", "1-2"), ("図 3", "3"), ("図", "")]
)
def test_more_than_the_number_of_a_figure_is_told_with_the_number(
    tmp_path: Path, written: str, number: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("figures", 2, "number", written)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, "figures:2", "number", f"「{written}」")
    assert not number or f"「{number}」" in problem.message


@pytest.mark.parametrize("words", ["デジタル", "デジタル科", "Digital Div"])
def test_the_beginning_of_a_name_or_nearly_a_name_is_told_with_its_id(
    tmp_path: Path, words: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("measure_departments", 2, "department", words)

    _plan, [problem] = city.check()

    told = "のことなら、idの「digital」を"
    city.assert_told(problem, Subtype.NAME_FOR_ID, "measure_departments:2", "department", told)
