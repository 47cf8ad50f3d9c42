"""The command ``plandata``, which is also ``python -m plandata``; ``--help`` tells of it.

The exit status is 0 where there is nothing to mend, 1 where there is something, and 2 where the
command is not written as it must be or a file that it needs can't be used.
"""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from plandata.accessibility import audit
from plandata.commands.command_line import parse
from plandata.model.problem import Problem
from plandata.validation import Loaded, load
from sitecheck import formats
from sitecheck.console import say
from sitecheck.message import SOURCE, Message, joined


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say, those of the process if none are given; the exit status."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    try:
        return COMMANDS[options.command](options)
    except OSError as error:
        say(f"{error.filename}: 読み書きできません（{error.strerror}）", sys.stderr)
        return 2


def check(options: Namespace) -> int:
    """Tell all problems of the data, then those of the texts."""
    docs, data = Path(options.docs), Path(options.data)
    language = options.lang or SOURCE
    loaded, audited = load(data, audit.FILES), audit.load(data)
    problems = (*loaded.problems, *audited.problems)

    from plandata import text_check
    from plandata.commands import plan_report

    texts = text_check.check(docs, data, loaded, audited)
    found = plan_report.report((*problems, *texts.found), language)
    formats.FORMATS[options.format](found)
    say(_summary(data, problems, loaded, audited).said(language), sys.stderr)
    if not docs.is_dir():
        about = Message("フォルダがありません。ページの文章は調べていません")
        say(f"{docs}: {about.said(language)}", sys.stderr)
    say(texts.summary.said(language), sys.stderr)
    return 1 if any(not entry.rule.is_notice for entry in found.entries) else 0


def _summary(
    folder: Path, problems: Sequence[Problem], loaded: Loaded, audited: audit.LoadedAudit
) -> Message:
    """How many rows there are, and how many problems and notices."""
    tables = loaded.plan.rows() | audited.audit.rows()
    notices = sum(problem.is_notice for problem in problems)
    summary = Message(
        "{folder}: {tables}ファイル、有効な行{rows}、問題{count}件",
        folder=folder,
        tables=len(tables),
        rows=sum(map(len, tables.values())),
        count=len(problems) - notices,
    )
    return joined([summary, Message("お知らせ{count}件", count=notices)]) if notices else summary


def schema(options: Namespace) -> int:
    """Write what follows from the records into the data, or tell that it isn't as it must be."""
    from plandata import describe

    return describe.main([options.data, *(["--check"] if options.check else [])])


def i18n(options: Namespace) -> int:
    """Update the catalogues and tell what is left to translate; 1 if anything is."""
    from plandata.languages import __main__ as catalogues
    from plandata.languages import settings

    try:
        settings.languages(Path(options.docs, "conf.py"))
    except settings.SettingsError as error:
        say(error, sys.stderr)
        return 2
    return catalogues.main([options.templates, options.docs, options.data])


def root(options: Namespace) -> int:
    """Write the page at the root of the site."""
    from plandata.languages import root_page

    return root_page.main([options.conf, options.target])


#: A command imports what it needs, so that the check of data runs where Sphinx isn't installed.
COMMANDS = {"check": check, "schema": schema, "i18n": i18n, "root": root}

if __name__ == "__main__":
    sys.exit(main())
