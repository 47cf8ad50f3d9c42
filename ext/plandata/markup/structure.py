"""What is told of how pages hang together: labels, notes, contents, homes, diagrams, paths."""

import re

from sitecheck.message import Message

NOTE_UNUSED = Message(
    "どこからも指されていない注です。文の中に「[^名前]」を書くか、注を消してください"
)
NOT_LISTED = Message("このページは、どの toctree にもありません。どれか一つに名前を書いてください")
LISTS_ITSELF = Message("toctree の中に、このページ自身があります。消してください")
#: The setting of a page that keeps it out of the book, and its only value.
BOOK, NO_BOOK = "book", "none"
#: What editors call a measure.
MEASURE = Message("個別施策")
#: The lines by which a diagram says something to a screen reader.
_SPOKEN = ("accTitle", "accDescr")


def label_twice(name: str, file: str) -> Message:
    """Another page has the label, too."""
    return Message(
        "目印「{name}」は {file} にもあります。どちらかの名前を変えてください", name=name, file=file
    )


def label_twice_on_page(name: str) -> Message:
    """The page has the label twice."""
    return Message(
        "目印「{name}」がこのページに二つあります。どちらかの名前を変えてください", name=name
    )


def no_note(name: str) -> Message:
    """The page has no such note."""
    return Message(
        "「[^{name}]」の注がこのページにありません。「[^{name}]: 注の文」を書いてください",
        name=name,
    )


def note_twice(name: str) -> Message:
    """The page has the note twice."""
    return Message("注「[^{name}]」が二つあります。どちらかの名前を変えてください", name=name)


def listed_twice(page: str) -> Message:
    """A table of contents names a page twice."""
    return Message("ページ「{page}」が、toctree に二度あります。一つを消してください", page=page)


def no_match(pattern: str) -> Message:
    """No page has a name of the form that a table of contents gives."""
    return Message(
        "「{pattern}」に合うページがありません。名前か「*」を直してください", pattern=pattern
    )


def not_shown(id: str, kind: Message | str, *, has_page: bool) -> Message:
    """No page shows a row; ``has_page`` is whether there is a command that makes one for it."""
    message = Message("{id} を示すページがありません（{kind}）", id=id, kind=kind)
    made = Message("「python3 noxfile.py -s pages」と打つと、ないページができます")
    return message.then(made) if has_page else message


def no_book(value: str) -> Message:
    """What a page says of the book is none of what it can say."""
    return Message(
        "「{setting}: {value}」は使えません。本に入れないページには「{setting}: {none}」と書き、"
        "入れるページではこの行を消してください",
        setting=BOOK,
        value=value,
        none=NO_BOOK,
    )


def windows_path(address: str) -> Message:
    """An address is written as Windows writes the place of a file, which no browser finds."""
    return Message(
        "「{address}」はWindowsの書き方です。ファイルをページのフォルダに置き、"
        "このページからの道筋を「images/map.png」のように「/」で書いてください",
        address=address,
    )


def is_windows_path(address: str) -> bool:
    """Whether an address has the signs between folders, or the drive, of Windows."""
    return "\\" in address or bool(re.match(r"[A-Za-z]:(?!//)", address))


def diagram_lacks(source: str) -> list[Message]:
    """The lines without which a diagram says nothing to a screen reader (WCAG 1.1.1)."""
    return [
        Message("図に {word}: の行がありません。加えてください", word=word)
        for word in _SPOKEN
        if not re.search(rf"^\s*{word}\s*[:{{]", source, re.MULTILINE)
    ]
