"""The EPUB: every file is XML, whatever names and titles say, and each language is a book apart."""

import csv
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from .build import build

NASTY = """Q&A <b>"R's" & <&amp;> -- 'x' ]]>"""
XML = {".xhtml", ".opf", ".ncx", ".xml", ".svg"}
HTML = "{http://www.w3.org/1999/xhtml}"
PACKAGE = "{http://www.idpf.org/2007/opf}"
CORE = "{http://purl.org/dc/elements/1.1/}"
SVG = "{http://www.w3.org/2000/svg}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"


def read(file: Path) -> dict[str, ET.Element]:
    """Every file of a book that is XML, parsed as a reader's program does."""
    with ZipFile(file) as files:
        names = [name for name in files.namelist() if Path(name).suffix in XML]
        return {name: ET.fromstring(files.read(name)) for name in names}


def book(root: Path, **config: str) -> dict[str, ET.Element]:
    """The files of the book of a root."""
    about: dict[str, Any] = {"version": "1", "author": "港", "copyright": "港", **config}
    shutil.rmtree(root / "_build", ignore_errors=True)  # what is left there would go into the book
    site = build(root, "epub", **about)
    assert site.warnings == []
    (file,) = site.output.glob("*.epub")
    return read(file)


def words(element: ET.Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def put(root: Path, table: str, column: str, value: str) -> None:
    """Write a value into a column of a table, a number behind it, as names differ."""
    file = root / "data" / f"{table}.csv"
    with file.open(encoding="utf-8", newline="") as source:
        head, *rows = csv.reader(source)
    for number, row in enumerate(rows, 1):
        row[head.index(column)] = f"{value} {number}"
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows([head, *rows])


@pytest.mark.parametrize("theme", ["plan_theme", "basic"])
def test_names_and_titles_never_become_markup(harbour_root: Path, theme: str) -> None:
    """Sphinx's own template of an index takes a department's name for markup."""
    for table in ("departments", "flags", "stages", "groups", "laws", "measures"):
        put(harbour_root, table, "name_ja", NASTY)
    put(harbour_root, "figures", "caption_ja", NASTY)
    page = harbour_root / "words.md"
    page.write_text(page.read_text("utf-8").replace("# 用語", r"""# Q&A \<b> 'R' "x" """), "utf-8")
    if theme == "basic":  # a site in another theme than ours
        conf = harbour_root / "conf.py"
        conf.write_text(conf.read_text("utf-8").replace(', "plandata.theme"', ""), "utf-8")
    about = dict.fromkeys(
        ("project", "author", "copyright", "epub_description", "epub_contributor"), NASTY
    )
    files = book(harbour_root, html_theme=theme, **about)
    package = files["content.opf"]
    for name in ("title", "creator", "rights", "description", "contributor"):
        assert package.findtext(f".//{CORE}{name}") == NASTY
    assert files["toc.ncx"].findtext(f"{NCX}docTitle/{NCX}text") == NASTY
    assert """Q&A <b>""" in words(files["nav.xhtml"])
    index = files["plan-flag.xhtml"]
    groups = [words(heading) for heading in index.iter(f"{HTML}h2")]
    assert groups
    assert all(group.startswith(NASTY) for group in groups)
    links = [link.attrib["href"] for link in index.findall(f".//{HTML}h1/..//{HTML}a")]
    ids = {element.attrib.get("id") for element in index.iter()}
    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []
    assert not [id for id in ids if id and " " in id]


def test_a_page_with_a_drawing_says_so(harbour_root: Path) -> None:
    files = book(harbour_root)
    manifest = files["content.opf"].iter(f"{PACKAGE}item")
    declared = {item.attrib["href"] for item in manifest if item.get("properties") == "svg"}
    drawn = {name for name, file in files.items() if next(file.iter(f"{SVG}svg"), None) is not None}
    assert drawn
    assert declared == drawn


def identifier(files: dict[str, ET.Element]) -> str:
    """What a book is known by, in its package and in the older list of contents."""
    package = files["content.opf"]
    (meta,) = files["toc.ncx"].iterfind(f".//{NCX}meta[@name='dtb:uid']")
    (found,) = package.iterfind(f".//{CORE}identifier[@id='{package.attrib['unique-identifier']}']")
    assert found.text == meta.attrib["content"]
    return str(found.text)


def test_each_language_is_a_book_of_its_own(huts_root: Path) -> None:
    books = [book(huts_root, language=language) for language in ("ja", "en", "ja")]
    first, other, again = map(identifier, books)
    assert first.startswith("urn:uuid:")
    assert first == again != other
    assert [words(files["nav.xhtml"].find(f".//{HTML}h1")) for files in books[:2]] == [
        "目次",
        "Table of Contents",
    ]


def test_a_site_whose_address_stays_keeps_its_identifier(harbour_root: Path) -> None:
    address = "https://plan.example/"
    before = identifier(book(harbour_root, html_baseurl=address, project="案"))
    assert identifier(book(harbour_root, html_baseurl=address, project="計画")) == before


def test_a_plan_may_give_the_identifier(harbour_root: Path) -> None:
    assert identifier(book(harbour_root, epub_identifier="urn:x:<1>&2")) == "urn:x:<1>&2"


def test_the_book_says_nothing_that_nobody_has_said(harbour_root: Path) -> None:
    package = book(harbour_root)["content.opf"]
    assert [e.tag for e in package.iter() if e.text and "unknown" in e.text] == []


def test_the_book_tells_of_its_accessibility(harbour_root: Path) -> None:
    package = book(harbour_root)["content.opf"]
    metas = [(meta.get("property"), meta.text) for meta in package.iter(f"{PACKAGE}meta")]
    said = {str(name): text for name, text in metas}
    assert said["schema:accessModeSufficient"] == "textual"
    assert said["schema:accessibilityHazard"] == "none"
    assert ("schema:accessibilityFeature", "tableOfContents") in metas
    assert "適合" in str(said["schema:accessibilitySummary"])


def test_a_picture_stands_for_the_book_on_a_shelf(harbour_root: Path, tmp_path: Path) -> None:
    """EPUB 3.3, D.2.2 "cover-image"; readers for EPUB 2 look for the meta element."""
    drawn = tmp_path / "drawn.png"
    drawn.write_bytes(b"drawn")
    package = book(harbour_root, plan_book_cover=str(drawn))["content.opf"]
    items = package.iter(f"{PACKAGE}item")
    (picture,) = (item for item in items if item.get("properties") == "cover-image")
    assert picture.get("media-type") == "image/png"
    (meta,) = (m for m in package.iter(f"{PACKAGE}meta") if m.get("name") == "cover")
    assert meta.get("content") == picture.get("id")
    with ZipFile(next(harbour_root.rglob("*.epub"))) as files:
        assert files.read(str(picture.get("href"))) == b"drawn"


def test_the_book_says_the_day_of_its_text(
    harbour_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774915199")  # one second before midnight, UTC
    package = book(harbour_root)["content.opf"]
    (changed,) = (
        m for m in package.iter(f"{PACKAGE}meta") if m.get("property") == "dcterms:modified"
    )
    assert words(changed) == words(package.find(f".//{CORE}date")) == "2026-03-30T00:00:00Z"


def test_the_book_lists_where_pages_of_the_source_begin(harbour_root: Path) -> None:
    page = harbour_root / "words.md"
    page.write_text(page.read_text("utf-8") + "\n{plan:page}`7-9`\n\n{plan:page}`7`\n", "utf-8")
    files = book(harbour_root)
    (marks,) = (nav for nav in files["nav.xhtml"].iter(f"{HTML}nav") if nav.get("hidden"))
    links = {words(link): link.attrib["href"] for link in marks.iter(f"{HTML}a")}
    assert links["7"] == "words.xhtml#source-page-7"
    found = [e for e in files["words.xhtml"].iter() if e.get("id") == "source-page-7"]
    assert [mark.get("role") for mark in found] == ["doc-pagebreak"]


def test_the_order_of_reading_is_that_of_the_contents(harbour_root: Path) -> None:
    page = harbour_root / "private.md"
    page.write_text(page.read_text("utf-8").replace("---\n", "---\nbook: none\n", 1), "utf-8")
    files = book(harbour_root)
    package = files["content.opf"]
    names = {item.attrib["id"]: item.attrib["href"] for item in package.iter(f"{PACKAGE}item")}
    order = [names[item.attrib["idref"]] for item in package.iter(f"{PACKAGE}itemref")]
    links = [link.attrib["href"] for link in files["nav.xhtml"].iter(f"{HTML}a")]
    assert order == list(dict.fromkeys(link.partition("#")[0] for link in links))
    assert order[0] == "book-cover.xhtml"
    assert "private.xhtml" not in names.values()
