from pathlib import Path

from plandata.accessibility import audit
from plandata.model.rows import record_types

from .another_city import FILES, City, rows_of, valid_rows
from .another_city_rows import ROWS, SPARE

#: The rows of the audit in ROWS.
AUDITED = 4


def test_another_citys_plan_has_no_problem(tmp_path: Path) -> None:
    plan, problems = City.in_folder(tmp_path).check()

    assert problems == ()
    assert str(plan.about.title) == "みなと市デジタル計画"
    assert list(plan.years) == [2027, 2028, 2029]
    assert [len(plan.levels), len(plan.groups), len(plan.measures)] == [2, 5, 4]
    assert [flag.id for flag in plan.flags] == ["urgent", "joint"]
    assert [stage.id for stage in plan.stages] == ["design", "trial", "service"]


def test_every_line_becomes_a_row_that_knows_its_place(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)

    plan, _problems = city.check()

    for file in FILES:
        rows = getattr(plan, file)
        assert [row.origin.line for row in rows] == list(range(2, len(city.lines(file)) + 1))
        assert {row.origin.file for row in rows} == {city.path(file).as_posix()}


def test_the_description_covers_every_file() -> None:
    assert set(ROWS) == {*record_types(), *audit.FILES}
    assert {file for file, _key in valid_rows()} == set(record_types())


def test_every_spare_row_is_valid(tmp_path: Path) -> None:
    """Without this a test that spoils the spare row could pass for another reason."""
    city = City.in_folder(tmp_path)
    for file in SPARE:
        city.spare_line(file)
    more = [f"2-1-2,{year}" for year in (2027, 2028, 2029)]
    more += [f"{measure},2029-late" for measure in ("1-1-1", "1-1-2", "1-2-1", "2-1-1", "2-1-2")]
    for cell in more:
        city.append("schedule", f"{cell},1,design,false")

    plan, problems = city.check()

    assert problems == ()
    of_audit = sum(map(len, city.audit().audit.rows().values()))
    spare = len(SPARE) + len(more)
    assert len(rows_of(plan)) + of_audit == len(valid_rows()) + AUDITED + spare


def test_a_file_with_only_its_header_is_a_file_without_rows(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    unnamed = ["eras", "measure_departments", "measure_articles", "glossary", "history"]
    unnamed += ["figure_values", "committee", "comprehensive_plan", "progress"]
    for file in unnamed:
        city.write(file, city.lines(file)[0] + "\n")

    plan, problems = city.check()

    assert problems == ()
    assert [getattr(plan, file) for file in unnamed] == [()] * len(unnamed)


def test_empty_cells_of_optional_columns_are_no_problem(tmp_path: Path) -> None:
    plan, _problems = City.in_folder(tmp_path).check()

    assert plan.figures[1].number == ""
    assert plan.glossary[0].names("ja") == ("5G",)
    assert plan.evaluation_scales[2].total is None
    assert dict(plan.figures[1].source) == {}


def test_an_english_column_may_be_missing(tmp_path: Path) -> None:
    plan, problems = City.in_folder(tmp_path).check()

    assert problems == ()
    assert dict(plan.laws[0].label) == {"ja": "推進法"}


def test_another_language_is_a_column_more(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    head, *rows = city.lines("committee")
    lines = [f"{head},post_zh", *(f"{row},Deputy Mayor" for row in rows)]
    city.write("committee", "\n".join(lines) + "\n")

    plan, problems = city.check()

    assert problems == ()
    assert plan.committee[0].post["zh"] == "Deputy Mayor"
