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
    """Digits and letters before kana; kana as in a dictionary, then by the reading itself.

    What nobody can read comes last.
    """
    group = group_of(term, reading)
    if not group:
        return len(_ROWS) + 1, term, reading
    if group not in _ROWS:
        return 0, term.upper(), reading
    return list(_ROWS).index(group) + 1, _dictionary_form(reading), to_hiragana(reading)


def _dictionary_form(reading: str) -> str:
    """Kana without voicing marks, small ones as large, a long vowel as its vowel."""
    plain = unicodedata.normalize("NFD", to_hiragana(reading))
    letters = ""
    for kana in plain.translate(_PLAIN):
        if kana == "ー":
            kana = next((vowel for vowel, row in _VOWELS.items() if letters[-1:] in row), "")
        letters += kana
    return letters


#: Combining voicing marks fall away, small kana become large.
_PLAIN = {
    **dict.fromkeys(map(ord, "\u3099\u309a")),
    **str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ"),
}
_VOWELS = {
    "あ": "あかさたなはまやらわ",
    "い": "いきしちにひみり",
    "う": "うくすつぬふむゆる",
    "え": "えけせてねへめれ",
    "お": "おこそとのほもよろを",
}
