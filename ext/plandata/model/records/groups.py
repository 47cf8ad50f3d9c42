"""How the measures of a plan are grouped: its levels, the groups of each, what stands in two."""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.constraints import Form
from plandata.model.records.common import AboutMeasure, Icon, Record, SourcePage
from plandata.model.text import Text
from sitecheck.message import Message

_ROLE = Form("[a-z][0-9a-z]*(-[0-9a-z]+)*", Message("半角の小文字で始まる英数字と、その間の「-」"))

#: The number that the plan prints, of a group or of a measure.
NUMBER = Column(
    "番号",
    "Number",
    "計画書に書かれた番号。セルが空なら、番号はない。列がなければ`id`が番号になる",
    "The number that the plan prints; an empty cell stands for none, a missing column for the `id`",
    optional=True,
    instead="id",
)


@dataclass(frozen=True, kw_only=True)
class Level(Record):
    """levels.csv: 階層. The widest comes first; ``measure`` stands for the measures themselves."""

    heading = Heading(
        "階層",
        "Levels",
        "1行が、計画の一つの階層（基本目標、施策区分など）です。広いものから順に書きます。"
        "個別施策の呼び方と番号の書き方は、`id`が`measure`の行に書きます。",
        "One row is a level of the plan, such as goals or areas, the widest first. The row whose "
        "`id` is `measure` says what measures are called.",
    )

    id: Annotated[
        str,
        Column(
            "id",
            "Id",
            "階層のid。本文のロールの名前（`{plan:goal}`など）にもなる",
            "Id of the level, which is also the name of its role in prose, such as `{plan:goal}`",
            key=True,
            form=_ROLE,
        ),
    ]
    name: Annotated[
        Text, Column("名前", "Name", "階層の名前", "What one of the level is called, as in a text")
    ]
    plural: Annotated[
        Text,
        Column(
            "複数の名前",
            "Plural",
            "階層の名前の複数形。複数形のない言語では要らない",
            "What several of them are called; not needed where that is the same",
            optional=True,
        ),
    ]
    label: Annotated[
        Text,
        Column(
            "見出しの形",
            "Label",
            "番号と名前の書き方。`{number}`と`{name}`を使う。空なら番号、空白、名前の順になる",
            "How number and name are written, with `{number}` and `{name}`; empty for the number, "
            "a space and the name",
            optional=True,
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Group(Record):
    """groups.csv: a group of measures, of any level."""

    heading = Heading(
        "施策のまとまり",
        "Groups",
        "1行が、個別施策の一つのまとまり（ある基本目標、ある施策区分など）です。",
        "One row is a group of measures, such as one goal or one area.",
    )

    id: Annotated[str, key("まとまりのid", "Id of the group")]
    level: Annotated[str, Column("階層", "Level", "階層のid", "Id of its level", refs=("levels",))]
    parent: Annotated[
        str,
        Column(
            "上のまとまり",
            "Parent",
            "このまとまりを含むまとまりのid。なければ空",
            "Id of the group in which it stands; empty if it stands in none",
            refs=("groups",),
            optional=True,
        ),
    ]
    number: Annotated[str, NUMBER]
    name: Annotated[Text, Column("名前", "Name", "まとまりの名前", "The name of the group")]
    note: Annotated[
        Text,
        Column(
            "説明",
            "Note",
            "どんな施策があるかを表す、短い文",
            "A sentence that says what its measures are about",
            optional=True,
        ),
    ]
    icon: Icon
    source_page: SourcePage


@dataclass(frozen=True, kw_only=True)
class MeasureGroup(Record):
    """measure_groups.csv: 再掲, a second group under which a measure is listed."""

    heading = Heading(
        "再掲",
        "Measures listed again",
        "1行が、個別施策と、もう一度それを載せるまとまりの組です。",
        "One row is a measure and a second group under which the plan lists it again.",
    )

    measure: AboutMeasure
    group: Annotated[
        str,
        Column(
            "まとまり",
            "Group",
            "もう一度載せるまとまりのid",
            "Id of the group that lists it again",
            key=True,
            refs=("groups",),
        ),
    ]
