from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import pytest

from plandata.model.columns import Column, column_at, columns_of, key
from plandata.model.constraints import ID, Constraints, Form
from plandata.model.partial_date import PartialDate
from plandata.model.records import Place, Record
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
    assert Text({"ja": ""}).best("en") == ("", "ja")


def test_the_first_language_is_the_sources() -> None:
    assert str(Text({"ja": "", "en": "only"})) == ""
    assert str(Text({"en": "only", "ja": "唯一"})) == "only"
    assert Text({"en": "only"}).best("ja") == ("only", "en")


def test_texts_with_the_same_words_are_equal() -> None:
    assert Text({"ja": "目標", "en": ""}) == Text({"ja": "目標"})
    assert Text({"ja": "目標"}) != Text({"ja": "目標", "en": "goal"})


def test_texts_with_the_same_words_hash_alike_and_say_what_they_hold() -> None:
    assert len({Text({"ja": "目標", "en": ""}), Text({"ja": "目標"})}) == 1
    assert repr(Text({"ja": "目標"})) == "Text({'ja': '目標'})"


def column(title: str, **more: Any) -> Column:
    return Column(title, title, f"{title}の説明", f"about {title}", **more)


@dataclass(frozen=True, kw_only=True)
class Room(Record):
    """A record of every kind of column."""

    house: Annotated[str, column("家", key=True, refs=("houses", "tents"))]
    number: Annotated[int, column("番号", key=True, minimum=0, maximum=9)]
    name: Annotated[Text, column("名前", unique=True)]
    note: Annotated[Text, column("注", optional=True)]
    beds: Annotated[int | None, column("寝台", optional=True)]
    marks: Annotated[tuple[str, ...], column("{name}", flags="marks")]
    beside: Annotated[tuple[str, ...], column("隣", optional=True, refs=("rooms",))]
    open: Annotated[bool, column("空き")]
    since: Annotated[date, column("始まり")]
    built: Annotated[PartialDate, column("建築")]
    area: Annotated[Decimal, column("広さ")]
    view: Annotated[str, column("眺め", choices=("sea", "hill"))]
    lock: Annotated[str, column("鍵", form=Form("[A-Z]{2}", "英大文字2字"))]


@dataclass(frozen=True, kw_only=True)
class House(Record):
    """A record with one key."""

    id: Annotated[str, key("家のid", "Id of the house")]


def test_columns_stand_in_the_order_of_the_attributes_without_the_origin() -> None:
    assert [column.name for column in columns_of(Room)] == [
        *("house", "number", "name", "note", "beds", "marks", "beside", "open", "since", "built"),
        *("area", "view", "lock"),
    ]


def test_columns_have_the_kinds_of_their_annotations() -> None:
    assert [column.kind for column in columns_of(Room)] == [
        *(str, int, Text, Text, int, tuple, tuple, bool, date, PartialDate, Decimal, str, str)
    ]


def test_columns_say_what_is_a_list_and_what_is_an_id() -> None:
    columns = columns_of(Room)

    assert [column.name for column in columns if column.is_id] == ["house", "beside"]
    assert [column.name for column in columns if column.is_list] == ["beside"]
    assert columns_of(House)[0].is_id


def test_texts_need_the_header_of_their_source_and_flags_none() -> None:
    headers = {column.name: column.headers("fr") for column in columns_of(Room)}

    assert headers["name"] == ("name_fr",)
    assert headers["lock"] == ("lock",)
    assert headers["note"] == headers["beds"] == (), "a file may lack them"
    assert headers["marks"] == ()


def test_what_is_published_of_a_column_are_its_constraints() -> None:
    published = {column.name: column.constraints().published() for column in columns_of(Room)}

    assert published["number"] == {"required": True, "minimum": 0, "maximum": 9}
    assert published["name"] == {"required": True, "unique": True}
    assert published["beds"] == {}
    assert published["view"] == {"required": True, "enum": ["sea", "hill"]}
    assert published["lock"] == {"required": True, "pattern": "[A-Z]{2}"}


def test_a_translation_is_asked_for_nothing() -> None:
    name = columns_of(Room)[2]
    assert name.constraints("en", "fr").published() == {}
    assert name.constraints("fr", "fr").published() != {}


def test_the_only_key_is_unique_and_has_the_form_of_ids() -> None:
    constraints = columns_of(House)[0].constraints()
    assert constraints.unique
    assert constraints.pattern == ID
    assert not columns_of(Room)[0].constraints().unique


@pytest.mark.parametrize(
    ("header", "name", "language"),
    [
        ("house", "house", ""),
        ("name_ja", "name", "ja"),
        ("name_pt", "name", "pt"),
        ("quiet", "marks", ""),
    ],
)
def test_a_header_cell_belongs_to_a_column(header: str, name: str, language: str) -> None:
    found = column_at(Room, header, ("quiet",))
    assert found
    assert (found[0].name, found[1]) == (name, language)


@pytest.mark.parametrize("header", ["", "name", "house_ja", "marks", "loud", "name_JA", "origin"])
def test_another_header_cell_belongs_to_none(header: str) -> None:
    assert column_at(Room, header, ("quiet",)) is None


def test_a_plan_narrows_what_the_engine_asks_but_never_widens_it() -> None:
    engine = Constraints(required=True, minimum=0, enum=("a",))
    own = Constraints(unique=True, minimum=5, maximum=7, enum=("a", "b"))

    assert engine.narrowed(own) == Constraints(
        required=True, unique=True, minimum=0, maximum=7, enum=("a",)
    )


def test_records_are_equal_by_their_cells_and_say_them() -> None:
    here, there = (House(origin=Place("data/houses.csv", ("id",), n), id="a") for n in (2, 3))

    assert len({here, there}) == 1
    assert repr(here) == "House(id='a')"
