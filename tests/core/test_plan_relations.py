from collections.abc import Iterable
from pathlib import Path

import pytest

from plandata.model import records as m
from plandata.model.plan import Plan

from .another_city import City


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City.in_folder(tmp_path)


@pytest.fixture
def plan(city: City) -> Plan:
    return city.check()[0]


def measure(plan: Plan, id: str) -> m.Measure:
    found = plan.find(m.Measure, id)
    assert found
    return found


def ids(records: Iterable[m.Group | m.Measure]) -> list[str]:
    return [record.id for record in records]


def group(plan: Plan, id: str) -> m.Group:
    found = plan.find(m.Group, id)
    assert found
    return found


def test_groups_stand_in_groups_and_measures_in_these(plan: Plan) -> None:
    first, second = plan.roots

    assert ids(plan.groups_in(first)) == ["1-1", "1-2"]
    assert ids(plan.groups_in(second)) == ["2-1"]
    assert ids(plan.groups_in(group(plan, "2-1"))) == []
    assert ids(plan.groups_at("area")) == ["1-1", "1-2", "2-1"]
    assert ids(plan.measures_in(group(plan, "1-1"))) == ["1-1-1", "1-1-2"]
    assert plan.measures_in(first) == [], "none stands directly in it"
    assert ids(plan.measures_below(first)) == ["1-1-1", "1-1-2", "1-2-1"]


def test_a_measure_leads_up_to_the_widest_of_its_groups(plan: Plan) -> None:
    found = measure(plan, "1-1-2")

    assert plan.group_of(found) is group(plan, "1-1")
    assert ids(plan.path_of(found)) == ["1", "1-1"]
    assert plan.groups_above(found) == ("1", "1-1")
    assert ids(plan.path_to(group(plan, "2-1"))) == ["2", "2-1"]


def test_a_measure_may_be_listed_in_a_second_group(plan: Plan) -> None:
    """It stands last there, for it is at home elsewhere; of lists of measures it is part once."""
    found = measure(plan, "1-2-1")

    assert ids(plan.measures_in(group(plan, "2-1"))) == ["2-1-1", "1-2-1"]
    assert ids(plan.measures_below(group(plan, "2"))) == ["1-2-1", "2-1-1"]
    assert ids(plan.groups_again(found)) == ["2-1"]
    assert plan.groups_above(found) == ("1", "1-2", "2", "2-1")
    assert ids(plan.path_of(found)) == ["1", "1-2"], "its place stays the one"
    assert plan.groups_again(measure(plan, "2-1-1")) == []


def test_a_group_that_lists_a_measure_twice_has_it_once(city: City) -> None:
    city.append("measure_groups", "1-1-1,1-2")
    plan, problems = city.check()

    assert problems == ()
    assert plan.groups_above(measure(plan, "1-1-1")) == ("1", "1-1", "1-2")
    assert ids(plan.measures_below(group(plan, "1"))) == ["1-1-1", "1-1-2", "1-2-1"]


def test_in_a_plan_of_one_level_measures_stand_in_its_groups(city: City) -> None:
    city.of_one_level()
    plan, problems = city.check()

    assert problems == ()
    first, second = plan.roots
    assert plan.groups_in(first) == []
    assert ids(plan.measures_in(first)) == ["1-1-1", "1-1-2"]
    assert ids(plan.measures_below(second)) == ["1-2-1", "2-1-1"]
    assert ids(plan.path_of(measure(plan, "2-1-1"))) == ["2"]


def test_one_group_may_have_groups_and_its_neighbour_measures(city: City) -> None:
    """A deeper level may stand in the widest, too, and a group may have both."""
    city.append("levels", "part,部,part,parts,,")
    city.append("groups", "3,goal,,支える行政,,13")
    city.append("groups", "3-1,part,3,人材,,13")
    city.append("groups", "1-1-a,part,1-1,予約,,4")
    for line, place in ((2, "1-1-a"), (4, "3"), (5, "3-1")):
        city.change("measures", line, "group", place)
    plan, problems = city.check()

    assert problems == ()
    assert ids(plan.path_of(measure(plan, "1-1-1"))) == ["1", "1-1", "1-1-a"]
    assert ids(plan.path_of(measure(plan, "1-1-2"))) == ["1", "1-1"]
    assert ids(plan.path_of(measure(plan, "1-2-1"))) == ["3"]
    assert ids(plan.path_of(measure(plan, "2-1-1"))) == ["3", "3-1"]
    assert ids(plan.groups_at("part")) == ["3-1", "1-1-a"]
    assert ids(plan.measures_below(group(plan, "3"))) == ["1-2-1", "2-1-1"]
    assert ids(plan.measures_in(group(plan, "3"))) == ["1-2-1"]


def test_a_plan_may_have_no_groups(city: City) -> None:
    city.without_groups()
    plan, problems = city.check()

    assert problems == ()
    assert plan.roots == []
    assert plan.measures_outside == list(plan.measures)
    found = measure(plan, "1-1-1")
    assert plan.group_of(found) is None
    assert plan.path_of(found) == plan.path_to(None) == ()
    assert plan.groups_above(found) == ()


def test_in_a_plan_with_groups_none_is_outside(plan: Plan) -> None:
    assert plan.measures_outside == []


def test_groups_that_stand_in_each_other_have_an_end(city: City) -> None:
    """That they do is told; until it is mended, each stands in what leads to it."""
    city.change("groups", 2, "parent", "2")
    city.change("groups", 3, "parent", "1")
    plan = city.check()[0]

    assert ids(plan.path_to(group(plan, "1"))) == ["2", "1"]
    assert plan.groups_above(measure(plan, "2-1-1")) == ("1", "2", "2-1")
    assert plan.roots == []


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

    assert [entry.stage for entry in plan.cell(first, "2027")] == ["design", "trial"]
    assert [entry.carried for entry in plan.cell(first, "2028")] == [True]
    assert plan.cell(first, "2030") == []


def test_a_record_is_found_by_its_id_and_only_in_its_file(plan: Plan) -> None:
    department = plan.find(m.Department, "welfare")
    assert department
    assert str(department.name) == "福祉課"
    assert plan.find(m.Department, "1-1-1") is None
    assert plan.find(m.Group, "9") is None


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
    assert plan.errata_of(plan.groups[0]) == []


def test_the_plan_has_its_fiscal_years_both_ends_included(plan: Plan) -> None:
    assert list(plan.years) == [2027, 2028, 2029]
