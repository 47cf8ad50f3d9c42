"""What a plan sets out to do: the tree of its measures, and who does them."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.records.common import AboutMeasure, Record, SourcePage
from plandata.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Goal(Record):
    """goals.csv: 基本目標."""

    heading = Heading(
        "基本目標", "Goals", "1行が一つの基本目標です。", "One row is a goal of the plan."
    )

    id: Annotated[str, key("基本目標の番号", "Number of the goal")]
    name: Annotated[Text, Column("名前", "Name", "基本目標の名前", "The name of the goal")]
    source_page: SourcePage


@dataclass(frozen=True, kw_only=True)
class Area(Record):
    """areas.csv: 施策区分."""

    heading = Heading(
        "施策区分", "Areas", "1行が一つの施策区分です。", "One row is an area of measures."
    )

    id: Annotated[str, key("施策区分の番号", "Number of the area")]
    parent: Annotated[
        str,
        Column(
            "基本目標",
            "Parent",
            "この区分を含む基本目標",
            "The goal to which the area belongs",
            refs=("goals",),
        ),
    ]
    name: Annotated[Text, Column("名前", "Name", "施策区分の名前", "The name of the area")]
    source_page: SourcePage


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """measures.csv: 個別施策. Its group is an area, or a goal in a plan without areas."""

    heading = Heading(
        "個別施策",
        "Measures",
        "1行が一つの個別施策です。印の列は、`flags.csv`の`id`から決まります。",
        "One row is a measure. The columns of marks follow from the ids of `flags.csv`.",
    )

    id: Annotated[str, key("個別施策の番号", "Number of the measure")]
    area: Annotated[
        str,
        Column(
            "施策区分",
            "Area",
            "この施策を含む施策区分。区分のない計画では基本目標",
            "The area of the measure; its goal in a plan without areas",
            refs=("areas", "goals"),
        ),
    ]
    name: Annotated[Text, Column("名前", "Name", "個別施策の名前", "The name of the measure")]
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
    """measure_departments.csv: a department in charge of a measure."""

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
