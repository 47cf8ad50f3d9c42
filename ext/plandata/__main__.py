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
from plandata.languages import settings
from plandata.tables.reader import shown
from plandata.validation import Loaded, load
from sitecheck.console import say
from sitecheck.message import Message, MessageError
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
        if error.filename:  # a pipe has none
            message = placed(shown(Path(error.filename)), 0, message)
    say(message.said(options.lang), sys.stderr)
    return 2


def _language(options: Namespace) -> str:
    """The language of messages where none is asked for: that of the plan."""
    if "conf" in options:
        return settings.spoken_by(Path(options.conf))
    return settings.spoken_by(Path(getattr(options, "docs", "docs"), "conf.py"))


def check(options: Namespace) -> int:
    """Tell all problems of the data, then those of the texts."""
    docs, data = Path(options.docs), Path(options.data)
    loaded, audited = load(data, audit.FILES), audit.load(data)
    told = tell_data(data, loaded, audited)

    from plandata import text_check

    if not docs.is_dir():
        say(f"{docs}: フォルダがありません。ページの文章は調べていません", sys.stderr)
    return max(told, text_check.check(docs, data, loaded, audited))


def tell_data(folder: Path, loaded: Loaded, audited: audit.LoadedAudit) -> int:
    """Print every problem of the data and every notice; 1 if there are problems."""
    problems = (*loaded.problems, *audited.problems)
    for problem in problems:
        say(problem)
    tables = loaded.plan.rows() | audited.audit.rows()
    rows = sum(map(len, tables.values()))
    notices = sum(problem.is_notice for problem in problems)
    found = len(problems) - notices
    summary = f"{folder}: {len(tables)}ファイル、有効な行{rows}、問題{found}件"
    say(summary + (f"、お知らせ{notices}件" if notices else ""), sys.stderr)
    return 1 if found else 0


def schema(options: Namespace) -> int:
    """Write what follows from the records into the data, or tell that it isn't as it must be."""
    from plandata import describe

    right = describe.renew(Path(options.data), options.lang, check=options.check)
    return 0 if right else 1


def i18n(options: Namespace) -> int:
    """Update the catalogues and tell what is left to translate; 1 if anything is."""
    from plandata.languages import upkeep

    templates, docs, data = map(Path, (options.templates, options.docs, options.data))
    return 0 if upkeep.renew(templates, docs, data, options.lang) else 1


def root(options: Namespace) -> int:
    """Write the page at the root of the site."""
    from plandata.languages import root_page

    root_page.write(Path(options.conf), Path(options.target))
    return 0


#: A command imports what it needs, so that the check of data runs where Sphinx isn't installed.
COMMANDS = {"check": check, "schema": schema, "i18n": i18n, "root": root}

if __name__ == "__main__":
    sys.exit(main())
