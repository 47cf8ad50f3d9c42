"""The data as it would be with changes, and what would be wrong with it then."""

import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from plandata.accessibility import audit
from plandata.model.problem import Problem
from plandata.tables.manifest import DESCRIPTION
from plandata.tables.raw_table import RawTable
from plandata.tables.reader import shown
from plandata.validation import load
from plandata.workbook import keyed
from plandata.workbook.difference import Change
from plandata.workbook.merging import merged
from plandata.workbook.plan_files import PlanFiles
from plandata.workbook.returned import BookTable


def outcome(files: PlanFiles, changes: Sequence[Change]) -> dict[str, RawTable]:
    """The files that change, as they would be."""
    named = dict.fromkeys(change.file for change in changes)
    return {
        name: merged(
            name,
            files.whole.tables[name],
            [change for change in changes if change.file == name],
            files.whole.form,
        )
        for name in named
    }


def new_problems(
    files: PlanFiles, tables: Mapping[str, RawTable], books: Mapping[str, BookTable], book: Path
) -> list[Problem]:
    """What would be wrong that isn't wrong now, at its place in the workbook if it has one there.

    Args:
        files: The data as it is.
        tables: The files that change, as they would be.
        books: The rows of the workbook.
        book: The workbook.
    """
    known = Counter(map(_identity, files.problems))
    found = []
    for problem in _problems(files, tables):
        known[_identity(problem)] -= 1
        if known[_identity(problem)] < 0:
            found.append(_placed(problem, files, tables, books, book))
    return found


def _identity(problem: Problem) -> tuple[str, ...]:
    return problem.subtype, problem.table, problem.column, problem.start, str(problem.message)


def _problems(files: PlanFiles, tables: Mapping[str, RawTable]) -> list[Problem]:
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        paths = files.whole.paths
        for path in (*paths.values(), files.folder / DESCRIPTION):
            shutil.copy(path, folder)
        for name, raw in tables.items():
            (folder / paths[name].name).write_bytes(raw.text().encode())
        told = (*load(folder, audit.FILES).problems, *audit.load(folder).problems)
    return [problem for problem in told if not problem.is_notice]


def _placed(
    problem: Problem,
    files: PlanFiles,
    tables: Mapping[str, RawTable],
    books: Mapping[str, BookTable],
    book: Path,
) -> Problem:
    """The problem where the editor can mend it."""
    name = problem.table
    if name not in files.whole.paths:
        return problem
    raw, came = tables.get(name, files.whole.tables[name]), books.get(name)
    at = problem.line - 2  # below the head, a line a row
    if came and 0 <= at < len(raw.rows) and (row := came.rows.get(keyed.key(name, raw.rows[at]))):
        place = ": ".join(filter(None, (shown(book), came.title)))
        position = came.positions.get(problem.column, 0)
        return replace(problem, file=place, line=row.line, position=position, others=())
    return replace(problem, file=shown(files.whole.paths[name]), others=())
