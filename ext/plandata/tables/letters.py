"""Letters that look like others, or like nothing: what an id means, and what a text hides."""

import re
import unicodedata

from plandata.model.nearness import codes
from sitecheck.message import Message
from sitecheck.text.invisible import UNSEEN

#: Full-width signs and letters of ASCII as those.
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_HYPHENS = re.compile(
    "(?<=[0-9A-Za-z])[\u2010-\u2015\u2212\u2043\u30fc\ufe58\ufe63\uff70](?=[0-9A-Za-z])"
)
#: Selectors of variants.
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_UNSEEN = re.compile(f"[{UNSEEN}{_SELECTORS}]")
#: A variant of a kanji or of a picture is meant by its selector.
_VARIANT = re.compile(
    f"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u2000-\u2bff\u3030-\u32ff\U0001f000-\U0001faff]"
    f"[{_SELECTORS}]"
)
#: How many letters are shown on each side of one that nobody can see.
_AROUND = 8
#: A letter apart from its mark.
_APART = re.compile("[A-Za-z\u3041-\u30ff][\u0300-\u036f\u3099\u309a]+")


def plain(cell: str) -> str:
    """An id or a number without what cannot be seen, in half-width letters and with real hyphens.

    Spaces stay, but for those at the ends: 1 1 is not 11.
    """
    if cell.isascii() and cell.isprintable():
        return cell
    seen = _UNSEEN.sub("", cell).translate(_NARROW)
    return _HYPHENS.sub("-", seen).strip()


def joined(text: str) -> str:
    """The text with each mark of sound or accent in one letter with what it stands on."""
    if text.isascii():
        return text
    return _APART.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def unseen(text: str) -> str:
    """The first character that nobody can see, or ""."""
    if text.isascii() and text.isprintable():
        return ""
    found = _UNSEEN.search(_VARIANT.sub("", text))
    return found[0] if found else ""


def around_unseen(text: str) -> str:
    """Some words around the first character that nobody can see, so that an editor finds it."""
    found = _UNSEEN.search(text)
    place = found.start() if found else 0
    return text[max(place - _AROUND, 0) : place + _AROUND + 1]


def look_alike(cell: str) -> Message:
    """How an id or a number was read that isn't written as it must be, and how to mend it."""
    hidden = codes("".join(_UNSEEN.findall(cell)))
    if hidden:
        return Message(
            "「{seen}」に見えない文字（{codes}）があります（除いて読みました）。消してください",
            seen=_UNSEEN.sub("", cell),
            codes=hidden,
        )
    alike = codes("".join(_HYPHENS.findall(cell)))
    message = Message("「{cell}」に全角の文字があります（半角として読みました）", cell=cell)
    if alike:
        message = Message(
            "「{cell}」に形の似た記号（{codes}）があります（半角として読みました）",
            cell=cell,
            codes=alike,
        )
    return message.then(Message("半角の「{plain}」に直してください", plain=plain(cell)))


def is_hidden(cell: str) -> bool:
    """Whether there is a character that nobody can see."""
    return bool(_UNSEEN.search(cell))
