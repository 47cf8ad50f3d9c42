"""Words of data, of pages, of conf.py and of catalogues stay words in all that a site has.

One site has, in every column of text and wherever else people write, words that would break out of
an attribute, an element, a script, a comment or a template. It is built in a language whose words
of the engine are hostile, too.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from shutil import copyfile, copytree
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from plandata.describe import RECORDS
from plandata.languages import po_file, texts
from plandata.model.address import is_address
from plandata.model.columns import Column, column_at
from plandata.model.formula import is_formula
from plandata.model.text import Text
from plandata.output import icon
from tests.searching import entries_in

from .build import ROOTS, Build, build, copy_root

EVIL = "\"'><x-evil x-attr=1></script><script>evil()</script></title></svg><!--]]>&amp&lt"
#: Also what a template or a format would take for its own; the engine's words are formats.
WORDS = f"{EVIL}{{{{7*7}}}}{{0}}${{x}}%s\\"
#: Attributes that hold an id, or an address with one.
NAMES = ("id", "for", "aria-labelledby", "data-table", "href")
URLS = ("href", "src", "action")


def is_text(column: Column) -> bool:
    """Whether editors write words of their own there."""
    plain = not (column.is_id or column.form or column.choices)
    return plain and column.kind in (str, tuple, Text)


def spoil(file: Path) -> Iterator[str]:
    """Add the words to each filled cell of text of a file; what the cells say then."""
    header, *rows = csv.reader(StringIO(file.read_text("utf-8")))
    for position, name in enumerate(header):
        column, language = column_at(RECORDS[file.stem], name) or (None, "")
        if column is None or not is_text(column):
            continue
        for row in rows:
            if row[position]:
                row[position] += WORDS
                if language == "ja":
                    yield row[position]
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([header, *rows])


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Build, list[str]]:
    """The site, and the cells of text in the source language."""
    root = copy_root("harbour", tmp_path_factory.mktemp("hostile"))
    for name in ("policy", "result", "checklist", "report"):
        copyfile(ROOTS / "test-audit" / f"{name}.md", root / f"{name}.md")
    copytree(ROOTS / "test-audit" / "data", root / "data", dirs_exist_ok=True)
    cells = [cell for file in sorted((root / "data").glob("*.csv")) for cell in spoil(file)]
    page = root / "index.md"
    escaped = re.sub(r"([^\w ])", r"\\\1", EVIL)
    title = f"---\nmyst:\n  html_meta:\n    description: {json.dumps(EVIL)}\n---\n\n# 入口{escaped}"
    text = page.read_text("utf-8").partition("\n# ")[2].partition("\n")[2]
    page.write_text(title + "\n" + text, "utf-8")
    words = texts.interface(root / "locale", "fr")
    words.parent.mkdir(parents=True)
    hostile_words = "".join(
        f"msgid {json.dumps(pair.source, ensure_ascii=False)}\n"
        f"msgstr {json.dumps(pair.source + EVIL, ensure_ascii=False)}\n\n"
        for pair in po_file.read(texts.ALL_WORDS)
    )
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    words.write_text(head + hostile_words, "utf-8")
    site = build(
        root,
        language="fr",
        project=f"港{EVIL}",
        release=EVIL,
        html_baseurl="https://port.example/",
        extensions=[
            *("myst_parser", "plandata", "plandata.accessibility", "plandata.languages"),
            *("plandata.search", "plandata.theme"),
        ],
        plan_languages={"ja": {"name": f"日本{EVIL}"}, "fr": {"name": f"français{EVIL}"}},
        locale_dirs=["locale"],
        smartquotes=False,  # which makes quotation marks of French
    )
    return site, cells


class Page(HTMLParser):
    """What a browser takes for elements, for attributes and for words."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.words = ""
        self.in_script = ""
        self.comments: list[str] = []
        self.open = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open = tag
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open == "script":
            self.in_script += data
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


@pytest.fixture(scope="module")
def pages(hostile: tuple[Build, list[str]]) -> dict[str, Page]:
    site, _cells = hostile
    return {
        file.relative_to(site.output).as_posix(): Page(file.read_text("utf-8"))
        for file in sorted(site.output.rglob("*.html"))
    }


def test_no_page_has_an_element_an_attribute_or_a_script_of_theirs(pages: dict[str, Page]) -> None:
    assert len(pages) > 15
    for name, page in pages.items():
        assert "x-evil" not in page.tags, name
        assert not page.in_script.strip(), name
        assert page.comments == [], name
        names = {attribute for _tag, attribute, _value in page.attributes}
        assert not [one for one in names if not re.fullmatch(r"[a-z][a-z0-9_:-]*", one.lower())]
        assert "x-attr" not in names, name
        assert not [one for one in names if one.startswith("on")], name


def test_the_words_come_out_as_words(
    hostile: tuple[Build, list[str]], pages: dict[str, Page]
) -> None:
    _site, cells = hostile
    said = "".join(
        words
        for page in pages.values()
        for words in (page.words, *(v for _tag, name, v in page.attributes if name not in NAMES))
    )
    said = re.sub(r"\s+", "", said)
    shown = [cell for cell in cells if re.sub(r"\s+", "", cell) in said]
    assert len(shown) > 0.7 * len(cells), "the others are readings and what no page of these shows"
    assert said.count("x-evil") == said.count(re.sub(r"\s+", "", EVIL)), "none is half a word"


def test_ids_are_valid_and_unique_and_links_within_a_page_lead_to_one(
    pages: dict[str, Page],
) -> None:
    for name, page in pages.items():
        ids = Counter(value for _tag, attribute, value in page.attributes if attribute == "id")
        assert not [
            id for id, count in ids.items() if count > 1 or not re.fullmatch(r"[\w.-]+", id)
        ]
        for _tag, attribute, value in page.attributes:
            if attribute == "href" and value.startswith("#") and value != "#":
                assert value[1:] in ids, name
            if attribute in NAMES[1:4]:
                assert set(value.split()) <= set(ids), name


def test_links_lead_where_links_may_lead(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        for tag, attribute, value in page.attributes:
            if attribute in URLS and ":" in value.split("/")[0].split("#")[0]:
                assert is_address(value), (name, tag, value)


def test_the_search_index_is_json_with_the_words_as_they_are(
    hostile: tuple[Build, list[str]],
) -> None:
    site, _cells = hostile
    file = site.output / "_static" / "search-index.js"
    assert len(file.read_text("utf-8").splitlines()) == 1
    assert any("<x-evil x-attr=1>" in entry.text for entry in entries_in(file))


def test_drawings_are_well_formed_and_hold_nothing_else(hostile: tuple[Build, list[str]]) -> None:
    site, _cells = hostile
    drawings = [
        drawing
        for file in site.output.rglob("*.html")
        for drawing in re.findall(r"<svg .*?</svg>", file.read_text("utf-8"), re.DOTALL)
    ]
    icons = {icon.drawing(file.stem) for file in icon.FOLDER.glob("*.svg")}
    assert set(drawings) & icons
    drawn = set(drawings) - icons
    assert drawn
    for drawing in drawn:
        root = ET.fromstring(drawing)
        kinds = {element.tag.partition("}")[2] for element in root.iter()}
        assert kinds <= {"svg", "title", "desc", "text", "rect", "line"}
    assert any("x-evil" in "".join(ET.fromstring(drawing).itertext()) for drawing in drawn)


def test_the_sitemap_is_well_formed(hostile: tuple[Build, list[str]]) -> None:
    site, _cells = hostile
    ET.parse(site.output / "sitemap.xml")


def test_no_download_has_a_cell_that_a_spreadsheet_would_run(
    hostile: tuple[Build, list[str]],
) -> None:
    site, _cells = hostile
    folder = site.output / "downloads"
    tables = {file.name: file.read_bytes() for file in folder.rglob("*.csv")}
    with ZipFile(BytesIO((folder / "data" / "data.zip").read_bytes())) as archive:
        tables |= {f"zip/{n}": archive.read(n) for n in archive.namelist() if n.endswith(".csv")}
    assert len(tables) > 20
    cells = [
        cell
        for content in tables.values()
        for row in csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        for cell in row
    ]
    assert any(WORDS in cell for cell in cells)
    assert not [cell for cell in cells if is_formula(cell)]
