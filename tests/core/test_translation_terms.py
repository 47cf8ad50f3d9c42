"""A translation calls each term of the glossary what the glossary calls it."""

import pytest

from plandata.languages.po_file import Pair
from plandata.languages.terms import OtherWords, inconsistent
from plandata.model.records import Place, Term
from plandata.model.text import Text


def term(id: str, japanese: str, french: str = "", expansion: str = "", **aliases: str) -> Term:
    return Term(
        origin=Place("glossary.csv", (), 2),
        id=id,
        term=Text({"ja": japanese, "fr": french}),
        reading="",
        group="",
        expansion=expansion,
        aliases=Text(aliases),
        definition=Text({}),
    )


HUT = term("hut", "小屋", "refuge", ja="山荘", fr="chalet;abri de pierre")
SHELTER = term("shelter", "避難小屋", "abri")
GPS = term("gps", "GPS", "GPS", "Global Positioning System")
WATER = term("water", "飲み水", "eau potable")
BRIDGE = term("bridge", "吊り橋", "pont-suspendu")
PATH = term("path", "登山道")
KEEPER = term("keeper", "小屋番", "gardien")
TERMS = (HUT, SHELTER, KEEPER, GPS, WATER, BRIDGE, PATH)


def told(source: str, translation: str) -> list[str]:
    """The terms that a translation calls otherwise."""
    pairs = [Pair(source, translation)]
    return [other.term for other in inconsistent(TERMS, "page", pairs, "fr", "ja")]


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("小屋があります。", "Il y a un refuge."),
        ("小屋があります。", "Refuges ouverts."),
        ("小屋があります。", "Il y a un chalet."),
        ("小屋があります。", "Il y a un abri de pierre."),
        ("山荘があります。", "Il y a un refuge."),
        ("小屋があります。", "Il y a un refuge (小屋)."),
        ("小屋があります。", "On l'appelle 山荘."),
        ("GPSを使います。", "Avec le Global Positioning System."),
        ("飲み水です。", "De l'eau-potable."),
        ("飲み水です。", "De l’EAU  potable."),
        ("吊り橋です。", "Un pont suspendu."),
        ("吊り橋です。", "Un pont‐suspendu, un pont–suspendu."),
        ("{plan:term}`小屋`です。", "C'est un {plan:term}`refuge <hut>`."),
        ("{plan:term}`山の家 <hut>`です。", "C'est {plan:term}`une maison <hut>`."),
        ("{plan:term}`宿 <小屋>`です。", "C'est un {plan:term}`gîte <hut>`."),
        ("登山道です。", "Le chemin 登山道."),
        ("谷です。", "C'est une vallée."),
    ],
)
def test_the_glossarys_words_in_any_spelling_are_right(source: str, translation: str) -> None:
    assert told(source, translation) == []


@pytest.mark.parametrize(
    ("source", "translation", "term"),
    [
        ("小屋があります。", "Il y a une cabane.", "小屋"),
        ("山荘があります。", "Il y a une cabane.", "山荘"),
        ("{plan:term}`小屋`です。", "C'est une {plan:term}`cabane <refuge>`.", "小屋"),
        ("[小屋](huts.md)です。", "C'est une [cabane](refuge.md).", "小屋"),
        ("GPSを使います。", "Par satellite.", "GPS"),
        ("飲み水です。", "De l'eau.", "飲み水"),
        ("登山道です。", "C'est un chemin.", "登山道"),
    ],
)
def test_other_words_are_told(source: str, translation: str, term: str) -> None:
    assert told(source, translation) == [term]


def test_a_term_within_a_longer_one_counts_for_the_longer_one_only() -> None:
    assert told("避難小屋です。", "C'est un abri.") == []
    assert told("避難小屋です。", "C'est un refuge.") == ["避難小屋"]
    assert told("避難小屋と小屋です。", "C'est un abri.") == ["小屋"]
    assert told("小屋番です。", "C'est un gardien.") == []


@pytest.mark.parametrize("word", ["AGPS", "GPSX", "aGPS", "GPSs"])
def test_a_term_in_latin_letters_is_not_part_of_a_longer_word(word: str) -> None:
    assert told(f"{word}を使います。", "Par satellite.") == []


def test_a_term_in_latin_letters_stands_between_japanese_ones() -> None:
    assert told("高精度GPS受信機", "Par satellite.") == ["GPS"]


def test_a_name_within_a_longer_word_of_the_translation_is_another_word() -> None:
    assert told("避難小屋です。", "C'est un cabri.") == ["避難小屋"]


def test_a_term_is_told_once_a_text() -> None:
    assert told("小屋と小屋です。", "Deux cabanes.") == ["小屋"]


def test_what_is_not_translated_is_told_elsewhere() -> None:
    assert told("小屋です。", "") == []


def test_what_is_told_names_the_place_the_term_and_all_that_is_allowed() -> None:
    pairs = [Pair("小屋です。", "Une cabane."), Pair("谷です。", "Une vallée.")]
    assert list(inconsistent(TERMS, "huts/index", pairs, "fr", "ja")) == [
        OtherWords(
            "huts/index",
            "小屋",
            ("refuge", "chalet", "abri de pierre", "小屋", "山荘"),
            "Une cabane.",
        )
    ]


def test_a_glossary_without_terms_has_nothing_to_tell() -> None:
    assert list(inconsistent((), "page", [Pair("小屋です。", "Une cabane.")], "fr", "ja")) == []
