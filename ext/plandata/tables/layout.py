"""Where in a file its table begins: its header, the lines below it, and what stands around them."""

import re
from collections.abc import Set

from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.tables.encoding import FileError
from plandata.tables.letters import look_alike, plain
from plandata.tables.mojibake import MOJIBAKE, is_damaged
from sitecheck.message import Message

#: What stands between cells in a file that isn't separated by commas, and what editors call it.
_SEPARATORS = {
    ";": Message("セミコロン"),
    "\t": Message("タブ"),
    "，": Message("全角のコンマ（，）"),
    "、": Message("読点（、）"),
}
_CURLY = "“”„‟＂"
#: How messages name a column without a header cell.
NAMELESS = Message("（見出しが空）")
#: In how many lines a header is looked for.
_TITLES = 10
#: The line at which a record begins, and its cells.
Line = tuple[int, list[str]]


class Telling:
    """The problems of one file's form, told at its lines."""

    def __init__(self, file: str, table: str, problems: list[Problem]) -> None:
        self.file = file
        self.table = table
        self.problems = problems

    def tell(
        self, subtype: Subtype, message: Message, *lines: int, column: str = "", position: int = 0
    ) -> None:
        """Tell what is wrong at the first of the lines, and that it is at the others, too."""
        line, *others = lines or (0,)
        problem = Problem(
            subtype=subtype,
            message=message,
            file=self.file,
            table=self.table,
            line=line,
            column=column,
            position=position,
            others=tuple((self.file, other) for other in others),
        )
        self.problems.append(problem)


def stripped(cells: list[str]) -> list[str]:
    """The cells without the spaces around them."""
    return [cell.strip() for cell in cells]


def parts(
    lines: list[Line], columns: Set[str], telling: Telling
) -> tuple[int, list[str], list[Line]]:
    """The line of the header, its cells, and the lines below it, without empty columns at the end.

    What stands above the header is told.
    """
    first = lines[0][1]
    if first and re.fullmatch("sep=.?", first[0]) and not any(first[1:]) and len(lines) > 1:
        message = Message("「sep=」の行は、見出しの前に要りません。行ごと消してください")
        telling.tell(Subtype.LAYOUT, message, lines[0][0])
        lines = lines[1:]
    found = next((n for n, (_, row) in enumerate(lines[:_TITLES]) if _is_header(row, columns)), 0)
    if found:
        message = Message(
            "この行は見出しではありません。見出しは{line}行目にあります。"
            "その前の行を消し、見出しを1行目にしてください",
            line=lines[found][0],
        )
        telling.tell(Subtype.LAYOUT, message, lines[0][0])
    (head, header), *below = lines[found:]
    return head, *_without_empty_columns(head, header, below, telling)


def _is_header(cells: list[str], columns: Set[str]) -> bool:
    filled = [plain(cell) for cell in stripped(cells) if cell.strip()]
    known = sum(name in columns for name in filled)
    return known > 0 and known * 2 >= len(filled)


def _without_empty_columns(
    head: int, header: list[str], lines: list[Line], telling: Telling
) -> tuple[list[str], list[Line]]:
    """Leave out columns at the end in which nothing stands, and tell them as one."""
    width = len(header)
    while width > 1 and not header[width - 1].strip():
        width -= 1
    unnamed = len(header) - width
    if not unnamed or any(any(stripped(cells[width:])) for _line, cells in lines):
        return header, lines
    message = Message(
        "見出しも値もない列が終わりに{count}個あります。列ごと消してください", count=unnamed
    )
    telling.tell(Subtype.UNKNOWN_COLUMN, message, head, column=NAMELESS, position=width + 1)
    short = [(line, cells[:width] if len(cells) <= len(header) else cells) for line, cells in lines]
    return header[:width], short


def header_names(cells: list[str], head: int, telling: Telling) -> tuple[str, ...]:
    """The cells of the header as names. Raises FileError where they can be none."""
    names = stripped(cells)
    if not any(names):
        message = Message("見出しの行が空です。1行目に見出しを書いてください")
        raise FileError(Subtype.MISSING_COLUMN, message, head)
    if any(map(is_damaged, names)):
        raise FileError(Subtype.MOJIBAKE, MOJIBAKE)
    if len(names) == 1 and "," in names[0]:
        message = Message('行の全体が引用符「"」で囲まれています。囲みを消してください')
        raise FileError(Subtype.SYNTAX, message, head)
    wrong = next((name for sign, name in _SEPARATORS.items() if sign in names[0]), None)
    if len(names) == 1 and wrong:
        message = Message(
            "区切りがコンマではなく{sign}です。「CSV UTF-8（コンマ区切り）」で保存し直すか、"
            "半角のコンマ（,）に置き換えてください",
            sign=wrong,
        )
        raise FileError(Subtype.SYNTAX, message, head)
    quote = next((name[0] for name in names if name[:1] in tuple(_CURLY)), "")
    if quote:
        message = Message('引用符が「{quote}」です。半角の「"」に直してください', quote=quote)
        raise FileError(Subtype.SYNTAX, message, head)
    for position, name in enumerate(names, 1):
        if plain(name) != name:
            message = look_alike(name)
            telling.tell(Subtype.LOOK_ALIKE, message, head, column=plain(name), position=position)
    return tuple(map(plain, names))
