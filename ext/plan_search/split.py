"""Text to the pieces that the search compares: the same in Python and in ``static/search.js``.

Japanese has no spaces, and splitting by a dictionary cuts the index and the query differently.
So every run of kana and kanji becomes its overlapping pairs of characters; a word in Latin
letters, or a number such as 1-1-1, stays whole. Width, case and kind of kana make no difference.
"""

import re
import unicodedata

#: Kana with the long vowel mark, kanji with the marks that repeat or stand for one.
JAPANESE = "ぁ-ゖー々〆㐀-䶿一-鿿"
_RUNS = re.compile(f"[a-z0-9]+(?:-[a-z0-9]+)*|[{JAPANESE}]+")
_IGNORED = re.compile("[・.,'’]|(?<=[a-z])-(?=[a-z])")


def fold(text: str) -> str:
    """Half-width, lower case, hiragana; without middle dots and hyphens in words."""
    plain = unicodedata.normalize("NFKC", text).lower()
    hiragana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in plain)
    return _IGNORED.sub("", hiragana)


def split(text: str) -> list[str]:
    """The pieces of a text in their order, with repetitions."""
    pieces: list[str] = []
    for run in _RUNS.findall(fold(text)):
        if run.isascii() or len(run) == 1:
            pieces.append(run)
        else:
            pieces += [run[i : i + 2] for i in range(len(run) - 1)]
    return pieces
