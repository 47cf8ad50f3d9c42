"""What the accessibility of the site is judged by, and what people found: plain records.

One class a CSV file, as in ``model``. The success criteria are those of the standard, so they are
the same for every plan; the other two files are a municipality's own.
"""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Key, OneOf, Optional, Ref
from plandata.model.partial_date import PartialDate
from plandata.model.records import Blank, BlankText, Id, Record
from plandata.model.text import Text

#: Levels of conformance that public sites aim at, the lower first.
LEVELS = ("A", "AA")
#: Editions of WCAG; the first has the criteria of the standard, the others add to them.
EDITIONS = ("2.0", "2.1", "2.2")
#: Whether machines alone settle a criterion.
PROOFS = ("machine", "people")
KINDS = ("inspection", "screen-reader")
RESULTS = ("pass", "fail")


@dataclass(frozen=True, kw_only=True)
class Criterion(Record):
    """criteria.csv: a success criterion, and which checks of the site speak to it.

    ``applies`` is false where the site has nothing that the criterion is about; ``reason`` says
    what it lacks.
    """

    number: Annotated[str, Key()]
    name: Text
    level: Annotated[str, OneOf(LEVELS)]
    edition: Annotated[str, OneOf(EDITIONS)]
    checks: Annotated[tuple[str, ...], Optional()]
    proof: Annotated[str, OneOf(PROOFS)]
    applies: bool
    reason: BlankText


@dataclass(frozen=True, kw_only=True)
class ManualCheck(Record):
    """manual_checks.csv: what a person has to look at, and what the person found."""

    id: Id
    criteria: Annotated[tuple[str, ...], Optional(), Ref(("criteria",))]
    kind: Annotated[str, OneOf(KINDS)]
    tool: Blank
    task: Text
    result: Annotated[str, Optional(), OneOf(RESULTS)]
    note: BlankText
    tester: Blank
    checked_on: Annotated[PartialDate | None, Optional()]


@dataclass(frozen=True, kw_only=True)
class Statement(Record):
    """accessibility.csv: the policy; what is blank has not been decided.

    There is one row: its id is always ``site``, and an id stands once.
    """

    id: Annotated[str, Key(), OneOf(("site",))]
    standard: str
    target_level: Annotated[str, OneOf(LEVELS)]
    guideline: Text
    guideline_edition: PartialDate
    scope: Text
    technologies: Text
    deadline: Annotated[PartialDate | None, Optional()]
    exceptions: BlankText
    added_criteria: BlankText
    responsible: BlankText
    contact: BlankText
    contact_address: Blank
    known_problems: BlankText
    plans: BlankText
    history: BlankText
    policy_date: Annotated[PartialDate | None, Optional()]
