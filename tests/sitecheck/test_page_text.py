"""Characters and wording."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken, found

SENTENCE = "始めました。"


def within(text: str) -> dict[str, tuple[str, str]]:
    return {"ja/page.html": (SENTENCE, f"{SENTENCE}</p>{text}<p>")}


@pytest.mark.parametrize(
    ("text", "criterion", "words"),
    [
        ("<p>ｻｰﾋﾞｽの一覧</p>", "best-practice", "半角カナ"),
        ("<p>ＩＣＴを使う</p>", "best-practice", "全角の英数字"),
        ("<p>第２章</p>", "best-practice", "全角の英数字"),
        ("<p>①申し込む</p>", "best-practice", "丸や括弧の付いた文字"),
        ("<p>㈱取手</p>", "best-practice", "丸や括弧の付いた文字"),
        ("<p>第Ⅱ部</p>", "best-practice", "ローマ数字"),
        ("<p>広さは5㎡</p>", "best-practice", "機種依存文字"),
        ("<p>℡で聞く</p>", "best-practice", "機種依存文字"),
        ("<p>\ue000田</p>", "best-practice", "外字"),
        ("<p>日 程</p>", "1.3.2", "単語の中に空白"),
        ("<p>日　時: 4月</p>", "1.3.2", "単語の中に空白"),
        ("<p>お 知 ら せ</p>", "1.3.2", "単語の中に空白"),
        ("<p>場所　　市役所</p>", "1.3.2", "空白で位置をそろえて"),
        ("<p>右のボタンを押します。</p>", "1.3.3", "位置だけ"),
        ("<p>左側のメニューから選びます。</p>", "1.3.3", "位置だけ"),
        ("<p>赤い文字は必須です。</p>", "1.4.1", "色だけ"),
        ("<p>赤字の項目を書きます。</p>", "1.4.1", "色だけ"),
        ("<p>平成34年度まで続けます。</p>", "best-practice", "西暦のない年です"),
        ("<p>昭和65年に開きました。</p>", "best-practice", "西暦のない年です"),
        ("<p>平成28年に定めました。2018年に改めました。</p>", "best-practice", "西暦のない年です"),
        ("<p>令和元年5月に改めました。</p>", "best-practice", "西暦のない年です"),
        ('<p><img src="../house.png" alt="平成28年の家"></p>', "best-practice", "西暦のない年です"),
        ('<p>家 <a href="#main" title="①">本文</a></p>', "best-practice", "丸や括弧"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, criterion: str, words: str) -> None:
    finding = broken("text", tmp_path, *within(text)["ja/page.html"])
    assert finding.criterion == criterion
    assert words in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "<p>2022年度（令和4年度、計画書では平成34年度）まで続けます。</p>",
        "<p><span>2016年</span>（平成28年）に定めました。</p>",
        "<p>「平成34年度」という年は来ませんでした。</p>",
        "<p>出典: 平成28年通信利用動向調査、平成29年度版 情報通信白書</p>",
        "<p>個人情報保護法（平成15年法律第57号）</p>",
        "<p>「右のボタン」という書き方をしません。</p>",
        "<p>記号は<q>①</q>と<code>Ａ</code>です。</p>",
        '<p>計画書には<span class="quoted">日 程</span>とあります。</p>',
        "<p>第1章 計画の概要、みんなで創る 人が輝くまち</p>",
    ],
)
def test_what_is_explained_quoted_or_a_name_is_right(tmp_path: Path, text: str) -> None:
    assert found("text", tmp_path, within(text)) == []
