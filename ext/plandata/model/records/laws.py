"""The laws that a plan carries out."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.constraints import Form
from plandata.model.records.common import AboutMeasure, Record
from plandata.model.text import Text
from sitecheck.message import Message


@dataclass(frozen=True, kw_only=True)
class Law(Record):
    """laws.csv: a law, with its id in the e-Gov law database."""

    heading = Heading(
        "法律",
        "Laws",
        "1行が、計画書に出てくる一つの国の法律です。",
        "One row is a national law that the plan names.",
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
        int, Column("条の番号", "Article number", "第何条か", "The number of the article")
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
