"""The record of a run of the checks: what was looked at, with what, and what was found.

A run writes it, the pages of the result are made from it. It is committed, so it is written
sorted and a record a line: a change of it reads well, and the same result is the same file.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from sitecheck import text_file
from sitecheck.message import Message, MessageError

#: How machines judge (JIS X 8341-3 JB.2); what people judge stands in manual_checks.csv.
METHODS = ("AC", "AF")


class EvidenceError(MessageError):
    """The file is no record of a run; the message says why."""


class Record(NamedTuple):
    """What a check found of a criterion on all the pages that it looked at.

    ``method`` is AC where a machine that finds nothing settles the criterion, AF where it only
    finds failures. ``findings`` don't count those that exclusions.csv leaves out, ``excluded``.
    """

    check: str
    criterion: str
    method: str
    tool: str
    pages: int
    findings: int
    excluded: int

    @property
    def clean(self) -> bool:
        """Whether nothing was found, and nothing was left out either."""
        return not self.findings and not self.excluded

    @property
    def result(self) -> str:
        """The outcome in words of W3C's EARL 1.0: passed, failed or, where people judge, cantTell.

        It follows from the rest and is written for those who use the file elsewhere.
        """
        if not self.clean:
            return "failed"
        return "passed" if self.method == "AC" else "cantTell"


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A run: its day, None where there has been no run.

    ``content`` is what the site says of its content, such as a digest, by which a record of another
    state of it is known. ``tools`` are tools and browsers by name with their versions; ``checks``
    the titles of the checks by id and language; ``pages`` the addresses of the pages from the
    site's root.
    """

    day: date | None = None
    content: str = ""
    tools: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    schemes: tuple[str, ...] = ()
    checks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    records: tuple[Record, ...] = ()

    def about(self, criterion: str) -> tuple[Record, ...]:
        """The records that speak to a criterion."""
        return tuple(record for record in self.records if record.criterion == criterion)


def read(file: Path) -> Evidence:
    """The record in a file; an empty one where there is no file. Raises EvidenceError."""
    if not os.path.lexists(file):
        return Evidence()
    try:
        found = json.loads(text_file.read(file))
        json.dumps(found, ensure_ascii=False).encode()  # raises for half a letter
        return _evidence(found)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = Message(
            "{file} を検査の記録として読めません（{reason}）。"
            "ファイルを消してから、検査をやり直してください",
            file=file.name,
            reason=error.message if isinstance(error, MessageError) else error,
        )
        raise EvidenceError(message) from error


def _evidence(found: dict[str, Any]) -> Evidence:
    return Evidence(
        day=date.fromisoformat(found["date"]) if found["date"] else None,
        content=str(found.get("content", "")),
        tools={str(name): str(version) for name, version in found["tools"].items()},
        languages=tuple(map(str, found["languages"])),
        widths=tuple(map(int, found["widths"])),
        schemes=tuple(map(str, found["schemes"])),
        checks={str(id): _words(titles) for id, titles in found["checks"].items()},
        pages=tuple(map(str, found["pages"])),
        records=tuple(_record(**record) for record in found["records"]),
    )


def _words(titles: dict[str, str]) -> dict[str, str]:
    return {str(language): str(title) for language, title in titles.items()}


def _record(*, pages: int, findings: int, excluded: int, result: str, **words: str) -> Record:
    if words["method"] not in METHODS:
        raise ValueError(words["method"])
    record = Record(**words, pages=int(pages), findings=int(findings), excluded=int(excluded))
    if record.result != result:
        raise ValueError(result)
    return record


def write(file: Path, evidence: Evidence) -> None:
    """Write the record of a run, sorted."""
    text_file.write(file, _json(evidence).encode())


def _json(evidence: Evidence) -> str:
    parts = {
        "date": _line(evidence.day.isoformat() if evidence.day else ""),
        "content": _line(evidence.content),
        "tools": _object(evidence.tools),
        "languages": _line(sorted(evidence.languages)),
        "widths": _line(sorted(evidence.widths)),
        "schemes": _line(sorted(evidence.schemes)),
        "checks": _object({id: dict(titles) for id, titles in evidence.checks.items()}),
        "pages": _list(sorted(evidence.pages)),
        "records": _list(
            {**record._asdict(), "result": record.result} for record in sorted(evidence.records)
        ),
    }
    return "{\n" + ",\n".join(f'  "{name}": {text}' for name, text in parts.items()) + "\n}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _list(values: Iterable[object]) -> str:
    lines = ",\n".join(f"    {_line(value)}" for value in values)
    return f"[\n{lines}\n  ]" if lines else "[]"


def _object(values: Mapping[str, object]) -> str:
    pairs = sorted(values.items())
    lines = ",\n".join(f"    {_line(name)}: {_line(value)}" for name, value in pairs)
    return f"{{\n{lines}\n  }}" if lines else "{}"
