"""The audit of a site: a set of records beside the plan, loaded as the plan is.

The success criteria are those of the standard and the same for every plan, so they stand beside
this module; the other files are a municipality's own and stand in its ``data/``. Nothing here
knows Sphinx.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from plandata.accessibility.audit_records import Criterion, Exemption, ManualCheck
from plandata.accessibility.audit_rules import results_have_days
from plandata.accessibility.statement import Statement
from plandata.model.grouping import grouped
from plandata.model.problem import Problem
from plandata.model.records import Record
from plandata.tables import manifest
from plandata.tables.load import RecordSet, languages_of
from plandata.tables.load import load as load_rows
from plandata.tables.resource import Source

#: The success criteria, and the checks of ``sitecheck`` that speak to each.
CRITERIA = Path(__file__).with_name("criteria.csv")
#: The languages of that file.
_LANGUAGES = ("ja", "en")

RECORDS: RecordSet = {
    "criteria": Criterion,
    "exemptions": Exemption,
    "manual_checks": ManualCheck,
    "accessibility": Statement,
}
#: The files of ``data/``.
FILES = tuple(name for name in RECORDS if name != CRITERIA.stem)


@dataclass(frozen=True, kw_only=True, eq=False)
class Audit:
    """What is known of a site's accessibility, by its files."""

    criteria: tuple[Criterion, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    manual_checks: tuple[ManualCheck, ...] = ()
    accessibility: tuple[Statement, ...] = ()
    #: The names of the files that ``data/`` has.
    files: tuple[str, ...] = ()

    @cached_property
    def _exemptions(self) -> dict[str, Exemption]:
        return {exemption.criterion: exemption for exemption in self.exemptions}

    def exemption(self, criterion: Criterion) -> Exemption | None:
        """Why a criterion doesn't apply; None where it does."""
        return self._exemptions.get(criterion.number)

    @property
    def statement(self) -> Statement | None:
        """The one row of accessibility.csv."""
        return next(iter(self.accessibility), None)

    def rows(self) -> dict[str, tuple[Record, ...]]:
        """The records of each file that ``data/`` has, by the file's name without ``.csv``."""
        return {name: getattr(self, name) for name in self.files}


@dataclass(frozen=True, slots=True)
class LoadedAudit:
    """An audit of the valid rows, and all that is to be mended."""

    audit: Audit
    problems: tuple[Problem, ...]


def load(folder: Path, source: str = "") -> LoadedAudit:
    """Load the audit of a folder, as far as its manifest lists it, and apply its rules.

    What is wrong with the manifest itself is told where the plan is loaded. ``source`` is the
    language in which the plan is written, "" to see it by the files.
    """
    listed = manifest.read(folder, problems=[])
    sources = {name: listed.sources[name] for name in FILES if name in listed.sources}
    problems: list[Problem] = []
    languages = languages_of(listed.sources, source)
    sources = {CRITERIA.stem: Source(CRITERIA, languages=_LANGUAGES), **sources}
    rows = load_rows(sources, RECORDS, problems, languages)
    records: dict[str, Any] = rows.records
    audit = Audit(files=tuple(sources)[1:], **records)
    problems += results_have_days(audit.manual_checks)
    return LoadedAudit(audit, grouped(problems))
