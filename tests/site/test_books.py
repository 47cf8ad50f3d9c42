"""The books that ``nox -s print`` has made of the real plan, read as their readers' programs do."""

import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup, Tag
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from .reading import Site, one

#: The namespace of a package document of EPUB.
_OPF = "{http://www.idpf.org/2007/opf}"

LANGUAGES = ("ja", "en")
MOST_PAGES, SMALLEST = 110, 9
#: The part of a page between its head and its foot, in points.
TOP, HEIGHT, WIDTH, PAGE = 50, 750, 596, 842
#: The margin at its sides: 16 mm.
SIDE = 45
#: What the site says on these pages and the book elsewhere, once, or not at all (see the guides).
ELSEWHERE = (
    "nav, form, svg, .page-head, section:has(> :is(.plan-related, .plan-no-record)), .plan-notes,"
    " .plan-law-text, .download, .plan-legend, .plan-legend-note, .plan-timeline, .plan-key,"
    " .plan-squares, .plan-briefs li p + p, .plan-mentions, .plan-mentions-title, .plan-page,"
    " [aria-hidden=true]"
)
#: The number of a page behind a link, in any of its forms.
_IN_BRACKETS = r"\(\d+ページ\)|\(p\.\d+\)"
_PAGE = rf"(?:{_IN_BRACKETS}|\d+)?"


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def edition(editions: dict[str, Site], language: str) -> Site:
    return editions[language]


@pytest.fixture
def folder(pytestconfig: pytest.Config, language: str) -> Path:
    """Where the books of a language are."""
    build: Path = pytestconfig.getoption("site") or Path("build")
    made = build / "print" / language
    if not (made / f"plan-{language}.pdf").is_file() or not shutil.which("pdftotext"):
        assert not os.environ.get("CI"), "nox -s print comes before, and pdftotext is installed"
        pytest.skip("nox -s print has not made the books, or pdftotext is missing")
    return made


@pytest.fixture
def pdf(folder: Path, language: str) -> Path:
    return folder / f"plan-{language}.pdf"


@cache
def text_of(pdf: Path) -> str:
    """The text of a PDF without heads and feet, and without what only its lines make."""
    place = ["-y", str(TOP), "-H", str(HEIGHT), "-W", str(WIDTH), "-x", "0"]
    command = ["pdftotext", "-raw", "-nopgbrk", *place, str(pdf), "-"]
    made = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return plain(made.stdout)


def plain(text: str) -> str:
    """A text without spaces, bullets and hyphens, which the lines of a page bring along."""
    return re.sub(r"[\s•◦▪‐\u00ad-]", "", unicodedata.normalize("NFKC", text))


def passages(page: Tag) -> Iterator[Tag]:
    """The paragraphs, items, terms and cells of a page that the book shows in their place."""
    copy = BeautifulSoup(str(page), "html.parser")
    for element in copy.select(ELSEWHERE):
        element.decompose()
    for element in copy.select("h1, h2, h3, h4, h5, p, dt, caption"):
        if element.get_text(strip=True):
            yield element


def pattern(element: Tag) -> str:
    """How a passage stands in the book, with the page of each link behind it."""
    found = ""
    for part in element.descendants:
        if isinstance(part, Tag) or not str(part).strip():
            continue
        found += re.escape(plain(str(part)))
        if part.find_parent("a", class_="internal"):
            found += _PAGE
    return found


def test_the_text_is_that_of_the_site(edition: Site, pdf: Path) -> None:
    text = text_of(pdf)
    beside = {
        plain(words.get_text())
        for name in edition.names
        for words in edition.page(name).main.select(
            ".page-marks .plan-page, section > p > .plan-page"
        )
    }
    for words in sorted(beside, key=len, reverse=True):  # in print they stand in the margin
        text = text.replace(words, "")
    names = [
        name
        for name in edition.names
        if name.startswith(("overview", "context/", "policy/", "measures/", "promotion"))
        or name == "appendix/glossary"
    ]
    assert len(names) > 70
    lost = [
        f"{name}: {passage.get_text()[:80]}"
        for name in names
        for passage in passages(edition.page(name).main)
        if not re.search(pattern(passage), text) and not goes_over(passage, text)
    ]
    assert lost == []


def goes_over(passage: Tag, text: str) -> bool:
    """Whether a passage goes on on the next page, after what is drawn last on the first one."""
    said, without = plain(passage.get_text()), re.sub(_IN_BRACKETS, "", text)
    cut = next((end for end in range(len(said), 0, -1) if said[:end] in without), 0)
    return cut > 0 and said[cut:] in without


def test_it_is_short_enough_to_print(pdf: Path) -> None:
    assert 40 < info(pdf)["Pages"] <= MOST_PAGES


def info(pdf: Path) -> dict[str, int]:
    made = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, encoding="utf-8")
    assert made.stderr == ""
    assert re.search(r"^Tagged: +yes$", made.stdout, re.MULTILINE)
    (pages,) = re.findall(r"^Pages: +(\d+)$", made.stdout, re.MULTILINE)
    return {"Pages": int(pages)}


@cache
def letters(pdf: Path) -> list[tuple[int, LTChar]]:
    """The letters of a PDF, in its drawings too, each with the number of its page."""
    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    found = []
    with pdf.open("rb") as file:
        for number, page in enumerate(PDFPage.get_pages(file), 1):
            interpreter.process_page(page)
            found += [(number, letter) for letter in _inside(device.get_result())]
    return found


def _inside(box: Iterable[object]) -> Iterator[LTChar]:
    for part in box:
        if isinstance(part, LTChar):
            yield part
        elif isinstance(part, LTContainer):
            yield from _inside(part)


def test_no_letter_is_smaller_than_nine_points(pdf: Path) -> None:
    found = letters(pdf)
    assert len(found) > 10_000
    small = {(page, letter.size) for page, letter in found if letter.size < SMALLEST - 0.05}
    assert small == set()


def test_no_letter_is_outside_the_text_of_a_page(pdf: Path) -> None:
    """At the sides; what is at the top and the bottom goes on on the next page."""
    outside = {
        (page, letter.get_text())
        for page, letter in letters(pdf)
        if page > 1 and not SIDE - 1 <= letter.x0 <= letter.x1 <= WIDTH - SIDE + 2
    }
    assert outside == set()


def test_no_page_begins_with_the_end_of_a_note(pdf: Path, language: str) -> None:
    """What stands beside a paragraph stays in one piece."""
    ends = {"ja": {"ページ", "ージ", "ジ"}, "en": {"plan", "theplan", "oftheplan"}}[language]
    pages: dict[int, list[LTChar]] = {}
    for number, letter in letters(pdf):
        if letter.y1 < PAGE - TOP:
            pages.setdefault(number, []).append(letter)
    first = {number: max(letter.y1 for letter in found) for number, found in pages.items()}
    lines = {
        number: plain("".join(one.get_text() for one in found if one.y1 > first[number] - 2))
        for number, found in pages.items()
    }
    assert [number for number, line in lines.items() if line in ends] == []


def test_bookmarks_lead_to_chapters_and_measures(edition: Site, pdf: Path, language: str) -> None:
    with pdf.open("rb") as file:
        document = PDFDocument(PDFParser(file))
        marks = [plain(title) for _level, title, *_where in document.get_outlines()]
        assert document.catalog["Lang"] == language.encode()
    names = [name for name in edition.names if re.fullmatch(r"measures/\d-\d-\d", name)]
    titles = [plain(one(edition.page(name).main, "h1").get_text()) for name in names]
    assert [title for title in titles if title not in marks] == []
    assert [title for title in marks if title in titles] == titles


def test_the_epub_is_the_same_book(folder: Path, language: str, edition: Site) -> None:
    with ZipFile(folder / f"plan-{language}.epub") as files:
        names = {name.removesuffix(".xhtml") for name in files.namelist()}
        package = ElementTree.fromstring(files.read("content.opf"))
        contents = BeautifulSoup(files.read("nav.xhtml"), "html.parser")
    assert {"overview", "measures/1-1-1", "appendix/glossary", "book-cover"} <= names
    assert not {"editors", "columns", "messages/data", "reference/data"} & names
    said = {meta.get("property"): meta.text for meta in package.iter(f"{_OPF}meta")}
    assert {
        "schema:accessMode",
        "schema:accessModeSufficient",
        "schema:accessibilityFeature",
        "schema:accessibilityHazard",
        "schema:accessibilitySummary",
        "pageBreakSource",
    } <= said.keys()
    spine = [item.attrib["idref"] for item in package.iter(f"{_OPF}itemref")]
    files_by_id = {item.attrib["id"]: item.attrib["href"] for item in package.iter(f"{_OPF}item")}
    order = list(
        dict.fromkeys(
            str(link["href"]).partition("#")[0] for link in contents.select('nav[role="doc-toc"] a')
        )
    )
    assert [files_by_id[id] for id in spine] == order
    assert len(contents.select('nav[role="doc-pagelist"] a')) > 10
