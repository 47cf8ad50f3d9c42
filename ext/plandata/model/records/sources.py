"""What the source prints: its charts, their values, and where it contradicts itself."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.partial_date import PartialDate
from plandata.model.records.common import Record, SourcePage
from plandata.model.text import Text


@dataclass(frozen=True, kw_only=True)
class Figure(Record):
    """figures.csv: a chart or table of the source and its caption."""

    heading = Heading(
        "図表",
        "Figures",
        "1行が、計画書の一つの図表です。",
        "One row is a chart or table of the plan.",
    )

    id: Annotated[str, key("図表のid", "Id of the figure")]
    number: Annotated[
        str,
        Column(
            "図表番号",
            "Number",
            "計画書の図表番号",
            "The number of the figure in the plan",
            optional=True,
        ),
    ]
    caption: Annotated[Text, Column("題", "Caption", "図表の題", "The caption of the figure")]
    source: Annotated[
        Text,
        Column(
            "出典", "Source", "図表の出典", "Where the figure's values come from", optional=True
        ),
    ]
    source_page: SourcePage
    note: Annotated[Text, Column("注", "Note", "図表の注", "A note on the figure", optional=True)]


@dataclass(frozen=True, kw_only=True)
class FigureValue(Record):
    """figure_values.csv: one value of a chart that the source states; ``unit`` in words."""

    heading = Heading(
        "図表の値",
        "Figure values",
        "1行が、計画書の文章から分かる、図表の一つの値です。",
        "One row is a value of a figure that the text of the plan states.",
    )

    id: Annotated[str, key("値のid", "Id of the value")]
    figure: Annotated[
        str, Column("図表", "Figure", "図表のid", "Id of the figure", refs=("figures",))
    ]
    item: Annotated[Text, Column("項目", "Item", "何の値か", "What the value is of")]
    period: Annotated[
        PartialDate | None,
        Column(
            "時期",
            "Period",
            "いつの値か。年、年月、または年月日",
            "When the value was measured, as far as it is known",
            optional=True,
        ),
    ]
    value: Annotated[
        Decimal, Column("値", "Value", "値。単位は付けない", "The value, without its unit")
    ]
    unit: Annotated[
        Text, Column("単位", "Unit", "値の単位", "The unit of the value", optional=True)
    ]


@dataclass(frozen=True, kw_only=True)
class Erratum(Record):
    """errata.csv: a contradiction of the source and the reading taken.

    ``file``, ``record`` and ``column`` name the cell concerned, where there is one.
    """

    heading = Heading(
        "計画書の誤りと食い違い",
        "Errata",
        "1行が、計画書の一つの誤り、または食い違いです。",
        "One row is an error of the plan, or a place where it contradicts itself.",
    )

    id: Annotated[str, key("誤りのid", "Id of the error")]
    place: Annotated[
        Text,
        Column("場所", "Place", "計画書のどこにあるか", "Where in the plan it stands"),
    ]
    source_page: SourcePage
    printed: Annotated[
        Text,
        Column("計画書の記載", "As printed", "計画書に書かれていること", "What the plan says"),
    ]
    taken: Annotated[
        Text,
        Column("採った読み", "Reading taken", "この版で採ったこと", "What this edition says"),
    ]
    reason: Annotated[Text, Column("理由", "Reason", "採った理由", "Why this reading was taken")]
    file: Annotated[
        str,
        Column(
            "ファイル",
            "File",
            "関係するデータのファイル。`.csv`は付けない",
            "The file of the data that is concerned, without `.csv`",
            optional=True,
        ),
    ]
    record: Annotated[
        str,
        Column(
            "レコード",
            "Record",
            "関係する行のid。キーが二つ以上の列のときは、`/`でつなぐ",
            "Id of the row that is concerned; a key of several columns is joined by `/`",
            optional=True,
        ),
    ]
    column: Annotated[
        str,
        Column(
            "列",
            "Column",
            "関係する列の名前",
            "Name of the column that is concerned",
            optional=True,
        ),
    ]
