from pathlib import Path

import pytest

from plandata.model.lookup import UnknownIdError
from plandata.model.partial_date import YearError
from plandata.model.plan import Plan
from plandata.model.query import CONDITIONS, Query, QueryError, parse, select

from .another_city import City

ALL = ["1-1-1", "1-1-2", "1-2-1", "2-1-1"]


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return City.in_folder(tmp_path).check()[0]


def selected(plan: Plan, **options: str) -> list[str]:
    return [measure.id for measure in select(plan, parse(plan, options))]


def test_no_condition_selects_every_measure_in_the_order_of_the_file(plan: Plan) -> None:
    assert selected(plan) == ALL
    assert parse(plan, {}) == Query()


@pytest.mark.parametrize(
    ("condition", "value", "ids"),
    [
        ("goal", "1", ["1-1-1", "1-1-2", "1-2-1"]),
        ("goal", "2", ["1-2-1", "2-1-1"]),
        ("area", "1-1", ["1-1-1", "1-1-2"]),
        ("department", "digital", ["1-1-1", "1-1-2"]),
        ("department", "福祉課", ["1-1-2", "2-1-1"]),
        ("article", "procedures-6", ["1-1-1", "2-1-1"]),
        ("flag", "urgent", ["1-1-1", "2-1-1"]),
        ("flag", "共同", ["1-2-1", "2-1-1"]),
        ("stage", "design", ["1-1-1", "1-2-1"]),
        ("stage", "本番", ["1-1-1", "1-1-2", "2-1-1"]),
    ],
)
def test_one_condition_selects_the_measures_that_meet_it(
    plan: Plan, condition: str, value: str, ids: list[str]
) -> None:
    assert selected(plan, **{condition: value}) == ids


@pytest.mark.parametrize(
    ("stage", "period", "ids"),
    [
        ("design", "2027", ["1-1-1", "1-2-1"]),
        ("design", "2028", ["1-2-1"]),
        ("trial", "2027", ["1-1-1", "2-1-1"]),
        ("service", "2029", ["1-1-1", "1-1-2", "2-1-1"]),
        ("design", "2029", []),
    ],
)
def test_a_stage_and_a_period_mean_the_stage_in_that_period(
    plan: Plan, stage: str, period: str, ids: list[str]
) -> None:
    assert selected(plan, stage=stage, period=period) == ids


def test_all_conditions_must_be_met(plan: Plan) -> None:
    assert selected(plan, goal="1", flag="urgent") == ["1-1-1"]
    assert selected(plan, flag="urgent", department="福祉課", stage="service") == ["2-1-1"]
    assert selected(plan, goal="2", area="1-1") == []
    assert selected(plan, goal="2", area="1-2") == ["1-2-1"], "it stands in one, again in the other"


def test_a_group_selects_what_stands_in_it_and_what_is_listed_there_again(tmp_path: Path) -> None:
    """The measures stand in the plan's order, whichever of the two brought them here."""
    city = City.in_folder(tmp_path)
    city.append("measure_groups", "1-1-2,2")
    plan = city.check()[0]

    assert selected(plan, goal="2") == ["1-1-2", "1-2-1", "2-1-1"]
    assert selected(plan, area="2-1") == ["1-2-1", "2-1-1"]
    assert selected(plan, goal="2", flag="urgent") == ["2-1-1"]


def test_a_group_of_another_level_is_none_of_this_one(plan: Plan) -> None:
    with pytest.raises(UnknownIdError, match=r"「1」.*「1-1」"):
        parse(plan, {"area": "1"})


def test_a_group_selects_its_measures_in_a_plan_of_one_level(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.of_one_level()
    plan = city.check()[0]

    assert selected(plan, goal="2") == ["1-2-1", "2-1-1"]
    with pytest.raises(QueryError, match=r"「area」.*「goal」"):
        parse(plan, {"area": "1"})


@pytest.mark.parametrize("condition", [name for name in CONDITIONS if name != "period"])
def test_an_unknown_id_is_told_with_what_is_allowed(plan: Plan, condition: str) -> None:
    with pytest.raises(UnknownIdError, match=r"「花」.*使える値は「"):
        parse(plan, {condition: "花"})


@pytest.mark.parametrize("period", ["2026", "2030", "令和9", "", "2027-2029", "²"])
def test_a_period_that_is_none_of_the_plan_is_told_with_those_it_has(
    plan: Plan, period: str
) -> None:
    with pytest.raises(YearError, match=f"「{period}」.*「2027」"):
        parse(plan, {"stage": "design", "period": period})


@pytest.mark.parametrize(
    ("part", "value", "whole"), [("period", "2027", "stage"), ("role", "lead", "department")]
)
def test_what_narrows_a_condition_is_told_where_it_stands_alone(
    plan: Plan, part: str, value: str, whole: str
) -> None:
    """A period alone would select nearly every measure, and in some role there is someone."""
    with pytest.raises(QueryError, match=f"条件 {part} は、条件 {whole} と一緒に"):
        parse(plan, {part: value})


@pytest.mark.parametrize(
    ("department", "role", "ids"),
    [
        ("digital", "lead", ["1-1-1", "1-1-2"]),
        ("digital", "partner", []),
        ("福祉課", "partner", ["1-1-2"]),
        ("welfare", "lead", []),
    ],
)
def test_a_department_and_a_role_mean_the_department_in_that_role(
    plan: Plan, department: str, role: str, ids: list[str]
) -> None:
    assert selected(plan, department=department, role=role) == ids


def test_a_department_with_a_role_that_nobody_knows_is_told(plan: Plan) -> None:
    with pytest.raises(UnknownIdError, match=r"「leed」.*「lead」"):
        parse(plan, {"department": "digital", "role": "leed"})


def test_an_unknown_condition_is_told_with_those_that_exist(plan: Plan) -> None:
    with pytest.raises(QueryError, match=r"「goals」.*「goal」"):
        parse(plan, {"goals": "1"})
