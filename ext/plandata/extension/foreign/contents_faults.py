"""What is wrong with tables of contents, and with which pages there are."""

from plandata.extension.foreign.circular_contents import CIRCLE
from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults, Placed
from plandata.markup.structure import LISTS_ITSELF, NOT_LISTED, listed_twice, no_match
from sitecheck.message import Message

_SUFFIX = ".md"
_NO_TITLE = Message("ページに見出しがないので、目次に出ません。1行目に「# 見出し」を書いてください")


def _missing(near: Nearby, page: str) -> Placed:
    """A page of a table of contents, at its own line."""
    name = near.beside(page)
    if page == near.page:
        return Placed(LISTS_ITSELF, near.below(name))
    if near.beside_pages(f"{page}{_SUFFIX}").is_file():
        return _excluded(near, page)
    return Placed(near.no_page(name), near.below(name))


def _excluded(near: Nearby, page: str) -> Placed:
    name = near.beside(page)
    message = Message(
        "ページ「{page}」は、conf.py の exclude_patterns で除かれています。"
        "toctree から消すか、conf.py を直してください",
        page=name,
    )
    return Placed(message, near.below(name))


def _twice(near: Nearby, page: str) -> Placed:
    name = near.beside(page)
    return Placed(listed_twice(name), near.below(name))


def _no_match(near: Nearby, pattern: str) -> Placed:
    return Placed(no_match(pattern), near.below(pattern))


def _circular(near: Nearby, page: str, chain: str) -> Placed:
    message = Message(
        "toctree が「{page}」に戻っています（{chain}）。どこかの toctree から消してください",
        page=page,
        chain=chain,
    )
    return Placed(message, near.below(near.beside(page)))


def _follows(_near: Nearby, *_pages: str) -> None:
    """What Sphinx tells of a circle that has been told and opened."""


def _untitled(near: Nearby, page: str) -> Placed:
    """A page without a heading, at its own place."""
    return Placed(_NO_TITLE, f"{near.beside_pages(page)}{_SUFFIX}:1")


def _two_files(near: Nearby, page: str, files: str, _used: str) -> Placed:
    first = near.beside_pages(files.split(", ")[0])
    message = Message(
        "ページ「{page}」のファイルが二つ以上あります（{files}）。一つを残して消してください",
        page=page,
        files=files,
    )
    return Placed(message, f"{first}:1")


FAULTS: Faults = {
    "toc.not_readable": {
        "toctree contains reference to nonexisting document %r": _missing,
        "toctree contains reference to non-existing document %r": _missing,
        "toctree contains ref to nonexisting file %r": _missing,
    },
    "toc.excluded": {"toctree contains reference to excluded document %r": _excluded},
    "toc.not_included": {
        "document isn't included in any toctree": lambda near: NOT_LISTED,
        "toctree contains reference to non-included document %r": _missing,
    },
    "toc.duplicate_entry": {"duplicated entry found in toctree: %s": _twice},
    "toc.empty_glob": {"toctree glob pattern %r didn't match any documents": _no_match},
    "toc.circular": {
        CIRCLE: _circular,
        "circular toctree references detected, ignoring: %s <- %s": _follows,
    },
    "toc.no_title": {
        "toctree contains reference to document %r that doesn't have a title: no link will be "
        "generated": _untitled,
    },
    "toc.multiple_files": {
        'multiple files found for the document "%s": %s\nUse %r for the build.': _two_files,
    },
}
