"""Text to the pieces that the search compares: the same in Python and in ``static/search.js``.

Japanese has no spaces, and splitting by a dictionary cuts the index and the query differently.
So every run of kana and kanji becomes its overlapping pairs of characters; a word in Latin
letters, or a number such as 1-1-1, stays whole. Width, case and kind of kana make no difference,
nor do the endings of English plurals, -ing and -ed.
"""

import re
import unicodedata

#: Kana with the long vowel mark, kanji with the marks that repeat or stand for one.
JAPANESE = "ぁ-ゖー々〆㐀-䶿一-鿿"
_RUNS = re.compile(f"[a-z0-9]+(?:-[a-z0-9]+)*|[{JAPANESE}]+")
_IGNORED = re.compile("[・.,'’]|(?<=[a-z])-(?=[a-z])")
#: Forms whose ending tells nothing.
IRREGULAR = {"buses": "bus", "children": "child", "news": "news", "paid": "pay"}
#: What may be a verb without its ending: with a vowel, and long enough, or such as us(ing).
_VERB = re.compile("[aeiou][^aeiouwxy]|(?=.*[aeiouy]).{3,}")


def fold(text: str) -> str:
    """Half-width, lower case, hiragana; without middle dots and hyphens in words."""
    plain = unicodedata.normalize("NFKC", text).lower()
    hiragana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in plain)
    return _IGNORED.sub("", hiragana)


def stem(word: str) -> str:
    """An English word without the ending of its plural, -ing or -ed.

    It need not be a word. What counts is that the forms of a word have the same one, and that two
    words, such as care and car, seldom do.
    """
    if not re.fullmatch("[a-z]{4,}", word):
        return word
    if word in IRREGULAR:
        return IRREGULAR[word]
    rest = re.sub("(?<=..)ies$", "y", word)
    rest = re.sub("(x|ch|sh|ss)es$", r"\1", rest)
    rest = re.sub("([^isu])s$", r"\1", rest)
    root = re.sub("(?:ing|(?<!e)ed)$", "", rest)
    if root != rest and _VERB.fullmatch(root):
        if re.search(r"..([bdfgmnprt])\1$", root):
            rest = root[:-1]
        else:
            rest = root + "e" * bool(re.fullmatch("[^aeiou]?[aeiou][^aeiouwxy]", root))
    rest = re.sub("(?<=....)e$", "", rest)
    return re.sub("(?<=..[^aeiou])y$", "i", rest)


def split(text: str) -> list[str]:
    """The pieces of a text in their order, with repetitions."""
    pieces: list[str] = []
    for run in _RUNS.findall(fold(text)):
        if run.isascii():
            pieces.append(stem(run))
        elif len(run) == 1:
            pieces.append(run)
        else:
            pieces += [run[i : i + 2] for i in range(len(run) - 1)]
    return pieces
