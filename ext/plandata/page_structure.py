"""How pages hang together: labels and notes that are there once, and contents that name all pages.

A build tells the same; here it is told without one, in the same words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plandata import conf_file
from plandata.anchors import SUFFIX, normal
from plandata.configuration import extension_list
from plandata.link_targets import Places
from plandata.markup import structure
from plandata.model.nearness import nearest
from plandata.model.subtype import Subtype
from sitecheck.message import Message
from sitecheck.text.part import Directive, Note, Part, Setting, Target, Unreadable

CONTENTS = "toctree"
#: Directives that bring what is in other files, and what reads another notation.
_UNSEEN = {"include", "eval-rst"}
#: A setting of a page that need stand in no table of contents.
_ORPHAN = "orphan"

#: What is wrong at a line.
Fault = tuple[int, Subtype, Message]
#: The parts of each page.
Pages = Mapping[str, Sequence[Part]]


def faults(
    pages: Pages, files: Mapping[str, str], conf: Mapping[str, Any], *, whole: bool
) -> dict[str, list[Fault]]:
    """What is wrong with how the pages hang together, by the file in which it is.

    Args:
        pages: Those that a build reads.
        files: The file of each.
        conf: The settings of conf.py.
        whole: Whether no page may be listed where it is not seen.
    """
    found = {files[page]: list(notes(pages[page])) for page in pages}
    for page, fault in labels_twice(pages, files):
        found[files[page]].append(fault)
    for page in unlisted(pages, conf) if whole else ():
        found[files[page]].append((1, Subtype.CONTENTS, structure.NOT_LISTED))
    return found


def notes(parts: Iterable[Part]) -> Iterator[Fault]:
    """The notes of a page that are there twice or never, and those to which nothing leads."""
    found = [part for part in parts if isinstance(part, Note)]
    named = {note.name for note in found if not note.defined}
    known: set[str] = set()
    for note in found:
        if note.defined and note.name in known:
            yield note.line, Subtype.LABEL, structure.note_twice(note.name)
        elif note.defined:
            known.add(note.name)
            if note.name not in named:
                yield note.line, Subtype.LABEL, structure.NOTE_UNUSED
    for note in {note.name: note for note in reversed(found)}.values():
        if note.name not in known:
            yield note.line, Subtype.LABEL, structure.no_note(note.name)


def labels_twice(pages: Pages, files: Mapping[str, str]) -> Iterator[tuple[str, Fault]]:
    """The labels that a page has though it, or one before it, has them: the page, and where.

    One label a line is told: a directive may make many.
    """
    known: dict[str, str] = {}
    for page in sorted(pages):
        told: set[int] = set()
        targets = [part for part in pages[page] if isinstance(part, Target)]
        for target in sorted(targets, key=lambda target: target.line):
            home = known.setdefault(normal(target.text), page)
            own = known.get(f"{page}\n{normal(target.text)}")
            known[f"{page}\n{normal(target.text)}"] = page
            if own:
                message = structure.label_twice_on_page(target.text)
            elif home != page:
                message = structure.label_twice(target.text, files[home])
            else:
                continue
            if target.line not in told:
                yield page, (target.line, Subtype.LABEL, message)
            told.add(target.line)


def is_read(page: str, conf: Mapping[str, Any]) -> bool:
    """Whether a build reads a page: conf.py may leave some out."""
    forms = conf_file.names(conf, "exclude_patterns")
    return not any(matches(form, f"{page}{SUFFIX}") for form in forms)


def is_whole(pages: Pages) -> bool:
    """Whether all that stands on the pages is seen here, so that one can tell what is nowhere."""
    return bool(pages) and not any(
        isinstance(part, Unreadable) or (isinstance(part, Directive) and part.name in _UNSEEN)
        for parts in pages.values()
        for part in parts
    )


def unlisted(pages: Pages, conf: Mapping[str, Any]) -> list[str]:
    """The pages that no table of contents names; none where there is none of those at all."""
    directives = [part for parts in pages.values() for part in parts if isinstance(part, Directive)]
    if not any(part.name == CONTENTS for part in directives):
        return []
    listed = {
        name
        for page, parts in pages.items()
        for part in parts
        if isinstance(part, Directive) and part.name == CONTENTS
        for _line, _words, names in entries(page, part, pages)
        for name in names
    }
    left = [
        page
        for page, parts in pages.items()
        if page not in {*listed, extension_list.start(conf)}
        and not any(isinstance(part, Setting) and part.name == _ORPHAN for part in parts)
    ]
    meant = {page for name in listed - pages.keys() for page in nearest(name, left)}
    return [page for page in left if page not in meant]  # for that name has been told


def entries(
    page: str, contents: Directive, pages: Iterable[str]
) -> Iterator[tuple[int, str, list[str]]]:
    """Each line of a table of contents: its number, what it names, and the pages that that is.

    A name is one page, which need not be there; a form may be none.
    """
    globs = any(option.name == "glob" for option in contents.options)
    first = contents.line + contents.taken + 1
    for line, words in enumerate(contents.content.split("\n"), first):
        _title, bracket, target = words.strip().removesuffix(">").rpartition("<")
        target = target if bracket else words.strip()
        if target in ("", "self") or "://" in target:
            continue
        name = Places.resolved(page, target.removesuffix(SUFFIX))
        if globs and not bracket and set(target) & set("*?["):
            yield line, target, [one for one in pages if one != page and matches(name, one)]
        else:
            yield line, target, [name]


def of_contents(page: str, contents: Directive, places: Places) -> Iterator[Fault]:
    """The pages that a table of contents names, but that can't stand there."""
    before: set[str] = set()
    for line, words, names in entries(page, contents, places.pages):
        if not names:
            yield line, Subtype.CONTENTS, structure.no_match(words)
        elif names == [page]:
            yield line, Subtype.CONTENTS, structure.LISTS_ITSELF
        elif len(names) == 1 and names[0] in before:
            yield line, Subtype.CONTENTS, structure.listed_twice(words.removesuffix(SUFFIX))
        before.update(names)


def matches(form: str, name: str) -> bool:
    """Whether a name has a form as Sphinx reads it: ``**`` is anything, ``*`` within a folder."""
    signs = {"**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.split(r"(\*\*|\*|\?|\[!?[^\]/]+\])", form)
    pattern = "".join(
        signs.get(piece) or (piece.replace("[!", "[^") if piece[:1] == "[" else re.escape(piece))
        for piece in pieces
    )
    return bool(re.fullmatch(pattern, name))
