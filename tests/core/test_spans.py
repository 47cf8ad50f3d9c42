"""Spans of stages: what the bars of a timeline show, for any periods and any number of stages."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.wording.dates import periods_between
from plandata.wording.phrase import plain
from plandata.wording.spans import Span, slots, spans, spans_by_stage

from .another_city import City

#: The stages of each period; the order within one counts.
CELLS = st.lists(
    st.lists(st.sampled_from("abcde"), unique=True, max_size=4), min_size=1, max_size=14
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    plan, _problems = City.in_folder(tmp_path_factory.mktemp("city")).check()
    return plan


def scheduled(base: Plan, cells: Sequence[Sequence[str]]) -> tuple[Plan, m.Measure]:
    """A plan of as many periods as there are cells, and a measure with those stages."""
    measure, origin, name = base.measures[0], base.about.origin, base.about.title
    ids = [f"p{number}" for number in range(len(cells))]
    periods = tuple(m.Period(id=id, name=name, origin=origin) for id in ids)
    entries = tuple(
        m.ScheduleEntry(
            measure=measure.id, period=id, order=order, stage=stage, carried=False, origin=origin
        )
        for id, stages in zip(ids, cells, strict=True)
        for order, stage in enumerate(stages, 1)
    )
    files = (*base.files, "periods")
    return replace(base, periods=periods, schedule=entries, files=files), measure


def found(base: Plan, *cells: str) -> list[tuple[str, int, int, int]]:
    """The spans of cells, each a letter a stage, with their width where all share two slots."""
    plan, measure = scheduled(base, cells)
    its = spans(plan, measure)
    return [(span.stage, span.first, span.last, span.width(slots(its))) for span in its]


def test_a_stage_that_goes_on_is_one_span(base: Plan) -> None:
    assert found(base, "a", "a", "a") == [("a", 0, 2, 3)]


def test_one_period_is_one_span(base: Plan) -> None:
    assert found(base, "a") == [("a", 0, 0, 1)]
    assert found(base, "") == [("", 0, 0, 1)]


def test_two_stages_have_half_a_period_each(base: Plan) -> None:
    assert found(base, "ab", "b", "b") == [("a", 0, 0, 1), ("b", 0, 2, 5)]


def test_two_and_three_stages_share_evenly(base: Plan) -> None:
    assert found(base, "ab", "bcd") == [
        *(("a", 0, 0, 3), ("b", 0, 1, 5)),
        *(("c", 1, 1, 2), ("d", 1, 1, 2)),
    ]


def test_time_without_a_stage_is_a_span_of_its_own(base: Plan) -> None:
    assert found(base, "", "", "a", "", "a") == [
        *(("", 0, 1, 2), ("a", 2, 2, 1), ("", 3, 3, 1), ("a", 4, 4, 1)),
    ]


def test_a_stage_behind_another_does_not_go_on_before_it(base: Plan) -> None:
    assert found(base, "ab", "a") == [("a", 0, 0, 1), ("b", 0, 0, 1), ("a", 1, 1, 2)]


def test_a_row_a_stage_shows_how_they_overlap(base: Plan) -> None:
    plan, measure = scheduled(base, ["ab", "b", ""])
    assert spans_by_stage(plan, measure) == [
        ("a", [Span("a", 0, 0, 1, 1), Span("", 1, 2, 1, 1)]),
        ("b", [Span("b", 0, 1, 1, 1), Span("", 2, 2, 1, 1)]),
    ]
    assert spans_by_stage(*scheduled(base, ["", ""])) == []


@given(cells=CELLS)
def test_every_stage_of_every_period_is_in_one_span(base: Plan, cells: list[list[str]]) -> None:
    its = spans(*scheduled(base, cells))
    for place, stages in enumerate(cells):
        shown = [span.stage for span in its if span.first <= place <= span.last]
        assert shown == (stages or [""])
    assert all(one.stage != other.stage or one.last == other.first for one, other in pairwise(its))


@given(rows=st.lists(CELLS, min_size=1, max_size=4))
def test_each_row_is_as_wide_as_the_table(base: Plan, rows: list[list[list[str]]]) -> None:
    count = max(map(len, rows))
    each = [spans(*scheduled(base, [*row, *[[]] * (count - len(row))])) for row in rows]
    needed = slots(span for its in each for span in its)
    for its in each:
        assert sum(span.width(needed) for span in its) == count * needed
        assert all(span.width(needed) > 0 for span in its)


@given(cells=CELLS)
def test_a_row_a_stage_has_each_of_its_periods(base: Plan, cells: list[list[str]]) -> None:
    for stage, its in spans_by_stage(*scheduled(base, cells)):
        places = [at for span in its if span.stage for at in range(span.first, span.last + 1)]
        assert places == [place for place, stages in enumerate(cells) if stage in stages]
        assert sum(span.width(1) for span in its) == len(cells)


def test_periods_are_said_in_full_and_short(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    plan, _problems = city.check()
    for last, language, full, short in (
        (0, "ja", "2027年度", ""),
        (1, "ja", "2027年度から2028年度まで", "2027〜2028年度"),
        (1, "en", "FY2027 to FY2028", "FY2027–FY2028"),
    ):
        words, brief = periods_between(plan, 0, last, language)
        assert (plain(words), brief) == (full, short)
    city.write("periods", "id,name_ja,name_en\na,初年度,first year\n2028,,\n")
    named, _problems = city.check()
    words, brief = periods_between(named, 0, 1, "ja")
    assert (plain(words), brief) == ("初年度から2028年度まで", "")
