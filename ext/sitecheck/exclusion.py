"""What exclusions.csv leaves out of the findings, each with its criterion and its reason."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sitecheck import text_file
from sitecheck.csv_lines import CsvError, csv_lines
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
    found = []
    for number, row in _lines(file):
        if number == 1:
            if tuple(row) != Exclusion._fields:
                columns = ",".join(Exclusion._fields)
                raise ExclusionError(f"{file.name}:1: 見出しを {columns} にしてください")
            continue
        if len(row) != len(Exclusion._fields):
            raise ExclusionError(f"{file.name}:{number}: {len(Exclusion._fields)}列にしてください")
        exclusion = Exclusion(*(cell.strip() for cell in row))
        for column in ("check", "page", "criterion", "reason"):
            if not getattr(exclusion, column):
                message = "除く理由と達成基準は必ず書きます"
                raise ExclusionError(f"{file.name}:{number}: 列「{column}」が空です。{message}")
        found.append(exclusion)
    return found


def _lines(file: Path) -> Iterator[tuple[int, list[str]]]:
    """The line at which each row begins, and its cells; the header first, also of an empty file."""
    try:
        yield from csv_lines(text_file.read(file) or "\n")
    except text_file.TextFileError as error:
        raise ExclusionError(text_file.placed(file.name, error.line, str(error))) from error
    except CsvError as error:
        message = "CSVとして読めません。この行から、引用符が正しく閉じているか確かめてください"
        raise ExclusionError(f"{file.name}:{error.line}: {message}") from error


class Sorted(NamedTuple):
    """Findings that count, those that are left out by what, and exclusions of nothing."""

    counted: list[Finding]
    excluded: list[tuple[Finding, Exclusion]]
    useless: list[Exclusion]


def sort(findings: Iterable[Finding], exclusions: Sequence[Exclusion]) -> Sorted:
    """Part the findings."""
    result = Sorted([], [], [])
    used = set()
    for finding in findings:
        covering = [exclusion for exclusion in exclusions if exclusion.covers(finding)]
        used.update(covering)
        if covering:
            result.excluded.append((finding, covering[0]))
        else:
            result.counted.append(finding)
    result.useless.extend(exclusion for exclusion in exclusions if exclusion not in used)
    return result
