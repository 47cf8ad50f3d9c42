"""Make each edition as one tagged PDF and as EPUB, or a part of the plan as PDF, and check them.

``python -m plandata.book DOCS BUILD``: DOCS is the folder of conf.py and of the pages. The books
come into BUILD/print; what docs has read of the pages is taken from BUILD/doctrees. Java must be
there, for epubcheck. ``--measure ID``, ``--group ID`` or ``--department ID`` makes a PDF of that.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import plandata
from plandata.book.part import OPTIONS, BookPart
from plandata.configuration import conf_check
from plandata.languages.build_options import BuildOptions
from sitecheck import system_browser
from sitecheck.console import say, say_lines
from sitecheck.message import Message, MessageError
from sitecheck.progress_bar import ProgressBar


class BookError(MessageError):
    """No book can be made here; the message says why."""


def make(options: BuildOptions, part: BookPart | None) -> Iterator[Path]:
    """The files of the books of every edition, or those of a part.

    Raises:
        ConfError: conf.py can't be used, or names no editions.
        UnknownIdError: The plan doesn't have the part.
        BookError: Java or a browser is missing.
        NodeError: node or npm, which run Ace, failed.
        CalledProcessError: A build has a warning or an error, or a book has a flaw; its output
            tells which.
    """
    conf = options.docs / "conf.py"
    editions = conf_check.languages(conf)
    if part:
        data = options.docs / conf_check.sound(conf).get("plan_data", "../data")
        part.record(plandata.load(data).plan)
    elif not shutil.which("java") or not system_browser.path():
        message = Message(
            "EPUBの検査（epubcheckとAce）には、JavaとChromiumが要ります。"
            "「sudo apt install default-jre-headless chromium」などで入れてください"
        )
        raise BookError(message)

    from plandata.book import files  # it needs what other programs do without

    if part:
        yield from files.parts(options, editions, part)
        return
    bar = ProgressBar(sys.stdout)
    show = partial(bar.show, "PDF, EPUB")
    show(0)
    try:
        found = [*files.books(options, editions, show)]
    finally:
        bar.clear()
    yield from found


def main(arguments: list[str]) -> int:
    """Make the books and tell where they are."""
    parser = BuildOptions.parser("Make the books of every edition of a site.")
    choice = parser.add_mutually_exclusive_group()
    for option in OPTIONS:
        choice.add_argument(f"--{option}", metavar="ID", help=f"only that {option}, as PDF")
    read = parser.parse_args(arguments)
    options = BuildOptions.of(read)
    chosen = (BookPart(option, id) for option in OPTIONS if (id := getattr(read, option)))
    try:
        for file in make(options, next(chosen, None)):
            say(file)
    except subprocess.CalledProcessError as error:
        say_lines(error.stdout.strip(), sys.stderr)
    except MessageError as error:
        say(error.message.said(options.spoken), sys.stderr)
    else:
        return 0
    message = Message(
        "{folder} の本は、まだできていません。上の問題を直してください",
        folder=str(options.build / "print"),
    )
    say(message.said(options.spoken), sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
