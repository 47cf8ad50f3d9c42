"""Whatever an editor, a spreadsheet, a merge or a broken copy does to a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import strategies as st

#: What gets into a file by a slip of the hand, a program or a bad disk.
CRUMBS = (
    *('"', '""', "'", ",", ",,,", ";", ":", "\\", "|", "#", "`", "```", ":::", "<", "<!--", "&"),
    *("[", "]", "{", "}", "(", ")", "[[", "](", "![](x.png)", "[](x.md)", "%s{}", "{plan:fy}`"),
    *(
        "{plan:count}`measures stage=design period=９`",
        "{plan:title}`area`",
        "{plan:measure}``",
        "=1+1",
        "$x",
    ),
    *("\n", "\r\n", "\r", "\t", " ", "\u3000", "\0", "\x1b", "\ufeff", "\u2028", "\ufffd", "が"),
    *("-", "ー", "１", "0", "9", "-1", "/", "true", "NaN", "1月1日", "平成", "𠮷", "ﾃﾞ", "\\ud800"),
    *("9" * 5000, "[" * 3000, '{"a":' * 3000, "> " * 300, "- " * 300, "a{99999999999}"),
    *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> branch\n", "msgid ", 'msgstr "b"\n', "#~ "),
)
#: Cells that look right, at the edge of what a column may hold.
CELLS = (
    *("", "0", "1", "-1", "999999999", "-999999999", "0000", "0001", "1000", "9999", "2018-2017"),
    *("0001-01-01", "9999-12-31", "9999-12", "2018-02-30", "2018-00", "2016/12/1", "2016年度"),
    *("83.5", "-0", "0.000000001", "999999999999999", "1e9", "NaN", "true", "FALSE", "%", "100"),
    *("https://x.example/", "javascript:x", "a;b;;c", ";", "1.1.1", "a@b.example", "=1+1"),
)


def _at(whole: bytes, place: int, crumb: bytes, number: int) -> bytes:
    return whole[:place] + crumb + whole[place:]


def _cut(whole: bytes, place: int, crumb: bytes, number: int) -> bytes:
    return whole[:place] + whole[place + number :]


def _end(whole: bytes, place: int, crumb: bytes, number: int) -> bytes:
    return whole[:place]


def _bits(whole: bytes, place: int, crumb: bytes, number: int) -> bytes:
    return whole[:place] + bytes([number * 25 % 256]) + whole[place + 1 :]


def _lines(change: Callable[[list[bytes], int, bytes], list[bytes]]) -> "Way":
    def way(whole: bytes, place: int, crumb: bytes, number: int) -> bytes:
        lines = whole.splitlines(keepends=True)
        line = whole.count(b"\n", 0, place)
        return b"".join(change(lines, min(line, max(len(lines) - 1, 0)), crumb))

    return way


def _encoded(name: str) -> "Way":
    def way(whole: bytes, place: int, crumb: bytes, number: int) -> bytes:
        return whole.decode("utf-8").encode(name, "replace")

    return way


Way = Callable[[bytes, int, bytes, int], bytes]
#: What happens to a file: its bytes, a place in them, a crumb and a number from 1.
WAYS: dict[str, Way] = {
    "a crumb": _at,
    "bytes lost": _cut,
    "the rest lost": _end,
    "a byte changed": _bits,
    "a line lost": _lines(lambda lines, n, _: lines[:n] + lines[n + 1 :]),
    "a line doubled": _lines(lambda lines, n, _: lines[:n] + lines[n : n + 1] * 2 + lines[n + 1 :]),
    "a line more": _lines(lambda lines, n, c: [*lines[:n], c + b"\n", *lines[n:]]),
    "lines swapped": _lines(
        lambda lines, n, _: lines[: n - 1] + lines[n - 1 : n + 1][::-1] + lines[n + 1 :]
    ),
    "sides of a merge": _lines(
        lambda lines, n, c: [
            *(*lines[:n], b"<<<<<<< HEAD\n", *lines[n : n + 1], b"=======\n", c + b"\n"),
            *(b">>>>>>> branch\n", *lines[n + 1 :]),
        ]
    ),
    "saved as CP932": _encoded("cp932"),
    "saved as UTF-16": _encoded("utf-16"),
    "saved with a mark": _encoded("utf-8-sig"),
    "saved as EUC-JP": _encoded("euc_jp"),
    "line ends of Windows": lambda whole, *_: whole.replace(b"\n", b"\r\n"),
    "emptied": lambda *_: b"",
}


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A text in UTF-8 after something happened to it."""
    way = WAYS[draw(st.sampled_from(sorted(WAYS)))]
    place = draw(st.integers(0, len(whole)))
    crumb = draw(st.sampled_from(CRUMBS)).encode()
    return way(whole, place, crumb, draw(st.integers(1, 9)))


def hold(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let no file of a name be replaced, as Windows does with one that is open in Excel."""
    replace = Path.replace

    def held(new: Path, place: Path) -> Path:
        if place.name == name:
            raise PermissionError(13, "Permission denied", str(place))
        return replace(new, place)

    monkeypatch.setattr(Path, "replace", held)
