"""Write what follows from the records into a folder of data: its schema and its column tables.

usage: python -m plandata.describe [FOLDER] [--check]

FOLDER is ``data`` where none is named. With ``--check`` nothing is written. The exit status is 1
where a file would change with ``--check``, or where the folder can't be described.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from plandata.accessibility import audit
from plandata.model.plan import record_types
from plandata.model.problem import Problem
from plandata.output import column_tables, schema
from plandata.tables import manifest
from plandata.tables.load import RecordSet
from plandata.tables.manifest import Manifest
from plandata.validation import load
from sitecheck import text_file
from sitecheck.console import say

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


def main(arguments: list[str]) -> int:
    """Write the files that changed, or with ``--check`` say which would."""
    check = "--check" in arguments
    folder = Path(next((name for name in arguments if name != "--check"), "data"))
    problems: list[Problem] = []
    listed = manifest.read(folder, problems)
    problems += listed.unknown({*record_types(), *audit.FILES})
    for problem in problems:
        say(problem)
    if problems:
        return 1
    try:
        contents = {file: text.encode() for file, text in generated(listed)}
    except column_tables.MarkError as error:
        say(f"{folder / README}: {error}")
        return 1
    except text_file.TextFileError as error:
        say(text_file.placed(folder / README, error.line, str(error)))
        return 1
    changed = [file for file, content in contents.items() if file.read_bytes() != content]
    for file in changed:
        if not check:
            text_file.write(file, contents[file])
        say(f"{file}: データと合いません。nox -s schema で書き直せます" if check else file)
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
