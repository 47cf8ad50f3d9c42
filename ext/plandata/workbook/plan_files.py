"""What a workbook is made from and compared with: the files of a folder, and the plan in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plandata import stable_files
from plandata.accessibility import audit
from plandata.model.constraints import Constraints
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.stable_files import WholeFiles
from plandata.tables import manifest
from plandata.validation import load
from plandata.workbook.id_labels import Labels, labels
from plandata.workbook.sheet_columns import SheetColumn, sheet_columns
from sitecheck import text_file
from sitecheck.message import Message, MessageError


class PlanFilesError(MessageError):
    """The data can't go into a workbook; the message says what is to be mended before."""


@dataclass(frozen=True)
class PlanFiles:
    """The files of a folder with every cell, the plan that they make, and the labels of its ids.

    ``own`` is what the plan itself asks of the cells of a file, by header cell; ``problems`` are
    those that the data has, but for notices.
    """

    folder: Path
    whole: WholeFiles
    plan: Plan
    labels: Labels
    own: Mapping[str, Mapping[str, Constraints]]
    problems: tuple[Problem, ...]

    def columns(self, name: str) -> list[SheetColumn]:
        """The columns of a file that its records know."""
        return sheet_columns(name, self.whole.tables[name].header, self.plan, self.own[name])


def read(folder: Path) -> PlanFiles:
    """Read a folder of data.

    Raises:
        PlanFilesError: A file can't be read whole, or there is no plan in them; of several faults
            the first is told, as ``plandata check`` tells all.
    """
    whole = stable_files.read(folder)
    for problem in whole.problems:
        raise PlanFilesError(text_file.placed(problem.file, problem.line, problem.text))
    loaded, audited = load(folder, audit.FILES), audit.load(folder)
    plan = loaded.plan
    if not plan.plan:
        message = Message("計画の行が読めません。plandata check が示すところを直してください")
        raise PlanFilesError(text_file.placed(folder / "plan.csv", 0, message))
    rows = {**plan.rows(), **audited.audit.rows(), "criteria": audited.audit.criteria}
    sources = manifest.read(folder, problems=[]).sources
    own = {name: sources[name].constraints for name in whole.tables}
    told = (*loaded.problems, *audited.problems)
    wrong = tuple(problem for problem in told if not problem.is_notice)
    return PlanFiles(folder, whole, plan, labels(rows), own, wrong)
