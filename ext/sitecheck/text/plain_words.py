"""Words and characters that screen readers say rightly and readers understand.

The rules hold for built pages and for the files that editors write, so both checks take them from
here. Spaces within words are failure F32 of WCAG (1.3.2), position and colour as the only direction
are F14 (1.3.3) and F81 (1.4.1). The others are no criteria of WCAG but advice to public sites:
which characters some voices leave out, and that a year of an era needs the western year.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from sitecheck.finding import BEST, about
from sitecheck.message import Message


class Rule(NamedTuple):
    """A rule by its name, the criterion, and what is wrong and how to mend it."""

    id: str
    criterion: str
    message: Message


class Found(NamedTuple):
    """Words that break a rule, and where in the text they begin."""

    rule: Rule
    words: str
    start: int

    @property
    def message(self) -> Message:
        """The words, what is wrong with them and how to mend it."""
        return about(self.words, self.rule.message)


class Era(NamedTuple):
    """An era by its names in whatever languages, and the day on which it began."""

    names: tuple[str, ...]
    first_day: date


_KANJI = "[々〆〇㐀-䶿一-鿿]"
#: A letter of Japanese words.
LETTER = f"(?:[ぁ-ゖァ-ヺー]|{_KANJI})"
_SPACE = "[ \u3000\u00a0]+"
#: A letter alone, with no part of its word beside it but inflection and particles: 会議の日 程を.
#: What follows a number is its counter, and a heading may begin after that.
_FIRST = f"(?:(?<![0-9])(?<!{LETTER}){LETTER}|(?<=[ぁ-ゖ]){_KANJI})"
_LAST = f"(?:{LETTER}(?!{LETTER})|{_KANJI}(?=[ぁ-ゖ]))"
_THING = "図|表|ボタン|メニュー|欄|リンク|写真|グラフ|画像|枠"
_HALF_WIDTH_KANA = Rule("half-width-kana", BEST, Message("半角カナです。全角で書いてください"))
_FULL_WIDTH = Rule("full-width", BEST, Message("全角の英数字です。半角で書いてください"))
_ENCLOSED = Rule(
    "enclosed", BEST, Message("丸や括弧の付いた文字です。(1) や（株）のように分けて書いてください")
)
_ROMAN = Rule("roman", BEST, Message("ローマ数字が1文字です。I、V、Xなどの文字で書いてください"))
_DEPENDENT = Rule(
    "dependent", BEST, Message("機種依存文字です。m2、電話などの普通の文字で書いてください")
)
_PRIVATE = Rule(
    "private", BEST, Message("外字です。ほかの機械では読めないため、別の字で書いてください")
)
_RADICAL = Rule("radical", BEST, Message("漢字の形をした部首です。漢字で打ち直してください"))
_SPACES = Rule("spaces", "1.3.2", Message("単語の中に空白があります。空白を消してください"))
_ALIGNED = Rule(
    "aligned", "1.3.2", Message("空白で位置をそろえています。表や箇条書きにしてください")
)
_POSITION = Rule("position", "1.3.3", Message("位置だけで示しています。名前でも示してください"))
_COLOUR = Rule("colour", "1.4.1", Message("色だけで示しています。言葉でも示してください"))

#: Characters are said badly in quoted words too.
_CHARACTERS = [
    (re.compile(pattern), rule)
    for pattern, rule in (
        ("[\uff61-\uff9f]+", _HALF_WIDTH_KANA),
        ("[０-９Ａ-Ｚａ-ｚ]+", _FULL_WIDTH),
        ("[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]+", _ENCLOSED),
        ("[\u2160-\u217f]+", _ROMAN),
        ("[\u3300-\u33ff\u2100-\u214f]+", _DEPENDENT),
        ("[\ue000-\uf8ff]+", _PRIVATE),
        ("[\u2e80-\u2fdf]+", _RADICAL),
        (f"{_FIRST}(?:{_SPACE}{LETTER})*{_SPACE}{_LAST}", _SPACES),
        ("\u3000{2,}", _ALIGNED),
    )
]
#: Wording that matters in our own words alone.
_WORDING = [
    (re.compile(pattern), rule)
    for pattern, rule in (
        (
            f"[右左](?:側|上|下)?の(?:{_THING})|(?:on|to) the (?:right|left)(?: side)?\\b",
            _POSITION,
        ),
        (
            f"[赤青緑黄](?:色の?|い|の)?(?:文字|部分|印|マーク|太字|{_THING})"
            "|[赤青緑黄](?:色の|い|の)字|[赤青緑黄]字(?:の(?:項目|部分|欄)|で(?:示|表|書))"
            r"|\b(?:shown )?in (?:red|green|blue|yellow)\b(?= (?:are|is|text)\b|(?! [a-z]))",
            _COLOUR,
        ),
    )
]

_WITHOUT_WESTERN = Rule("era", BEST, Message("西暦のない年です。西暦を添えてください"))
_NEVER_CAME = Rule("past-era", BEST, Message("来なかった年です。西暦を添えてください"))
RULES = [*(rule for _pattern, rule in (*_CHARACTERS, *_WORDING)), _WITHOUT_WESTERN, _NEVER_CAME]

#: The eras that Unicode has a character for; what began when is given.
_NAMES = [unicodedata.normalize("NFKC", sign) for sign in "\u337e\u337d\u337c\u337b\u32ff"]
_DIGITS = "一二三四五六七八九"
_NUMBER = f"元|[0-9０-９]{{1,2}}|(?:[{_DIGITS}]?十)?[{_DIGITS}]|[{_DIGITS}]?十"
_WESTERN = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_SENTENCE = re.compile(r".+?(?:。|(?<=[a-z])\.(?=\s|$)|$)", re.DOTALL)
_UNITS = "%‰°$¥€£"
_DOCUMENT = (
    r"年(?:(?:法律|政令|勅令|省令|府令|条例|規則|規程|訓令|告示)第\d+号"
    r"|度?版?[ \u3000]?[ァ-ヺー一-鿿]{,20}(?:調査|白書|アンケート|統計|年報|報告書|大綱))"
)


class Wording:
    """The rules, with the eras of which it is known when they began.

    An era that is over has a last year: a later one never came.
    """

    def __init__(self, eras: Iterable[Era] = ()) -> None:
        known = sorted(eras, key=lambda era: era.first_day)
        names = {*_NAMES, *(name for era in known for name in era.names)}
        initials = "|".join({name[0] for name in names if name.isascii()}) or "(?!)"
        self._last: dict[str, int] = {}
        for era, following in pairwise(known):
            last = following.first_day.year - era.first_day.year + 1
            self._last |= {n: last for name in era.names for n in (name, name[0])}
        any_name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        self._year = re.compile(
            rf"(?:(?P<era>{any_name})\s?|(?<![A-Za-z0-9])(?P<initial>{initials})(?=[0-9０-９]+年))"
            rf"(?P<year>{_NUMBER})(?:\s?年度?|\b)"
        )
        #: What keeps the year that stands in it: quoted words, laws and the names of documents.
        self._name = re.compile(
            rf"「[^」]*」|『[^』]*』|[“\"][^”\"]*[”\"]|(?:{any_name})(?:{_NUMBER}){_DOCUMENT}"
        )

    def found(self, text: str) -> Iterator[Found]:
        """What is wrong with a paragraph, a cell or the like."""
        own = self._name.sub(lambda quoted: "…" * len(quoted[0]), text)
        for rules, words in ((_CHARACTERS, text), (_WORDING, own)):
            for pattern, rule in rules:
                for found in pattern.finditer(words):
                    yield Found(rule, found[0], found.start())
        for sentence in _SENTENCE.finditer(own):
            if not _WESTERN.search(sentence[0]):
                yield from self._years(sentence[0], sentence.start())

    def _years(self, sentence: str, start: int) -> Iterator[Found]:
        """The years of eras in a sentence that no year of the western calendar explains."""
        for found in self._year.finditer(sentence):
            last = self._last.get(found["era"] or found["initial"])
            never = last is not None and _number(found["year"]) > last
            rule = _NEVER_CAME if never else _WITHOUT_WESTERN
            yield Found(rule, found[0], start + found.start())


def _number(written: str) -> int:
    """A year of an era: 元, 12, １２ or 十二."""
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.replace("元", "一").rpartition("十")
    return (_digit(tens) or 1) * 10 * bool(ten) + _digit(ones)


def _digit(kanji: str) -> int:
    return _DIGITS.index(kanji) + 1 if kanji else 0


def is_symbols(words: str) -> bool:
    """Whether there are signs and nothing that says what they mean: ○, ― (1.3.3, failure F26).

    Units are said as words. A circle is often typed as the numeral 〇.
    """
    said = any((c.isalnum() and c != "〇") or c in _UNITS for c in words)
    return bool(words.strip()) and not said
