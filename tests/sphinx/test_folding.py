"""How the search and the filter fold text: ``pieces.js`` against what the standards say."""

import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.searching import FOLDING, in_node

_SCRIPT = (FOLDING / "kanji.js").read_text("utf-8")
_LETTERS = "".join(_SCRIPT.split("`")[1].split())
VARIANTS = dict(zip(_LETTERS[::2], _LETTERS[1::2], strict=True))
STROKES = {**dict(zip("đøłıς", "doliσ", strict=True)), "ß": "ss", "æ": "ae", "œ": "oe"}
DASHES = set("-˗‐‑‒–—―⁃−─━➖⸺⸻")
LEFT_OUT = set("・·‧.,'’ʼ")
#: What input methods, word processors and spreadsheets leave in a text.
ALPHABET = [
    *map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)]),
    *map(chr, [*range(0x3041, 0x3097), *range(0x3099, 0x3100), *range(0xFF01, 0xFFA0)]),
    *map(chr, [*range(0x300, 0x304), 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]),
    *map(chr, [0x2060, 0xFEFF, 0xFE00, 0xFE0F, 0xE0100, 0xE0101, *range(0xFA10, 0xFA20)]),
    *("\n", "ё", "Σ", "ς", "계", "〆", "々", "〇", "施策", "𩸽", "㎡", "①", "㈱"),
    *DASHES,
    *LEFT_OUT,
]
#: What stands beside a hyphen decides what it is.
BESIDE = [*DASHES, *"ーー1aアあ"]
TEXTS = st.text(
    st.sampled_from([*"".join(ALPHABET), *VARIANTS]) | st.sampled_from(BESIDE), max_size=12
)


def is_japanese(letter: str) -> bool:
    name = unicodedata.name(letter, "")
    return name.startswith(("CJK UNIFIED", "CJK COMPAT", "HIRAGANA", "KATAKANA")) or (
        letter in "々〆〇ー\u3099\u309a"
    )


def is_sign(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "LMN"


def is_sound(letter: str) -> bool:
    return not is_sign(letter) and not is_japanese(letter)


def is_letter(letter: str) -> bool:
    return is_sound(letter) and unicodedata.category(letter)[0] != "N"


def is_katakana(letter: str) -> bool:
    return "ァ" <= letter <= "ヺ"


def is_unseen(letter: str) -> bool:
    """Format characters, variation selectors, and accents other than those of kana."""
    selector = letter in "\ufe00\ufe0f\U000e0100\U000e0101"
    return selector or unicodedata.category(letter) == "Cf" or "\u0300" <= letter <= "\u036f"


def threes(text: str) -> list[tuple[str, str, str]]:
    """Each letter between its neighbours; a line break stands where there is none."""
    around = f"\n{text}\n"
    return [(a, b, c) for (a, b), (_b, c) in pairwise(pairwise(around))]


def folded(text: str) -> str:
    """The fold of a text, letter by letter; the script has expressions for it."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not is_unseen(c))
    for mark in "\u3099\u309a":
        bare = bare.replace(f" {mark}", mark)
    lower = unicodedata.normalize("NFC", bare).lower()
    usual = "".join(VARIANTS.get(c, STROKES.get(c, c)) for c in lower)
    long = "".join(
        "ー"
        if b in DASHES and (is_katakana(a) or a == "ー") and (is_sign(c) or is_katakana(c))
        else b
        for a, b, c in threes(usual)
    )
    hiragana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" or c in "ヽヾ" else c for c in long)
    hyphens = "".join(
        "-" if b in DASHES or (b == "ー" and is_sound(a) and is_sound(c)) else b
        for a, b, c in threes(hiragana)
    )
    return "".join(
        b
        for a, b, c in threes(hyphens)
        if b not in LEFT_OUT and not (b == "-" and is_letter(a) and is_letter(c))
    )


@given(st.lists(TEXTS, min_size=300, max_size=300))
@settings(max_examples=10)
def test_any_text_is_folded_as_the_standards_say(texts: list[str]) -> None:
    folds = in_node("planPieces.fold(input)", texts)
    wrong = [(t, got, folded(t)) for t, got in zip(texts, folds, strict=True) if got != folded(t)]
    assert wrong == []


def test_a_kanji_stands_once_for_one_usual_letter() -> None:
    assert len(VARIANTS) == len(_LETTERS) // 2
    assert VARIANTS.keys() & set(VARIANTS.values()) == set()


def test_no_kanji_stands_there_that_unicode_itself_makes_another() -> None:
    assert [c for c in _LETTERS if unicodedata.normalize("NFKC", c) != c] == []
