"""What is wrong with the files that a page shows, includes or lets readers load."""

from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults
from plandata.markup.faults import of_directive
from sitecheck.message import Message

_CAPTION = Message("図の題名は、一つの段落で書いてください")


def _unreadable(near: Nearby, path: str, _error: str) -> Message:
    return Message("ファイル「{file}」を読めません。UTF-8で保存してください", file=near.shown(path))


def _not_in_file(_near: Nearby, directive: str, option: str, words: str) -> Message:
    return of_directive(directive, _no_words(_near, option, words))


def _no_words(_near: Nearby, option: str, words: str) -> Message:
    return Message(
        "条件「{option}」の「{words}」が、ファイルの中にありません", option=option, words=words
    )


def _lines(_near: Nearby, most: str, given: str) -> Message:
    return Message(
        "「{given}」行目はありません。1から{most}までの行を書いてください", given=given, most=most
    )


def _follows(_near: Nearby, _given: str, _file: str) -> None:
    """That none of the lines is there, after it has been told that they aren't."""


def _not_lines(_near: Nearby, given: str) -> Message:
    return Message(
        "「{given}」は行の番号ではありません。「1,3-5」のように書いてください", given=given
    )


def _unsuitable(near: Nearby, path: str) -> Message:
    return Message(
        "画像「{file}」の形式は、ここでは使えません。PNG、JPEG、SVGのどれかにしてください",
        file=near.shown(path),
    )


FAULTS: Faults = {
    "image.not_readable": {
        "image file not readable: %s": lambda near, path: near.no_file(path),
        "image file %s not readable: %s": _unreadable,
    },
    "image.unsuitable": {
        "a suitable image for %s builder not found: %s (%s)": (
            lambda near, builder, types, path: _unsuitable(near, path)
        ),
        "a suitable image for %s builder not found: %s": (
            lambda near, builder, path: _unsuitable(near, path)
        ),
    },
    "download.not_readable": {
        "download file not readable: %s": lambda near, path: near.no_file(path),
    },
    "include.lines": {"line number spec is out of range(1-%d): %r": _lines},
    "docutils": {
        'Directive "%s": file not found: %r': (
            lambda near, name, path: of_directive(name, near.no_file(path))
        ),
        'Directive "%s": error reading file: %s': (
            lambda near, name, path: of_directive(name, _unreadable(near, path.split()[0], ""))
        ),
        'Directive "%s"; option "%s": text not found "%s".': _not_in_file,
        "Include file '%s' not found or reading it failed": (lambda near, path: near.no_file(path)),
        "Encoding %r used for reading included file '%s' seems to be wrong, try giving an "
        ":encoding: option": lambda near, encoding, path: _unreadable(near, path, ""),
        "start-after pattern not found: %s": (
            lambda near, words: _no_words(near, "start-after", words)
        ),
        "start-at pattern not found: %s": lambda near, words: _no_words(near, "start-at", words),
        "end-before pattern not found: %s": (
            lambda near, words: _no_words(near, "end-before", words)
        ),
        "end-at pattern not found: %s": lambda near, words: _no_words(near, "end-at", words),
        "Line spec %r: no lines pulled from include file %r": _follows,
        "invalid line number spec: %r": _not_lines,
        "Figure caption must be a paragraph or empty comment.": lambda near: _CAPTION,
        "External Mermaid file %r not found or reading it failed": (
            lambda near, path: near.no_file(path)
        ),
    },
}
