"""Names stand in the order of the page's language."""

import pytest

from plandata.wording.collation import group, sort_key

#: Name, its language, its reading.
NAMES = [
    ("Zone", "fr", "りついりきんし"),
    ("回廊", "ja", "かいろう"),
    ("échelle", "fr", "はしご"),
    ("5G", "fr", "ふぁいぶじー"),
    ("Eau", "fr", "みず"),
    ("GPS", "ja", "じーぴーえす"),
    ("à pied", "fr", "とほ"),
    ("Abri", "fr", "ひなんごや"),
    ("ガス", "ja", "がす"),
    ("l'air", "fr", "くうき"),
    ("Labo", "fr", "けんきゅうしつ"),
]


def test_letters_are_in_alphabetical_order_without_case_accents_and_punctuation() -> None:
    ordered = sorted(NAMES, key=lambda name: sort_key(name[:2], name[2], "fr"))
    assert [name for name, _language, _reading in ordered] == [
        *("5G", "Abri", "à pied", "Eau", "échelle", "Labo", "l'air", "Zone"),
        # without a translation: in the order of the source language, after the others
        *("GPS", "回廊", "ガス"),
    ]


def test_a_japanese_page_goes_by_readings_alone() -> None:
    names = [("水", "みず"), ("ガス", "がす"), ("GPS", "じーぴーえす"), ("回廊", "かいろう")]
    ordered = sorted(names, key=lambda name: sort_key((name[0], "ja"), name[1], "ja"))
    assert [name for name, _reading in ordered] == ["GPS", "回廊", "ガス", "水"]


@pytest.mark.parametrize(
    ("name", "language", "heading"),
    [
        ("abri", "fr", ("A", "fr")),
        ("échelle", "fr", ("E", "fr")),
        ("« eau »", "fr", ("E", "fr")),
        ("5G", "fr", ("5", "fr")),
        ("梯子", "ja", ("ハ行", "ja")),
    ],
)
def test_a_name_is_listed_under_its_first_letter_or_the_row_of_its_reading(
    name: str, language: str, heading: tuple[str, str]
) -> None:
    assert group((name, language), "はしご") == heading


def test_a_japanese_name_without_reading_is_its_own_or_among_the_others() -> None:
    assert group(("はしご", "ja"), "") == ("ハ行", "ja")
    assert group(("梯子", "ja"), "") == ("その他", "ja")
