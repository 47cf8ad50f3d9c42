"""Frames: a column for each column of the file, of a type that keeps what is empty empty."""

from pathlib import Path

import pandas
import pytest

import plandata
from plandata.model.columns import column_at
from plandata.model.rows import record_types

from .another_city import FILES, FLAGS, City


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City.in_folder(tmp_path)


@pytest.fixture
def plan(city: City) -> plandata.Plan:
    return plandata.load(city.folder).plan


def test_every_file_is_a_frame_with_the_columns_of_the_file(
    plan: plandata.Plan, city: City
) -> None:
    frames = plan.frames()
    assert list(frames) == list(FILES)
    for file, frame in frames.items():
        header = city.header(file)
        assert [name for name in frame.columns if name in header] == header
        for name in set(frame.columns) - {*header}:
            found = column_at(record_types()[file], name, FLAGS)
            assert found, name
            assert found[0].optional, f"{file} has no {name}, which it must not lack"
        assert len(frame) == len(city.lines(file)) - 1


@pytest.mark.parametrize("file", ["groups", "measures"])
def test_the_number_is_a_column_where_the_file_has_none_too(plan: plandata.Plan, file: str) -> None:
    """Whoever analyses the plan need not know which of the two it has."""
    frame = plan.frame(file)
    assert list(frame["number"]) == list(frame["id"])


def test_a_file_without_rows_has_its_columns_and_their_types(city: City) -> None:
    full = plandata.load(city.folder).plan.frame("schedule")
    city.write("schedule", city.lines("schedule")[0] + "\n")
    frame = plandata.load(city.folder).plan.frame("schedule")
    assert len(frame) == 0
    pandas.testing.assert_series_equal(frame.dtypes, full.dtypes)


def test_cells_have_the_types_of_their_column(plan: plandata.Plan) -> None:
    assert types(plan.frame("schedule")) == {
        "measure": "string",
        "period": "string",
        "order": "Int64",
        "stage": "string",
        "carried": "boolean",
    }
    assert types(plan.frame("money"))["amount"] == "Float64"
    assert types(plan.frame("indicator_values"))["value"] == "Float64"
    assert types(plan.frame("indicator_values"))["period"] == "string"
    assert types(plan.frame("plan"))["fiscal_year_starts"] == "Int64"
    assert types(plan.frame("plan"))["fiscal_year_ends"] == "boolean"
    assert types(plan.frame("measures"))["urgent"] == "boolean"
    assert types(plan.frame("figure_values"))["value"] == "Float64"
    assert types(plan.frame("evaluation"))["parts"] == "object"
    assert types(plan.frame("plan"))["published"] == "string"


def types(frame: pandas.DataFrame) -> dict[str, str]:
    return {str(name): str(dtype) for name, dtype in frame.dtypes.items()}


def test_a_flag_is_true_where_its_cell_is(plan: plandata.Plan) -> None:
    frame = plan.frame("measures").set_index("id")
    assert frame["urgent"].to_dict() == {
        "1-1-1": True,
        "1-1-2": False,
        "1-2-1": False,
        "2-1-1": True,
    }


def test_texts_stand_in_a_column_a_language_and_an_empty_cell_is_no_words(
    plan: plandata.Plan,
) -> None:
    frame = plan.frame("measures").set_index("id")
    assert frame.loc["1-1-1", "name_ja"] == "予約のしくみ"
    assert frame.loc["1-1-1", "name_en"] == "Bookings"
    assert frame.loc["1-1-2", "name_en"] is pandas.NA


def test_a_language_without_any_words_keeps_its_column(city: City) -> None:
    for line in (2, 4, 5):
        city.change("measures", line, "name_en", "")
    frame = plandata.load(city.folder).plan.frame("measures")
    assert frame["name_en"].isna().all()


def test_numbers_can_be_computed_with(plan: plandata.Plan) -> None:
    total = sum(value.value for value in plan.figure_values)
    assert plan.frame("figure_values")["value"].sum() == pytest.approx(float(total))


def test_a_list_is_a_tuple_that_explodes_into_rows(plan: plandata.Plan) -> None:
    frame = plan.frame("evaluation")
    parts = [part for result in plan.evaluation for part in result.parts]
    assert parts
    assert list(frame["parts"].explode().dropna()) == parts


def test_frames_join_by_their_ids(plan: plandata.Plan) -> None:
    links, offices = plan.frame("measure_departments"), plan.frame("departments")
    joined = links.merge(offices, left_on="department", right_on="id")
    assert list(joined["name_ja"]) == ["デジタル課", "デジタル課", "福祉課", "福祉課"]


def test_a_file_that_no_plan_has_is_told_with_the_nearest(plan: plandata.Plan) -> None:
    with pytest.raises(LookupError, match=r"「measure」という表は計画にありません.*「measures」"):
        plan.frame("measure")
