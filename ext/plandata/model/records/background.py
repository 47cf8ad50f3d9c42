"""What came before the plan: its history and the results of the plan before."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.records.common import FIRST_YEAR, LAST_YEAR, Record
from plandata.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """history.csv: what was done in a fiscal year before the plan."""

    heading = Heading(
        "これまでの取組み",
        "History",
        "1行が、一つの年度の一つの出来事です。",
        "One row is an event in a fiscal year before the plan.",
    )

    fiscal_year: Annotated[
        int,
        Column(
            "年度",
            "Fiscal year",
            "出来事のあった年度。西暦で書く",
            "The fiscal year of the event",
            key=True,
            minimum=FIRST_YEAR,
            maximum=LAST_YEAR,
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
    event: Annotated[Text, Column("出来事", "Event", "出来事", "What happened")]


@dataclass(frozen=True, kw_only=True)
class Scale(Record):
    """evaluation_scales.csv: a scale by which the plan before was judged."""

    heading = Heading(
        "評価のものさし",
        "Evaluation scales",
        "1行が、前の計画を評価する一つのものさしです。",
        "One row is a scale by which the plan before was judged.",
    )

    id: Annotated[str, key("ものさしのid", "Id of the scale")]
    name: Annotated[Text, Column("名前", "Name", "ものさしの名前", "The name of the scale")]
    total: Annotated[
        int | None,
        Column(
            "合計",
            "Total",
            "ものさしの行の施策の数を合わせた数",
            "The number of measures in all rows of the scale",
            optional=True,
            minimum=0,
        ),
    ]
    figure: Annotated[
        str,
        Column(
            "図表",
            "Figure",
            "結果を示す図表のid",
            "Id of the figure that shows the results",
            optional=True,
            refs=("figures",),
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Result(Record):
    """evaluation.csv: one line of a scale; ``percent`` is what the source prints."""

    heading = Heading(
        "前の計画の評価",
        "Evaluation of the previous plan",
        "1行が、ものさしの一つの段階と、その結果です。",
        "One row is a grade of a scale, and how many measures got it.",
    )

    id: Annotated[str, key("評価のid", "Id of the result")]
    scale: Annotated[
        str,
        Column("ものさし", "Scale", "ものさしのid", "Id of the scale", refs=("evaluation_scales",)),
    ]
    name: Annotated[Text, Column("名前", "Name", "評価の名前", "The name of the result")]
    meaning: Annotated[
        Text, Column("意味", "Meaning", "評価の意味", "What the result means", optional=True)
    ]
    count: Annotated[
        int | None,
        Column(
            "施策の数",
            "Count",
            "その評価になった施策の数",
            "The number of measures with this result",
            optional=True,
            minimum=0,
        ),
    ]
    percent: Annotated[
        int | None,
        Column(
            "割合",
            "Percentage",
            "計画書に書かれた割合。単位は%で、記号は付けない",
            "The share as printed, in percent and without the sign",
            optional=True,
            minimum=0,
            maximum=100,
        ),
    ]
    parts: Annotated[
        tuple[str, ...],
        Column(
            "内訳",
            "Parts",
            "まとめた行のもとになる評価のid",
            "Ids of the results that the row takes together",
            optional=True,
            refs=("evaluation",),
        ),
    ]
