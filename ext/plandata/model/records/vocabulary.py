"""The words of a plan: marks, stages, offices."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.records.common import Icon, Reading, Record
from plandata.model.text import Text

_Meaning = Annotated[
    Text,
    Column(
        "意味", "Meaning", "計画書に書かれた意味", "The meaning that the plan gives", optional=True
    ),
]


@dataclass(frozen=True, kw_only=True)
class Word(Record):
    """A vocabulary entry with its reading in kana."""

    id: Annotated[str, key("言葉のid", "Id of the word")]
    name: Annotated[Text, Column("名前", "Name", "言葉", "The word")]
    reading: Reading

    def called(self) -> Iterator[str]:
        """Every name by which authors may mean it."""
        yield from self.name.values()


@dataclass(frozen=True, kw_only=True)
class Flag(Word):
    """flags.csv: a mark that a measure can bear."""

    heading = Heading(
        "施策の印",
        "Flags",
        "1行が、個別施策に付く一つの印です。ここにある`id`は、`measures.csv`の列の名前にも"
        "なります。",
        "One row is a mark that measures may bear. Its `id` is also a column of `measures.csv`.",
    )

    id: Annotated[str, key("印のid", "Id of the mark")]
    name: Annotated[Text, Column("名前", "Name", "印の名前", "The name of the mark")]
    meaning: _Meaning
    icon: Icon


@dataclass(frozen=True, kw_only=True)
class Stage(Word):
    """stages.csv: a stage of work in a schedule."""

    heading = Heading(
        "進み方の段階",
        "Stages",
        "1行が、スケジュールに出てくる一つの段階です。段階が進む順に並べます。",
        "One row is a stage of work in the schedule, in the order in which work goes on.",
    )

    id: Annotated[str, key("段階のid", "Id of the stage")]
    name: Annotated[Text, Column("名前", "Name", "段階の名前", "The name of the stage")]
    meaning: _Meaning
    icon: Icon


@dataclass(frozen=True, kw_only=True)
class Department(Word):
    """departments.csv: an office in charge of measures."""

    heading = Heading(
        "担当課",
        "Departments",
        "1行が一つの担当課です。",
        "One row is a department in charge of measures.",
    )

    id: Annotated[str, key("担当課のid", "Id of the department")]
    name: Annotated[
        Text,
        Column("名前", "Name", "担当課の名前", "The name of the department", unique=True),
    ]


@dataclass(frozen=True, kw_only=True)
class Role(Record):
    """roles.csv: what a department is to a measure, such as the lead or a partner."""

    heading = Heading(
        "役割",
        "Roles",
        "1行が、個別施策での課の役割（主管、協力など）です。",
        "One row is what a department is to a measure: the lead, a partner.",
    )

    id: Annotated[str, key("役割のid", "Id of the role")]
    name: Annotated[Text, Column("名前", "Name", "役割の名前", "What the role is called")]
