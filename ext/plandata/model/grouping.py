"""One fault, one message: what is wrong in many places is told at the first and counted."""

from collections.abc import Iterable
from dataclasses import replace

from plandata.model.problem import Problem
from plandata.model.subtype import Subtype

#: Kinds of which each value is another, and the remedy one for the whole column.
_BY_COLUMN = frozenset({Subtype.EXCEL_DATE})


def grouped(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, those of one column that say the same as one."""
    found: dict[object, Problem] = {}
    for problem in problems:
        words = "" if problem.subtype in _BY_COLUMN else problem.message
        key = (problem.subtype, problem.file, problem.column, words)
        first = found.get(key)
        if first is None:
            found[key] = problem
        else:
            others = (*first.others, (problem.file, problem.line), *problem.others)
            found[key] = replace(first, others=others, follows=first.follows + problem.follows)
    return tuple(found.values())
