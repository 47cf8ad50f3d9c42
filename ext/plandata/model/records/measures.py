"""What a plan sets out to do: its measures, and who does them."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.records.common import AboutMeasure, Record, SourcePage
from plandata.model.records.groups import NUMBER
from plandata.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """measures.csv: 個別施策."""

    heading = Heading(
        "個別施策",
        "Measures",
        "1行が一つの個別施策です。印の列は、`flags.csv`の`id`から決まります。",
        "One row is a measure. The columns of marks follow from the ids of `flags.csv`.",
    )

    id: Annotated[str, key("個別施策のid", "Id of the measure")]
    group: Annotated[
        str,
        Column(
            "まとまり",
            "Group",
            "この施策を含むまとまりのid。まとまりのない計画には要らない",
            "Id of the group in which the measure stands; not needed in a plan without groups",
            refs=("groups",),
            optional=True,
        ),
    ]
    number: Annotated[str, NUMBER]
    name: Annotated[Text, Column("名前", "Name", "個別施策の名前", "The name of the measure")]
    brief: Annotated[
        Text,
        Column(
            "かんたんに言うと",
            "In brief",
            "何をする施策か。やさしい言葉の一文で書く",
            "What the measure does, in one sentence of plain words",
            optional=True,
        ),
    ]
    benefit: Annotated[
        Text,
        Column(
            "くらしとの関わり",
            "What it means for you",
            "くらしにどう関わるか。やさしい言葉の一文か二文で書く",
            "What it means for residents, in a sentence or two of plain words",
            optional=True,
        ),
    ]
    synonyms: Annotated[
        Text,
        Column(
            "検索の言葉",
            "Words for the search",
            "施策の文章にない、読む人が検索で使う言葉や読み。ほかの言語の言葉の訳とは限らない",
            "What readers call the matter, where the texts of the measure don't; not translations",
            optional=True,
            translated=False,
            listed=True,
        ),
    ]
    flags: Annotated[
        tuple[str, ...],
        Column(
            "{name}",
            "{name}",
            "印「{name}」が付くかどうか",
            "Whether the measure bears the mark “{name}”",
            flags="flags",
        ),
    ]
    source_page: SourcePage


@dataclass(frozen=True, kw_only=True)
class MeasureDepartment(Record):
    """measure_departments.csv: a department of a measure, and in which role."""

    heading = Heading(
        "個別施策と担当課",
        "Departments in charge of measures",
        "1行が、一つの個別施策と一つの担当課の組です。担当課が三つあれば3行になります。",
        "One row is a measure and a department in charge of it; three departments are three rows.",
    )

    measure: AboutMeasure
    department: Annotated[
        str,
        Column(
            "担当課",
            "Department",
            "担当課のid",
            "Id of the department",
            key=True,
            refs=("departments",),
        ),
    ]
    role: Annotated[
        str,
        Column(
            "役割",
            "Role",
            "その施策での役割のid。役割を分けない計画では要らない",
            "Id of the role in the measure; not needed in a plan that has no roles",
            refs=("roles",),
            optional=True,
        ),
    ]
