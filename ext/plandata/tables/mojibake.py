r"""Letters that were read in the wrong encoding and then saved: 譁・ｭ・, ã\x81‚, and U+FFFD.

What was lost can't be brought back from the file, so an editor is told to take the file from
before. Each test undoes the damage: only if words come out was there any.
"""

import re
from functools import cache

from sitecheck.message import Message

#: What an editor is told of a damaged file.
MOJIBAKE = Message(
    "文字化けしています。もとの文字はこのファイルからは戻せません。直す前のファイルに戻し、"
    "UTF-8として読み込み直してください"
)
#: Western encodings that bytes of Japanese are taken for.
_WESTERN = ("cp1252", "latin-1")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_KANA = re.compile("[\u3041-\u309f\u30a1-\u30ff]")
#: What stands for a lost letter, and controls that only a wrong encoding makes.
_NO_LETTER = re.compile("[\ufffd\x80-\x9f]")
#: A letter of UTF-8 that was taken for two or three Western ones; its last ones may be lost.
_ACCENTS = re.compile("[Ã-ï][\x80-¿\u0152-\u0192\u02c6\u02dc\u2013-\u2122]{1,2}")
#: Excel writes the dot of CP932 (81 45) for a byte that it can't read, and so the last byte of a
#: letter in UTF-8 becomes 81 and an E: 確定 is 確宁E. An E that begins a word is one.
_ENDS_IN_81 = "".join(map(chr, range(0x3041, 0xA000, 0x40)))
_DOT = re.compile(f"[{_ENDS_IN_81}]E(?![A-Za-zァ-ヺー-])")


@cache
def _first_halves() -> frozenset[str]:
    """The kanji of CP932 as which the first two bytes of a Japanese letter in UTF-8 are read."""
    pairs = (bytes((lead, trail)) for lead in range(0xE3, 0xEA) for trail in range(0x80, 0xC0))
    return frozenset("".join(pair.decode("cp932", "ignore") for pair in pairs))


@cache
def _suspicious() -> re.Pattern[str]:
    """What no damaged cell is without."""
    return re.compile(f"[\ufffd\x80-\x9f\xa1-\xff\u0192\u201a{''.join(_first_halves())}]")


def is_damaged(text: str) -> bool:
    """Whether words of the text are what is left of others."""
    if text.isascii():
        return False
    if _DOT.search(text):
        return True
    if not _suspicious().search(text):
        return False
    return bool(_NO_LETTER.search(text)) or _was_utf_8(text) or _was_cp932(text)


def _was_utf_8(text: str) -> bool:
    whole = _undone(text, "cp932", "utf-8")
    if whole is not None and _JAPANESE.search(whole):
        return True
    rare = sum(letter in _first_halves() for letter in text)
    lost = text.encode("cp932", "ignore").decode("utf-8", "ignore")
    others = sum(not letter.isascii() for letter in text)
    if rare >= 2 and rare * 4 >= others and (_JAPANESE.search(lost) or "・" in text):
        return True
    western = (_undone(text, encoding, "utf-8") for encoding in _WESTERN)
    if any(found is not None and found != text for found in western):
        return True
    return len(_ACCENTS.findall(text)) >= 2 and any(c in text for c in "ãäåæçèéÃ")


def _was_cp932(text: str) -> bool:
    western = (_undone(text, encoding, "cp932") for encoding in _WESTERN)
    return any(found is not None and len(_KANA.findall(found)) >= 2 for found in western)


def _undone(text: str, read_as: str, was: str) -> str | None:
    try:
        return text.encode(read_as).decode(was)
    except UnicodeError:
        return None
