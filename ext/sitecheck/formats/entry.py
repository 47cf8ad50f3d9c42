"""What a check has found, as values from which each form of it is written.

Everything that is said is said in one language, and is safe to show: one line of characters that
can be seen. Only names of files stand as they are.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sitecheck.console import one_line
from sitecheck.finding import Finding


class Rule(NamedTuple):
    """A kind of message by its name, which stands in brackets where it is printed.

    ``meaning`` is what all messages of the kind have in common; a *notice* fails nothing.
    """

    id: str
    meaning: str
    is_notice: bool = False


class Place(NamedTuple):
    """A line of a file, which counts from 1 and is 0 for the file as a whole.

    ``built`` is whether the file is named by its address in the built site.
    """

    file: str
    line: int = 0
    built: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One message with its place.

    ``printed`` is the whole line as a terminal shows it. ``identity`` is what it has in common
    with the same message of another run, in whatever language and on whatever line. The others are
    those of ``Finding`` and, of data, the name of the table, the column by its header and its
    number from 1, the first cell of the row, further places and the number of rows that can't be
    checked before. ``excluded`` is the reason why it doesn't count.
    """

    rule: Rule
    message: str
    printed: str
    identity: str
    place: Place
    criterion: str = ""
    element: str = ""
    view: str = ""
    table: str = ""
    column: str = ""
    position: int = 0
    row: str = ""
    others: tuple[Place, ...] = ()
    follows: int = 0
    excluded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a run of a tool tells, in the order in which it is printed."""

    tool: str
    version: str
    language: str
    entries: tuple[Entry, ...]

    @property
    def rules(self) -> list[Rule]:
        """Those that the entries name, each once."""
        found: dict[str, Rule] = {}
        for entry in self.entries:
            found.setdefault(entry.rule.id, entry.rule)
        return list(found.values())

    def fingerprints(self) -> Iterator[str]:
        """What tells each entry from all others, and is the same in the next run."""
        seen: Counter[str] = Counter()
        for entry in self.entries:
            words = f"{entry.rule.id}\n{entry.place.file}\n{entry.identity}"
            seen[words] += 1
            yield hashlib.sha256(f"{words}\n{seen[words]}".encode(errors="replace")).hexdigest()


def of_findings(
    findings: Iterable[Finding],
    meanings: Mapping[str, str],
    language: str,
    *,
    built: bool = False,
    excluded: str = "",
) -> Iterator[Entry]:
    """Findings as entries.

    Args:
        findings: Those of pages or of texts.
        meanings: What each check is, by its id; one that only says what it finds has none.
        language: The language in which messages are said.
        built: Whether the files are addresses in the built site.
        excluded: Why they don't count, if they don't.
    """
    for finding in findings:
        message = one_line(finding.message.said(language))
        yield Entry(
            rule=Rule(finding.check, one_line(meanings.get(finding.check, message))),
            message=message,
            printed=finding.said(language),
            identity=f"{finding.element}\n{finding.view}\n{finding.message}",
            place=Place(finding.file, finding.line, built),
            criterion=finding.criterion,
            element=one_line(finding.element),
            view=finding.view,
            excluded=one_line(excluded),
        )
