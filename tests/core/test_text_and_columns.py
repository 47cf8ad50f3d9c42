from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

import pytest

from plandata.model.columns import FlagColumns, Key, OneOf, Optional, Ref, columns_of
from plandata.model.records import Record
from plandata.model.text import Text


def test_a_text_is_read_in_the_readers_language() -> None:
    text = Text({"ja": "目標", "en": "goal"})

    assert text.best("en") == ("goal", "en")
    assert text.best("ja") == ("目標", "ja")
    assert str(text) == "目標"


@pytest.mark.parametrize("words", [{"ja": "目標"}, {"ja": "目標", "en": ""}])
def test_a_text_without_translation_says_that_it_is_in_japanese(words: dict[str, str]) -> None:
    assert Text(words).best("en") == ("目標", "ja")
    assert "en" not in Text(words)


def test_an_empty_text_is_false() -> None:
    assert not Text({"ja": "", "en": ""})
    assert Text({}).best("en") == ("", "ja")
    assert str(Text({"en": "only"})) == ""


def test_texts_with_the_same_words_are_equal() -> None:
    assert Text({"ja": "目標", "en": ""}) == Text({"ja": "目標"})
    assert Text({"ja": "目標"}) != Text({"ja": "目標", "en": "goal"})


@dataclass(frozen=True, kw_only=True)
class Room(Record):
    """A record of every kind of column."""

    house: Annotated[str, Key(), Ref(("houses", "tents"))]
    number: Annotated[int, Key()]
    name: Text
    note: Annotated[Text, Optional()]
    beds: Annotated[int | None, Optional()]
    marks: Annotated[tuple[str, ...], FlagColumns("marks")]
    beside: Annotated[tuple[str, ...], Optional(), Ref(("rooms",))]
    open: bool
    since: date
    area: Decimal
    view: Annotated[str, OneOf(("sea", "hill"))]


def test_columns_stand_in_the_order_of_the_attributes_without_the_origin() -> None:
    assert [column.name for column in columns_of(Room)] == [
        *("house", "number", "name", "note", "beds", "marks", "beside", "open", "since", "area"),
        "view",
    ]


def test_columns_have_the_kinds_of_their_annotations() -> None:
    assert [column.kind for column in columns_of(Room)] == [
        *(str, int, Text, Text, int, tuple, tuple, bool, date, Decimal, str)
    ]


def test_columns_say_what_is_key_what_is_optional_and_what_leads_elsewhere() -> None:
    columns = columns_of(Room)

    assert [column.name for column in columns if column.key] == ["house", "number"]
    assert [column.name for column in columns if column.optional] == ["note", "beds", "beside"]
    assert {column.name: column.refs for column in columns if column.refs} == {
        "house": ("houses", "tents"),
        "beside": ("rooms",),
    }
    assert [column.name for column in columns if column.is_id] == ["house", "beside"]
    assert {column.name: column.choices for column in columns if column.choices} == {
        "view": ("sea", "hill")
    }


def test_texts_need_their_japanese_header_and_flags_none() -> None:
    headers = {column.name: column.headers for column in columns_of(Room)}

    assert headers["name"] == ("name_ja",)
    assert headers["note"] == ("note_ja",)
    assert headers["beds"] == ("beds",)
    assert headers["marks"] == ()
