"""Make each edition as one tagged PDF with bookmarks, and as EPUB, and check the EPUB.

``python -m plandata.languages.books DOCS BUILD``: DOCS is the folder of conf.py and of the pages.
The books come into BUILD/print; what docs has read of the pages is taken from BUILD/doctrees. Java
must be there, for epubcheck.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from plandata.configuration import conf_check
from plandata.languages.build_options import BuildOptions
from sitecheck.console import say, say_lines
from sitecheck.message import Message, MessageError


class BookError(MessageError):
    """No book can be made here; the message says why."""


def make(options: BuildOptions) -> Iterator[Path]:
    """The files of the books of every edition.

    Raises:
        ConfError: conf.py can't be used, or names no editions.
        BookError: Java is missing.
        CalledProcessError: A build has a warning or an error, or a book has a flaw; its output
            tells which.
    """
    editions = conf_check.languages(options.docs / "conf.py")
    if not shutil.which("java"):
        message = Message(
            "EPUBの検査（epubcheck）にはJavaが要ります。"
            "「sudo apt install default-jre-headless」などで入れてください"
        )
        raise BookError(message)

    from plandata.languages import book_files  # it needs what other programs do without

    yield from book_files.books(options, editions)


def main(arguments: list[str]) -> int:
    """Make the books and tell where they are."""
    options = BuildOptions.parse("Make the books of every edition of a site.", arguments)
    try:
        for file in make(options):
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
