"""Where roles, links and pictures of the pages lead, as a build would find it, without Sphinx."""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from plandata.anchors import NOTHING, SUFFIX, Anchors, normal
from plandata.markup.structure import is_windows_path, windows_path
from plandata.model.problem import allowed
from sitecheck.message import Message, MessageError
from sitecheck.text.part import Image, Part, Reference, Role

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
#: How MyST lets a link say that it leads to a page or a label of the project.
_OF_PROJECT = "project:"
#: Roles that lead to a label, to a page, and to a file.
_LABEL, _PAGE, _FILE = {"ref", "std:ref", "numref", "std:numref"}, {"doc", "std:doc"}, {"download"}
#: Names that Sphinx has for its own pages.
_OF_SPHINX = {"genindex", "modindex", "py-modindex", "search"}


class LeadsNowhereError(MessageError, LookupError):
    """There is nothing to which it could lead; the message names what is near."""


@dataclass(frozen=True, slots=True)
class Places:
    """The pages of a folder and the places on them.

    ``pages`` has what each page calls its places, and ``made`` are labels that directives make.
    ``things`` are what a link in Markdown finds besides, and ``roles`` what leads to each of them
    by the address that readers see. ``unsure`` is whether headings may have addresses that nobody
    knows before a build.
    """

    folder: Path
    pages: Mapping[str, Anchors]
    made: Set[str]
    things: Set[str]
    roles: Mapping[str, str]
    unsure: bool

    def check(self, page: str, part: Part) -> None:
        """Follow a role, a link or a picture of a page. Raises LeadsNowhereError."""
        match part:
            case Image(raw=False) | Reference() if is_windows_path(address := _address(part)):
                raise LeadsNowhereError(windows_path(address))
            case Role(name=name) if name in _LABEL:
                self.label(part.target, self.known())
            case Role(name=name) if name in _PAGE:
                self.page(page, part.target)
            case Role(name=name) if name in _FILE:
                self.file(page, part.target)
            case Image(raw=False):
                self.file(page, _address(part))
            case Reference():
                self.link(page, _address(part))

    def known(self) -> set[str]:
        """All labels."""
        return {*self.made, *_OF_SPHINX}.union(*(page.labels for page in self.pages.values()))

    def label(self, name: str, known: Collection[str], others: Collection[str] = ()) -> None:
        """A label must be there, one of those known or of others. Raises LeadsNowhereError."""
        if {name, normal(name)}.isdisjoint([*known, *others]):
            message = Message("目印「{name}」はありません", name=name)
            if role := self.roles.get(name):
                raise LeadsNowhereError(message.then(Message("{role} と書いてください", role=role)))
            raise LeadsNowhereError(message.then(allowed(name, sorted(known))))

    def page(self, page: str, address: str) -> None:
        """A page by its name without the suffix. Raises LeadsNowhereError."""
        name = self.resolved(page, address)
        if name not in self.pages:
            raise _no_page(address, _beside(page, self.pages))

    def file(self, page: str, address: str) -> None:
        """A file beside the pages; Sphinx finds the form of a picture for ``*``."""
        if not address or _SCHEME.match(address):
            return
        path = self.resolved(page, address)
        name, beside = PurePosixPath(path).name, self.files(path)
        any_form = name.endswith(".*") and any(fnmatchcase(other, name) for other in beside)
        if name not in beside and not any_form:
            message = Message("ファイル「{address}」はありません", address=address)
            raise LeadsNowhereError(message.then(allowed(name, beside)))

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
        address = address.removeprefix(_OF_PROJECT)
        path, hash_, label = address.partition("#")
        if not address or _SCHEME.match(address):
            return
        if not path:
            self.anchor(page, label)
            return
        if not hash_ and not {path, normal(path)}.isdisjoint([*self.known(), *self.things]):
            return
        name = self.resolved(page, path)
        of_page = self.pages.get(name.removesuffix(SUFFIX))
        if of_page is None:
            if PurePosixPath(name).name in self.files(name):
                return
            raise _no_page(path, [f"{known}{SUFFIX}" for known in _beside(page, self.pages)])
        if label and not self.unsure:
            self.label(label, of_page.labels | of_page.slugs, self.made)

    def anchor(self, page: str, name: str) -> None:
        """Where ``#name`` leads: to a label, a page, a thing, or a heading of its own page."""
        own = self.pages.get(page, NOTHING)
        if not self.unsure:
            known = {*self.known(), *self.things, *self.pages, *own.slugs}
            self.label(name, known, own.implicit)

    @staticmethod
    def resolved(page: str, address: str) -> str:
        """An address from the folder of the pages; one with a slash begins there."""
        parts: list[str] = [] if address.startswith("/") else page.split("/")[:-1]
        for part in address.split("/"):
            if part == "..":
                parts = parts[:-1] if parts and parts[-1] != ".." else [*parts, part]
            elif part not in ("", "."):
                parts.append(part)
        return "/".join(parts)


def _address(part: Image | Reference) -> str:
    """The address of a link or a picture as its author typed it."""
    return unquote(part.source if isinstance(part, Image) else part.text)


def _no_page(address: str, pages: Iterable[str]) -> LeadsNowhereError:
    message = Message("ページ「{address}」はありません", address=address)
    return LeadsNowhereError(message.then(allowed(address, pages)))


def _beside(page: str, names: Iterable[str]) -> list[str]:
    """The names of pages as a page writes them."""
    return [posixpath.relpath(name, posixpath.dirname(page) or ".") for name in names]
