"""One problem is one message: what is told of other rows must be true of them."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City


@pytest.mark.parametrize(
    ("file", "row"), [("groups", "1,届く行政"), ("flags", "joint,共同"), ("stages", "trial,試行")]
)
def test_a_row_with_too_few_cells_still_has_its_id(tmp_path: Path, file: str, row: str) -> None:
    """Its first cell says which it is, so rows that name it aren't at problem."""
    city = City.in_folder(tmp_path)
    lines = city.lines(file)
    line = next(n for n, text in enumerate(lines, 1) if text.startswith(row.split(",")[0] + ","))
    city.write_line(file, line, row)

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ROW_LENGTH, f"{file}:{line}")


@pytest.mark.parametrize(
    ("line", "column", "value"), [(6, "carried", "はい"), (10, "stage", ""), (2, "stage", "x9")]
)
def test_a_rejected_row_of_the_schedule_is_not_told_as_missing_or_out_of_order(
    tmp_path: Path, line: int, column: str, value: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("schedule", line, column, value)

    _plan, problems = city.check()

    assert [(problem.line, problem.column) for problem in problems] == [(line, column)]


def test_a_blank_line_before_the_header_is_told_as_such(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.write("groups", "\n" + city.text("groups"))

    _plan, problems = city.check()

    assert len(problems) == 1
    assert problems[0].line == 1
