"""Briefs and benefits of measures hold facts of the plan only, in few and plain words."""

import re
import unicodedata
from collections.abc import Iterator

import pytest

from tests.site import quantities, sheets
from tests.site.grounds import Ground, grounds
from tests.site.test_english_prose import words as count_words

MEASURES = sheets.ids("measures")
COLUMNS = ("brief", "benefit")
#: How many letters a text has at most, how many words a sentence of it, and how many sentences.
LONGEST = {"brief": (45, 18, 1), "benefit": (80, 22, 2)}

#: Words in which the texts speak of any measure, and which say nothing of it.
OUR_WORDS = {"市役所", "取組", "仕組", "目指"}
#: What an English sentence may begin with.
OPENERS = {"If", "In", "It", "People", "Their", "This"}

#: A word that may name something: of Katakana, of Latin letters, or of two Kanji and more.
_NAMING = re.compile(r"[ァ-ヺー]{2,}|[A-Za-z][\w.-]*(?<![.-])|[一-龠々]{2,}", re.ASCII)
_COUNTED = re.compile("[一二三四五六七八九十百千]+(?=[つ個年人件回校台割倍円名])")
_ENGLISH_WORD = re.compile(r"[A-Za-z]\w*(?:\.\w+)*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")

#: How a text says that something is only looked into.
_STUDIED = {
    "ja": re.compile(r"(?:調べ|検討し)(?:ます|て)"),
    "en": re.compile(r"\b(?:consider|research|study)\b"),
}
#: What a text only considers to do, such as 策定 in 策定を検討します.
_CONSIDERED = re.compile("([一-龠]{2})(?:を|も|できる可能性|する可能性)[^。、]{0,12}(?:検討|調査)")
#: How a sentence says that it is a condition, an aim or a question, or of what others do.
_OPEN = {
    "ja": re.compile("調べ|検討|すれば|目指|^国は"),
    "en": re.compile(
        r"\b(?:whether|consider|research|study|aims?|seeks)\b|^If\b|^The national government\b"
    ),
}


def texts(id: str, language: str) -> Iterator[tuple[str, str]]:
    """The brief and the benefit of a measure, with the name of each."""
    row = sheets.find("measures", id)
    for column in COLUMNS:
        yield column, unicodedata.normalize("NFKC", row[f"{column}_{language}"])


def unknown(text: str, ground: Ground) -> list[str]:
    """The names, words and numbers of a Japanese text that the plan does not say of the measure."""
    said = unicodedata.normalize("NFKC", ground.words("ja"))
    found = [w for w in _NAMING.findall(text) if w not in said and w not in OUR_WORDS]
    found += [number for number in _COUNTED.findall(text) if number not in said]
    return found + sorted(set(quantities.japanese(text)) - set(quantities.japanese(said)))


def unknown_english(text: str, ground: Ground) -> list[str]:
    """The names and numbers of an English text that the plan does not say of the measure."""
    said = ground.words("en")
    known = set(_ENGLISH_WORD.findall(said))
    anyhow = {word.casefold() for word in known}
    found: list[str] = []
    for first, *rest in map(_ENGLISH_WORD.findall, _SENTENCE.split(text) if text else []):
        if first not in OPENERS and first.casefold() not in anyhow:
            found.append(first)
        found += [word for word in rest if word != word.lower() and word not in known]
    for numbers in (quantities.english, quantities.in_words):
        found += sorted(set(numbers(text)) - set(numbers(said)))
    return found


def promises(text: str, language: str) -> list[str]:
    """The sentences that say what will be, as if it had been decided."""
    ends = {"ja": re.compile("(?<=。)(?=.)"), "en": _SENTENCE}
    found = ends[language].split(text) if text else []
    return [sentence for sentence in found if not _OPEN[language].search(sentence)]


def test_every_measure_has_its_text_on_one_page_in_both_languages() -> None:
    assert sorted(grounds()) == sorted(MEASURES)
    for id, ground in grounds().items():
        assert len(ground.texts["ja"]) > 40, id
        assert len(ground.texts["en"]) > 80, id


@pytest.mark.parametrize("id", MEASURES)
def test_every_name_word_and_number_is_of_the_measure_itself(id: str) -> None:
    ground = grounds()[id]
    assert [(column, unknown(text, ground)) for column, text in texts(id, "ja")] == [
        (column, []) for column in COLUMNS
    ]
    assert [(column, unknown_english(text, ground)) for column, text in texts(id, "en")] == [
        (column, []) for column in COLUMNS
    ]


@pytest.mark.parametrize("id", MEASURES)
def test_both_languages_say_the_same_numbers_in_as_many_sentences(id: str) -> None:
    for (_column, text), (_same, english) in zip(texts(id, "ja"), texts(id, "en"), strict=True):
        assert bool(text) == bool(english)
        assert text.count("。") == len(_SENTENCE.split(english)) * bool(english)
        stated, translated = quantities.japanese(text), quantities.english(english)
        assert translated - stated == stated - translated - quantities.in_words(english), text


@pytest.mark.parametrize("id", MEASURES)
def test_texts_are_short_sentences_in_polite_words(id: str) -> None:
    for column, text in texts(id, "ja"):
        letters, _words, sentences = LONGEST[column]
        assert len(text) <= letters
        assert text.count("。") <= sentences
        assert re.fullmatch(r"(?:[^。]+(?:です|ます)。)*", text), text
    for column, text in texts(id, "en"):
        _letters, words, _sentences = LONGEST[column]
        assert [s for s in _SENTENCE.split(text) if count_words(s) > words] == []
        assert re.fullmatch(r"(?:[A-Z].*\.)?", text), text


def test_every_measure_has_a_brief_of_its_own() -> None:
    for language in ("ja", "en"):
        briefs = [dict(texts(id, language))["brief"] for id in MEASURES]
        assert all(briefs)
        assert len(set(briefs)) == len(briefs)


@pytest.mark.parametrize("id", MEASURES)
def test_what_is_only_studied_is_no_promise(id: str) -> None:
    """Neither a measure named as a study nor one never put into operation says what will be."""
    ground = grounds()[id]
    if ground.operated and not ground.measure["name_ja"].endswith("検討"):
        return
    for language in ("ja", "en"):
        found = dict(texts(id, language))
        assert _STUDIED[language].search(found["brief"]), found["brief"]
        assert [promises(text, language) for text in found.values()] == [[], []]


@pytest.mark.parametrize("id", MEASURES)
def test_what_the_text_only_considers_is_not_said_to_be_done(id: str) -> None:
    considered = considered_in(grounds()[id].texts["ja"])
    done = {f"{deed}{form}" for deed in considered for form in ("します", "し、")}
    assert [text for _column, text in texts(id, "ja") if any(deed in text for deed in done)] == []


def considered_in(text: str) -> set[str]:
    """What a text only considers to do."""
    return set(_CONSIDERED.findall(text))


def test_what_is_considered_is_known() -> None:
    found = {id: considered_in(grounds()[id].texts["ja"]) for id in ("1-2-4", "4-1-3", "4-3-4")}
    assert found == {"1-2-4": {"導入"}, "4-1-3": {"移行"}, "4-3-4": {"策定"}}


@pytest.mark.parametrize(
    ("text", "language", "promised"),
    [
        ("カードで申請できます。", "ja", True),
        ("調べます。費用の負担が減ります。", "ja", True),
        ("使えるようになります。", "ja", True),
        ("移行すれば、安心して使えるようになります。", "ja", False),
        ("利用できるかどうか調べます。", "ja", False),
        ("減らすことを目指しています。", "ja", False),
        ("The card can be used for applications.", "en", True),
        ("Residents will be able to apply.", "en", True),
        ("If they move, residents can trust it.", "en", False),
        ("The city will research whether the card can be used.", "en", False),
    ],
)
def test_promises_are_known(text: str, language: str, promised: bool) -> None:
    assert bool(promises(text, language)) is promised


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2021年に端末を置きます。", ["2021"]),
        ("三つの端末を置きます。", ["三"]),
        ("ブロックチェーンで管理します。", ["ブロックチェーン"]),
        ("LINEで申請できます。", ["LINE"]),
        ("納税課が受け付けます。", ["納税課"]),
        ("子育て支援課の、マイナポータルです。", []),
    ],
)
def test_what_the_plan_does_not_say_of_a_measure_is_found(text: str, found: list[str]) -> None:
    assert unknown(text, grounds()["1-5-1"]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2021, terminals are placed.", ["2021"]),
        ("The city will place three terminals.", ["3"]),
        ("LINE is used.", ["LINE"]),
        ("The city will use LINE.", ["LINE"]),
        ("The Tax Payment Division helps.", ["Tax", "Payment"]),
        ("The Childcare Support Division uses Mynaportal.", []),
    ],
)
def test_what_the_english_plan_does_not_say_is_found(text: str, found: list[str]) -> None:
    assert unknown_english(text, grounds()["1-5-1"]) == found


@pytest.mark.parametrize("topic", sheets.ids("topics"))
def test_the_note_of_a_theme_speaks_of_its_measures(topic: str) -> None:
    row = sheets.find("topics", topic)
    linked = [r["measure"] for r in sheets.rows("measure_topics") if r["topic"] == topic]
    for language, pattern in (("ja", _NAMING), ("en", _ENGLISH_WORD)):
        said = "".join(grounds()[id].words(language) for id in linked)
        said += "".join(text for id in linked for _column, text in texts(id, language))
        note = pattern.findall(row[f"note_{language}"])
        assert note
        assert [word for word in note if word.casefold() not in said.casefold()] == []
