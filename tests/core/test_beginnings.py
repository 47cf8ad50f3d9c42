"""What begins when is counted as somebody does who looks at each row of the schedule."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandata.model import records as m
from plandata.model.beginnings import beginnings, changes
from plandata.model.plan import Plan
from plandata.model.records.common import Place

from .another_city import City

PERIODS = ["2027", "2028", "2029"]
STAGES = ["design", "trial", "service"]
#: The stages of each measure in each period, by the numbers of both.
SCHEDULES = st.dictionaries(
    st.tuples(st.integers(0, 3), st.sampled_from(PERIODS)),
    st.lists(st.sampled_from(STAGES), unique=True, max_size=3),
)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return City.in_folder(tmp_path_factory.mktemp("city")).check()[0]


def scheduled(plan: Plan, schedule: dict[tuple[int, str], list[str]]) -> Plan:
    """The plan with another schedule."""
    origin = Place("schedule.csv", (), 1)
    entries = [
        m.ScheduleEntry(
            measure=plan.measures[number].id,
            period=period,
            order=order,
            stage=stage,
            carried=False,
            origin=origin,
        )
        for (number, period), stages in schedule.items()
        for order, stage in enumerate(stages, 1)
    ]
    return replace(plan, schedule=tuple(entries))


def test_each_measure_is_counted_in_the_first_period_of_the_stage(plan: Plan) -> None:
    made = scheduled(
        plan,
        {
            (0, "2027"): ["design", "service"],
            (0, "2028"): ["service"],
            (1, "2028"): ["service"],
            (2, "2029"): ["trial"],
        },
    )
    # the first measure is urgent, the fourth is urgent and joint
    assert [tuple(one) for one in beginnings(made, "service", "urgent")] == [
        ("2027", 1, 0),
        ("2028", 0, 1),
        ("2029", 0, 0),
        ("", 1, 1),
    ]


@given(schedule=SCHEDULES, stage=st.sampled_from(STAGES), flag=st.sampled_from(["urgent", ""]))
def test_every_measure_begins_once_or_never(
    plan: Plan, schedule: dict[tuple[int, str], list[str]], stage: str, flag: str
) -> None:
    made = scheduled(plan, schedule)
    found = beginnings(made, stage, flag)
    assert [one.period for one in found] == [*PERIODS, ""]
    assert sum(one.total for one in found) == len(plan.measures)
    assert sum(one.flagged for one in found) == (2 if flag else 0)
    begun = 0
    for period, one in zip(PERIODS, found, strict=False):
        begun += one.total
        have = {number for (number, id), all_ in schedule.items() if stage in all_ and id <= period}
        assert begun == len(have)


@given(schedule=SCHEDULES)
def test_a_measure_changes_where_its_stages_are_others_than_before(
    plan: Plan, schedule: dict[tuple[int, str], list[str]]
) -> None:
    found = changes(scheduled(plan, schedule))
    before = [set[str]() for _measure in plan.measures]
    for period in PERIODS:
        now = [set(schedule.get((number, period), ())) for number in range(len(plan.measures))]
        differ = sum(a != b for a, b in zip(before, now, strict=True))
        assert found[period] == (sum(map(bool, now)), differ)
        before = now
