"""Text to the pieces that the search compares, and sections to its index."""

import json

import pytest

from plandata.search.bigrams import fold, split, stem
from plandata.search.index_file import as_script, build
from plandata.search.sections import Section


@pytest.mark.parametrize(
    "spelling", ["フェリー", "ふぇりー", "ﾌｪﾘｰ", "フェりー"], ids=["kata", "hira", "half", "mixed"]
)
def test_kinds_and_widths_of_kana_are_one(spelling: str) -> None:
    assert fold(spelling) == "ふぇりー"


def test_voiced_kana_of_half_width_are_one_character() -> None:
    assert fold("ｶﾞｲﾄﾞ ヴ") == fold("ガイド ヴ") == "がいど ゔ"


@pytest.mark.parametrize("spelling", ["ICT2030", "ｉｃｔ２０３０", "ＩＣＴ２０３０", "Ict2030"])
def test_case_and_width_of_letters_and_digits_make_no_difference(spelling: str) -> None:
    assert split(spelling) == ["ict2030"]


@pytest.mark.parametrize("spelling", ["調査・研究", "調査･研究", "調査研究"])
def test_middle_dots_make_no_difference(spelling: str) -> None:
    assert split(spelling) == ["調査", "査研", "研究"]


@pytest.mark.parametrize("spelling", ["Wi-Fi", "WiFi", "wi-fi", "Ｗｉ－Ｆｉ"])
def test_a_hyphen_inside_a_word_makes_no_difference(spelling: str) -> None:
    assert split(spelling) == ["wifi"]


def test_points_and_apostrophes_in_words_and_commas_in_numbers_make_no_difference() -> None:
    assert split("U.S. 5,400") == ["us", "5400"]
    assert split("city’s") == split("city's") == split("city")


@pytest.mark.parametrize("id", ["1-2-3", "1-2", "a-1", "f2-1", "1-1-10"])
def test_an_id_stays_whole(id: str) -> None:
    assert split(f"施策{id.upper()}を、{id}。") == ["施策", id, "を", id]


def test_an_id_in_full_width_is_the_same_id() -> None:
    assert split("１－２－３") == ["1-2-3"]


def test_a_hyphen_at_the_edge_of_a_word_is_no_part_of_it() -> None:
    assert split("-abc- --- 1-") == ["abc", "1"]


def test_japanese_becomes_overlapping_pairs() -> None:
    assert split("情報化計画") == ["情報", "報化", "化計", "計画"]
    assert split("データの人々") == ["でー", "ーた", "たの", "の人", "人々"]


def test_a_character_alone_is_a_piece() -> None:
    assert split("港、駅") == ["港", "駅"]


def test_letters_and_digits_part_japanese_and_are_whole() -> None:
    assert split("第4次ICT計画") == ["第", "4", "次", "ict", "計画"]


def test_pieces_keep_their_order_and_repeat() -> None:
    assert split("灯台の灯台") == ["灯台", "台の", "の灯", "灯台"]


@pytest.mark.parametrize("text", ["", " ", "、。「」！？", "—…※→", "\n\t", "-", "・"])
def test_signs_alone_give_no_piece(text: str) -> None:
    assert split(text) == []


#: Forms of one word, and words that are no forms of each other.
FORMS = [
    *("city cities", "tax taxes taxed taxing", "move moves moved moving", "child children"),
    *("pay pays paid paying", "use uses used using", "share shares shared sharing", "app apps"),
    *("plan plans planned planning", "study studies studied studying", "bus buses", "fee fees"),
    *("need needs needed needing", "borrow borrows borrowed borrowing", "address addresses"),
    *("library libraries", "virus viruses", "house houses housing", "vote votes voted voting"),
    *("nursery nurseries", "nurse nurses", "file files filed filing", "fill fills filled filling"),
    *("care cares cared caring", "car cars", "new", "news", "string strings", "thing things"),
    *("speed speeds", "status", "analysis", "king kings", "ring rings", "during", "business"),
    *("bus", "gps", "sns", "wifi", "ict2030", "1-1-1"),
]


@pytest.mark.parametrize("forms", FORMS)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_words_that_only_look_alike_have_stems_of_their_own() -> None:
    stems = {stem(forms.split()[0]) for forms in FORMS}
    assert len(stems) == len({forms.split()[0] for forms in FORMS})


@pytest.mark.parametrize("word", ["as", "gas", "ict2030", "1-1-1", "サービス", "s", ""])
def test_short_words_numbers_and_japanese_have_no_endings(word: str) -> None:
    assert stem(word) == word


PAGES = {
    "b": (
        "b.html",
        [Section("", "港", "港の灯台です。", "バス停"), Section("top", "塔", "灯台", "")],
    ),
    "a": ("a/", [Section("", "駅", "", ""), Section("x", "", "灯台 灯台", "")]),
}


def test_entries_stand_in_the_order_of_the_pages_names() -> None:
    assert build(PAGES)["entries"] == [
        ("a/", "駅", "駅", ""),
        ("a/#x", "駅", "", "灯台 灯台"),
        ("b.html", "港", "港", "港の灯台です。"),
        ("b.html#top", "港", "塔", "灯台"),
    ]


def test_keywords_stand_by_the_number_of_their_entry() -> None:
    assert build(PAGES)["words"] == {"2": "バス停"}


def test_what_comes_last_is_told_by_number() -> None:
    sections = [Section("", "港", "", ""), Section("x", "塔", "", "", last=True)]
    assert build({"a": ("a", sections)})["last"] == [1]


def test_terms_are_told_by_number() -> None:
    sections = [Section("", "港", "", ""), Section("x", "塔（とう）", "", "", term=True)]
    assert build({"a": ("a", sections)})["terms"] == [1]


def test_only_a_language_with_spaces_has_words_to_leave_out() -> None:
    stop = build(PAGES, "en")["stop"]
    assert isinstance(stop, list)
    assert {"the", "of", "how"} <= set(stop)
    assert build(PAGES, "ja")["stop"] == []


def test_the_order_in_which_pages_were_read_makes_no_difference() -> None:
    backwards = dict(reversed(PAGES.items()))
    assert as_script(build(backwards)) == as_script(build(PAGES))


def test_the_script_gives_the_index_to_the_page() -> None:
    script = as_script({"entries": [["a.html", "港", "港", "</script>"]]})
    assert script.startswith("globalThis.planSearchIndex=")
    data = script.removeprefix("globalThis.planSearchIndex=").removesuffix(";\n")
    assert json.loads(data) == {"entries": [["a.html", "港", "港", "</script>"]]}
