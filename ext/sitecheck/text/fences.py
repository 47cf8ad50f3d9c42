"""Fences that are not as they look: open ones swallow what follows (CommonMark 0.31, 4.5)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it.token import Token
from myst_parser.config.main import TopmatterReadError, read_topmatter

from sitecheck.finding import BEST
from sitecheck.message import Message
from sitecheck.text import block_notation
from sitecheck.text.part import Slip
from sitecheck.text.plain_words import Rule

OPEN = Rule(
    "fence",
    BEST,
    Message("閉じていない囲みです。始まりと同じ数の`:`か`` ` ``だけの行で閉じてください"),
)
INSIDE = Rule(
    "fence-inside",
    BEST,
    Message(
        "囲みの中にある、同じ長さの囲みです。前の囲みを閉じるか、外側の記号を1個増やしてください"
    ),
)
END = Rule(
    "fence-end",
    BEST,
    Message("始まりのない、囲みの終わりです。始まりの行と記号の数をそろえるか、消してください"),
)
FRONT_MATTER = Rule(
    "front-matter",
    BEST,
    Message("閉じていないページの設定です。設定の後に`---`だけの行を書いてください"),
)
SETTINGS = Rule(
    "settings",
    BEST,
    Message(
        "ページの設定として読めません。"
        "この行とその前の行を「名前: 値」の形で、半角の「:」と空白を入れて書いてください"
    ),
)
RULES = (OPEN, INSIDE, END, FRONT_MATTER, SETTINGS)

_MARK = "---"
#: The form of a directive, whatever it is called: that there is none in Japanese, others tell.
_NAME = re.compile(r"\{[^\W\d_][\w:.+\-]*\}(?:\s.*)?", re.DOTALL)
_AROUND = re.compile(r"[\s>]*")
_INDENTED = re.compile(r"\s*(?::{3,}|[`~]{3,})")
#: The name and the value of a setting.
_KEY = re.compile(r"""[\"']?([\w-]+)[\"']?\s*:\s*[\"']?(.*?)[\"']?\s*(?:\s#.*)?""")
_SETTING = re.compile(r"---\s*\n\s*[\w\"'-]+\s*[:：]")


def slips(token: Token, lines: Sequence[str], first: int) -> Iterator[Slip]:
    """What is wrong with a fence.

    Args:
        token: A fence of whichever sign, or a block of code, which may be a fence with an indent.
        lines: The lines of the text in which it stands.
        first: The line of that text.
    """
    begin = token.map[0] if token.map else 0
    line, opening, info = first + begin, lines[begin].strip(), token.info.strip()
    if token.type == "code_block":
        if _INDENTED.match(token.content):
            yield Slip(block_notation.FENCE, opening, line)
    elif token.type == "colon_fence" and not info:
        yield Slip(END, opening, line)
    elif not _NAME.fullmatch(info) and (token.type == "colon_fence" or info[:1] in ("{", "｛")):
        yield Slip(block_notation.FENCE, opening, line)
    elif not _is_closed(token, lines):
        yield Slip(OPEN, opening, line)
    else:
        inside = re.compile(rf"\s*{re.escape(token.markup)}+\s*\S")
        for number, words in enumerate(token.content.split("\n"), line + 1):
            if inside.match(words):
                yield Slip(INSIDE, words.strip(), number, Message("{line}行目の囲み", line=line))


def _is_closed(token: Token, lines: Sequence[str]) -> bool:
    """Whether the last line of a fence ends it."""
    begin, end = token.map or (0, 0)
    last = _AROUND.sub("", lines[end - 1], count=1).rstrip() if end - 1 > begin else ""
    return last.startswith(token.markup) and not last.strip(token.markup[0])


def settings(text: str, first: int) -> tuple[Mapping[str, tuple[str, int]], list[Slip]]:
    """The settings of a page, which begin on a line, or what is wrong with them.

    Each has its value as it is written on its line, without quotation marks, and that line.
    """
    try:
        found = read_topmatter(f"{_MARK}\n{text}") if text.strip() else {}
    except TopmatterReadError as error:
        line = getattr(getattr(error.__cause__, "problem_mark", None), "line", 0)
        lines = text.split("\n")
        line = min(line, len(lines) - 1)
        words = next(filter(None, map(str.strip, lines[line::-1])), _MARK)
        return {}, [Slip(SETTINGS, words, first + 1 + line)]
    numbered = enumerate(text.split("\n"), first + 1)
    written = {
        key[1]: (key[2], number) for number, line in numbered if (key := _KEY.fullmatch(line))
    }
    return {name: written.get(name, ("", first)) for name in map(str, found or ())}, []


def front_matter(text: str, tokens: Sequence[Token]) -> Iterator[Slip]:
    """Whether the settings at the beginning of a page have no end."""
    if _SETTING.match(text) and tokens and tokens[0].type != "front_matter":
        yield Slip(FRONT_MATTER, _MARK, 1)
