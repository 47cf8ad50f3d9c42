"""The plan itself, its calendar, who promotes it, and the plan above it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from plandata.model.address import ADDRESS
from plandata.model.columns import Column, Heading, key
from plandata.model.partial_date import PartialDate
from plandata.model.records.common import FIRST_YEAR, LAST_YEAR, Record
from plandata.model.text import Text


@dataclass(frozen=True, kw_only=True)
class About(Record):
    """plan.csv: the plan itself, one row."""

    heading = Heading(
        "計画", "Plan", "この計画についての1行です。", "One row, about the plan itself."
    )

    id: Annotated[str, key("計画のid", "Id of the plan")]
    title: Annotated[Text, Column("計画の名前", "Title", "計画の名前", "The name of the plan")]
    first_fiscal_year: Annotated[
        int,
        Column(
            "最初の年度",
            "First fiscal year",
            "計画期間の最初の年度。西暦で書く",
            "The first fiscal year of the plan's period",
            minimum=FIRST_YEAR,
            maximum=LAST_YEAR,
        ),
    ]
    last_fiscal_year: Annotated[
        int | None,
        Column(
            "最後の年度",
            "Last fiscal year",
            "計画期間の最後の年度。西暦で書く。終わりの決まっていない計画では空",
            "The last fiscal year of the plan's period; empty for a plan without an end",
            optional=True,
            minimum=FIRST_YEAR,
            maximum=LAST_YEAR,
        ),
    ]
    fiscal_year_starts: Annotated[
        int | None,
        Column(
            "年度の始まりの月",
            "First month of a fiscal year",
            "年度が始まる月（1から12）。書かなければ、計画の言語の国のふつうの月",
            "The month in which a fiscal year begins, 1 to 12; without it the usual one where the "
            "plan's language is spoken",
            optional=True,
            minimum=1,
            maximum=12,
        ),
    ]
    fiscal_year_ends: Annotated[
        bool | None,
        Column(
            "終わりの年で呼ぶ",
            "Called by the year in which it ends",
            "年度を、それが終わる年で呼ぶかどうか",
            "Whether a fiscal year is called by the calendar year in which it ends",
            optional=True,
        ),
    ]
    money_unit: Annotated[
        Text,
        Column(
            "金額の単位",
            "Unit of money",
            "money.csv の金額の単位（千円など）",
            "The unit of the amounts in money.csv",
            optional=True,
        ),
    ]
    published: Annotated[
        PartialDate,
        Column(
            "発行日",
            "Published",
            "発行の年、年月、または年月日",
            "When the plan was published, as far as it is known",
        ),
    ]
    publisher: Annotated[
        Text, Column("発行者", "Publisher", "発行した自治体など", "The municipality that issued it")
    ]
    status: Annotated[
        Text,
        Column(
            "状態",
            "Status",
            "案、確定など、計画書に書かれた状態",
            "The state of the plan in its own words, such as draft or final",
        ),
    ]
    source: Annotated[
        Text,
        Column(
            "もとの計画書",
            "Source",
            "正式な文章がどれかを示す説明",
            "Which text is the official one",
        ),
    ]
    contact: Annotated[
        Text,
        Column(
            "内容の問い合わせ先",
            "Contact",
            "計画の内容について尋ねる先。計画書に書かれた担当など",
            "Whom to ask about the plan, such as the office that the plan names",
            optional=True,
        ),
    ]
    contact_address: Annotated[
        str,
        Column(
            "問い合わせ先のアドレス",
            "Contact address",
            "問い合わせ先の電話（`tel:`）、メール（`mailto:`）、またはページのアドレス",
            "A telephone number (tel:), a mail address (mailto:) or a page of the contact",
            optional=True,
            form=ADDRESS,
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Era(Record):
    """eras.csv: an era of the Japanese calendar; only eras that the plan's dates need."""

    heading = Heading(
        "元号",
        "Eras",
        "1行が一つの元号です。西暦の年と日付から和暦を計算するときに使います。",
        "One row is an era of the Japanese calendar, by which years are said in Japanese.",
    )

    id: Annotated[str, key("元号のid", "Id of the era")]
    name: Annotated[Text, Column("名前", "Name", "元号の名前", "The name of the era")]
    first_day: Annotated[
        date, Column("最初の日", "First day", "元号が始まった日", "The day on which the era began")
    ]
    first_fiscal_year: Annotated[
        int,
        Column(
            "最初の年度",
            "First fiscal year",
            "その元号で呼ぶ最初の年度。西暦で書く",
            "The first fiscal year that is called by the era, in the western calendar",
            minimum=FIRST_YEAR,
            maximum=LAST_YEAR,
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Member(Record):
    """committee.csv: a seat of the committee that promotes the plan."""

    heading = Heading(
        "推進委員会",
        "Committee",
        "1行が、委員会の一つの席です。規程の順に並べます。",
        "One row is a seat of the committee that promotes the plan, in the order of its rules.",
    )

    id: Annotated[str, key("席のid", "Id of the seat")]
    role: Annotated[Text, Column("役割", "Role", "委員会での役割", "The role in the committee")]
    post: Annotated[
        Text, Column("職", "Post", "その席に就く人の職", "The post whose holder takes the seat")
    ]


@dataclass(frozen=True, kw_only=True)
class Strand(Record):
    """comprehensive_plan.csv: a theme, strategy, policy or project of the plan above this one."""

    heading = Heading(
        "総合計画と情報化",
        "ICT in the comprehensive plan",
        "1行が、総合計画の木の一つの枝です。上から下へ並べます。",
        "One row is a branch of the comprehensive plan, which stands above this plan.",
    )

    id: Annotated[str, key("枝の番号", "Number of the branch")]
    parent: Annotated[
        str,
        Column(
            "上の枝",
            "Parent",
            "一つ上の枝。いちばん上の枝では空",
            "The branch above; empty at the top",
            optional=True,
            refs=("comprehensive_plan",),
        ),
    ]
    label: Annotated[
        Text,
        Column(
            "段の名前",
            "Label",
            "枝の段と番号を示す言葉",
            "What says the level and the number of the branch",
            optional=True,
        ),
    ]
    name: Annotated[Text, Column("名前", "Name", "枝の名前", "The name of the branch")]
    ict: Annotated[
        Text,
        Column(
            "ICTの役割",
            "Role of ICT",
            "その事業でICTを使って行うこと",
            "What the project does with ICT",
            optional=True,
        ),
    ]
    added: Annotated[
        bool,
        Column(
            "後からの対応",
            "Added later",
            "計画を定めた後に新たに加わったものかどうか",
            "Whether it was added after the plan had been drawn up",
        ),
    ]
    measure: Annotated[
        str,
        Column(
            "個別施策",
            "Measure",
            "同じ内容であることが明らかな個別施策",
            "The measure that clearly is the same",
            optional=True,
            refs=("measures",),
        ),
    ]
