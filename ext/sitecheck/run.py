"""``python -m sitecheck SITE``: check every page, tell what was found, and write the record."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from sitecheck import __version__, evidence, exclusion, formats, nodejs, report, text_file
from sitecheck.browser import chromium
from sitecheck.browser.visit import VIEWS
from sitecheck.built_site import Site
from sitecheck.console import Parser, say, say_lines
from sitecheck.evidence import Evidence, Record
from sitecheck.finding import BEST, Finding
from sitecheck.formats.entry import Entry, Report, of_findings
from sitecheck.message import SOURCE, Message
from sitecheck.workers import CHECKS, PROGRAMS, check

OWN = "sitecheck"
#: Files that are read as text.
_TEXTS = {".html", ".css", ".js", ".svg"}
#: The tool of the checks that aren't our own.
TOOLS = {"axe": "axe-core", "markup": "html-validate"}


def main(arguments: Sequence[str]) -> int:
    """Check the pages; 1 if anything is found, or nothing could be looked at in CI."""
    parser = _parser()
    options = parser.parse_intermixed_args(arguments)
    language = SOURCE
    # Where a program reads the standard output, people read the other one.
    people = sys.stdout if options.format == formats.TEXT else sys.stderr
    site = Site(options.site, tuple(options.edition), options.quoted)
    for folder in (site.folder, *(site.folder / edition for edition in site.editions)):
        if not folder.is_dir():
            parser.error(f"フォルダー {folder} がありません")
    if not site.pages:
        parser.error(f"{site.folder} にHTMLのページがありません")
    if damaged := list(_damaged(site.folder)):
        for line in damaged:
            say(line, sys.stderr)
        return 1
    asked: list[str] = options.pages
    if unknown := set(asked) - set(site.pages):
        parser.error(f"{site.folder} にないページです: {'、'.join(sorted(unknown))}")
    try:
        content = options.content.read_text("utf-8").strip() if options.content else ""
        exclusions = exclusion.read(options.exclusions) if options.exclusions else []
        modules = nodejs.install(options.programs)
        with chromium.browser() as running:
            tools = _tools(modules, running.version)
        found = list(check(site, asked, options.programs, partial(say, stream=people)))
    except chromium.NoBrowserError as error:
        say(error, sys.stderr)
        return 1 if os.environ.get("CI") else 0
    except (OSError, exclusion.ExclusionError, nodejs.NodeError) as error:
        say_lines(error, sys.stderr)
        return 1
    result = exclusion.sort(found, exclusions)
    useless = [] if asked else [_useless(options.exclusions, row) for row in result.useless]
    if options.format == formats.TEXT:
        for line in report.table(result.counted, CHECKS):
            say_lines(line)
        for finding in useless:
            say(finding.said(language))
    else:
        entries = tuple(_entries(result, useless, language))
        made = Report(tool=OWN, version=__version__, language=language, entries=entries)
        formats.FORMATS[options.format](made)
    if options.record and not asked:
        evidence.write(options.record, _evidence(site, content, tools, result))
    say(stream=people)
    say(
        f"{len(asked or site.pages)}ページ、検査{len(CHECKS)}種類、"
        f"問題{len(result.counted)}件、除外{len(result.excluded)}件",
        people,
    )
    return 1 if result.counted or useless else 0


def _useless(file: Path, row: exclusion.Exclusion) -> Finding:
    """An exclusion that leaves out nothing."""
    message = Message("どの問題にも当てはまらない行です。消してください")
    return Finding("exclusions", BEST, file.as_posix(), ",".join(row), message)


def _entries(
    result: exclusion.Sorted, useless: Iterable[Finding], language: str
) -> Iterator[Entry]:
    """All that was found, in an order that does not depend on which process was first."""
    titles = {one.id: one.said(language) for one in CHECKS}
    yield from of_findings(sorted(result.counted), titles, language, built=True)
    for finding, row in sorted(result.excluded):
        yield from of_findings([finding], titles, language, built=True, excluded=row.reason)
    yield from of_findings(useless, {}, language)


def _damaged(folder: Path) -> Iterator[str]:
    """The files of the site that can't be read, each with its place."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in _TEXTS:
            try:
                text_file.read(file)
            except text_file.TextFileError as error:
                yield text_file.placed(file, error.line, str(error))


def _parser() -> Parser:
    parser = Parser(
        prog="python -m sitecheck",
        description="Check every page of a folder of HTML for accessibility (WCAG 2.2, JIS X "
        "8341-3), valid HTML and readable words. フォルダーのHTMLのページを検査します。",
        epilog="The exit status is 1 where anything is found. Chromium is needed: the system's, "
        "playwright's, or that which the environment variable CHROMIUM names.",
    )
    add = parser.add_argument
    add("site", metavar="SITE", type=Path, help="the folder of HTML")
    add(
        "pages", metavar="PAGE", nargs="*",
        help="a page to check alone, such as en/overview.html; then no record is written",
    )  # fmt: skip
    add(
        "--edition", metavar="FOLDER", action="append", default=[],
        help="a folder of SITE that holds it in one language and is named by the language's tag, "
        "such as ja; once for each. Without it each page says its language in <html lang>",
    )  # fmt: skip
    add(
        "--record", metavar="FILE", type=Path,
        help="where to write what was looked at, with what, and what was found (JSON)",
    )  # fmt: skip
    add(
        "--content", metavar="FILE", type=Path,
        help="a file of the site that says which content it has, such as a digest, for the record",
    )  # fmt: skip
    add(
        "--exclusions", metavar="FILE", type=Path,
        help=f"findings that don't count, a CSV file of {','.join(exclusion.Exclusion._fields)}",
    )  # fmt: skip
    add(
        "--programs", metavar="FOLDER", type=Path, default=PROGRAMS,
        help="where axe-core and html-validate are installed (default: %(default)s)",
    )  # fmt: skip
    add(
        "--quoted", metavar="CLASS", default="",
        help="the class of what quotes another text as it is, as q and blockquote do",
    )  # fmt: skip
    formats.add_option(parser)
    return parser


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
