"""The groups of a Japanese index: digits, Latin letters, then the rows of the 五十音."""

import unicodedata

_ROWS = {
    "ア行": "あいうえおぁぃぅぇぉゔ",
    "カ行": "かきくけこがぎぐげごゕゖ",
    "サ行": "さしすせそざじずぜぞ",
    "タ行": "たちつてとだぢづでどっ",
    "ナ行": "なにぬねの",
    "ハ行": "はひふへほばびぶべぼぱぴぷぺぽ",
    "マ行": "まみむめも",
    "ヤ行": "やゆよゃゅょ",
    "ラ行": "らりるれろ",
    "ワ行": "わをんゎ",
}


def to_hiragana(text: str) -> str:
    """Katakana as hiragana; other characters stay."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in folded)


def group_of(term: str, reading: str) -> str:
    """The group under which a term is listed: its first digit or letter, or its reading's row.

    Returns "" where neither tells: the reading does not begin with kana.
    """
    first = unicodedata.normalize("NFKC", term)[:1].upper()
    if first.isascii() and first.isalnum():
        return first
    start = to_hiragana(reading)[:1]
    return next((row for row, kana in _ROWS.items() if start and start in kana), "")


def sort_key(term: str, reading: str) -> tuple[int, str, str]:
    """Digits and letters before kana; within them by letter, then by reading."""
    group = group_of(term, reading)
    latin = group not in _ROWS
    return (0 if latin else 1, term.upper() if latin else to_hiragana(reading), term)
