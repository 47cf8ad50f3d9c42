"""Kana in Latin letters, as people type them who have no kana on their keyboard."""

import re

from plandata.wording.japanese.kana import to_hiragana

_CONSONANTS = {
    "あいうえお": "",
    "かきくけこ": "k",
    "がぎぐげご": "g",
    "さしすせそ": "s",
    "ざじずぜぞ": "z",
    "たちつてと": "t",
    "だぢづでど": "d",
    "なにぬねの": "n",
    "はひふへほ": "h",
    "ばびぶべぼ": "b",
    "ぱぴぷぺぽ": "p",
    "まみむめも": "m",
    "らりるれろ": "r",
}
_PLAIN_SOUNDS = {
    kana: consonant + vowel
    for row, consonant in _CONSONANTS.items()
    for kana, vowel in zip(row, "aiueo", strict=True)
}
#: The sounds that are written otherwise than their row tells.
_SOUNDS_OF_ONE = {
    **_PLAIN_SOUNDS,
    **dict(zip("しじちぢつづふ", ("shi", "ji", "chi", "ji", "tsu", "zu", "fu"), strict=True)),
    **dict(zip("やゆよわをんゔ", ("ya", "yu", "yo", "wa", "o", "n", "vu"), strict=True)),
}
_SOFT = {
    kana + small: re.sub("(?<=sh|ch)y|(?<=j)y", "", _SOUNDS_OF_ONE[kana][:-1] + vowel)
    for kana in "きぎしじちにひびぴみり"
    for small, vowel in zip("ゃゅょ", ("ya", "yu", "yo"), strict=True)
}
#: Sounds of words from other languages, with a small vowel: てぃ, ふぁ.
_FOREIGN = {
    kana + small: _SOUNDS_OF_ONE[kana][:-1] + vowel
    for kana in "てでふゔ"
    for small, vowel in zip("ぁぃぇぉ", "aieo", strict=True)
}
_SOUNDS = {**_SOUNDS_OF_ONE, **_SOFT, **_FOREIGN, "しぇ": "she", "じぇ": "je", "ちぇ": "che"}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))


def romanized(reading: str) -> tuple[str, ...]:
    """The ways in which kana are typed by Hepburn's rules: with long vowels, and without them.

    Nothing where there is anything else than kana.
    """
    kana = to_hiragana(reading)
    long = _SOUND.sub(lambda found: _SOUNDS[found[0]], kana)
    long = re.sub("っ(.)", r"\1\1", long).replace("cch", "tch").replace("ー", "")
    if kana.isascii() or not long.isascii() or not long.isalpha():
        return ()
    short = re.sub("(?<=o)u|(?<=u)u|(?<=o)o", "", long)
    return tuple(dict.fromkeys((long, short)))
