"""What the check of a plan tells, for the forms in which it is written."""

from collections.abc import Iterable

import plandata
from plandata.model.problem import Problem
from sitecheck.console import one_line
from sitecheck.finding import Finding
from sitecheck.formats.entry import Entry, Place, Report, Rule, of_findings
from sitecheck.text.text_rules import meanings


def report(found: Iterable[Problem | Finding], language: str) -> Report:
    """The problems of data and markup and the findings in words, in their order."""
    rules = meanings(language)
    entries: list[Entry] = []
    for one in found:
        if isinstance(one, Problem):
            entries.append(_of_problem(one, language))
        else:
            entries.extend(of_findings([one], rules, language))
    return Report(
        tool="plandata", version=plandata.__version__, language=language, entries=tuple(entries)
    )


def _of_problem(problem: Problem, language: str) -> Entry:
    kind = problem.subtype
    return Entry(
        rule=Rule(f"plan.{kind}", kind.meaning.said(language), kind.is_notice),
        message=one_line(problem.text.said(language)),
        printed=problem.said(language),
        identity=f"{problem.column}\n{problem.start}\n{problem.message}",
        place=Place(problem.file, problem.line),
        table=problem.table,
        column=one_line(problem.column),
        position=problem.position,
        row=one_line(problem.start),
        others=tuple(Place(*other) for other in problem.others),
        follows=problem.follows,
    )
