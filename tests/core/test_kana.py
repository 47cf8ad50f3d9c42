import pytest

from plandata.wording.japanese.kana import group_of, sort_key, to_hiragana


def by_reading(*readings: str) -> list[str]:
    return sorted(readings, key=lambda reading: sort_key("", reading))


def test_katakana_becomes_hiragana_and_the_rest_stays() -> None:
    assert to_hiragana("ガイブ・サーバー ヴ 漢字 abc") == "がいぶ・さーばー ゔ 漢字 abc"
    assert to_hiragana("ﾃﾞｼﾞﾀﾙ") == "でじたる", "half-width kana"


@pytest.mark.parametrize(
    ("kana", "group"),
    [
        ("あいうえおぁぃぅぇぉゔ", "ア行"),
        ("かきくけこがぎぐげご", "カ行"),
        ("さしすせそざじずぜぞ", "サ行"),
        ("たちつてとだぢづでどっ", "タ行"),
        ("なにぬねの", "ナ行"),
        ("はひふへほばびぶべぼぱぴぷぺぽ", "ハ行"),
        ("まみむめも", "マ行"),
        ("やゆよゃゅょ", "ヤ行"),
        ("らりるれろ", "ラ行"),
        ("わをん", "ワ行"),
    ],
)
def test_each_kana_belongs_to_its_row(kana: str, group: str) -> None:
    assert {group_of("語", first + "ん") for first in kana} == {group}


@pytest.mark.parametrize("reading", ["サーバ", "ｻｰﾊﾞ", "さーば"])
def test_a_reading_may_be_in_any_kana(reading: str) -> None:
    assert group_of("計算機", reading) == "サ行"


@pytest.mark.parametrize(
    ("term", "group"),
    [("5G", "5"), ("５Ｇ", "5"), ("AI", "A"), ("ai", "A"), ("Ｗｉ‐Ｆｉ", "W"), ("00000JAPAN", "0")],
)
def test_a_term_that_begins_with_a_digit_or_letter_stands_under_it(term: str, group: str) -> None:
    assert group_of(term, "えーあい") == group


@pytest.mark.parametrize("reading", ["", "資料", "ーと", "・あ", "!"])
def test_a_reading_that_does_not_begin_with_kana_has_no_group(reading: str) -> None:
    assert group_of("資料", reading) == ""


def test_digits_stand_before_letters_and_letters_before_kana() -> None:
    terms = [("雲", "くも"), ("Wi-Fi", "わいふぁい"), ("AI", "えーあい"), ("5G", "ふぁいぶじー")]

    assert [term for term, _ in sorted(terms, key=lambda t: sort_key(*t))] == [
        *("5G", "AI", "Wi-Fi", "雲")
    ]


def test_letters_sort_without_regard_to_case() -> None:
    terms = ["IoT", "ICT", "iPad", "ID"]

    assert sorted(terms, key=lambda t: sort_key(t, "")) == ["ICT", "ID", "IoT", "iPad"]


def test_readings_sort_in_the_order_of_the_rows() -> None:
    assert by_reading("わ", "ら", "や", "ま", "は", "な", "た", "さ", "か", "あ") == list(
        "あかさたなはまやらわ"
    )


def test_hiragana_and_katakana_sort_together() -> None:
    assert by_reading("サイト", "さーくる", "さくら", "アプリ")[0] == "アプリ"
    assert by_reading("くらうど", "クラス", "くも") == ["くも", "くらうど", "クラス"]


def test_voiced_kana_sort_with_the_unvoiced_as_in_a_dictionary() -> None:
    """外部 before 管理: の濁点 counts only where all else is equal."""
    assert by_reading("かんり", "がいぶ", "かいぎ") == ["かいぎ", "がいぶ", "かんり"]
    assert by_reading("がい", "かい") == ["かい", "がい"]


def test_small_kana_sort_with_the_large_as_in_a_dictionary() -> None:
    assert by_reading("しょうひ", "しよう", "しゅと") == ["しゅと", "しよう", "しょうひ"]


def test_a_long_vowel_sorts_as_its_vowel() -> None:
    """サーバ is さあば, before サイト."""
    assert by_reading("さいと", "さーば") == ["さーば", "さいと"]


def test_terms_of_a_group_stand_together() -> None:
    """ヴ is in ア行, though its code point follows ん."""
    order = by_reading("わん", "ゔぇーる", "うんよう", "かんり", "えき")

    groups = [group_of("", reading) for reading in order]
    assert groups == ["ア行", "ア行", "ア行", "カ行", "ワ行"]
