"""When measures are carried out, and what became of them."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading
from plandata.model.partial_date import PartialDate
from plandata.model.records.common import AboutMeasure, Record
from plandata.model.text import Text


@dataclass(frozen=True, kw_only=True)
class ScheduleEntry(Record):
    """schedule.csv: one stage in one fiscal year of one measure.

    ``order`` counts the stages of a cell from 1; ``carried`` keeps that the source has an
    arrow there, that is, the last stage of the year before goes on.
    """

    heading = Heading(
        "スケジュール",
        "Schedule",
        "1行が、一つの個別施策の、一つの年度の、一つの段階です。同じ年度に段階が二つあれば"
        "2行になります。",
        "One row is a stage of a measure in a fiscal year; two stages in a year are two rows.",
    )

    measure: AboutMeasure
    fiscal_year: Annotated[
        int,
        Column(
            "年度",
            "Fiscal year",
            "計画期間の中の年度",
            "A fiscal year of the plan's period",
            key=True,
            of_plan=True,
        ),
    ]
    order: Annotated[
        int,
        Column(
            "順番",
            "Order",
            "同じ年度の中での順番。1から数える",
            "The place within the year, counted from 1",
            key=True,
            minimum=1,
        ),
    ]
    stage: Annotated[str, Column("段階", "Stage", "段階のid", "Id of the stage", refs=("stages",))]
    carried: Annotated[
        bool,
        Column(
            "継続",
            "Carried over",
            "計画書で、前の年度から続く矢印だけが書かれているかどうか",
            "Whether the plan only has an arrow there, which goes on from the year before",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Progress(Record):
    """progress.csv: what became of a measure in a fiscal year."""

    heading = Heading(
        "進み具合",
        "Progress",
        "1行が、一つの個別施策の、一つの年度の記録です。",
        "One row is what became of a measure in a fiscal year.",
    )

    measure: AboutMeasure
    fiscal_year: Annotated[
        int,
        Column(
            "年度",
            "Fiscal year",
            "記録の対象の年度",
            "The fiscal year that is reported",
            key=True,
            of_plan=True,
        ),
    ]
    evaluation: Annotated[
        str, Column("評価", "Evaluation", "評価のid", "Id of the result", refs=("evaluation",))
    ]
    direction: Annotated[
        str,
        Column(
            "今後の方向",
            "Direction",
            "今後の方向を表す評価のid",
            "Id of the result that says how the measure goes on",
            optional=True,
            refs=("evaluation",),
        ),
    ]
    note: Annotated[
        Text, Column("説明", "Note", "記録の説明", "What there is to say of it", optional=True)
    ]
    recorded_on: Annotated[
        PartialDate,
        Column(
            "記録日",
            "Recorded on",
            "記録した年、年月、または年月日",
            "When it was recorded, as far as it is known",
        ),
    ]
