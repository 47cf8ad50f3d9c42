"""Checks of built pages and of text: accessible, valid, readable.

    from pathlib import Path
    from sitecheck import Site, check

    if __name__ == "__main__":
        for finding in check(Site(Path("build/html"))):
            print(finding)

``python -m sitecheck`` does the same and writes the record of the run; ``python -m sitecheck.text``
checks the words of pages before they are built. It knows no generator of sites: what it needs of
a project is given to it. ``check`` and ``CHECKS`` are loaded when they are used first, so that who
only reads a record needs no browser.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from sitecheck.built_site import Site
from sitecheck.evidence import Evidence, EvidenceError, Record
from sitecheck.evidence import read as read_record
from sitecheck.evidence import write as write_record
from sitecheck.finding import BEST, Check, Finding

if TYPE_CHECKING:
    from sitecheck.workers import CHECKS, check

#: Of the wheel, which has both packages.
__version__ = "0.1.0"

__all__ = [
    "BEST",
    "CHECKS",
    "Check",
    "Evidence",
    "EvidenceError",
    "Finding",
    "Record",
    "Site",
    "check",
    "read_record",
    "write_record",
]


def __getattr__(name: str) -> object:
    if name in ("CHECKS", "check"):
        return getattr(import_module("sitecheck.workers"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
