"""Everything that can be wrong with the data, found in one run, without Sphinx."""

from dataclasses import dataclass
from pathlib import Path

from plandata.accessibility import audit_rules
from plandata.model.columns import columns_of
from plandata.model.plan import Plan, record_types
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.rules import RULES, plan_years
from plandata.tables.load import load
from plandata.tables.reader import shown

#: Problems after which nothing of a file can be used; rules that read it would only echo them.
_FATAL = {Subtype.MISSING_FILE, Subtype.ENCODING, Subtype.SYNTAX, Subtype.MISSING_COLUMN}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read of a folder: the plan of the valid rows, and all that is to be mended."""

    plan: Plan
    problems: tuple[Problem, ...]


def check(folder: Path) -> tuple[Plan, list[Problem]]:
    """Load ``folder`` and apply every rule whose files could be read.

    Returns the plan of the valid rows and all problems.
    """
    plan, problems = load(folder)
    failed = _failed(problems)
    told = any(Path(problem.file).stem == "plan" for problem in problems)
    if len(plan.plan) != 1:
        if len(plan.plan) > 1 or not told:  # a row that failed has been told already
            message = f"行が{len(plan.plan)}個あります。計画の行を一つだけ書いてください"
            file = shown(folder / "plan.csv")
            problems.append(Problem(subtype=Subtype.PLAN_ROW, file=file, message=message))
        failed.add("plan")
    elif years := list(plan_years(plan, set())):
        problems += years
        failed.add("plan")
    doubtful = {(Path(problem.file).stem, problem.start) for problem in problems} | plan.left_out
    for rule, files in {**RULES, **audit_rules.RULES}.items():
        if failed.isdisjoint(files):
            problems += rule(plan, doubtful)
    return plan, problems


def _failed(problems: list[Problem]) -> set[str]:
    """The files of which nothing could be used, and those whose rows all name such a file."""
    failed = {Path(problem.file).stem for problem in problems if problem.subtype in _FATAL}
    for name, record in record_types().items():
        if any(failed.intersection(column.refs) for column in columns_of(record)):
            failed.add(name)
    return failed
