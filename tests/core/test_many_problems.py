"""An editor mends everything after one run: no problem hides another."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City, lost_rows


def test_ten_problems_are_all_told_in_one_run(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    lines = {file: city.spare_line(file) for file in ("departments", "groups", "laws", "figures")}
    city.path("committee").unlink()
    city.change("departments", lines["departments"], "name_ja", "")
    city.change("groups", lines["groups"], "id", "2001/1/1")
    city.change("laws", lines["laws"], "name_ja", '"航空\n法"')
    city.write_line("figures", lines["figures"], "f3,3,費用")
    city.write("history", city.text("history").replace("event_en", "memo"))
    city.append("measure_departments", "1-1-1,harbour,lead")
    city.append("schedule", "2-1-1,2029,3,service,false")
    city.change("glossary", 4, "group", "サ行")
    city.append("progress", "1-2-1,2031,done,,,2028-05-31")

    plan, problems = city.check()

    assert {(Path(p.file).stem, p.line, p.subtype) for p in problems} == {
        ("committee", 0, Subtype.MISSING_FILE),
        ("departments", 4, Subtype.EMPTY_CELL),
        ("groups", 7, Subtype.EXCEL_DATE),
        ("laws", 4, Subtype.LINE_BREAK),
        ("figures", 4, Subtype.ROW_LENGTH),
        ("history", 1, Subtype.UNKNOWN_COLUMN),
        ("measure_departments", 6, Subtype.DANGLING),
        ("schedule", 15, Subtype.ORDER),
        ("glossary", 4, Subtype.GROUP),
        ("progress", 4, Subtype.DANGLING),
    }
    assert len(problems) == 10
    assert {file for file, _key in lost_rows(plan)} == {"committee"}


def test_several_problems_of_one_row_are_told_together(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write_line("figure_values", 2, "1月1日,f9,,,2026,たくさん,,")

    _plan, problems = city.check()

    assert {(problem.line, problem.column, problem.subtype) for problem in problems} == {
        (2, "id", Subtype.EXCEL_DATE),
        (2, "figure", Subtype.DANGLING),
        (2, "item_ja", Subtype.EMPTY_CELL),
        (2, "value", Subtype.BAD_VALUE),
    }


def test_a_problem_in_plan_csv_hides_no_problem_elsewhere(tmp_path: Path) -> None:
    """Only the rules about the plan's years can't be applied without its row."""
    city = City.in_folder(tmp_path)
    city.change("plan", 2, "published", "昨日")
    city.change("glossary", 4, "group", "サ行")
    city.change("history", 3, "order", "3")
    city.change("evaluation", 2, "percent", "62")
    city.change("errata", 2, "file", "evaluations")

    _plan, problems = city.check()

    told = {Path(problem.file).stem for problem in problems}
    assert told == {"plan", "glossary", "history", "evaluation", "errata"}


def test_problems_name_files_as_the_editor_types_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    city = City.in_folder(tmp_path / "data")
    city.append("plan", city.lines("plan")[1].replace("minato", "second"))
    city.change("groups", 2, "name_ja", "")
    city.write("memo", "id\n")

    _plan, problems = city.check()

    assert {problem.file for problem in problems} == {
        "data/plan.csv",
        "data/groups.csv",
        "data/memo.csv",
    }
