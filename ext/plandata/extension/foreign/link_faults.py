"""What is wrong with links, labels, notes, and what else leads from one place to another."""

import re
from pathlib import PurePosixPath

from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults
from plandata.guides import guide_labels
from plandata.markup import structure
from plandata.model.problem import allowed
from sitecheck.message import Message, quoted

_SUFFIX = ".md"
#: Numbered equations have ids of their own; of the second one of a name Sphinx tells before.
_EQUATION = "equation-"
_GUIDE = re.compile(r"\{plan:manual\}\s+\S+")
_NUMBERS = Message("番号のある図や表はありません。{{ref}}を使ってください")


def _untitled(_near: Nearby, name: str) -> Message:
    return Message(
        "目印「{name}」は見出しの目印ではありません。リンクの文字を、"
        "{{ref}}`文字 <{name}>`のように書いてください",
        name=name,
    )


def _markdown(near: Nearby, target: str) -> Message:
    """A link to a page or a file, or ``#name``, which MyST tells without its sign."""
    label = f"#{target}" in near.words or not (
        "/" in target or PurePosixPath(target).suffix or f"({target})" in near.words
    )
    return near.anchor(target) if label else near.no_page(target, _SUFFIX)


def _term(near: Nearby, name: str) -> Message:
    message = Message("用語「{name}」は用語集にありません", name=name)
    return message.then(allowed(name, near.terms()))


def _unknown(_near: Nearby, role: str, name: str) -> Message:
    return Message("{{{role}}}の先「{name}」はありません", role=role, name=name)


def _homeless(_near: Nearby, domain: str, role: str, id: str) -> Message:
    """A thing of the plan that no page shows."""
    return Message(
        "{{{domain}:{role}}}の先「{id}」の説明か一覧が、どのページにもありません。"
        "ディレクティブで、どこか一つのページに出してください",
        domain=domain,
        role=role,
        id=id,
    )


def _ambiguous(_near: Nearby, name: str, candidates: str) -> Message:
    roles = [f"{{{role}}}" for role in re.findall(r":([\w:]+):`", candidates)] or [candidates]
    return Message(
        "「{name}」の先が二つ以上あります（{roles}）。どれかの名前を変えてください",
        name=name,
        roles=quoted(roles),
    )


def _follows_in_guide(near: Nearby, name: str, elsewhere: str) -> bool:
    """Whether a label follows on others of a guide that is shown elsewhere, too."""
    shown = _GUIDE.search(near.words)
    return bool(shown and shown[0] in elsewhere and guide_labels.follow(name))


def _label_twice(near: Nearby, name: str, other: str) -> Message | None:
    """Another page has the label; of a guide that both show, the first is told for all."""
    if other == near.page:
        return _twice_on_page(near, name)
    if _follows_in_guide(near, name, near.text_of(other)):
        return None
    return structure.label_twice(name, near.shown(other))


def _described_twice(near: Nearby, kind: str, name: str, other: str) -> Message | None:
    if kind != "term":
        return _label_twice(near, name, other)
    return Message(
        "用語「{name}」の説明は {file} にもあります。どちらかを消してください",
        name=name,
        file=near.shown(other),
    )


def _twice_on_page(near: Nearby, name: str) -> Message | None:
    if _follows_in_guide(near, name, near.elsewhere):
        return None
    return structure.label_twice_on_page(name)


def _id_twice(near: Nearby, name: str, *_nodes: str) -> Message | None:
    return None if name.startswith(_EQUATION) else _twice_on_page(near, name)


def _note(_near: Nearby, name: str) -> Message:
    return structure.no_note(name)


def _note_twice(_near: Nearby, name: str) -> Message:
    return structure.note_twice(name)


def _follows(_near: Nearby, _count: str) -> None:
    """A second warning of a note that isn't there."""


def _address_twice(near: Nearby, name: str) -> Message:
    name = near.words.removeprefix("[").partition("]:")[0] or name
    return Message("リンク先「[{name}]:」が二つあります。どちらかを消してください", name=name)


FAULTS: Faults = {
    "ref.ref": {
        "undefined label: %r": lambda near, name: near.label(name),
        "Failed to create a cross reference. A title or caption not found: %r": _untitled,
    },
    "ref.numref": {
        "undefined label: %r": lambda near, name: near.label(name),
        "numfig is disabled. :numref: is ignored.": lambda near: _NUMBERS,
        "Failed to create a cross reference. Any number is not assigned: %s": (
            lambda near, name: _NUMBERS
        ),
    },
    "ref.doc": {"unknown document: %r": lambda near, name: near.no_page(name)},
    "ref.term": {"term not in glossary: %r": _term},
    "ref.eq": {"equation not found: %s": lambda near, name: _unknown(near, "eq", name)},
    "ref.equation": {"duplicate label of equation %s, other instance in %s": _label_twice},
    "ref.any": {
        "%r reference target not found: %s": lambda near, role, name: near.anchor(name),
        "more than one target found for 'any' cross-reference %r: could be %s": _ambiguous,
    },
    "ref.duplicate": {
        "duplicate label %s, other instance in %s": _label_twice,
        "duplicate %s description of %s, other instance in %s": _described_twice,
    },
    "ref.footnote": {
        "Footnote [%s] is not referenced.": lambda near, name: structure.NOTE_UNUSED,
        "Duplicate footnote definition found for label: '%s'": _note_twice,
    },
    "ref": {
        "unknown option: %r": lambda near, name: _unknown(near, "option", name),
        "unknown keyword: %r": lambda near, name: _unknown(near, "keyword", name),
        "%s:%s reference target not found: %s": _homeless,
        "%r reference target not found: %s": _unknown,
    },
    "myst.xref_missing": {
        "'myst' cross-reference target not found: %r": _markdown,
        "Unknown source document %r": lambda near, name: near.no_page(
            f"{near.beside(name)}{_SUFFIX}", _SUFFIX
        ),
        "local id not found in doc %r: %r": lambda near, page, name: near.label_of(page, name),
    },
    "myst.xref_ambiguous": {
        "more than one target found for 'myst' cross-reference %s: could be %s": _ambiguous,
    },
    "myst.duplicate_def": {"Duplicate reference definition: %s": _address_twice},
    "docutils": {
        'Duplicate explicit target name: "%s".': _twice_on_page,
        'Duplicate ID: "%s" used by %s and %s': _id_twice,
        'Unknown target name: "%s".': _note,
        "Too many autonumbered footnote references: %s": _follows,
    },
}
