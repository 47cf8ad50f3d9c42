"""The laws that a plan carries out."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.address import ADDRESS
from plandata.model.columns import Column, Heading, key
from plandata.model.constraints import Form
from plandata.model.partial_date import PartialDate
from plandata.model.records.common import AboutMeasure, Record
from plandata.model.text import Text
from sitecheck.message import Message

#: What became of a law or an article after the plan.
_STATE = Column(
    "今の状態",
    "State today",
    "計画のあとで廃止や改正があって、計画書の条番号と変わったとき、どうなったか",
    "What became of it after the plan, if it was repealed or renumbered",
    optional=True,
)
_STATE_ON = Column(
    "今の状態になった日",
    "State since",
    "廃止や改正の日。年、年月、または年月日",
    "When that came into force, as far as it is known",
    optional=True,
)
_STATE_SOURCE = Column(
    "今の状態の根拠",
    "Source of the state",
    "廃止や改正を定めた法律の番号など",
    "What says so, such as the number of the law that repealed it",
    optional=True,
)


@dataclass(frozen=True, kw_only=True)
class Law(Record):
    """laws.csv: a law or an ordinance, and where its text is."""

    heading = Heading(
        "法律",
        "Laws",
        "1行が、計画書に出てくる一つの法律や条例です。",
        "One row is a law or an ordinance that the plan names.",
    )

    id: Annotated[str, key("法律のid", "Id of the law")]
    egov_id: Annotated[
        str,
        Column(
            "e-GovのID",
            "e-Gov id",
            "e-Gov法令検索の法令ID",
            "The id of the law in the e-Gov law database",
            optional=True,
            unique=True,
            form=Form("[0-9]{3}[A-Z]{2}[0-9]{10}", Message("数字3桁、英大文字2字、数字10桁")),
        ),
    ]
    address: Annotated[
        str,
        Column(
            "アドレス",
            "Address",
            "e-GovのIDがない法律や条例の、条文を読めるページ",
            "Where the text can be read, if the law has no e-Gov id",
            optional=True,
            form=ADDRESS,
        ),
    ]
    number: Annotated[
        Text,
        Column(
            "法令番号",
            "Law number",
            "公布された年と番号",
            "The year and number under which it was promulgated",
            optional=True,
        ),
    ]
    name: Annotated[
        Text, Column("名前", "Name", "法律の正式な名前", "The official name of the law")
    ]
    label: Annotated[
        Text,
        Column(
            "短い名前",
            "Label",
            "計画書で使う短い名前。なければ正式な名前",
            "The short name that the plan uses; the official one where it uses none",
        ),
    ]
    state: Annotated[Text, _STATE]
    changed_on: Annotated[PartialDate | None, _STATE_ON]
    state_source: Annotated[Text, _STATE_SOURCE]


@dataclass(frozen=True, kw_only=True)
class Article(Record):
    """articles.csv: an article of a law and the label that the plan gives it."""

    heading = Heading(
        "法律の条",
        "Law articles",
        "1行が、計画書に出てくる法律の一つの条です。",
        "One row is an article of a law that the plan names.",
    )

    id: Annotated[str, key("条のid", "Id of the article")]
    law: Annotated[str, Column("法律", "Law", "法律のid", "Id of the law", refs=("laws",))]
    number: Annotated[
        str,
        Column(
            "条の番号",
            "Article number",
            "法律に書かれた条の番号（`9`、`9の2`、`§65583(a)`など）。法律の全体なら空",
            "The number in the law, such as `9`, `9-2` or `§65583(a)`; empty for the whole law",
            optional=True,
        ),
    ]
    part: Annotated[
        Text,
        Column(
            "条でない部分",
            "Part",
            "条の番号のない部分の呼び方（附則など）",
            "What a part without a number is called, such as supplementary provisions",
            optional=True,
        ),
    ]
    fragment: Annotated[
        str,
        Column(
            "アドレスの終わり",
            "Fragment",
            "条文のページの中の、その条の目印（`#`の後）。なければ法律のページを指す",
            "What follows `#` in the address of the article; without it links lead to the law",
            optional=True,
            form=Form("[!$-;=?-Z_a-z~]+", Message("`#`の後の、半角の文字")),
        ),
    ]
    caption: Annotated[
        Text,
        Column(
            "見出し",
            "Caption",
            "計画書がその条について述べる内容",
            "What the plan says that the article is about",
        ),
    ]
    label: Annotated[
        Text,
        Column(
            "短い名前",
            "Label",
            "個別施策に付ける表示の言葉",
            "The words that measures show for the article",
            optional=True,
        ),
    ]
    state: Annotated[Text, _STATE]
    changed_on: Annotated[PartialDate | None, _STATE_ON]
    state_source: Annotated[Text, _STATE_SOURCE]


@dataclass(frozen=True, kw_only=True)
class MeasureArticle(Record):
    """measure_articles.csv: a law article that a measure carries out."""

    heading = Heading(
        "個別施策と法律の条",
        "Law articles of measures",
        "1行が、一つの個別施策と一つの条の組です。",
        "One row is a measure and an article that it carries out.",
    )

    measure: AboutMeasure
    article: Annotated[
        str,
        Column("法律の条", "Article", "条のid", "Id of the article", key=True, refs=("articles",)),
    ]
