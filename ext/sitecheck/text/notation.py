"""Notation that was meant and is none: it stands on the page as it was typed.

Input methods type full-width brackets and signs, and Markdown wants spaces and borders of words,
which Japanese has not (CommonMark 0.31, sections 4.2, 5.2 and 6.2). What is escaped, or stands in
code, is meant.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from sitecheck.finding import BEST
from sitecheck.text.part import Slip
from sitecheck.text.plain_words import LETTER, Rule

FENCE = Rule(
    "fence-sign",
    BEST,
    "囲みになっていません。行の初めから、半角の`:::{名前}`の形で書いてください",
)
OPTION = Rule(
    "option",
    BEST,
    "ディレクティブの条件になっていません。名前の行のすぐ下に、`:名前: 値`と半角で書いてください",
)
TARGET = Rule("target", BEST, "目印になっていません。`(名前)=`の形で、半角で書いてください")
HEADING = Rule(
    "heading", "1.3.1", "見出しになっていません。半角の`#`の後に、半角の空白を入れてください"
)
TABLE = Rule(
    "table",
    "1.3.1",
    "表になっていません。見出しの行のすぐ下に、同じ数の列の`|---|---|`を半角で書いてください",
)
LIST = Rule(
    "list",
    "1.3.1",
    "一覧になっていません。行の初めに、半角の`-`か`1.`と、半角の空白を書いてください",
)
LINE_BREAK = Rule(
    "line-break",
    "1.3.2",
    "改行で切れていて、空白として読まれます。改行を消してください",
)
ROLE = Rule(
    "role",
    BEST,
    "ロールになっていません。半角の`{名前}`のすぐ後に、半角の`` ` ``で囲んだ中身を書いてください",
)
LINK = Rule(
    "link",
    BEST,
    "リンクになっていません。`[文字](アドレス)`の形で、かっこを半角で、間を空けずに書いてください",
)
EMPHASIS = Rule(
    "emphasis",
    BEST,
    "強調にならず、記号のまま出ます。`**`を半角で書き、かっこや句読点を`**`の外に出してください",
)
CODE = Rule("code", BEST, "コードになっていません。半角の`` ` ``で前後を囲んでください")
RULES = (
    *(FENCE, OPTION, TARGET, HEADING, TABLE, LIST, LINE_BREAK),
    *(ROLE, LINK, EMPHASIS, CODE),
)

#: What stands for code and for other notation that is right.
_CODE, _RIGHT = "\ufffc", "…"
_NAME = r"[A-Za-z][\w.+\-]*"
_COLON = "[:：﹕︓∶]"
_QUOTES = "`´｀‘’′＇'\"“”"
_QUOTE = f"[{_QUOTES}]"
_FENCE = re.compile(
    rf"{_COLON}{{3,}}|{_COLON}{{1,2}}\s*[{{｛]\s*{_NAME}|{_QUOTE}+\s*[{{｛]\s*{_NAME}[^}}｝]*[}}｝]\s*$"
    "|｀{3,}|['’´]{3,}"
)
_OPTION = re.compile(rf"{_COLON}\s?{_NAME}\s?{_COLON}")
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
_OPEN, _CLOSE = "「『（【〈《〔［“‘(\\[\"'", "」』）】〉》〕］”’)\\]\"'。、！？"
_FILE = "md|html?|png|jpe?g|svg|gif|webp|pdf|csv|xlsx?|docx?|zip"
_ADDRESS = rf"(?:[#＃]\S|https?[:：]|[^()（）\n]*\.(?:{_FILE})\b)"
#: What all of those have.
_SIGN = re.compile("[\\]］{｛}｝*＊_~`｀]")
_URL = re.compile(r"https?://[!-~]+")
_SOME_URL = f"https:{_RIGHT}"
_INLINE = (
    (
        re.compile(
            rf"[{{｛]\s*{_NAME}(?:{_COLON}[\w.+\-]*)*\s*[}}｝][ \u3000]*"
            rf"(?:{_CODE}|{_QUOTE}(?:[^{_QUOTES}{_CODE}\n]*{_QUOTE}|[^{_CODE}\s]*))"
            rf"|[{{｛]\s*{_NAME}{_COLON}{_NAME}\s*[}}｝]?(?:{_CODE})?"
            rf"|(?<![{{A-Za-z0-9_.+\-:])(?:{_NAME}{_COLON})?{_NAME}[}}｝][ \u3000]*{_CODE}"
            rf"|[{{｛]\s*{_NAME}[ \u3000]*{_CODE}"
        ),
        ROLE,
    ),
    (
        re.compile(
            rf"(?:[\[［][^\[\]［］\n]*)?[\]］][ \u3000]*[(（]\s*{_ADDRESS}[^()（）\n]*[)）]?"
        ),
        LINK,
    ),
    (
        re.compile(
            r"(?<!\*)\*\*(?!\*)(?:[^*＊\n]*(?:\*\*|＊＊))?|\*{3,}(?=[^*\s])[^*\n]*\*{3,}"
            rf"|(?<!\*)\*(?=[{_OPEN}])[^*\n]+\*|(?<!\*)\*(?![\s\d*])[^*\n]*[{_CLOSE}]\*(?!\*)"
            r"|__(?=\S)[^_\n]*[^\x00-\x7f_][^_\n]*__"
            rf"|(?<!_)_(?=[{_OPEN}])[^_\n]+_|(?<![_\w])_(?!\s)[^_\n]*[{_CLOSE}]_(?!_)"
            r"|~~[^~\n]+~~|＊＊[^＊*\n]+(?:＊＊|\*\*)"
        ),
        EMPHASIS,
    ),
    (re.compile("`+[^`\n]*`*|｀+[^｀\n]+｀+"), CODE),
)


def slips(
    tokens: Sequence[Token], line: int, *, paragraph: bool = False, directive: bool = False
) -> Iterator[Slip]:
    """What was meant to be notation in words that begin on a line.

    Args:
        tokens: The words as they were read.
        line: Where they begin.
        paragraph: Whether they are one, in which lines may have been meant as blocks.
        directive: Whether a directive is around them, which may have options.
    """
    text = _literal(tokens)
    if paragraph:
        text, found = _blocks(text.split("\n"), line, directive)
        yield from found
        for match in _BROKEN.finditer(text):
            yield Slip(
                LINE_BREAK, match[0].replace("\n", "⏎"), line + text.count("\n", 0, match.start())
            )
    if not _SIGN.search(text):
        return
    for pattern, rule in _INLINE:
        for match in pattern.finditer(text):
            words = match[0].replace(_CODE, "`…`").strip()
            yield Slip(rule, words, line + text.count("\n", 0, match.start()))
        text = pattern.sub(_RIGHT, text)  # what is told is no other slip besides


def _literal(tokens: Sequence[Token]) -> str:
    """The words that are no notation; a line that ends on purpose ends with a blank."""
    words = ""
    address = False
    for token in tokens:
        if token.type in ("link_open", "link_close") and token.info == "auto":
            address = token.type == "link_open"
            words += _RIGHT
        elif token.type == "text" and not address:
            words += _URL.sub(_SOME_URL, token.content)
        elif token.type in ("softbreak", "hardbreak"):
            words += "\n" if token.type == "softbreak" else " \n"
        elif token.type == "code_inline":
            words += _CODE
        elif token.nesting == 0:
            words += _RIGHT
    return words


def _blocks(lines: list[str], line: int, directive: bool) -> tuple[str, list[Slip]]:
    """The slips of lines that were meant as blocks, and the text without those lines."""
    found = []
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
        lines[n] = _RIGHT
    return "\n".join(lines), found


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
        sum(map(bool, marks)) > 1 or (n > 0 and lines[n - 1] == _RIGHT)
    )


def _shown(words: str) -> str:
    """The beginning of a line."""
    words = words.replace(_CODE, "`…`")
    return words if len(words) <= 40 else f"{words[:40]}…"
