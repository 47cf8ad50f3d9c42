"""``python -m sitecheck SITE``: check every page, tell what was found, and write the record."""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from sitecheck import (
    __version__,
    evidence,
    exclusion,
    formats,
    nodejs,
    report,
    run_options,
    text_file,
)
from sitecheck.browser import chromium
from sitecheck.browser.visit import VIEWS
from sitecheck.built_site import Site, no_folder
from sitecheck.console import say, say_lines
from sitecheck.evidence import Evidence, Record
from sitecheck.finding import BEST, Finding
from sitecheck.formats.entry import Report, of_findings
from sitecheck.message import Message, MessageError, joined
from sitecheck.workers import CHECKS, check

OWN = "sitecheck"
#: Pages between two lines about the progress.
_STEP = 10
#: Files that are read as text.
_TEXTS = {".html", ".css", ".js", ".svg"}
#: The tool of the checks that aren't our own.
TOOLS = {"axe": "axe-core", "markup": "html-validate"}


def main(arguments: Sequence[str]) -> int:
    """Check the pages; 1 if anything is found, or nothing could be looked at in CI."""
    parser = run_options.parser()
    options = parser.parse_intermixed_args(arguments)
    language: str = options.lang
    # Where a program reads the standard output, people read the other one.
    people = sys.stdout if options.format == formats.TEXT else sys.stderr
    site = Site(options.site, tuple(options.edition), options.quoted)
    for folder in (site.folder, *(site.folder / edition for edition in site.editions)):
        if not folder.is_dir():
            parser.error(no_folder(folder).said(language))
    if not site.pages:
        message = Message("{folder} にHTMLのページがありません", folder=site.folder)
        parser.error(message.said(language))
    if damaged := list(_damaged(site.folder)):
        for message in damaged:
            say(message.said(language), sys.stderr)
        return 1
    asked: list[str] = options.pages
    if unknown := set(asked) - set(site.pages):
        pages = joined(Message("{page}", page=page) for page in sorted(unknown))
        message = Message("{folder} にないページです: {pages}", folder=site.folder, pages=pages)
        parser.error(message.said(language))
    try:
        content = _text(options.content).strip() if options.content else ""
        exclusions = exclusion.read(options.exclusions) if options.exclusions else []
        modules = nodejs.install(options.programs)
        with chromium.browser() as running:
            tools = _tools(modules, running.version)
        progress = _progress(len(asked or site.pages), language, people)
        found = list(check(site, asked, options.programs, progress))
    except chromium.NoBrowserError as error:
        say(error.message.said(language), sys.stderr)
        return 1 if os.environ.get("CI") else 0
    except MessageError as error:
        say_lines(error.message.said(language), sys.stderr)
        return 1
    except OSError as error:
        return _unwritable(error, language)
    result = exclusion.sort(found, exclusions)
    useless = [] if asked else [_useless(options.exclusions, row) for row in result.useless]
    if options.format == formats.TEXT:
        for line in report.table(result.counted, CHECKS, language):
            say_lines(line)
        for finding in useless:
            say(finding.said(language))
    else:
        formats.FORMATS[options.format](_report(result, useless, language))
    if options.record and not asked:
        try:
            evidence.write(options.record, _evidence(site, content, tools, result))
        except OSError as error:
            return _unwritable(error, language)
    summary = Message(
        "{pages}ページ、検査{checks}種類、問題{found}件、除外{excluded}件",
        pages=len(asked or site.pages),
        checks=len(CHECKS),
        found=len(result.counted),
        excluded=len(result.excluded),
    )
    say(stream=people)
    say(summary.said(language), people)
    return 1 if result.counted or useless else 0


def _useless(file: Path, row: exclusion.Exclusion) -> Finding:
    """An exclusion that leaves out nothing."""
    message = Message("どの問題にも当てはまらない行です。消してください")
    return Finding("exclusions", BEST, file.as_posix(), ",".join(row), message)


def _report(result: exclusion.Sorted, useless: Iterable[Finding], language: str) -> Report:
    """All that was found, in an order that does not depend on which process was first."""
    titles = {one.id: one.said(language) for one in CHECKS}
    entries = [*of_findings(sorted(result.counted), titles, language, built=True)]
    for finding, row in sorted(result.excluded):
        entries += of_findings([finding], titles, language, built=True, excluded=row.reason)
    entries += of_findings(useless, {}, language)
    return Report(tool=OWN, version=__version__, language=language, entries=tuple(entries))


def _text(file: Path) -> str:
    """The text of a file. Raises MessageError, with its place."""
    try:
        return text_file.read(file)
    except text_file.TextFileError as error:
        raise MessageError(text_file.placed(file, error.line, error.message)) from error


def _progress(pages: int, language: str, people: TextIO) -> Callable[[int, int], object]:
    """What tells now and then how far the checks of the pages are, and how long they took."""
    start = time.monotonic()

    def tell(done: int, found: int) -> None:
        if done % _STEP == 0 or done == pages:
            minutes, seconds = divmod(int(time.monotonic() - start), 60)
            message = Message(
                "{clock} {done}/{pages}ページ、問題{found}件",
                clock=f"{minutes}:{seconds:02}",
                done=done,
                pages=pages,
                found=found,
            )
            say(message.said(language), people)

    return tell


def _unwritable(error: OSError, language: str) -> int:
    """Tell of a file that the system refuses; the exit status."""
    message = Message("読み書きできません（{reason}）。場所と権限を確かめてください", reason=error)
    say(message.said(language), sys.stderr)
    return 1


def _damaged(folder: Path) -> Iterator[Message]:
    """The files of the site that can't be read, each with its place."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in _TEXTS:
            try:
                _text(file)
            except MessageError as error:
                yield error.message


def _tools(modules: Path, chromium_version: str) -> dict[str, str]:
    packages = {name: nodejs.version(modules, name) for name in TOOLS.values()}
    return {**packages, "Chromium": chromium_version, OWN: __version__}


def _evidence(
    site: Site, content: str, tools: dict[str, str], result: exclusion.Sorted
) -> Evidence:
    """The record of a run over all pages, on this day."""
    return Evidence(
        day=date.today(),
        content=content,
        tools=tools,
        languages=tuple(site.languages),
        widths=tuple(sorted({view.width for view in VIEWS})),
        schemes=tuple(sorted({view.scheme for view in VIEWS})),
        checks={one.id: {"ja": one.title, "en": one.title_en} for one in CHECKS},
        pages=tuple(site.pages),
        records=tuple(_records(len(site.pages), result)),
    )


def _records(pages: int, result: exclusion.Sorted) -> Iterable[Record]:
    counted, excluded = (
        Counter((finding.check, finding.criterion) for finding in findings)
        for findings in (result.counted, [finding for finding, _row in result.excluded])
    )
    for one in CHECKS:
        found = [criterion for id, criterion in (counted | excluded) if id == one.id]
        for criterion in sorted({*one.criteria, *found}):
            yield Record(
                check=one.id,
                criterion=criterion,
                method=one.criteria.get(criterion, "AF"),
                tool=TOOLS.get(one.id, OWN),
                pages=pages,
                findings=counted[one.id, criterion],
                excluded=excluded[one.id, criterion],
            )
