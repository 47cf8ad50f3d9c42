"""The command ``plandata``, which is also ``python -m plandata``; ``--help`` tells of it.

The exit status is 0 where there is nothing to mend, 1 where there is something, and 2 where the
command is not written as it must be or a file that it needs can't be used.
"""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from plandata import conf_file
from plandata.accessibility import audit
from plandata.commands.command_line import parse
from plandata.model.problem import Problem
from plandata.tables.reader import shown
from plandata.validation import Loaded, load
from sitecheck import formats
from sitecheck.console import say
from sitecheck.message import Message, MessageError, joined
from sitecheck.text_file import placed


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say, those of the process if none are given; the exit status."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    options.lang = options.lang or _language(options)
    try:
        return COMMANDS[options.command](options)
    except MessageError as error:
        message = error.message
    except OSError as error:
        message = Message("読み書きできません（{reason}）", reason=error.strerror)
        if isinstance(error, PermissionError):  # Windows lets nobody replace what is open
            again = Message("ほかのプログラムで開いていれば、閉じてから実行し直してください")
            message = message.then(again)
        if error.filename:  # a pipe has none
            message = placed(shown(Path(error.filename)), 0, message)
    say(message.said(options.lang), sys.stderr)
    return 2


def _language(options: Namespace) -> str:
    """The language of messages where none is asked for: that of the plan."""
    if "conf" in options:
        return conf_file.language_of(Path(options.conf))
    return conf_file.language_of(Path(getattr(options, "docs", "docs"), "conf.py"))


def check(options: Namespace) -> int:
    """Tell all problems of the data, then those of the texts."""
    docs, data = Path(options.docs), Path(options.data)
    language = options.lang
    source = conf_file.source_of(docs / "conf.py")
    loaded, audited = load(data, audit.FILES, source), audit.load(data, source)
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
    elif not (docs / "conf.py").is_file():
        about = Message("ファイルがありません。サイトの設定は調べていません")
        say(f"{docs / 'conf.py'}: {about.said(language)}", sys.stderr)
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


def pages(options: Namespace) -> int:
    """Write the pages that the site lacks, and tell which contents must name them."""
    from plandata.missing_pages import MissingPages, MissingPagesError
    from sitecheck.text.source import sources

    docs, data = Path(options.docs), Path(options.data)
    if not docs.is_dir():
        message = Message("フォルダがありません。ページのフォルダの名前を書いてください")
        raise MissingPagesError(placed(docs, 0, message))
    loaded = load(data, audit.FILES, conf_file.source_of(docs / "conf.py"))
    wrong = [problem for problem in loaded.problems if not problem.is_notice]
    for problem in wrong:
        say(problem.said(options.lang))
    if wrong:
        message = Message("ページは書いていません。先にデータを直してください")
        say(message.said(options.lang), sys.stderr)
        return 1
    missing = MissingPages(loaded.plan, docs, sources(docs))
    written = missing.write()
    for file in written:
        say(file)
    say(Message("{count}個のページを書きました", count=len(written)).said(options.lang))
    for file, names in missing.unlisted().items():
        message = Message("目次（toctree）に、次の名前を1行に一つずつ書いてください")
        say(placed(file, 0, message).said(options.lang))
        for name in names:
            say(f"    {name}")
    return 0


def schema(options: Namespace) -> int:
    """Write what follows from the records into the data, or tell that it isn't as it must be."""
    from plandata import describe

    right = describe.renew(Path(options.data), options.lang, check=options.check)
    return 0 if right else 1


def format_(options: Namespace) -> int:
    """Write each CSV file in the stable form, or tell which aren't in it."""
    from plandata import stable_files

    right = stable_files.renew(Path(options.data), options.lang, check=options.check)
    return 0 if right else 1


def sheets(options: Namespace) -> int:
    """Write the data as a workbook."""
    from plandata.commands import workbooks

    return workbooks.write(options)


def merge(options: Namespace) -> int:
    """Take back what was changed in a workbook."""
    from plandata.commands import workbooks

    return workbooks.merge(options)


def migrate(options: Namespace) -> int:
    """Move data of an older version to the files and columns of today, and describe it anew."""
    from plandata import describe, migration

    folder = Path(options.data)
    done = migration.migrate(folder)
    for message in done or [Message("移すものはありません")]:
        say(message.said(options.lang))
    return 0 if not done or describe.renew(folder, options.lang) else 1


def i18n(options: Namespace) -> int:
    """Update the catalogues and tell what is left to translate; 1 if anything is."""
    from plandata.languages import upkeep

    templates, docs, data = map(Path, (options.templates, options.docs, options.data))
    return 0 if upkeep.renew(templates, docs, data, options.lang) else 1


def root(options: Namespace) -> int:
    """Write what stands above the editions of the site."""
    from plandata.languages import site_root

    site_root.write(Path(options.conf), Path(options.folder))
    return 0


def new(options: Namespace) -> int:
    """Write the first files of a project, with what is asked for where it is not said."""
    from plandata import skeleton
    from plandata.commands import questions
    from plandata.skeleton.choices import READERS

    folder = Path(options.dir)
    skeleton.require_empty(folder)
    given = {name: getattr(options, name) for name in READERS}
    count = skeleton.write(folder, questions.complete(given, options.lang))
    message = Message(
        "{folder} に{count}個のファイルを書きました。次は、そのフォルダで"
        "「python3 noxfile.py -s docs」と打つと、サイトができます",
        folder=folder,
        count=count,
    )
    say(message.said(options.lang))
    return 0


#: A command imports what it needs, so that the check of data runs where Sphinx isn't installed.
COMMANDS = {
    "check": check,
    "pages": pages,
    "schema": schema,
    "format": format_,
    "sheets": sheets,
    "merge": merge,
    "migrate": migrate,
    "i18n": i18n,
    "root": root,
    "new": new,
}

if __name__ == "__main__":
    sys.exit(main())
