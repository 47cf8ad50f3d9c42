"""What follows from the records in a folder of data: its schema and its column tables."""

from collections.abc import Iterator
from pathlib import Path

from plandata import renewed_files
from plandata.accessibility import audit
from plandata.model.problem import Problem
from plandata.model.rows import record_types
from plandata.output import column_tables, schema
from plandata.tables import manifest
from plandata.tables.load import RecordSet
from plandata.tables.manifest import Manifest
from plandata.validation import load
from sitecheck import text_file
from sitecheck.console import say
from sitecheck.message import Message

#: Every file that a folder of data may have, and those to which it refers.
RECORDS: RecordSet = {**record_types(), **audit.RECORDS}
README = "README.md"


def generated(listed: Manifest) -> Iterator[tuple[Path, str]]:
    """The files of a folder that follow from its records, each with its text.

    Raises column_tables.MarkError where the README has no place for the tables, and
    text_file.TextFileError where it can't be read.
    """
    plan = load(listed.folder, audit.FILES).plan
    yield listed.folder / manifest.DESCRIPTION, schema.package(listed, plan, RECORDS)
    readme = listed.folder / README
    if readme.is_file():
        yield readme, column_tables.written(text_file.read(readme), listed, plan, RECORDS)


def renew(folder: Path, spoken: str, *, check: bool = False) -> bool:
    """Write the files that changed, or with ``check`` say which would.

    Args:
        folder: The folder of the data.
        spoken: The language of what is told.
        check: Whether nothing is to be written.

    Returns:
        Whether all is as it must be: not where a file would change, or where the folder can't be
        described.
    """
    problems: list[Problem] = []
    listed = manifest.read(folder, problems)
    problems += listed.unknown({*record_types(), *audit.FILES})
    for problem in problems:
        say(problem.said(spoken))
    if problems:
        return False
    try:
        contents = {file: text.encode() for file, text in generated(listed)}
    except column_tables.MarkError as error:
        say(text_file.placed(folder / README, 0, error.message).said(spoken))
        return False
    except text_file.TextFileError as error:
        say(text_file.placed(folder / README, error.line, error.message).said(spoken))
        return False
    stale = Message("データと合いません。nox -s schema で書き直せます")
    return renewed_files.renew(contents, stale, spoken, check=check)
