"""When measures are carried out, and what became of them."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.partial_date import PartialDate, year_of
from plandata.model.records.common import AboutMeasure, Record
from plandata.model.text import Text

#: The period that a row is about, as part of the row's key.
InPeriod = Annotated[
    str,
    Column(
        "期間",
        "Period",
        "期間のid。periods.csv がない計画では、計画期間の中の年度を西暦で書く",
        "Id of the period; in a plan without periods.csv a fiscal year of the plan",
        key=True,
        refs=("periods",),
        of_plan=True,
    ),
]


@dataclass(frozen=True, kw_only=True)
class Period(Record):
    """periods.csv: the periods of a plan that counts in others than its own fiscal years."""

    heading = Heading(
        "期間",
        "Periods",
        "1行が、スケジュールや指標の一つの期間（年度、半年、四半期など）です。順に並べます。"
        "年度ごとの計画で、始まりと終わりの年度が決まっていれば、このファイルは要りません。",
        "One row is a period of the schedule and the indicators: a year, a half, a quarter. They "
        "stand in their order. A plan by its own fiscal years does not need the file.",
    )

    id: Annotated[
        str, key("期間のid。年度なら西暦の4桁", "Id of the period; four digits for a year")
    ]
    name: Annotated[
        Text,
        Column(
            "名前",
            "Name",
            "期間の名前。年度で空なら、年度の書き方による",
            "What the period is called; empty for a fiscal year, which is said as such",
            optional=True,
            unique=True,
        ),
    ]

    @property
    def year(self) -> int | None:
        """The fiscal year for which it stands, if its id is one."""
        return year_of(self.id)


@dataclass(frozen=True, kw_only=True)
class ScheduleEntry(Record):
    """schedule.csv: one stage in one period of one measure.

    ``order`` counts the stages of a cell from 1; ``carried`` keeps that the source has an
    arrow there, that is, the last stage of the period before goes on.
    """

    heading = Heading(
        "スケジュール",
        "Schedule",
        "1行が、一つの個別施策の、一つの期間の、一つの段階です。同じ期間に段階が二つあれば"
        "2行になり、何もしない期間には行がありません。",
        "One row is a stage of a measure in a period. Two stages in a period are two rows, and a "
        "period without work has none.",
    )

    measure: AboutMeasure
    period: InPeriod
    order: Annotated[
        int,
        Column(
            "順番",
            "Order",
            "同じ期間の中での順番。1から数える",
            "The place within the period, counted from 1",
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
            "計画書で、前の期間から続く矢印だけが書かれているかどうか",
            "Whether the plan only has an arrow there, which goes on from the period before",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Progress(Record):
    """progress.csv: what became of a measure in a period."""

    heading = Heading(
        "進み具合",
        "Progress",
        "1行が、一つの個別施策の、一つの期間の記録です。",
        "One row is what became of a measure in a period.",
    )

    measure: AboutMeasure
    period: InPeriod
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
