"""The words of a plan's site, and its markup: of pages, of their translations and of data.

``python -m plandata.text_check docs data`` tells an editor the file, the line and the words. The
rules are those of ``sitecheck.text``, which knows no plan: here stands which cells hold words, and
when the eras began. Whether roles and links can be made, ``markup_check`` says. What ``errata.csv``
quotes as printed is no text of ours.
"""

import sys
from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from plandata import conf_file, markup_check
from plandata.accessibility import audit
from plandata.configuration import conf_check
from plandata.describe import RECORDS
from plandata.languages.po_file import CatalogueError
from plandata.languages.texts import unknown_words
from plandata.model.columns import column_at
from plandata.model.problem import Problem, spreadsheet_column
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.tables.reader import read, shown
from plandata.validation import Loaded, load
from plandata.wording.phrasebook import DOMAIN
from sitecheck.console import say
from sitecheck.finding import Finding
from sitecheck.message import Message, joined
from sitecheck.text.part import Cell, Part, Passage
from sitecheck.text.plain_words import Era, Wording
from sitecheck.text.source import Source, sources
from sitecheck.text.text_rules import findings

#: The column of ``errata.csv`` that says what the source prints.
_AS_PRINTED = "printed"


def main(arguments: Sequence[str]) -> int:
    """Check the pages (default ``docs``) and the data (``data``); 1 if there is a finding."""
    docs, data = map(Path, [*arguments, *("docs", "data")[len(arguments) :]][:2])
    source = conf_file.source_of(docs / "conf.py")
    checked = check(docs, data, load(data, audit.FILES, source), audit.load(data, source))
    for found in checked.found:
        say(found)
    say(checked.summary, sys.stderr)
    return 1 if any(not getattr(one, "is_notice", False) for one in checked.found) else 0


class Checked(NamedTuple):
    """What was found, and in a line how much was looked at."""

    found: Sequence[Finding | Problem]
    summary: Message


def check(docs: Path, data: Path, loaded: Loaded, audited: audit.LoadedAudit) -> Checked:
    """Check conf.py, the pages and the data, which have been loaded."""
    plan = loaded.plan
    wording = Wording(Era(tuple(era.name.values()), era.first_day) for era in plan.eras)
    pages = sources(docs)
    told = {
        (problem.file, problem.line, problem.column)
        for problem in (*loaded.problems, *audited.problems)
        if not problem.is_notice
    }
    texts = [*pages, *cells(data, told)]
    markup = markup_check.load(docs, pages, plan, audited.audit)
    made = list(markup.problems(docs, pages))
    lost = loaded.doubtful  # what is missing there is told where it is missing
    whole = [problem for problem in made if problem.table not in lost]
    conf = docs / "conf.py"
    settings = list(conf_check.problems(conf)) if conf.is_file() else []
    notices = sum(problem.is_notice for problem in settings)
    words = list(_unknown_words(docs))
    found: list[Finding | Problem] = [*settings, *findings(texts, wording), *words, *whole]
    summary = Message(
        "{docs}、{data}: {files}ファイルの文章、問題{count}件",
        docs=docs,
        data=data,
        files=len(texts),
        count=len(found) - notices,
    )
    if notices:
        summary = joined([summary, Message("お知らせ{count}件", count=notices)])
    if later := len(made) - len(whole):
        after = Message("データを直してから調べるところ{count}件", count=later)
        summary = joined([summary, after])
    return Checked(found, summary)


def _unknown_words(docs: Path) -> Iterator[Problem]:
    """The words that a project says otherwise and that the engine doesn't have."""
    for file in sorted(docs.rglob(f"{DOMAIN}.po")):
        with suppress(CatalogueError):  # what is damaged has been told
            for line, message in unknown_words(file):
                name = shown(file)
                yield Problem(subtype=Subtype.WORD, file=name, line=line, message=message)


def cells(data: Path, told: Set[tuple[str, int, str]]) -> list[Source]:
    """The cells of each CSV file that hold words, but for those of which a problem is told.

    ``told`` are the file, the line and the column of each of these.
    """
    return [Source(shown(file), list(_cells(file, told))) for file in sorted(data.glob("*.csv"))]


def _cells(file: Path, told: Set[tuple[str, int, str]]) -> Iterator[Part]:
    """The cells of a file; problems of its form are told by the check of the data."""
    sheet = read(file, problems=[])
    record = RECORDS.get(file.stem)
    if sheet is None or record is None:
        return
    for position, header in enumerate(sheet.header, 1):
        column, _language = column_at(record, header) or (None, "")
        if column is None or column.is_id or column.kind not in (str, Text):
            continue
        if column.name == _AS_PRINTED:
            continue
        letter = spreadsheet_column(position)
        label = Message("列「{name}」（{letter}列）", name=header, letter=letter)
        for row in sheet.rows:
            if (sheet.file, row.line, header) in told:
                continue
            yield Passage(row.cells[header], row.line, label)
            yield Cell(row.cells[header], row.line, label)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
