"""A report as JSON in a form of our own, which ``report.schema.json`` describes."""

from typing import Any

from sitecheck.formats.entry import Entry, Place, Report, Rule

#: What a change of the form that programs would stumble over makes another one.
_VERSION = 1


def document(report: Report) -> dict[str, Any]:
    """The document.

    What an entry doesn't have is ``null``, so that each has all keys.
    """
    return {
        "schema_version": _VERSION,
        "tool": {"name": report.tool, "version": report.version},
        "language": report.language,
        "rules": [
            {"id": rule.id, "level": _level(rule), "meaning": rule.meaning} for rule in report.rules
        ],
        "entries": [
            _entry(entry, fingerprint)
            for entry, fingerprint in zip(report.entries, report.fingerprints(), strict=True)
        ],
    }


def _entry(entry: Entry, fingerprint: str) -> dict[str, Any]:
    column = {"name": entry.column, "position": entry.position or None}
    return {
        "rule": entry.rule.id,
        "level": _level(entry.rule),
        "message": entry.message,
        **_place(entry.place),
        "built": entry.place.built,
        "criterion": entry.criterion or None,
        "element": entry.element or None,
        "view": entry.view or None,
        "table": entry.table or None,
        "column": column if entry.column else None,
        "row": entry.row or None,
        "others": [_place(place) for place in entry.others],
        "follows": entry.follows,
        "excluded": entry.excluded or None,
        "fingerprint": fingerprint,
    }


def _level(rule: Rule) -> str:
    return "notice" if rule.is_notice else "error"


def _place(place: Place) -> dict[str, Any]:
    # The name of a file may be no text, which no reader of JSON has to take.
    name = place.file.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return {"file": name, "line": place.line or None}
