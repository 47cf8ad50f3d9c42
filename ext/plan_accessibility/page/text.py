"""Text that screen readers say rightly and readers understand.

Spaces within words are failure F32 of WCAG (1.3.2), position and colour as the only direction are
F14 (1.3.3) and F81 (1.4.1). The others are no criteria of WCAG but advice to public sites: which
characters some voices leave out, and that years which only count from an emperor's accession need
the western year.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..finding import Check, Finding
from .passages import blocks
from .reading import BEST, Page

CHECK = Check(
    "text", "文字と文章", "Characters and wording", {"1.3.2": "AF", "1.3.3": "AF", "1.4.1": "AF"}
)
_LETTER = "[ぁ-ゖァ-ヺー々〆〇㐀-䶿一-鿿]"
_THING = "図|表|ボタン|メニュー|欄|リンク|写真|グラフ|画像|枠"


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    criterion: str
    message: str


_RULES = [
    _Rule(re.compile(pattern), criterion, message)
    for pattern, criterion, message in (
        ("[\uff61-\uff9f]+", BEST, "半角カナです。全角で書いてください"),
        ("[０-９Ａ-Ｚａ-ｚ]+", BEST, "全角の英数字です。半角で書いてください"),
        (
            "[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]+",
            BEST,
            "丸や括弧の付いた文字です。(1) や（株）のように分けて書いてください",
        ),
        ("[\u2160-\u217f]+", BEST, "ローマ数字が1文字です。I、V、Xなどの文字で書いてください"),
        (
            "[\u3300-\u33ff\u2100-\u214f]+",
            BEST,
            "機種依存文字です。m2、電話などの普通の文字で書いてください",
        ),
        ("[\ue000-\uf8ff]+", BEST, "外字です。ほかの機械では読めないため、別の字で書いてください"),
        (
            f"(?<!{_LETTER}){_LETTER}(?:[ \u3000\u00a0]+{_LETTER})+(?!{_LETTER})",
            "1.3.2",
            "単語の中に空白があります。空白を消してください",
        ),
        ("\u3000{2,}", "1.3.2", "空白で位置をそろえています。表や箇条書きにしてください"),
        (
            f"[右左](?:側|上|下)?の(?:{_THING})|(?:on|to) the (?:right|left)(?: side)?\\b",
            "1.3.3",
            "位置だけで示しています。名前でも示してください",
        ),
        (
            f"[赤青緑黄]色?い?(?:の)?(?:文?字|部分|印|マーク|太字|{_THING})"
            r"|\b(?:in|shown in) (?:red|green|blue|yellow)\b",
            "1.4.1",
            "色だけで示しています。言葉でも示してください",
        ),
    )
]

#: The last year of each era that is over; the next one never came.
_LAST = {
    "明治": 45,
    "大正": 15,
    "昭和": 64,
    "平成": 31,
    "Meiji": 45,
    "Taisho": 15,
    "Showa": 64,
    "Heisei": 31,
}
_ERA_YEAR = re.compile(
    f"(?P<era>{'|'.join(_LAST)}|令和|Reiwa)\\s?(?P<year>元|[0-9０-９]{{1,2}})(?=\\s?年|\\b)"
)
_WESTERN = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_SENTENCE = re.compile(r".+?(?:。|(?<=[a-z])\.(?=\s|$)|$)", re.DOTALL)
_ERAS = "(?:明治|大正|昭和|平成|令和)(?:元|\\d+)年"
#: What keeps the year that stands in it: quoted words, laws (平成28年法律第103号), and the names of
#: documents (平成29年度版 情報通信白書).
_NAME = re.compile(
    r"「[^」]*」|『[^』]*』|[“\"][^”\"]*[”\"]"
    rf"|{_ERAS}(?:法律|政令|勅令|省令|府令|条例|規則|規程|訓令|告示)第\d+号"
    rf"|{_ERAS}度?版?[ \u3000]?[ァ-ヺー一-鿿]{{,20}}(?:調査|白書|アンケート|統計|年報|報告書|大綱)"
)


def findings(page: Page) -> Iterator[Finding]:
    """What is wrong with the text of a page, but for code and quotations."""
    for element, text in blocks(page):
        for rule in _RULES:
            for found in rule.pattern.finditer(text):
                message = f"「{found[0]}」は{rule.message}"
                yield page.finding(CHECK, rule.criterion, element, message)
        for sentence in _SENTENCE.findall(_NAME.sub("…", text)):
            for message in _years(sentence):
                yield page.finding(CHECK, BEST, element, message)


def _years(sentence: str) -> Iterator[str]:
    """The years of eras in a sentence that no year of the western calendar explains."""
    if _WESTERN.search(sentence):
        return
    for found in _ERA_YEAR.finditer(sentence):
        last = _LAST.get(found["era"])
        if last and found["year"] != "元" and int(found["year"]) > last:
            yield f"「{found[0]}年」という年は来ませんでした。西暦を添えてください"
        else:
            yield f"「{found[0]}年」に西暦がありません。西暦を添えてください"
