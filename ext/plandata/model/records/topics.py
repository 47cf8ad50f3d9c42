"""What measures are about: the goals of the United Nations, doors for citizens, and the like."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.records.common import AboutMeasure, Icon, Record
from plandata.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Vocabulary(Record):
    """vocabularies.csv: a list of topics, such as the SDGs."""

    heading = Heading(
        "分類",
        "Vocabularies",
        "1行が、個別施策を分ける一つの分類（SDGs、くらしの場面など）です。",
        "One row is a vocabulary of topics, such as the SDGs or the occasions of life.",
    )

    id: Annotated[str, key("分類のid", "Id of the vocabulary")]
    name: Annotated[Text, Column("名前", "Name", "分類の名前", "What the vocabulary is called")]


@dataclass(frozen=True, kw_only=True)
class Topic(Record):
    """topics.csv: a topic of a vocabulary, to which measures contribute."""

    heading = Heading(
        "分類の項目",
        "Topics",
        "1行が、分類の一つの項目（SDGsの一つのゴールなど）です。",
        "One row is a topic of a vocabulary, such as one of the SDGs.",
    )

    id: Annotated[str, key("項目のid", "Id of the topic")]
    vocabulary: Annotated[
        str,
        Column("分類", "Vocabulary", "分類のid", "Id of the vocabulary", refs=("vocabularies",)),
    ]
    number: Annotated[
        str,
        Column(
            "番号", "Number", "項目の番号。なければ空", "The number of the topic", optional=True
        ),
    ]
    name: Annotated[Text, Column("名前", "Name", "項目の名前", "What the topic is called")]
    note: Annotated[
        Text,
        Column(
            "説明",
            "Note",
            "どんな施策があるかを表す、いくつかの言葉",
            "Some words that say what its measures are about",
            optional=True,
        ),
    ]
    icon: Icon


@dataclass(frozen=True, kw_only=True)
class MeasureTopic(Record):
    """measure_topics.csv: a topic of a measure."""

    heading = Heading(
        "個別施策と分類の項目",
        "Topics of measures",
        "1行が、一つの個別施策と一つの項目の組です。",
        "One row is a measure and a topic to which it contributes.",
    )

    measure: AboutMeasure
    topic: Annotated[
        str,
        Column("項目", "Topic", "項目のid", "Id of the topic", key=True, refs=("topics",)),
    ]
