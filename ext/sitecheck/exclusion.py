"""What exclusions.csv leaves out of the findings, each with its criterion and its reason."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from sitecheck.finding import Finding


class ExclusionError(ValueError):
    """The file can't be used; the message says why."""


class Exclusion(NamedTuple):
    """A row: the findings of a check on an element of a page that don't fail a run."""

    check: str
    page: str
    element: str
    criterion: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is left out, on whatever line and in whatever kind of window."""
        found = (finding.check, finding.file, finding.element, finding.criterion)
        return found == (self.check, self.page, self.element, self.criterion)


def read(file: Path) -> list[Exclusion]:
    """The rows of a file. Raises ExclusionError."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        header, *rows = csv.reader(lines)
    if tuple(header) != Exclusion._fields:
        columns = ",".join(Exclusion._fields)
        raise ExclusionError(f"{file.name}:1: 見出しを {columns} にしてください")
    found = []
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            raise ExclusionError(f"{file.name}:{number}: {len(header)}列にしてください")
        exclusion = Exclusion(*(cell.strip() for cell in row))
        for column in ("check", "page", "criterion", "reason"):
            if not getattr(exclusion, column):
                message = "除く理由と達成基準は必ず書きます"
                raise ExclusionError(f"{file.name}:{number}: 列「{column}」が空です。{message}")
        found.append(exclusion)
    return found


class Sorted(NamedTuple):
    """Findings that count, findings that are left out, and exclusions that leave out nothing."""

    counted: list[Finding]
    excluded: list[Finding]
    useless: list[Exclusion]


def sort(findings: Iterable[Finding], exclusions: Sequence[Exclusion]) -> Sorted:
    """Part the findings."""
    result = Sorted([], [], [])
    used = set()
    for finding in findings:
        covering = [exclusion for exclusion in exclusions if exclusion.covers(finding)]
        used.update(covering)
        (result.excluded if covering else result.counted).append(finding)
    result.useless.extend(exclusion for exclusion in exclusions if exclusion not in used)
    return result
