"""What exclusions.csv leaves out of the findings, each with its criterion and its reason."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sitecheck import text_file
from sitecheck.csv_lines import CsvError, csv_lines
from sitecheck.finding import Finding
from sitecheck.message import Message, MessageError


class ExclusionError(MessageError):
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
                raise _error(file, 1, Message("見出しを {columns} にしてください", columns=columns))
            continue
        if len(row) != len(Exclusion._fields):
            message = Message("{count}列にしてください", count=len(Exclusion._fields))
            raise _error(file, number, message)
        exclusion = Exclusion(*(cell.strip() for cell in row))
        for column in ("check", "page", "criterion", "reason"):
            if not getattr(exclusion, column):
                message = Message(
                    "列「{column}」が空です。除く理由と達成基準は必ず書きます", column=column
                )
                raise _error(file, number, message)
        found.append(exclusion)
    return found


def _lines(file: Path) -> Iterator[tuple[int, list[str]]]:
    """The line at which each row begins, and its cells; the header first, also of an empty file."""
    try:
        yield from csv_lines(text_file.read(file) or "\n")
    except (text_file.TextFileError, CsvError) as error:
        raise _error(file, error.line, error.message) from error


def _error(file: Path, line: int, message: Message) -> ExclusionError:
    return ExclusionError(text_file.placed(file.name, line, message))


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
