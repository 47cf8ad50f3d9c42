"""Rules for what accessibility is judged by: generators of problems over a loaded plan."""

from collections.abc import Callable, Iterator

from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.rules import Doubtful, at


def exemptions_have_reasons(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A criterion that doesn't apply says why (JIS X 8341-3 JB.3.1 wants it in the result)."""
    for criterion in plan.criteria:
        if not criterion.applies and not str(criterion.reason):
            message = "セルが空です。達成基準が当てはまらない理由を書いてください"
            yield at(criterion, Subtype.EMPTY_CELL, "reason_ja", message)


def results_have_days(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A person's result has the day of the check, and a day has a result."""
    for check in plan.manual_checks:
        if check.result and not check.checked_on:
            message = "セルが空です。結果を出した日を書いてください"
            yield at(check, Subtype.EMPTY_CELL, "checked_on", message)
        if check.checked_on and not check.result:
            message = "セルが空です。結果を pass か fail で書くか、確認した日を消してください"
            yield at(check, Subtype.EMPTY_CELL, "result", message)


#: Every rule with the files that it reads.
RULES: dict[Callable[[Plan, Doubtful], Iterator[Problem]], tuple[str, ...]] = {
    exemptions_have_reasons: ("criteria",),
    results_have_days: ("manual_checks",),
}
