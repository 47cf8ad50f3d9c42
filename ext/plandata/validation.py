"""A plan from its folder, with everything that can be wrong with the data, without Sphinx."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plandata.model.columns import columns_of
from plandata.model.grouping import grouped
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.rules import rules
from plandata.rules.schedule_rules import MOST_YEARS, plan_years
from plandata.tables import manifest
from plandata.tables.load import Keeper, failed, languages_of
from plandata.tables.load import load as load_rows
from plandata.tables.reader import shown
from sitecheck.message import Message


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan of the valid rows, and all that is to be mended."""

    plan: Plan
    problems: tuple[Problem, ...]

    @property
    def doubtful(self) -> set[str]:
        """The files with a problem, and those that name rows of them, which may lack rows."""
        return _with_dependents({found.table for found in self.problems if not found.is_notice})


def load(
    folder: Path, others: Iterable[str] = (), source: str = "", keeper: Keeper | None = None
) -> Loaded:
    """Load the plan of a folder and apply every rule whose files could be read.

    ``others`` are the names of files that other sets of records read from the same folder;
    ``source`` is the language in which the plan is written, "" to see it by the files; ``keeper``
    may know files from before.
    """
    problems: list[Problem] = []
    listed = manifest.read(folder, problems)
    problems += listed.unknown((*record_types(), *others))
    if "plan" not in listed.sources and "plan" not in failed(problems):
        message = Message(
            "計画の行を書く plan.csv は必ず要ります。{listing} の resources に加えてください",
            listing=manifest.DESCRIPTION,
        )
        file = shown(folder / "plan.csv")
        problems.append(
            Problem(subtype=Subtype.MISSING_FILE, message=message, file=file, table="plan")
        )
    languages = languages_of(listed.sources, source)
    problems += _other_language(languages[0], source, folder)
    rows = load_rows(listed.sources, record_types(), problems, languages, keeper)
    names = tuple(name for name in record_types() if name in listed.sources)
    records: Mapping[str, Any] = rows.records
    plan = Plan(files=names, languages=languages, **records)
    fallen = _with_dependents(failed(problems))
    unclear = list(_plan_row(plan, folder, problems))
    problems += unclear
    if unclear or not plan.plan:
        fallen.add("plan")
    else:
        problems += listed.of_another(plan.about.id)
    if plan.plan and len(plan.years) > MOST_YEARS:
        plan = replace(plan, plan=())  # a table of them would fill the memory
    doubtful = rows.doubtful
    for rule, files in rules(source or plan.source).items():
        if fallen.isdisjoint(files):
            told = list(rule(plan, doubtful))
            doubtful |= {(problem.table, problem.start) for problem in told}
            problems += told
    return Loaded(plan, grouped(problems))


def _other_language(found: str, source: str, folder: Path) -> Iterable[Problem]:
    """That no file has a column in the language in which the plan is said to be written."""
    if source not in ("", found):
        message = Message(
            "データに「{source}」の列がありません。どのファイルも、始めの言語は「{found}」です。"
            "conf.py の plan_languages の始めに「{found}」を書くか、列の名前を直してください",
            source=source,
            found=found,
        )
        file = shown(folder / "plan.csv")
        yield Problem(
            subtype=Subtype.MISSING_COLUMN, message=message, file=file, table="plan", line=1
        )


def _plan_row(plan: Plan, folder: Path, problems: list[Problem]) -> Iterable[Problem]:
    """What is wrong with the one row of plan.csv."""
    if len(plan.plan) == 1:
        return plan_years(plan, frozenset())
    told = any(problem.table == "plan" for problem in problems)
    if not plan.plan and told:  # a row that failed has been told already
        return ()
    message = Message(
        "行が{count}個あります。計画の行を一つだけ書いてください", count=len(plan.plan)
    )
    file = shown(folder / "plan.csv")
    return [Problem(subtype=Subtype.PLAN_ROW, message=message, file=file, table="plan")]


def _with_dependents(files: set[str]) -> set[str]:
    """These files, and those that name rows of one of them."""
    found = set(files)
    for name, record in record_types().items():
        if any(found.intersection(column.refs) for column in columns_of(record)):
            found.add(name)
    return found
