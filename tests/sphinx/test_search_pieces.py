"""Text to the pieces that the search compares, as ``pieces.js`` makes them in the browser."""

import pytest

from tests.searching import in_node

#: Spellings between which the search makes no difference, and the one that it takes for them.
FOLDED = {
    "ふぇりー": ["フェリー", "ふぇりー", "ﾌｪﾘｰ", "フェりー"],
    "がいど ゔ": ["ｶﾞｲﾄﾞ ヴ", "ガイド ヴ", "がいど ゔ"],
    "ict2030": ["ICT2030", "ｉｃｔ２０３０", "ＩＣＴ２０３０", "Ict2030"],
    "調査研究": ["調査・研究", "調査･研究", "調査研究"],
    "wifi": ["Wi-Fi", "WiFi", "wi-fi", "Ｗｉ－Ｆｉ"],
    "city": ["City"],
    # whatever an input method types for a hyphen
    "1-1-1": [f"1{sign}1{sign}1" for sign in "-‐‑‒–—―−－﹣─━˗ーｰ"],
    "2018-2022年": ["2018–2022年", "２０１８－２０２２年"],
    "ictbcp": ["ICT-BCP", "ICTーBCP", "ＩＣＴ－ＢＣＰ", "ICT−BCP", "Ict‐Bcp"],
    "さーばー": ["サーバー", "ｻｰﾊﾞｰ", "サ－バ－", "サ−バ―", "ｻ-ﾊﾞ-"],
    "おんらいん-手続": ["オンライン-手続", "オンライン－手続"],
    # variants of kanji, with and without a sign that selects one
    "渡辺": ["渡邉", "渡邊", "渡辺", "渡邉\U000e0101"],
    "山崎": ["山﨑", "山嵜", "山崎"],
    "高橋": ["髙橋", "髙𣘺", "高槗", "高橋"],
    "吉野": ["𠮷野", "吉野"],
    "斎藤": ["齋藤", "斎藤"],
    "葛城": ["葛\U000e0100城", "葛\ufe00城", "葛城"],
    "福祉": ["\ufa1b祉", "福祉"],
    # other letters, and signs that nobody sees
    "cafe": ["Café", "CAFE\u0301", "cafe"],
    "danang": ["Đà\u200bNẵng", "ĐÀNẴNG"],
    "strasse": ["Straße", "STRASSE"],
    "がぎ": ["か\u3099ぎ", "か゛ぎ", "ガ\u200dギ", "\u202eがぎ"],
    "citys": ["city’s", "city's"],
}

#: A text, and its pieces in their order and with repetitions.
PIECES = {
    # Japanese becomes overlapping pairs, a character alone is a piece
    "情報化計画": ["情報", "報化", "化計", "計画"],
    "データの人々": ["でー", "ーた", "たの", "の人", "人々"],
    "灯台の灯台": ["灯台", "台の", "の灯", "灯台"],
    "港、駅": ["港", "駅"],
    "調査・研究": ["調査", "査研", "研究"],
    # letters and digits part Japanese, and are whole
    "第4次ICT計画": ["第", "4", "次", "ict", "計画"],
    # points and commas in words and numbers make no difference
    "U.S. 5,400": ["us", "5400"],
    # words of other scripts, and letters of two surrogates
    "Ōtsu, déjà-vu": ["otsu", "dejavu"],
    "город, 한국어 계획": ["город", "한국어", "계획"],
    "𩸽の店": ["𩸽の", "の店"],
    "city’s": ["citi"],
    # an id stays whole, also in full width; a hyphen at the edge of a word is no part of it
    **{f"施策{id.upper()}を、{id}。": ["施策", id, "を", id]
       for id in ("1-2-3", "1-2", "a-1", "f2-1", "1-1-10")},
    "１－２－３": ["1-2-3"],
    "-abc- --- 1-": ["abc", "1"],
    # signs alone give no piece
    **{signs: [] for signs in ["", " ", "、。「」！？", "—…※→", "\n\t", "-", "・"]},
}  # fmt: skip

#: Forms of one word, and words that are no forms of each other.
FORMS = [
    *("city cities", "tax taxes taxed taxing", "move moves moved moving", "child children"),
    *("pay pays paid paying", "use uses used using", "share shares shared sharing", "app apps"),
    *("plan plans planned planning", "study studies studied studying", "bus buses", "fee fees"),
    *("need needs needed needing", "borrow borrows borrowed borrowing", "address addresses"),
    *("library libraries", "virus viruses", "house houses housing", "vote votes voted voting"),
    *("nursery nurseries", "nurse nurses", "file files filed filing", "fill fills filled filling"),
    *("care cares cared caring", "car cars", "new", "news", "string strings", "thing things"),
    *(
        "fly flies",
        "try tries",
        "speed speeds",
        "status",
        "analysis",
        "king kings",
        "ring rings",
        "during",
        "business",
    ),
    *("bus", "gps", "sns", "wifi", "ict2030", "1-1-1"),
]


#: Short words, numbers and Japanese have no endings.
WHOLE = ["as", "gas", "ict2030", "1-1-1", "サービス", "s", ""]


@pytest.fixture(scope="module")
def folded() -> dict[str, str]:
    spellings = [spelling for each in FOLDED.values() for spelling in each]
    return dict(zip(spellings, in_node("planPieces.fold(input)", spellings), strict=True))


@pytest.fixture(scope="module")
def pieces() -> dict[str, list[str]]:
    return dict(zip(PIECES, in_node("planPieces.split(input)", list(PIECES)), strict=True))


@pytest.fixture(scope="module")
def stems() -> dict[str, str]:
    words = [*(word for forms in FORMS for word in forms.split()), *WHOLE]
    return dict(zip(words, in_node("planPieces.stem(input)", words), strict=True))


@pytest.mark.parametrize("one", FOLDED)
def test_spellings_of_a_word_are_one(folded: dict[str, str], one: str) -> None:
    assert {folded[spelling] for spelling in FOLDED[one]} == {one}


@pytest.mark.parametrize("text", PIECES)
def test_a_text_has_these_pieces(pieces: dict[str, list[str]], text: str) -> None:
    assert pieces[text] == PIECES[text]


@pytest.mark.parametrize("forms", FORMS)
def test_the_forms_of_a_word_have_one_stem(stems: dict[str, str], forms: str) -> None:
    assert len({stems[form] for form in forms.split()}) == 1


def test_words_that_only_look_alike_have_stems_of_their_own(stems: dict[str, str]) -> None:
    first = {forms.split()[0] for forms in FORMS}
    assert len({stems[word] for word in first}) == len(first)


@pytest.mark.parametrize("word", WHOLE)
def test_short_words_numbers_and_japanese_have_no_endings(stems: dict[str, str], word: str) -> None:
    assert stems[word] == word
