"""The built pages as a program of a visitor reads them: headings, links, tables by their scope."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString

#: The words by which a measure's section names its facts.
DEPARTMENTS, MARKS, ARTICLES = "担当課等", "区分", "法律の条文"
TERMS, MENTIONS, ERRATA = "用語", "ふれているところ", "計画書の食い違い"
ADDRESS, THEMES = "アドレス", "くらしのテーマ"
WHAT, BENEFIT = "何を", "くらしとの関わり"
MEASURE, FISCAL_YEAR, STAGE, NONE = "個別施策", "年度", "段階", "なし"
#: Attributes that say nothing to a reader.
_ADDRESSES = {"id", "href", "src", "class"}


@dataclass
class Page:
    """A page of the site; ``name`` is its address without ``.html``."""

    name: str
    soup: BeautifulSoup = field(repr=False)

    @cached_property
    def main(self) -> Tag:
        """What the page says, without what stands on every page."""
        return one(self.soup, "main, [role=main]")

    @cached_property
    def elements(self) -> dict[str, list[Tag]]:
        """The elements of the whole page by their id."""
        found: dict[str, list[Tag]] = {}
        for element in self.soup.select("[id]"):
            found.setdefault(attribute(element, "id"), []).append(element)
        return found

    def tables(self, css: str) -> list["Table"]:
        """The tables of a class or an id, in order."""
        return [Table(element) for element in self.main.select(css)]


@dataclass
class Site:
    """A built site; pages are read when they are asked for first."""

    folder: Path
    output: str = field(default="", repr=False)
    returncode: int = 0
    _read: dict[str, Page] = field(default_factory=dict, repr=False)

    @cached_property
    def names(self) -> list[str]:
        """The addresses of all pages."""
        files = sorted(self.folder.rglob("*.html"))
        return [file.relative_to(self.folder).with_suffix("").as_posix() for file in files]

    def page(self, name: str) -> Page:
        """One page."""
        if name not in self._read:
            html = (self.folder / f"{name}.html").read_text("utf-8")
            self._read[name] = Page(name, BeautifulSoup(html, "html.parser"))
        return self._read[name]

    @property
    def pages(self) -> list[Page]:
        """All pages."""
        return [self.page(name) for name in self.names]


class Table:
    """A table whose cells are found by the headers that ``scope`` gives them."""

    def __init__(self, element: Tag) -> None:
        self.element = element
        self.caption = text(one(element, "caption"))
        head, *body = element.select("tr")
        self.columns = [text(th) for th in head.select("th[scope=col]")]
        assert len(self.columns) == len(cells(head)), f"{self.caption}: a column without a header"
        self.rows = [self._row(row) for row in body]

    def _row(self, row: Tag) -> dict[str, str]:
        found = cells(row)
        headers = row.select("th[scope=row]")
        assert headers == found[:1], f"{self.caption}: a row whose first cell is no header"
        return {name: "、".join(map(text, its)) for name, its in self._placed(row).items()}

    def _placed(self, row: Tag) -> dict[str, list[Tag]]:
        """The cells of a row that stand below each head, which may span columns as they may."""
        heads, found = _spans(one(self.element, "thead tr")), _spans(row)
        assert heads[-1][1] == found[-1][1], f"{self.caption}: a row that is not as wide as others"
        return {
            name: [cell for from_, to, cell in found if from_ < end and start < to]
            for name, (start, end, _head) in zip(self.columns, heads, strict=True)
        }

    def links(self, column: str) -> list[list[str]]:
        """What the links of a column lead to, one list a row."""
        return [
            [to for cell in self._placed(row)[column] for to in anchors(cell)]
            for row in self.element.select("tr")[1:]
        ]


def _spans(row: Tag) -> list[tuple[int, int, Tag]]:
    """Each cell with the columns where it begins and ends."""
    found: list[tuple[int, int, Tag]] = []
    for cell in cells(row):
        start = found[-1][1] if found else 0
        found.append((start, start + int(attribute(cell, "colspan") or 1), cell))
    return found


def cells(row: Tag) -> list[Tag]:
    """The cells of a row."""
    return row.find_all(["th", "td"], recursive=False)


def one(element: Tag, css: str) -> Tag:
    """The only element there is."""
    found = element.select(css)
    assert len(found) == 1, f"{css}: {len(found)} elements"
    return found[0]


def text(element: Tag) -> str:
    """What an element says to all, not to the eye alone, in one line."""
    return re.sub(r"\s+", " ", "".join(_heard(element))).strip()


def _heard(element: Tag) -> Iterator[str]:
    for child in element.children:
        if not isinstance(child, Tag):
            if type(child) in (NavigableString, CData):  # no comment, script or the like
                yield str(child)
        elif child.get("aria-hidden") != "true":
            yield from _heard(child)


def said(page: Page, language: str, but: str = "script, style") -> Iterator[str]:
    """The texts and attributes of a page that are told to be in a language, but for addresses.

    ``but`` selects elements that are left out.
    """
    outside = set(map(id, page.soup.select(but)))

    def walk(element: Tag, told: str) -> Iterator[str]:
        for child in element.children:
            if isinstance(child, Tag) and id(child) not in outside:
                own = attribute(child, "lang") or told
                if own == language:
                    yield from (attribute(child, n) for n in child.attrs if n not in _ADDRESSES)
                yield from walk(child, own)
            elif told == language and type(child) is NavigableString:  # no comment or the like
                yield " ".join(child.split())

    return walk(page.soup, "")


def attribute(element: Tag, name: str) -> str:
    """An attribute, "" if it is not there."""
    value = element.get(name) or ""
    return value if isinstance(value, str) else " ".join(value)


def anchors(element: Tag) -> list[str]:
    """The anchors to which the links of an element lead; a page as a whole is named alone."""
    found = (attribute(a, "href").partition("#") for a in element.select("a[href]"))
    return [anchor or posixpath.basename(page).removesuffix(".html") for page, _, anchor in found]


def facts(section: Tag) -> dict[str, list[str]]:
    """The facts of a section by name: one text a paragraph or item."""
    items = section.select(":scope > dl.plan-facts > dt")
    return {text(dt): [text(p) for p in _after(dt).select("p")] for dt in items}


def fact(section: Tag, name: str) -> Tag:
    """What stands under one name."""
    (found,) = (
        _after(dt) for dt in section.select(":scope > dl.plan-facts > dt") if text(dt) == name
    )
    return found


def _after(term: Tag) -> Tag:
    definition = term.find_next_sibling("dd")
    assert isinstance(definition, Tag)
    return definition
