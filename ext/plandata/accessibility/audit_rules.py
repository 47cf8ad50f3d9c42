"""What must hold of an audit across the cells of a row: generators of problems."""

from collections.abc import Iterable, Iterator

from plandata.accessibility.audit_records import ManualCheck
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import at
from sitecheck.message import Message


def results_have_days(checks: Iterable[ManualCheck]) -> Iterator[Problem]:
    """A person's result has the day of the check, and a day has a result."""
    for check in checks:
        if check.result and not check.checked_on:
            message = Message("セルが空です。結果を出した日を書いてください")
            yield at(check, Subtype.EMPTY_CELL, "checked_on", message)
        if check.checked_on and not check.result:
            message = Message(
                "セルが空です。結果を pass か fail で書くか、確認した日を消してください"
            )
            yield at(check, Subtype.EMPTY_CELL, "result", message)
