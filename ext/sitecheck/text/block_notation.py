"""Notation of blocks that was meant and is none: lines that stand on the page as they were typed.

Input methods type full-width brackets and signs, and Markdown wants spaces, which Japanese has not
(CommonMark 0.31, sections 4.2 and 5.2).
"""

import re
from collections.abc import Sequence

from sitecheck.finding import BEST
from sitecheck.message import Message
from sitecheck.text.part import Slip
from sitecheck.text.plain_words import LETTER, Rule

FENCE = Rule(
    "fence-sign",
    BEST,
    Message("囲みになっていません。行の初めから、半角の`:::{{名前}}`の形で書いてください"),
)
OPTION = Rule(
    "option",
    BEST,
    Message(
        "ディレクティブの条件になっていません。"
        "名前の行のすぐ下に、`:名前: 値`と半角で書いてください"
    ),
)
TARGET = Rule(
    "target", BEST, Message("目印になっていません。`(名前)=`の形で、半角で書いてください")
)
HEADING = Rule(
    "heading",
    "1.3.1",
    Message("見出しになっていません。半角の`#`の後に、半角の空白を入れてください"),
)
TABLE = Rule(
    "table",
    "1.3.1",
    Message(
        "表になっていません。見出しの行のすぐ下に、同じ数の列の`|---|---|`を半角で書いてください"
    ),
)
LIST = Rule(
    "list",
    "1.3.1",
    Message("一覧になっていません。行の初めに、半角の`-`か`1.`と、半角の空白を書いてください"),
)
LINE_BREAK = Rule(
    "line-break",
    "1.3.2",
    Message("改行で切れていて、空白として読まれます。改行を消してください"),
)
RULES = (FENCE, OPTION, TARGET, HEADING, TABLE, LIST, LINE_BREAK)

#: What stands for code and for other notation that is right.
CODE_SIGN, RIGHT = "\ufffc", "…"
NAME = r"[A-Za-z][\w.+\-]*"
COLON = "[:：﹕︓∶]"
QUOTES = "`´｀‘’′＇'\"“”"
QUOTE = f"[{QUOTES}]"
_FENCE = re.compile(
    rf"{COLON}{{3,}}|{COLON}{{1,2}}\s*[{{｛]\s*{NAME}|{QUOTE}+\s*[{{｛]\s*{NAME}[^}}｝]*[}}｝]\s*$"
    "|｀{3,}|['’´]{3,}"
)
_OPTION = re.compile(rf"{COLON}\s?{NAME}\s?{COLON}")
_TARGET = re.compile(r"[(（][^()（）\s]+[)）]\s*[=＝]")
_HEADING = re.compile(
    r"#{2,6}(?=[^\s#])|#{1,6}\u3000|(?=[#＃]{2})#*＃[#＃]*|＃[\s\u3000]|[#＃](?=[^\s\d#＃!！。]+$)"
)
_DELIMITER = re.compile(r"(?=.*[|｜])(?=.*[-－ー]{2})[\s:：|｜\-－ー]+")
_BULLET = re.compile(r"[・･•‣⁃▪]|[-*+]\u3000|\d{1,2}[.)]\u3000")
#: What is a bullet only where the next line has it, too.
_BULLETS = re.compile(
    r"[●○■□◆◇◎▶]|[-－−–—‐](?=[^\s\d\-－−–—‐])|[*＊+](?=[^\s*＊+])|\d{1,2}[.)](?=[^\s\d.)])"
)
_BROKEN = re.compile(f"(?:{LETTER})+\n(?:{LETTER})+")


def slips(text: str, line: int, *, directive: bool) -> tuple[str, list[Slip]]:
    """The slips of a paragraph, whose lines may have been meant as blocks, and its other lines.

    Args:
        text: The paragraph without the notation that is right.
        line: Where it begins.
        directive: Whether a directive is around it, which may have options.
    """
    lines = text.split("\n")
    found: list[Slip] = []
    bars = [n for n, words in enumerate(lines) if _is_row(words)]
    for n, words in enumerate(lines):
        stripped = words.strip(" \t\u3000")
        rule = None
        if _FENCE.match(stripped):
            rule = FENCE
        elif directive and _OPTION.match(stripped):
            rule = OPTION
        elif _TARGET.fullmatch(stripped):
            rule = TARGET
        elif _HEADING.match(stripped):
            rule = HEADING
        elif n in bars:
            rule = TABLE if n == bars[0] else None
        elif _BULLET.match(stripped) or _is_one_of_bullets(lines, n):
            rule = LIST
        else:
            continue
        if rule:
            found.append(Slip(rule, _shown(stripped), line + n))
        lines[n] = RIGHT
    text = "\n".join(lines)
    for match in _BROKEN.finditer(text):
        broken = match[0].replace("\n", "⏎")
        found.append(Slip(LINE_BREAK, broken, line + text.count("\n", 0, match.start())))
    return text, found


def _is_row(words: str) -> bool:
    """Whether a line was meant as a row of a table."""
    bars = words.count("|") + words.count("｜")
    return bool(_DELIMITER.fullmatch(words)) or (
        bars > 1 and words.strip(" \t\u3000")[0] in "|｜" and words.strip(" \t\u3000")[-1] in "|｜"
    )


def _is_one_of_bullets(lines: Sequence[str], n: int) -> bool:
    """Whether a line begins with what may be a bullet, and so does the line before or after."""
    around = lines[max(n - 1, 0) : n + 2]
    marks = [_BULLETS.match(words.strip(" \t\u3000")) for words in around]
    # a line that has been told is no neighbour any more, but its bullets were
    return bool(_BULLETS.match(lines[n].strip(" \t\u3000"))) and (
        sum(map(bool, marks)) > 1 or (n > 0 and lines[n - 1] == RIGHT)
    )


def _shown(words: str) -> str:
    """The beginning of a line."""
    words = words.replace(CODE_SIGN, "`…`")
    return words if len(words) <= 40 else f"{words[:40]}…"
