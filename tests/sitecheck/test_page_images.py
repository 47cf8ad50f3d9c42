"""Alternatives of images and drawings."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken, found

IMAGE = '<img src="../house.png" alt="木のある家">'
DESCRIPTION = '<desc id="chart-desc">2018年は12%です。</desc>'
FILE = "ファイル名"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (IMAGE, '<img src="../house.png">', "alt）がありません"),
        (IMAGE, '<img src="../house.png" alt="../house.png">', FILE),
        (IMAGE, '<img src="../house.png" alt="house">', FILE),
        (IMAGE, '<img src="../house.png" alt="_images/house.png">', FILE),
        (IMAGE, '<img src="../house.png" alt="IMG_2041.JPG">', FILE),
        (IMAGE, '<img src="../house.png" alt="画像">', "内容を伝えていません"),
        (IMAGE, '<img src="../house.png" alt="図 12">', "内容を伝えていません"),
        (IMAGE, '<a href="index.html"><img src="../house.png" alt=""></a>', "リンクの中の画像"),
        (IMAGE, '<object data="../house.png"></object>', "代替テキストがありません"),
        (IMAGE, '<span role="img"></span>', "代替テキストがありません"),
        (' role="img"', "", 'role="img" がありません'),
        ('aria-labelledby="chart-title chart-desc"', "", "名前がありません"),
        ("グラフ1 年ごとの値", "", "名前がありません"),
        (DESCRIPTION, "", "説明（desc）がありません"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, words: str) -> None:
    finding = broken("images", tmp_path, old, new)
    assert finding.criterion == "1.1.1"
    assert words in finding.message


@pytest.mark.parametrize(
    "image",
    [
        '<img src="../house.png" alt="">',
        '<a href="index.html"><img src="../house.png" alt=""> 町の計画</a>',
        '<svg aria-hidden="true" viewBox="0 0 9 9"><path d="M0,0"/></svg>',
    ],
)
def test_ornaments_need_no_words(tmp_path: Path, image: str) -> None:
    assert found("images", tmp_path, {"ja/page.html": (IMAGE, image)}) == []
