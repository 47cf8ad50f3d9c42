"""Rules for what accessibility is judged by: what is told, where, and what the editor may write."""

from pathlib import Path

import pytest

from plandata.accessibility.audit import load
from plandata.model.subtype import Subtype

from .another_city import City


@pytest.mark.parametrize(("emptied", "value"), [("checked_on", "日"), ("result", "pass か fail")])
def test_a_result_without_a_day_and_a_day_without_a_result_are_told(
    tmp_path: Path, emptied: str, value: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("manual_checks", 2, emptied, "")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "manual_checks:2", emptied, value)
    assert len(city.audit().audit.manual_checks) == 2


def test_one_wrong_number_in_a_list_of_criteria_is_told_by_itself(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("manual_checks", 2, "criteria", "1.1.1;9.9.9")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, "manual_checks:2", "criteria", "「9.9.9」")


def test_a_second_policy_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.append("accessibility", city.lines("accessibility")[1])

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DUPLICATE, f"accessibility:{line}", "id", "「site」")
    assert len(city.audit().audit.accessibility) == 1


def test_an_exemption_needs_its_reason(tmp_path: Path) -> None:
    """JIS X 8341-3 JB.3.1 wants it stated in the result."""
    city = City.in_folder(tmp_path)
    city.change("exemptions", 2, "reason_ja", "")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "exemptions:2", "reason_ja")


def test_an_exemption_from_a_criterion_that_is_none_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    line = city.append("exemptions", "1.2.10,音がありません。")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DANGLING, f"exemptions:{line}", "criterion", "「1.2.10」")
    assert "「1.2.1」" in problem.message


def test_a_criterion_is_exempt_with_its_reason_and_others_apply(tmp_path: Path) -> None:
    audit = City.in_folder(tmp_path).audit().audit

    exempt = [found for criterion in audit.criteria if (found := audit.exemption(criterion))]

    assert [(found.criterion, str(found.reason)) for found in exempt] == [
        ("1.2.1", "音がありません。")
    ]


def test_an_audit_is_read_as_far_as_the_plan_lists_it(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.drop("exemptions", "manual_checks", "accessibility")

    loaded = city.audit()

    assert loaded.problems == ()
    assert loaded.audit.criteria, "the criteria are the same for every plan"
    assert loaded.audit.statement is None
    assert city.check()[1] == ()


def test_the_criteria_of_the_package_have_no_problem(tmp_path: Path) -> None:
    assert load(tmp_path).problems == ()
