"""Rules for what accessibility is judged by: what is told, where, and what the editor may write."""

from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City, lost_rows


def test_a_criterion_that_does_not_apply_without_a_reason_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("criteria", 3, "reason_ja", "")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "criteria:3", "reason_ja", "理由")
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(("emptied", "value"), [("checked_on", "日"), ("result", "pass か fail")])
def test_a_result_without_a_day_and_a_day_without_a_result_are_told(
    tmp_path: Path, emptied: str, value: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("manual_checks", 2, emptied, "")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "manual_checks:2", emptied, value)
    assert lost_rows(plan) == set()


def test_one_wrong_number_in_a_list_of_criteria_is_told_by_itself(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("manual_checks", 2, "criteria", "1.1.1;9.9.9")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, "manual_checks:2", "criteria", "「9.9.9」")


def test_a_second_policy_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.append("accessibility", city.lines("accessibility")[1])

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DUPLICATE, f"accessibility:{line}", "id", "「site」")
    assert len(plan.accessibility) == 1
