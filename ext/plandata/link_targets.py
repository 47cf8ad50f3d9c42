"""Where roles, links and pictures of the pages lead, as a build would find it, without Sphinx."""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from plandata.model.problem import allowed
from sitecheck.text.part import Image, Part, Reference, Role, Target
from sitecheck.text.source import Source

_SUFFIX = ".md"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
#: Between the folder of the pages and the catalogue of a page: locale/en/LC_MESSAGES.
_CATALOGUES = "LC_MESSAGES"
#: Roles that lead to a label, to a page, and to a file.
_LABEL, _PAGE, _FILE = {"ref", "std:ref", "numref", "std:numref"}, {"doc", "std:doc"}, {"download"}
#: Names that Sphinx has for its own pages.
_OF_SPHINX = {"genindex", "modindex", "py-modindex", "search"}


class LeadsNowhereError(LookupError):
    """There is nothing to which it could lead; the message names what is near."""


@dataclass(frozen=True, slots=True)
class Places:
    """The pages of a folder and the labels on them, as their authors call them.

    ``labels`` are those of each page, and ``made`` those that directives make. ``things`` are what
    a link in Markdown finds besides. ``anchored`` is whether headings have names of their own.
    """

    folder: Path
    labels: Mapping[str, Set[str]]
    made: Set[str] = frozenset()
    things: Set[str] = frozenset()
    anchored: bool = False

    def check(self, page: str, part: Part) -> None:
        """Follow a role, a link or a picture of a page. Raises LeadsNowhereError."""
        match part:
            case Role(name=name) if name in _LABEL:
                self.label(part.target, self.known())
            case Role(name=name) if name in _PAGE:
                self.page(page, part.target)
            case Role(name=name) if name in _FILE:
                self.file(page, part.target)
            case Image(raw=False):
                self.file(page, unquote(part.source))
            case Reference():
                self.link(page, unquote(part.text))

    def known(self) -> set[str]:
        """All labels."""
        return {*self.made, *_OF_SPHINX}.union(*self.labels.values())

    def label(self, name: str, known: Collection[str], others: Collection[str] = ()) -> None:
        """A label must be there, one of those known or of others. Raises LeadsNowhereError."""
        if {name, _normal(name)}.isdisjoint([*known, *others]):
            near = allowed(name, sorted(known))
            raise LeadsNowhereError(f"目印「{name}」はありません。{near}")

    def page(self, page: str, address: str) -> None:
        """A page by its name without the suffix. Raises LeadsNowhereError."""
        name = self.resolved(page, address)
        if name not in self.labels:
            near = allowed(address, _beside(page, self.labels))
            raise LeadsNowhereError(f"ページ「{address}」はありません。{near}")

    def file(self, page: str, address: str) -> None:
        """A file beside the pages; Sphinx finds the form of a picture for ``*``."""
        if not address or _SCHEME.match(address):
            return
        path = self.resolved(page, address)
        name, beside = PurePosixPath(path).name, self.files(path)
        any_form = name.endswith(".*") and any(fnmatchcase(other, name) for other in beside)
        if name not in beside and not any_form:
            raise LeadsNowhereError(f"ファイル「{address}」はありません。{allowed(name, beside)}")

    def files(self, path: str) -> list[str]:
        """The files beside a file, which need not be there."""
        try:
            return sorted(
                file.name for file in (self.folder / path).parent.iterdir() if file.is_file()
            )
        except (OSError, ValueError):  # no such folder, or a name that no system takes
            return []

    def link(self, page: str, address: str) -> None:
        """Where a link in Markdown leads: to a label, a page, a label on it, or a file."""
        path, hash_, label = address.partition("#")
        if not address or _SCHEME.match(address):
            return
        if not path:
            if not self.anchored:
                self.label(label, {*self.known(), *self.things, *self.labels})
            return
        if not hash_ and not {path, _normal(path)}.isdisjoint([*self.known(), *self.things]):
            return
        name = self.resolved(page, path)
        of_page = name.removesuffix(_SUFFIX)
        if of_page not in self.labels:
            if PurePosixPath(name).name in self.files(name):
                return
            near = allowed(path, (f"{known}{_SUFFIX}" for known in _beside(page, self.labels)))
            raise LeadsNowhereError(f"ページ「{path}」はありません。{near}")
        if hash_ and not self.anchored:
            self.label(label, self.labels[of_page], self.made)

    def resolved(self, page: str, address: str) -> str:
        """An address from the folder of the pages; one with a slash begins there."""
        parts: list[str] = [] if address.startswith("/") else page.split("/")[:-1]
        for part in address.split("/"):
            if part == "..":
                parts = parts[:-1] if parts and parts[-1] != ".." else [*parts, part]
            elif part not in ("", "."):
                parts.append(part)
        return "/".join(parts)


def labels(folder: Path, sources: Iterable[Source]) -> dict[str, frozenset[str]]:
    """The pages among the sources, each with its labels."""
    return {
        page_of(folder, source): frozenset(
            _normal(part.text) for part in source.parts if isinstance(part, Target)
        )
        for source in sources
        if source.file.endswith(_SUFFIX)
    }


def page_of(folder: Path, source: Source) -> str:
    """The name of a page, or of the page of which a catalogue has the translation."""
    path = Path(source.file).resolve()
    if path.is_relative_to(folder.resolve()):  # as a link to another folder isn't
        path = path.relative_to(folder.resolve())
    parts = path.with_suffix("").parts
    begin = parts.index(_CATALOGUES) + 1 if _CATALOGUES in parts else 0
    return "/".join(parts[begin:])


def _beside(page: str, names: Iterable[str]) -> list[str]:
    """The names of pages as a page writes them."""
    return [posixpath.relpath(name, posixpath.dirname(page) or ".") for name in names]


def _normal(label: str) -> str:
    """A label as docutils compares it."""
    return " ".join(label.lower().split())
