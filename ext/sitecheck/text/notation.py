"""Notation that was meant and is none: it stands on the page as it was typed.

Input methods type full-width brackets and signs, and Markdown wants borders of words, which
Japanese has not (CommonMark 0.31, section 6.2). What is escaped, or stands in code, is meant.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from sitecheck.finding import BEST
from sitecheck.message import Message
from sitecheck.text import block_notation
from sitecheck.text.block_notation import CODE_SIGN, COLON, NAME, QUOTE, QUOTES, RIGHT
from sitecheck.text.part import Slip
from sitecheck.text.plain_words import Rule

ROLE = Rule(
    "role",
    BEST,
    Message(
        "ロールになっていません。"
        "半角の`{{名前}}`のすぐ後に、半角の`` ` ``で囲んだ中身を書いてください"
    ),
)
LINK = Rule(
    "link",
    BEST,
    Message(
        "リンクになっていません。`[文字](アドレス)`の形で、かっこを半角で、間を空けずに書いてください"
    ),
)
EMPHASIS = Rule(
    "emphasis",
    BEST,
    Message(
        "強調にならず、記号のまま出ます。`**`を半角で書き、かっこや句読点を`**`の外に出してください"
    ),
)
CODE = Rule("code", BEST, Message("コードになっていません。半角の`` ` ``で前後を囲んでください"))
ADDRESS = Rule(
    "address-sign", BEST, Message("全角の記号があるアドレスです。「://」を半角で書いてください")
)
RULES = (*block_notation.RULES, ROLE, LINK, EMPHASIS, CODE, ADDRESS)

_OPEN, _CLOSE = "「『（【〈《〔［“‘(\\[\"'", "」』）】〉》〕］”’)\\]\"'。、！？"
_FILE = "md|html?|png|jpe?g|svg|gif|webp|pdf|csv|xlsx?|docx?|zip"
_ADDRESS = rf"(?:[#＃]\S|https?[:：]|[^()（）\n]*\.(?:{_FILE})\b)"
#: What all of those have.
_SIGN = re.compile("[\\]］{｛}｝*＊_~`｀]")
_URL = re.compile(r"https?://[!-~]+")
_SOME_URL = f"https:{RIGHT}"
#: An address with full-width signs, in words or in a link.
WIDE_URL = re.compile(r"https?(?:[：﹕︓∶](?://|／／)|:／／)[!-~]*")
_INLINE = (
    (
        re.compile(
            rf"[{{｛]\s*{NAME}(?:{COLON}[\w.+\-]*)*\s*[}}｝][ \u3000]*"
            rf"(?:{CODE_SIGN}|{QUOTE}(?:[^{QUOTES}{CODE_SIGN}\n]*{QUOTE}|[^{CODE_SIGN}\s]*))"
            rf"|[{{｛]\s*{NAME}{COLON}{NAME}\s*[}}｝]?(?:{CODE_SIGN})?"
            rf"|(?<![{{A-Za-z0-9_.+\-:])(?:{NAME}{COLON})?{NAME}[}}｝][ \u3000]*{CODE_SIGN}"
            rf"|[{{｛]\s*{NAME}[ \u3000]*{CODE_SIGN}"
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
        text, found = block_notation.slips(text, line, directive=directive)
        yield from found
    for pattern, rule in _INLINE if _SIGN.search(text) else ():
        for match in pattern.finditer(text):
            words = match[0].replace(CODE_SIGN, "`…`").strip()
            yield Slip(rule, words, line + text.count("\n", 0, match.start()))
        text = pattern.sub(RIGHT, text)  # what is told is no other slip besides
    for match in WIDE_URL.finditer(text):
        yield Slip(ADDRESS, match[0], line + text.count("\n", 0, match.start()))


def _literal(tokens: Sequence[Token]) -> str:
    """The words that are no notation; a line that ends on purpose ends with a blank."""
    words = ""
    address = False
    for token in tokens:
        if token.type in ("link_open", "link_close") and token.info == "auto":
            address = token.type == "link_open"
            words += RIGHT
        elif token.type == "text" and not address:
            words += _URL.sub(_SOME_URL, token.content)
        elif token.type in ("softbreak", "hardbreak"):
            words += "\n" if token.type == "softbreak" else " \n"
        elif token.type == "code_inline":
            words += CODE_SIGN
        elif token.nesting == 0:
            words += RIGHT
    return words
