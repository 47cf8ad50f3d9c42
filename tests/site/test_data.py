"""The real data: whole, and nothing wrong with it."""

import plandata
from plandata.accessibility import audit
from plandata.validation import load
from tests.site.sheets import DATA, YEARS, ids, rows


def test_data_have_no_problem() -> None:
    assert [str(problem) for problem in plandata.check(DATA)] == []


def test_plan_has_all_goals_areas_and_measures_of_the_source() -> None:
    plan = load(DATA).plan
    assert [goal.id for goal in plan.roots] == ["1", "2", "3", "4"]
    areas = {goal.id: plan.groups_in(goal) for goal in plan.roots}
    assert {goal: len(found) for goal, found in areas.items()} == {"1": 5, "2": 4, "3": 2, "4": 3}
    measures = [one.id for area in plan.groups_at("area") for one in plan.measures_in(area)]
    assert len(measures) == 52
    assert measures == sorted(measures)


def test_loader_keeps_every_row_of_every_file() -> None:
    kept = load(DATA).plan.rows() | audit.load(DATA).audit.rows()
    for path in DATA.glob("*.csv"):
        assert len(kept[path.stem]) == len(rows(path.stem)), path.name


def test_every_measure_is_scheduled_in_each_of_the_five_years() -> None:
    scheduled = {(row["measure"], row["period"]) for row in rows("schedule")}
    assert scheduled == {(id, year) for id in ids("measures") for year in YEARS}
    assert len(scheduled) == 5 * 52


def test_every_measure_has_a_department() -> None:
    assert {row["measure"] for row in rows("measure_departments")} == set(ids("measures"))


def test_every_department_stage_and_flag_is_used() -> None:
    assert {row["department"] for row in rows("measure_departments")} == set(ids("departments"))
    assert {row["stage"] for row in rows("schedule")} == set(ids("stages"))
    for flag in ids("flags"):
        assert "true" in {row[flag] for row in rows("measures")}, flag


def test_labels_of_measures_and_departments_have_english() -> None:
    files = ("levels", "groups", "measures", "departments", "stages", "flags", "figures", "laws")
    column = {"figures": "caption_en"}
    untranslated = [
        f"{file}.csv: {row['id']}"
        for file in files
        for row in rows(file)
        if not row[column.get(file, "name_en")]
    ]
    assert untranslated == []
