"""Kana in Latin letters, as they are typed."""

import pytest

from plandata.wording.japanese.romaji import romanized

TYPED = {
    "としょかん": ("toshokan",),
    "のうぜいか": ("nouzeika", "nozeika"),
    "きゅうしょく": ("kyuushoku", "kyushoku"),
    "マッチャ": ("matcha",),
    "ざっし": ("zasshi",),
    "じょうほう": ("jouhou", "joho"),
    "おおさか": ("oosaka", "osaka"),
    "サーバー": ("saba",),
    "パーティー": ("pati",),
    "図書館": (),
    "ID": (),
    "": (),
}


@pytest.mark.parametrize("kana", TYPED)
def test_kana_are_typed_so(kana: str) -> None:
    assert romanized(kana) == TYPED[kana]
