"""Forms in which a report is written, for people and for programs."""

import argparse
from collections.abc import Callable

from sitecheck.console import annotate, say, write_json
from sitecheck.formats import json_document, sarif_log
from sitecheck.formats.entry import Report

#: The form for people, which is the one if no other is asked for.
TEXT = "text"


def _text(report: Report) -> None:
    for entry in report.entries:
        say(entry.printed)


def _json(report: Report) -> None:
    write_json(json_document.document(report))


def _sarif(report: Report) -> None:
    write_json(sarif_log.document(report))


def _github(report: Report) -> None:
    """Annotations, which GitHub shows beside the lines of a change; they name their place, too.

    In the log of a run GitHub shows nothing but the message.
    """
    for entry in report.entries:
        if not entry.excluded:
            annotate(
                "notice" if entry.rule.is_notice else "error",
                entry.printed,
                file=entry.place.file,
                line=entry.place.line,
                title=entry.rule.id,
            )


#: What writes each form on the standard output, by its name.
FORMATS: dict[str, Callable[[Report], None]] = {
    TEXT: _text,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
}


def add_option(parser: argparse.ArgumentParser) -> None:
    """Let who runs a command choose the form."""
    parser.add_argument(
        "--format", choices=FORMATS, default=TEXT,
        help="the form in which what is found is told (default: %(default)s); each but text is "
        "alone on standard output",
    )  # fmt: skip
