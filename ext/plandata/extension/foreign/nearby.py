"""What an author may have meant: the names that there are in a build, for a place on a page."""

import posixpath
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path, PurePosixPath

from docutils import nodes
from docutils.utils import get_source_line
from pygments.lexers import get_all_lexers
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from plandata.extension.domain import domain_of
from plandata.markup import standard_markup
from plandata.model.lookup import KINDS
from plandata.model.problem import allowed
from plandata.tables.reader import shown
from sitecheck import text_file
from sitecheck.message import Message
from sitecheck.text import myst_page
from sitecheck.text.part import Part

_DOMAIN = "plan"
_SUFFIX = ".md"
#: Between the folder of the pages and the catalogue of a page: locale/en/LC_MESSAGES.
_CATALOGUES = "LC_MESSAGES"


class Nearby:
    """The names that are known at a place.

    ``location`` is that of a record of Sphinx: a node, a page and a line, or ``file:line``.
    ``block`` is the source that a warning quotes, "" for none.
    """

    def __init__(self, app: Sphinx, location: object, block: str) -> None:
        self._app = app
        self._source = Path(app.srcdir)
        self.block = block
        self.file, self.line = self._place(location)
        self.place: object = self.at(self.line or 1) if self.file else location

    @property
    def _env(self) -> BuildEnvironment:
        """What is known of the pages, which there is not yet when conf.py is read."""
        return self._app.env

    def _place(self, location: object) -> tuple[str, int]:
        """The path of the file and the line, "" and 0 where there are none."""
        file: str | None = None
        line: int | None = 0
        match location:
            case nodes.Node():
                file, line = get_source_line(location)
            case (str(page), int() | None as number):
                # what isn't a page is a path already, which some directives give in its place
                known = page in self._env.found_docs
                file, line = str(self._env.doc2path(page)) if known else page, number
            case str() if ":" in location:
                file, _colon, rest = location.rpartition(":")
                line = int(rest) if rest.isdecimal() else 0
            case str():
                file = str(self._env.doc2path(location))
        return file or "", line or 0

    def at(self, line: int) -> str:
        """A line of the same file as the place of a message."""
        return f"{self.file}:{line}"

    @property
    def page(self) -> str:
        """The name of the page, or of that of which a catalogue has the translation."""
        parts = Path(self.file).parts
        if _CATALOGUES in parts:
            return PurePosixPath(*parts[parts.index(_CATALOGUES) + 1 :]).with_suffix("").as_posix()
        return self._env.path2doc(self.file) or "" if self.file else ""

    @cached_property
    def words(self) -> str:
        """The line of the file on which the place is."""
        return "".join(self._lines[max(self.line - 1, 0) :][:1]).strip()

    @cached_property
    def _lines(self) -> list[str]:
        try:
            return text_file.read(Path(self.file)).split("\n")
        except text_file.TextFileError:  # no file, or none of text
            return []

    def below(self, words: str) -> str:
        """The first line from the place on that has some words; the place where none has."""
        lines = self._lines[max(self.line - 1, 0) :]
        found = (line for line, text in enumerate(lines, self.line) if words in text)
        return self.at(next(found, self.line))

    def in_directive(self, name: str) -> str:
        """The place of a line that is counted from the first in the only directive of a name."""
        begins = [n for n, text in enumerate(self._lines, 1) if f"{{{name}}}" in text]
        return self.at(begins[0] + 1 + self.line if len(begins) == 1 else self.line)

    @cached_property
    def parts(self) -> list[Part]:
        """What stands on that line."""
        return list(myst_page.parts(self.words))

    def role(self, name: str) -> Message:
        """There is no such role."""
        domain = self._names(domain_of(self._env).roles)
        known = [*domain, *sorted({*standard_markup.roles(), *self._of_domains("roles")})]
        message = Message("「{name}」というロールはありません", name=name)
        return message.then(allowed(name, known))

    def directive(self, name: str) -> Message:
        """There is no such directive."""
        domain = self._names(domain_of(self._env).directives)
        known = [*domain, *sorted({*standard_markup.directives(), *self._of_domains("directives")})]
        message = Message("「{name}」というディレクティブはありません", name=name)
        return message.then(allowed(name, known))

    def _names(self, names: Iterable[str]) -> list[str]:
        return [f"{_DOMAIN}:{name}" for name in names]

    def _of_domains(self, what: str) -> list[str]:
        """The roles or directives of the other domains."""
        return [
            f"{domain.name}:{name}"
            for domain in self._env.domains.sorted()
            if domain.name != _DOMAIN
            for name in getattr(domain, what)
        ]

    def options(self, directive: str, known: Iterable[str]) -> list[str]:
        """The options of a directive, in the order in which ours names them."""
        made = domain_of(self._env).directives.get(directive.removeprefix(f"{_DOMAIN}:"))
        return list((made and made.option_spec) or known)

    def label(self, name: str) -> Message:
        """There is no such label."""
        return _no_label(name, self._labels)

    def anchor(self, name: str) -> Message:
        """There is nothing to which a link in Markdown could lead by ``#name``."""
        plan = domain_of(self._env).plan
        things = {id for kind in KINDS.values() for id in plan.ids(kind.file)}
        return _no_label(
            name, {*self._labels, *things, *self._env.found_docs, *self._slugs(self.page)}
        )

    def label_of(self, page: str, name: str) -> Message:
        """There is no such label on a page."""
        labels = self._env.domains.standard_domain.anonlabels
        own = {known for known, (home, _id) in labels.items() if home == page}
        return _no_label(name, own | self._slugs(page))

    def _slugs(self, page: str) -> set[str]:
        """What headings of a page are called, where the project names them."""
        return set(self._env.metadata[page].get("myst_slugs", ()))

    @property
    def _labels(self) -> Iterable[str]:
        return self._env.domains.standard_domain.anonlabels

    def no_page(self, name: str, suffix: str = "") -> Message:
        """There is no page of that name, which is as the page writes it."""
        known = sorted(self._env.found_docs, key=lambda page: PurePosixPath(f"{page}{_SUFFIX}"))
        near = allowed(name, (f"{self.beside(page)}{suffix}" for page in known))
        return Message("ページ「{address}」はありません", address=name).then(near)

    def beside(self, page: str) -> str:
        """The name of a page as this page writes it."""
        return posixpath.relpath(page, posixpath.dirname(self.page) or ".")

    def no_file(self, path: Path | str) -> Message:
        """There is no such file beside the pages."""
        file = self._source / path
        folder = file.parent
        known = (
            sorted(one.name for one in folder.iterdir() if one.is_file()) if folder.is_dir() else []
        )
        beside = (self._source / self.page).parent if self.file else self._source
        address = posixpath.relpath(file.as_posix(), beside.as_posix())
        near = allowed(file.name, known)
        return Message("ファイル「{address}」はありません", address=address).then(near)

    def beside_pages(self, name: str) -> Path:
        """The path of a file in the folder of the pages."""
        return self._source / name

    def shown(self, page: str) -> str:
        """A page or a file by the name by which an editor opens it."""
        known = page in self._env.found_docs
        return shown(Path(self._env.doc2path(page)) if known else Path(page))

    def terms(self) -> list[str]:
        """The terms that glossaries of Sphinx explain."""
        objects = self._env.domains.standard_domain.objects
        return [name for kind, name in objects if kind == "term"]

    def code_language(self, name: str) -> Message:
        """Nothing is known of the language of a code."""
        known = (alias for _name, aliases, _files, _types in get_all_lexers() for alias in aliases)
        message = Message("コードの言語「{name}」はありません", name=name)
        return message.then(allowed(name, known))

    def theme_options(self) -> list[str]:
        """The options of the theme."""
        builder = self._app.builder
        return sorted(builder.theme.get_options()) if hasattr(builder, "theme") else []

    def setting(self, name: str) -> str:
        """The place of a setting in conf.py."""
        file = self._source / "conf.py"
        lines = text_file.read(file).split("\n")
        set_in = (n for n, line in enumerate(lines, 1) if line.startswith((f"{name} ", f"{name}=")))
        return f"{file}:{max(set_in, default=1)}"  # the last one counts


def _no_label(name: str, known: Iterable[str]) -> Message:
    return Message("目印「{name}」はありません", name=name).then(allowed(name, sorted(known)))
