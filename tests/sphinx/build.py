"""A build in a test, and what it told and wrote."""

import pickle
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any, cast
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString
from docutils import nodes
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.testing.util import SphinxTestApp

from plandata.extension.sealed import plan_sealed

ROOTS = Path(__file__).parent / "roots"


class _Compiled(BytecodeCache):
    """Templates that an earlier build has compiled, which takes a tenth of a small build.

    Jinja asks for them by their file and takes them only for the very same source.
    """

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()


_TEMPLATES = _Compiled()


def copy_root(name: str, folder: Path) -> Path:
    """Copy a root into a folder of the test, so that builds and edits leave the original alone."""
    return Path(copytree(ROOTS / f"test-{name}", folder / name, ignore=ignore_patterns("_build")))


@dataclass
class Build:
    """One build of a root: the pages that it read and wrote, its warnings and its output."""

    source: Path
    builder: str = "html"
    read: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def output(self) -> Path:
        return self.source / "_build" / self.builder

    def page(self, name: str) -> Tag:
        """The whole HTML of a page."""
        return _parsed((self.output / f"{name}.html").read_text("utf-8"))

    def main(self, name: str) -> Tag:
        """What a page says, without navigation."""
        found = self.page(name).find_all(is_main)  # a selector takes as long as parsing
        (main,) = (tag for tag in found if isinstance(tag, Tag))
        return main

    def pages(self) -> list[str]:
        """The names of all HTML pages, also of those that no source page stands behind."""
        return sorted(file.stem for file in self.output.glob("*.html"))

    def doctree(self, name: str) -> nodes.document:
        """The nodes of a page as they were read, also those that are put away."""
        file = self.source / "_build" / "doctrees" / f"{name}.doctree"
        document = cast("nodes.document", pickle.loads(file.read_bytes()))
        for sealed in list(document.findall(plan_sealed)):
            sealed.replace_self(sealed.thawed())
        return document

    def follow(self, page: str, link: Tag) -> Tag:
        """The element to which a link leads: without a fragment, all that the page says."""
        parts = urlsplit(str(link["href"]))
        name = Path(parts.path).stem if parts.path else page
        if not parts.fragment:
            return one(self.main(name), ":scope > section")
        return one(self.page(name), f'[id="{parts.fragment}"]')


def is_main(tag: Tag) -> bool:
    """Whether an element is where a page says what it has to say."""
    return tag.name == "main" or tag.get("role") == "main"


#: Pages by their HTML, with what their elements are written as; some tests change elements.
_PAGES: dict[str, tuple[BeautifulSoup, str]] = {}
_MOST_PAGES = 16


def _parsed(html: str) -> BeautifulSoup:
    """The elements of a page, as they are parsed: never as a test has changed them."""
    page, whole = _PAGES.get(html, (None, ""))
    if page is None or str(page) != whole:
        page = BeautifulSoup(html, "html.parser")
        if len(_PAGES) == _MOST_PAGES:
            _PAGES.clear()
        _PAGES[html] = page, str(page)
    return page


def build(
    source: Path,
    builder: str = "html",
    prepare: Callable[[Sphinx], object] | None = None,
    **config: Any,
) -> Build:
    """Build a root as ``sphinx-build -n`` does; ``prepare`` may connect to events before."""
    result = Build(source, builder)
    app = SphinxTestApp(
        builder, srcdir=source.resolve(), confoverrides={"nitpicky": True, **config}
    )

    def note_read(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
        result.read += sorted(docnames)

    def note_written(app: Sphinx, page: str, template: str, context: object, doctree: Any) -> None:
        if doctree is not None:
            result.written.append(page)

    app.connect("env-before-read-docs", note_read, priority=900)
    if isinstance(app.builder, StandaloneHTMLBuilder):
        app.connect("html-page-context", note_written)
        app.builder.templates.environment.bytecode_cache = _TEMPLATES
    try:
        if prepare:
            prepare(app)
        app.build()
        told = re.sub(r"\x1b\[[0-9;]*m", "", app.warning.getvalue())
        result.warnings = [line.replace(f"{app.srcdir}/", "") for line in told.splitlines()]
    finally:
        app.cleanup()
    return result


def one(tag: Tag, selector: str) -> Tag:
    """The only element that a CSS selector finds."""
    (found,) = tag.select(selector)
    return found


def words(tag: Tag) -> str:
    """What an element says, without what in it only the eye is given or leads to headings."""
    return " ".join("".join(_said(tag)).split())


def _said(tag: Tag) -> Iterator[str]:
    for child in tag.children:
        if not isinstance(child, Tag):
            if type(child) in (NavigableString, CData):  # no comment, script or the like
                yield str(child)
        elif child.get("aria-hidden") != "true" and not (
            child.name == "a" and "headerlink" in (child.get("class") or ())
        ):
            yield from _said(child)


def cells(table: Tag) -> list[list[str]]:
    """What a table says, row by row."""
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]
