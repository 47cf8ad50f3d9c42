"""Each edition as one tagged PDF with bookmarks, and as EPUB; both are checked."""

import gc
import logging
import shutil
import subprocess
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, wait
from functools import partial
from pathlib import Path

import pypdfium2
from weasyprint import HTML
from weasyprint.logger import LOGGER

from plandata.book import checks, offer, progress, tags
from plandata.book.builder import FILE
from plandata.book.epub import PICTURE
from plandata.book.part import BookPart
from plandata.languages.build_options import BuildOptions

#: Pixels of the cover's picture, which shelves show at this width at most, and its colours.
_WIDTH, _COLOURS = 1200, 64


def parts(options: BuildOptions, editions: Iterable[str], part: BookPart) -> Iterator[Path]:
    """A part in every edition, as PDF. Raises CalledProcessError."""
    for language in editions:
        file = options.build / "print" / language / f"{part}.pdf"
        yield _pdf(options, language, file, f"plan_book_part={part}")


def books(
    options: BuildOptions, editions: Collection[str], show: Callable[[float], object]
) -> Iterator[Path]:
    """The books of every edition, made side by side.

    Args:
        options: Where the pages are and what is made of them.
        editions: The languages.
        show: Told how much is done, from 0 to 1, every second.

    Raises:
        CalledProcessError: A build, epubcheck, Ace or pdfua tells of something.
        NodeError: node or npm failed.
    """
    modules = checks.install(options.build / "npm-book")
    with ProcessPoolExecutor() as processes:  # each keeps one core busy for some minutes
        made = [processes.submit(book, options, modules, language) for language in editions]
        while wait(made, timeout=1).not_done:
            show(sum(map(partial(progress.share, options.build), editions)) / len(editions))
        for files in made:
            yield from files.result()


def book(options: BuildOptions, modules: Path, language: str) -> list[Path]:
    """The books of an edition; a file beside them says of which content, when both are whole."""
    folder = options.build / "print" / language
    shutil.rmtree(folder, ignore_errors=True)  # what an earlier run left would go into the EPUB
    pdf, epub = (folder / name for name in offer.names(language))
    _pdf(options, language, pdf)
    picture = folder / PICTURE
    draw_cover(pdf, picture)
    (made,) = _build(options, language, "epub", f"plan_book_cover={picture.resolve()}").glob(
        "*.epub"
    )
    shutil.copyfile(made, epub)
    checks.check_form(epub, options.spoken)
    checks.check_access(epub, modules)
    shutil.copyfile(folder / "book" / offer.STAMP, folder / offer.STAMP)
    return [pdf, epub]


def _pdf(options: BuildOptions, language: str, file: Path, *settings: str) -> Path:
    write_pdf(_build(options, language, "book", *settings) / FILE, file)
    checks.check_pdf(file)
    return file


def _build(options: BuildOptions, language: str, builder: str, *settings: str) -> Path:
    """What a builder makes of an edition; what docs has read is not read again."""
    target = options.build / "print" / language / builder
    place = map(str, ("-d", options.build / "doctrees" / language, options.docs, target))
    given = [word for setting in settings for word in ("-D", setting)]
    command = [*options.sphinx(language), "-q", "-b", builder, *given, *place]
    subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=True
    )
    return target


def draw_cover(pdf: Path, picture: Path) -> None:
    """Draw the first page of a book, by which shelves show it."""
    first = pypdfium2.PdfDocument(pdf)[0]
    drawn = first.render(scale=_WIDTH / first.get_width()).to_pil()
    drawn.quantize(_COLOURS).save(picture, optimize=True)


def write_pdf(page: Path, file: Path) -> None:
    """Write a page as PDF/UA-1; what is wrong with its style or pictures goes to the console."""
    LOGGER.addHandler(logging.StreamHandler())
    gc.disable()  # a page is kept whole until the end, so looking for garbage is in vain
    HTML(page).write_pdf(file, pdf_variant="pdf/ua-1", finisher=tags.complete)
