"""By what a plan is measured, and what it costs."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.records.common import AboutMeasure, Record, SourcePage
from plandata.model.records.schedule import InPeriod
from plandata.model.text import Text

#: What a value of an indicator may be, in the order in which they are shown.
BASELINE, TARGET, ACTUAL = "baseline", "target", "actual"
#: What an amount of money may be.
PLANNED = "planned"


@dataclass(frozen=True, kw_only=True)
class Indicator(Record):
    """indicators.csv: an indicator (KPI) of a measure or of a group."""

    heading = Heading(
        "指標",
        "Indicators",
        "1行が、個別施策かまとまりの一つの指標（KPI）です。",
        "One row is an indicator (KPI) of a measure or of a group.",
    )

    id: Annotated[str, key("指標のid", "Id of the indicator")]
    measure: Annotated[
        str,
        Column(
            "個別施策",
            "Measure",
            "この指標で測る個別施策のid。まとまりの指標なら空",
            "Id of the measure; empty for an indicator of a group",
            refs=("measures",),
            optional=True,
        ),
    ]
    group: Annotated[
        str,
        Column(
            "まとまり",
            "Group",
            "この指標で測るまとまりのid。個別施策の指標なら空",
            "Id of the group; empty for an indicator of a measure",
            refs=("groups",),
            optional=True,
        ),
    ]
    name: Annotated[Text, Column("名前", "Name", "指標の名前", "What is measured")]
    unit: Annotated[
        Text, Column("単位", "Unit", "値の単位", "The unit of the values", optional=True)
    ]
    direction: Annotated[
        str,
        Column(
            "目指す方向",
            "Direction",
            "増やす（up）、減らす（down）、保つ（keep）のどれか",
            "Whether it is to go up, to go down or to be kept",
            choices=("up", "down", "keep"),
            optional=True,
        ),
    ]
    note: Annotated[
        Text,
        Column("注", "Note", "出し方や出典など", "How it is measured, and by whom", optional=True),
    ]
    source_page: SourcePage


@dataclass(frozen=True, kw_only=True)
class IndicatorValue(Record):
    """indicator_values.csv: a value of an indicator in a period, as a number or in words."""

    heading = Heading(
        "指標の値",
        "Values of indicators",
        "1行が、一つの指標の、一つの期間の、一つの値です。基準値がなければ、その行はありません。",
        "One row is a value of an indicator in a period. A baseline that is missing has no row.",
    )

    indicator: Annotated[
        str,
        Column(
            "指標", "Indicator", "指標のid", "Id of the indicator", key=True, refs=("indicators",)
        ),
    ]
    kind: Annotated[
        str,
        Column(
            "種類",
            "Kind",
            "基準値（baseline）、目標値（target）、実績値（actual）のどれか",
            "Whether it is the baseline, a target or an actual value",
            key=True,
            choices=(BASELINE, TARGET, ACTUAL),
        ),
    ]
    period: Annotated[
        str,
        Column(
            "期間",
            "Period",
            "期間のid、または計画の前や後の年度（西暦の4桁）",
            "Id of the period, or a fiscal year before or after the plan",
            key=True,
        ),
    ]
    value: Annotated[
        Decimal | None,
        Column(
            "値",
            "Value",
            "数の値。単位は付けない。数でなければ空",
            "The value without its unit; empty where it is no number",
            optional=True,
        ),
    ]
    words: Annotated[
        Text,
        Column(
            "言葉の値",
            "In words",
            "数でない値（「実施」など）",
            "The value where it is no number, such as “done”",
            optional=True,
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Money(Record):
    """money.csv: what a measure costs in a period; the unit stands in plan.csv."""

    heading = Heading(
        "事業費",
        "Money",
        "1行が、一つの個別施策の、一つの期間の金額です。単位は`plan.csv`の`money_unit`です。",
        "One row is an amount of a measure in a period, in the `money_unit` of `plan.csv`.",
    )

    measure: AboutMeasure
    period: InPeriod
    kind: Annotated[
        str,
        Column(
            "種類",
            "Kind",
            "計画額（planned）、実績額（actual）のどちらか",
            "Whether it was planned or spent",
            key=True,
            choices=(PLANNED, ACTUAL),
        ),
    ]
    amount: Annotated[Decimal, Column("金額", "Amount", "金額", "The amount")]
