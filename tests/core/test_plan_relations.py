from pathlib import Path

import pytest

from plandata.model import records as m
from plandata.model.plan import Plan

from .another_city import City


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return City.in_folder(tmp_path).check()[0]


@pytest.fixture
def two_levels(tmp_path: Path) -> Plan:
    """A plan whose measures stand directly in goals."""
    city = City.in_folder(tmp_path)
    city.write("areas", city.lines("areas")[0] + "\n")
    for line, goal in ((2, "1"), (3, "1"), (4, "2"), (5, "2")):
        city.change("measures", line, "area", goal)
    plan, problems = city.check()
    assert problems == ()
    return plan


def measure(plan: Plan, id: str) -> m.Measure:
    found = plan.find(m.Measure, id)
    assert found
    return found


def test_a_goal_has_its_areas_and_an_area_its_measures(plan: Plan) -> None:
    first, second = plan.goals

    assert [area.id for area in plan.areas_of(first)] == ["1-1", "1-2"]
    assert [area.id for area in plan.areas_of(second)] == ["2-1"]
    assert [found.id for found in plan.measures_in(plan.areas[0])] == ["1-1-1", "1-1-2"]
    assert plan.measures_in(first) == [], "none stands directly in a goal"


def test_a_measure_leads_up_to_its_area_and_goal(plan: Plan) -> None:
    area = plan.area_of(measure(plan, "1-2-1"))

    assert area
    assert area.id == "1-2"
    assert plan.goal_of(measure(plan, "1-2-1")).id == "1"


def test_in_a_plan_of_two_levels_measures_stand_in_goals(two_levels: Plan) -> None:
    first, second = two_levels.goals

    assert two_levels.areas_of(first) == []
    assert [found.id for found in two_levels.measures_in(first)] == ["1-1-1", "1-1-2"]
    assert [found.id for found in two_levels.measures_in(second)] == ["1-2-1", "2-1-1"]
    assert two_levels.area_of(measure(two_levels, "2-1-1")) is None
    assert two_levels.goal_of(measure(two_levels, "2-1-1")) is second


def test_an_area_may_have_the_id_of_a_goal(tmp_path: Path) -> None:
    """Ids of two files are two sets: area 1 under goal 2 isn't goal 1."""
    city = City.in_folder(tmp_path)
    city.write("areas", "id,parent,name_ja,source_page\n1,2,窓口,4\n")
    for line in range(2, 6):
        city.change("measures", line, "area", "1")

    plan, problems = city.check()

    assert problems == ()
    assert {plan.goal_of(found).id for found in plan.measures} == {"2"}
    assert [len(plan.measures_in(goal)) for goal in plan.goals] == [0, 0]
    assert len(plan.measures_in(plan.areas[0])) == 4


def test_departments_and_articles_stand_in_the_order_of_the_links(plan: Plan) -> None:
    assert [d.id for d in plan.departments_of(measure(plan, "1-1-2"))] == ["digital", "welfare"]
    assert [a.id for a in plan.articles_of(measure(plan, "2-1-1"))] == [
        "disaster-8",
        "procedures-6",
    ]
    assert plan.departments_of(measure(plan, "1-2-1")) == []
    assert plan.articles_of(measure(plan, "1-2-1")) == []


def test_flags_stand_in_the_order_of_flags_csv(plan: Plan) -> None:
    assert [found.flags for found in plan.measures] == [
        *(("urgent",), (), ("joint",), ("urgent", "joint"))
    ]


def test_a_cell_of_the_schedule_has_its_stages_in_their_order(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    header, *rows = city.lines("schedule")
    city.write("schedule", "\n".join([header, *reversed(rows)]) + "\n")
    plan = city.check()[0]

    first = measure(plan, "1-1-1")

    assert [entry.stage for entry in plan.cell(first, 2027)] == ["design", "trial"]
    assert [entry.carried for entry in plan.cell(first, 2028)] == [True]
    assert plan.cell(first, 2030) == []


def test_a_record_is_found_by_its_id_and_only_in_its_file(plan: Plan) -> None:
    department = plan.find(m.Department, "welfare")
    assert department
    assert str(department.name) == "福祉課"
    assert plan.find(m.Department, "1-1-1") is None
    assert plan.find(m.Goal, "9") is None


def test_a_record_with_a_key_of_several_columns_is_found_by_all(plan: Plan) -> None:
    entry = plan.find(m.ScheduleEntry, "1-1-1/2027/2")

    assert entry
    assert entry.stage == "trial"


def test_ids_stand_in_the_order_of_the_file(plan: Plan) -> None:
    assert plan.ids("stages") == ["design", "trial", "service"]
    assert plan.ids("measure_articles")[0] == "1-1-1/procedures-6"


def test_a_record_knows_the_errata_that_concern_it(plan: Plan) -> None:
    done, late, *_others = plan.evaluation

    assert [erratum.id for erratum in plan.errata_of(late)] == ["e1"]
    assert plan.errata_of(done) == []
    assert plan.errata_of(plan.goals[0]) == []


def test_the_plan_has_its_fiscal_years_both_ends_included(plan: Plan) -> None:
    assert list(plan.years) == [2027, 2028, 2029]
