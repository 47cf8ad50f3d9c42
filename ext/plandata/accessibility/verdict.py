"""From what machines and people found to the result of each criterion, and to the degree.

Nothing here is typed by anybody: a criterion of which too little is known is unchecked, and while
there is such a criterion the site only takes the standard into account.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from plandata.accessibility.audit import Audit
from plandata.accessibility.audit_records import (
    EDITIONS,
    LEVELS,
    Criterion,
    Exemption,
    ManualCheck,
)
from sitecheck.evidence import Evidence, Record


class Result(Enum):
    """What is known of a criterion: 適合, 不適合, 適用なし or 未確認."""

    MET = auto()
    FAILED = auto()
    NOT_APPLICABLE = auto()
    UNCHECKED = auto()


class Degree(Enum):
    """対応度: 準拠, 一部準拠 or 配慮, by the guideline that accessibility.csv names."""

    CONFORMING = auto()
    PARTLY = auto()
    CONSIDERING = auto()


class Claim(NamedTuple):
    """What the site may say of itself: the degree and the level that it speaks of."""

    degree: Degree
    level: str


@dataclass(frozen=True)
class Verdict:
    """A criterion, what was found of it, and the result.

    ``exemption`` says why the criterion doesn't apply, None where it does; ``people`` are the rows
    of the people's checklist; ``done`` counts the checks of the criterion that ran over all pages.
    """

    criterion: Criterion
    exemption: Exemption | None
    records: tuple[Record, ...]
    people: tuple[ManualCheck, ...]
    done: int
    result: Result

    @property
    def methods(self) -> list[str]:
        """How it was judged: AC, AF and HC (JIS X 8341-3 JB.2), as far as it was."""
        found = {record.method for record in self.records}
        return sorted(found | ({"HC"} if any(row.result for row in self.people) else set()))


def verdicts(audit: Audit, evidence: Evidence) -> list[Verdict]:
    """The verdict on each criterion, in the order of the file."""
    return [
        judge(criterion, audit.exemption(criterion), evidence, audit.manual_checks)
        for criterion in audit.criteria
    ]


def judge(
    criterion: Criterion,
    exemption: Exemption | None,
    evidence: Evidence,
    checklist: Iterable[ManualCheck],
) -> Verdict:
    """The verdict on a criterion, from the record of a run and the whole people's checklist.

    Where a criterion is said not to apply, a finding means that there is such content after all:
    nobody knows then whether it is met.
    """
    records = evidence.about(criterion.number)
    people = tuple(row for row in checklist if criterion.number in row.criteria)
    everywhere = {r.check for r in records if evidence.pages and r.pages >= len(evidence.pages)}
    done = len(everywhere.intersection(criterion.checks))
    applies = exemption is None
    result = _result(criterion, applies, records, people, done == len(criterion.checks))
    return Verdict(criterion, exemption, records, people, done, result)


def _result(
    criterion: Criterion,
    applies: bool,
    records: Sequence[Record],
    people: Sequence[ManualCheck],
    complete: bool,
) -> Result:
    if any(row.result == "fail" for row in people):
        return Result.FAILED
    if applies and any(record.findings for record in records):
        return Result.FAILED
    if criterion.proof == "people":  # who also look at what exclusions.csv leaves out
        settled = bool(people) and all(row.result == "pass" for row in people)
        settled = settled and not any(record.findings for record in records)
    else:
        settled = any(r.method == "AC" for r in records) and all(r.clean for r in records)
    if not (complete and settled):
        return Result.UNCHECKED
    return Result.MET if applies else Result.NOT_APPLICABLE


def of_standard(judged: Iterable[Verdict], level: str) -> list[Verdict]:
    """The verdicts on the standard's own criteria up to a level."""
    levels = LEVELS[: LEVELS.index(level) + 1]
    return [
        verdict
        for verdict in judged
        if verdict.criterion.edition == EDITIONS[0] and verdict.criterion.level in levels
    ]


def claim(judged: Iterable[Verdict], target: str) -> Claim:
    """What the site may say that aims at a level.

    Where a criterion isn't met, the site speaks of the lowest level that lacks one.
    """
    counted = of_standard(judged, target)
    results = {verdict.result for verdict in counted}
    if not counted or Result.UNCHECKED in results:
        return Claim(Degree.CONSIDERING, target)
    failed = {v.criterion.level for v in counted if v.result is Result.FAILED}
    if failed:
        return Claim(Degree.PARTLY, min(failed, key=LEVELS.index))
    return Claim(Degree.CONFORMING, target)
