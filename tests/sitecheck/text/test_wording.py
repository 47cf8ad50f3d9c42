"""Words and characters that are told, and their neighbours that aren't."""

import pytest

from sitecheck.text.plain_words import RULES, Era, Wording
from tests.sitecheck.text.reading import ERAS, WORDING, rules, told

BAD = [
    ("half-width-kana", "ﾃﾞｰﾀを使います。", "ﾃﾞｰﾀ"),
    ("full-width", "ＩＣＴを使います。", "ＩＣＴ"),
    ("full-width", "目標は１２個です。", "１２"),
    ("full-width", "「ＩＣＴ」を使います。", "ＩＣＴ"),  # is said badly in quoted words too
    ("enclosed", "①を選びます。", "①"),
    ("enclosed", "⑳を選びます。", "⑳"),
    ("enclosed", "㈱取引が作ります。", "㈱"),
    ("roman", "第Ⅱ期です。", "Ⅱ"),
    ("roman", "第Ⅻ期です。", "Ⅻ"),
    ("dependent", "広さは20㎡です。", "㎡"),
    ("dependent", "℡は次のとおりです。", "℡"),
    ("dependent", "㍻に始まりました。", "㍻"),
    ("radical", "⽤途は次のとおりです。", "⽤"),
    ("private", "\ue000さんです。", "\ue000"),
    ("spaces", "日 程を示します。", "日 程"),
    ("spaces", "会議の日 程", "日 程"),
    ("spaces", "お 知らせです。", "お 知"),
    ("spaces", "お　知　ら　せ", "お　知　ら　せ"),
    ("aligned", "月曜　　休み", "　　"),
    ("position", "右側のメニューから選びます。", "右側のメニュー"),
    ("position", "Choose from the list on the right.", "on the right"),
    ("colour", "赤い文字は必須です。", "赤い文字"),
    ("colour", "青の字は任意です。", "青の字"),
    ("colour", "Those in red are required.", "in red"),
    ("colour", "Look at the lines in green.", "in green"),
    ("colour", "Fields shown in red are required.", "shown in red"),
    ("era", "平成28年に始まりました。", "平成28年"),
    ("era", "平成元年度に始まりました。", "平成元年度"),
    ("era", "昭和六十年に始まりました。", "昭和六十年"),
    ("era", "令和8年まで続きます。", "令和8年"),
    ("era", "R8年度まで続きます。", "R8年度"),
    ("era", "2018年に始まります。平成30年です。", "平成30年"),  # another sentence
    ("era", "It began in Heisei 28.", "Heisei 28"),
    ("past-era", "平成32年に終わります。", "平成32年"),
    ("past-era", "平成三十二年度に終わります。", "平成三十二年度"),
    ("past-era", "H32年に終わります。", "H32年"),
    ("past-era", "It ends in Heisei 34.", "Heisei 34"),
]
GOOD = [
    "データを使います。",
    "ICTを使います。",
    "目標は12個です。",
    "(1) を選びます。（株）取引が作ります。",
    "第II期です。",
    "広さは20平方メートルです。電話は次のとおりです。",
    "日程を示します。",
    "第1章 計画の概要",
    "第1節 市の方針",
    "委員は林 太郎さんです。",
    "市の 人が 来ます。",
    "みんなで創る 人が輝く",
    "月曜　休み",
    "右側通行を守ります。権利の右側",
    "「検索」のボタンを押します。",
    "赤字を減らします。青い空の下です。",
    "the right to vote, in green areas of the city, on the rights",
    "2016年（平成28年）に始まりました。",
    "2020年（平成32年）に終わります。",
    "It began in 2016 (Heisei 28).",
    "It ends in FY2022, which the plan calls Heisei 34.",
    "総務省「平成28年通信利用動向調査」によります。",
    "「平成32年」と書かれています。",
    'It reads "Heisei 34" there.',
    "平成28年法律第103号です。",
    "平成29年度版 情報通信白書です。",
    "平成の時代です。令和です。",
    "見出しのH2の下に書きます。",
]


@pytest.mark.parametrize(("rule", "text", "words"), BAD)
def test_bad_words_are_told(rule: str, text: str, words: str) -> None:
    assert (rule, 1, words) in told(text)


@pytest.mark.parametrize("text", GOOD)
def test_good_words_are_not_told(text: str) -> None:
    assert rules(text) == []


def test_every_rule_is_seen_to_be_broken() -> None:
    assert {rule.id for rule in RULES} == {rule for rule, _text, _words in BAD}


def test_the_message_has_the_words_and_how_to_mend_them() -> None:
    (found,) = WORDING.found("日 程を示します。")
    assert found.message == "「日 程」は単語の中に空白があります。空白を消してください"
    assert found.rule.criterion == "1.3.2"


def test_which_year_never_came_follows_from_the_data() -> None:
    longer = Wording([ERAS[0], Era(("光文", "Kobun"), ERAS[1].first_day.replace(year=2025))])
    assert [found.rule.id for found in longer.found("平成32年、平成37年、平成38年、光文2年")] == [
        "era",
        "era",
        "past-era",
        "era",
    ]


def test_the_last_era_has_no_last_year() -> None:
    assert [found.rule.id for found in WORDING.found("令和99年")] == ["era"]


def test_eras_are_known_where_there_is_no_data() -> None:
    assert [found.words for found in Wording().found("令和7年、平成32年、大正3年、R7年")] == [
        "令和7年",
        "平成32年",
        "大正3年",
    ]
