"""The search in the reader's browser: what ``search.js`` finds, and what it shows of it."""

from pathlib import Path

import pytest

from plandata.search.index_file import as_script, build
from plandata.search.sections import Section
from tests.searching import answers, search

from .build import Build

FINDS = {
    "フェリー": "words.html#term-ferry",
    "ふぇりー": "words.html#term-ferry",
    "ﾌｪﾘｰ": "words.html#term-ferry",
    "wifi": "words.html#term-wifi",
    "Ｗｉ－Ｆｉ": "words.html#term-wifi",
    "1-1-2": "goal-1.html#measure-1-1-2",
    "１－１－２": "goal-1.html#measure-1-1-2",
    "１ー１ー２": "goal-1.html#measure-1-1-2",
    "1−1–2": "goal-1.html#measure-1-1-2",
    "Ｗｉ−Ｆｉ": "words.html#term-wifi",
    "燈臺": "guide.html#guide-night",
    "灯りをともす": "goal-1.html#measure-1-1-2",
    "灯台": "guide.html#guide-night",
    "バス停": "guide.html",
    "港湾課": "offices.html#dept-port",
    # a wrong kanji, and a wrong letter
    "待合処を開く": "goal-1.html#measure-1-2-1",
    "wofi": "words.html#term-wifi",
    # both words, though others have the first
    "夜の　目印": "guide.html#guide-night",
    # keywords hold for every section of their page
    "灯台 バス停": "guide.html#guide-night",
    # words joined by particles
    "夜の道の目印の灯台": "guide.html#guide-night",
    # words of two sections of a page
    "三十段 目印": "guide.html",
    # a comment, where nothing else has it
    "浮桟橋": "errata.html#erratum-pier",
    # a question, and a thing by what the plan calls it
    "灯台はどこにありますか？": "guide.html#guide-night",
    "個別施策1-1-2はいつから": "goal-1.html#measure-1-1-2",
    # a name in another language, and a reading in Latin letters
    "feri": "words.html#term-ferry",
}
FINDS_NOTHING = ["潮風", "貝殻", "空港行き", "灯台 無線", "1-1-8", "令和99年度", "、", ""]
#: What no section has in all its words, and the nearest one.
NEAR = {
    "灯台 無線": "guide.html#guide-night",
    "灯台の無線を使いたい": "guide.html#guide-night",
    "個別施策1-1-2は終わった": "goal-1.html#measure-1-1-2",
    "フェリーの切符はいくら": "words.html#term-ferry",
}


@pytest.fixture(scope="module")
def results(harbour: Build) -> dict[str, list[str]]:
    index = harbour.output / "_static" / "search-index.js"
    queries = [*FINDS, *FINDS_NOTHING, "段", "桟橋を直す", "ワイファイ"]
    found = [[address for address, *_rest in each] for each in search(index, queries)]
    return dict(zip(queries, found, strict=True))


def test_where_nothing_has_all_words_the_nearest_come_apart(harbour: Build) -> None:
    index = harbour.output / "_static" / "search-index.js"
    found = dict(zip(NEAR, answers(index, [*NEAR]), strict=True))
    assert {query: answer.results for query, answer in found.items() if answer.results} == {}
    assert {query: answer.near[0][0] for query, answer in found.items()} == NEAR


def test_a_very_long_query_is_looked_for_by_its_beginning(harbour: Build) -> None:
    index = harbour.output / "_static" / "search-index.js"
    long, short = answers(index, ["灯台 " * 1000 + "フェリー", "灯台 " * 50])
    assert long == short
    assert long.results


@pytest.mark.parametrize("query", FINDS)
def test_a_query_finds_its_section_first(results: dict[str, list[str]], query: str) -> None:
    assert results[query][:1] == [FINDS[query]]


@pytest.mark.parametrize("query", FINDS_NOTHING)
def test_a_query_without_a_match_finds_nothing(results: dict[str, list[str]], query: str) -> None:
    assert results[query] == []


def test_a_single_kanji_finds_the_words_that_have_it(results: dict[str, list[str]]) -> None:
    assert results["段"][0] == "guide.html#guide-steps"


def test_the_reading_of_a_term_finds_the_term_and_what_names_it(
    results: dict[str, list[str]],
) -> None:
    assert results["ワイファイ"] == ["words.html#term-wifi", "goal-1.html#measure-1-2-1"]


def test_a_comment_is_no_result_where_there_is_another(results: dict[str, list[str]]) -> None:
    assert results["桟橋を直す"] == ["goal-1.html#measure-1-1-1"]


ENGLISH = {
    "ferry": (
        "ferry.html",
        [
            Section(
                "",
                "Ferries",
                "Two ships cross the bay. Paying on board costs more.",
                "boat, lost property office",
            ),
            Section("fares", "Credit cards", "The counter accepts all cards.", ""),
            Section("cars", "Vehicles", "Cars and bicycles pay a fee.", ""),
        ],
    ),
    "net": (
        "net.html",
        [Section("", "Wi-Fi", "One-stop service by e-mail.", "free wi-fi, day care")],
    ),
    "pier": (
        "pier.html",
        [
            Section("", "The pier", "Children fish here.\nIt is free of charge.", "My Number card"),
            Section("number", "Numbers", "The number of ships is 12, my friend.", ""),
            Section("card", "Use of the My Number Card", "The card opens the gate.", ""),
        ],
    ),
    "words": (
        "words.html",
        [Section("term-pier", "Pier (さんばし)", "A bridge that ends.", "", term=True)],
    ),
}
FINDS_IN_ENGLISH = {
    # forms of a word
    "ferry": ["ferry.html"],
    "crossing": ["ferry.html"],
    "child": ["pier.html"],
    "fees": ["ferry.html#cars"],
    "car": ["ferry.html#cars"],
    # all words, but for those that any text has
    "how to pay a fee": ["ferry.html#cars"],
    "credit card": ["ferry.html#fares"],
    "pay ship": ["ferry.html"],
    # one wrong letter, one more, one less, two the other way round
    "bycicles": [],
    "bicicles": ["ferry.html#cars"],
    "vehicels": ["ferry.html#cars"],
    "vehiclles": ["ferry.html#cars"],
    "vehcles": ["ferry.html#cars"],
    "brige": ["words.html#term-pier"],
    # four letters with one more or less are other words
    "taxi": [],
    "boats": ["ferry.html"],
    "bots": [],
    # with and without a hyphen or a space
    "wifi": ["net.html"],
    "wi fi": ["net.html"],
    "email": ["net.html"],
    "e mail": ["net.html"],
    "one stop": ["net.html"],
    "onestop": ["net.html"],
    "daycare": ["net.html"],
    "day-care": ["net.html"],
    # how a term is read in Japanese
    "サンバシ": ["pier.html", "words.html#term-pier"],
    # half of a keyword is enough, less isn't
    "free": ["net.html", "pier.html"],
    "lost property": ["ferry.html"],
    "property": [],
}


NAMES = {
    "names": (
        "names.html",
        [
            Section("shop", "𠮷野のＩＣＴ−ＢＣＰ", "渡邉と髙𣘺が葛\U000e0100に行く。", ""),
            Section("cafe", "Café", "Open 2018–2022 for rōmaji.", ""),
            Section("fish", "焼き物", "𩸽𩸽𩸽𩸽𩸽を焼く。", ""),
        ],
    )
}
#: What is found, and queries that find it alone.
FOUND = {
    "shop": ["吉野", "𠮷野", "渡辺", "渡邊", "高橋", "髙橋", "葛", "ICT-BCP"],
    "cafe": ["cafe", "CAFÉ", "café", "2018", "2018-2022", "romaji", "rōmaji"],
    # a letter of two surrogates is one, of which a word may have a wrong one
    "fish": ["𩸽", "𩸽𩸽鯖𩸽𩸽"],
    "": ["鯖𩸽", "渡部", "2019"],
}
FINDS_NAMES = {query: name for name, queries in FOUND.items() for query in queries}


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[str]]]:
    index = tmp_path_factory.mktemp("names") / "index.js"
    index.write_text(as_script(build(NAMES, "ja")), "utf-8")
    return dict(zip(FINDS_NAMES, search(index, [*FINDS_NAMES]), strict=True))


@pytest.mark.parametrize("query", FINDS_NAMES)
def test_a_name_is_found_however_it_is_written(
    names: dict[str, list[list[str]]], query: str
) -> None:
    found = [address.partition("#")[2] for address, *_ in names[query]]
    assert found == [name for name in [FINDS_NAMES[query]] if name]


def test_a_result_shows_the_letters_of_the_page(names: dict[str, list[list[str]]]) -> None:
    ((_url, _page, title, lead),) = names["渡辺"]
    assert title == "𠮷野のＩＣＴ−ＢＣＰ"
    assert lead == "渡邉と髙𣘺が葛\U000e0100に行く。"


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[str]]]:
    index = tmp_path_factory.mktemp("search") / "index.js"
    index.write_text(as_script(build(ENGLISH, "en")), "utf-8")
    queries = [*FINDS_IN_ENGLISH, "my number card"]
    return dict(zip(queries, search(index, queries), strict=True))


@pytest.mark.parametrize("query", FINDS_IN_ENGLISH)
def test_an_english_query_finds(english: dict[str, list[list[str]]], query: str) -> None:
    assert [address for address, *_ in english[query]] == FINDS_IN_ENGLISH[query]


def test_words_that_stand_side_by_side_come_first(english: dict[str, list[list[str]]]) -> None:
    found = [address for address, *_ in english["my number card"]]
    assert found == ["pier.html", "pier.html#card", "pier.html#number"]


def test_a_result_in_english_shows_the_sentence_with_the_words(
    english: dict[str, list[list[str]]],
) -> None:
    assert english["crossing"][0][3] == "Two ships cross the bay."
    assert english["pay ship"][0][3] == "Two ships cross the bay."
    assert english["child"][0][3] == "Children fish here."


FRENCH = {
    "port": (
        "port.html",
        [
            Section("", "Le port", "Le phare éclaire l’entrée du port.", ""),
            Section("ferry", "Les bateaux", "Le bateau part chaque matin.", ""),
        ],
    )
}


def test_a_question_in_another_language_is_answered(tmp_path: Path) -> None:
    index = tmp_path / "index.js"
    index.write_text(as_script(build(FRENCH, "fr")), "utf-8")
    whole, near, none = answers(index, ["Où est le phare ?", "phare rouge", "piscine"])
    assert [address for address, *_ in whole.results] == ["port.html"]
    assert (near.results, [address for address, *_ in near.near]) == ([], ["port.html"])
    assert none == ([], [])


def test_a_language_without_a_list_of_such_words_is_searched_by_all(tmp_path: Path) -> None:
    index = tmp_path / "index.js"
    index.write_text(as_script(build(FRENCH, "qaa")), "utf-8")
    assert [each.results[0][0] for each in answers(index, ["le phare"])] == ["port.html"]
