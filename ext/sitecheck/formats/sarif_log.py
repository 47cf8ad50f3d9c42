"""A report as a log in SARIF 2.1.0, the OASIS standard for what tools of analysis find.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; the sections named are its own.
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sitecheck.console import one_line
from sitecheck.formats.entry import Entry, Place, Report, Rule

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
#: From where files are named: the folder in which the tool runs, and the root of the built site.
_SOURCE = "%SRCROOT%"
_SITE = "SITE"


def document(report: Report) -> dict[str, Any]:
    """The log."""
    rules = report.rules
    index = {rule.id: number for number, rule in enumerate(rules)}
    results = [
        {
            **_result(entry),
            "ruleIndex": index[entry.rule.id],
            "partialFingerprints": {"identity/v1": fingerprint},
        }
        for entry, fingerprint in zip(report.entries, report.fingerprints(), strict=True)
    ]
    driver = {
        "name": report.tool,
        "version": report.version,
        "language": report.language,
        "rules": list(map(_rule, rules)),
    }
    run = {
        "tool": {"driver": driver},
        "language": report.language,
        "originalUriBaseIds": {_SOURCE: {}, _SITE: {}},
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    meaning = _message(rule.meaning)
    return {
        "id": rule.id,
        "shortDescription": meaning,
        "fullDescription": meaning,
        "help": meaning,
        "defaultConfiguration": {"level": _level(rule)},
    }


def _result(entry: Entry) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": entry.rule.id,
        "level": _level(entry.rule),
        "message": _message(entry.message),
        "locations": [_location(entry.place)],
    }
    if entry.others:
        result["relatedLocations"] = [
            {"id": number, "message": _message(one_line(place.file)), **_location(place)}
            for number, place in enumerate(entry.others, 1)
        ]
    if entry.excluded:
        reason = {"kind": "external", "status": "accepted", "justification": entry.excluded}
        result["suppressions"] = [reason]
    properties = {
        "criterion": entry.criterion,
        "element": entry.element,
        "view": entry.view,
        "table": entry.table,
        "column": entry.column,
        "position": entry.position,
        "row": entry.row,
        "follows": entry.follows,
    }
    if known := {name: value for name, value in properties.items() if value}:
        result["properties"] = known
    return result


def _level(rule: Rule) -> str:
    return "note" if rule.is_notice else "error"


def _message(text: str) -> dict[str, str]:
    """A message in plain text, in which braces stand doubled (3.11.5) and no word makes a link.

    A backslash before a bracket (3.11.6) keeps some viewers from making one, but not all.
    """
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _location(place: Place) -> dict[str, Any]:
    """A place; that of a whole file is its first line, because GitHub takes none without one."""
    region = {"startLine": place.line or 1}
    return {"physicalLocation": {"artifactLocation": _artifact(place), "region": region}}


def _artifact(place: Place) -> dict[str, str]:
    """The address of a file: within the folder of the run if it is there, else the whole of it."""
    if place.built:
        return {"uri": _quoted(place.file), "uriBaseId": _SITE}
    path = Path(place.file).resolve()
    if not path.is_relative_to(Path.cwd()):
        return {"uri": path.as_uri()}
    return {"uri": _quoted(path.relative_to(Path.cwd()).as_posix()), "uriBaseId": _SOURCE}


def _quoted(path: str) -> str:
    return quote(os.fsencode(path))
