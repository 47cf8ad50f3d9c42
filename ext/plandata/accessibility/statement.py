"""The accessibility policy of a site as a plain record. Nothing here knows Sphinx."""

from dataclasses import dataclass
from typing import Annotated

from plandata.accessibility.audit_records import LEVELS
from plandata.model.address import ADDRESS
from plandata.model.columns import Column, Heading
from plandata.model.partial_date import PartialDate
from plandata.model.records import Record
from plandata.model.text import Text


def _undecided(title: str, title_en: str, description: str, description_en: str) -> Column:
    """A column of the policy that is empty until it has been decided."""
    return Column(title, title_en, description, description_en, optional=True)


@dataclass(frozen=True, kw_only=True)
class Statement(Record):
    """accessibility.csv: the policy; what is blank has not been decided.

    There is one row: its id is always ``site``, and an id stands once.
    """

    heading = Heading(
        "ウェブアクセシビリティ方針",
        "Accessibility policy",
        "方針の内容を書いた1行です。空のセルは、ページで「決めていません」と出ます。",
        "One row holds the policy. Of an empty cell the page says that it has not been decided.",
    )

    id: Annotated[
        str,
        Column(
            "id",
            "Id",
            "いつも`site`。行が一つであることを確かめるためのもの",
            "Always site; it ensures that there is one row",
            key=True,
            choices=("site",),
        ),
    ]
    standard: Annotated[
        str, Column("規格", "Standard", "規格の番号と改正年", "Number and year of the standard")
    ]
    target_level: Annotated[
        str,
        Column(
            "目標とする適合レベル",
            "Target level",
            "目標とする適合レベル",
            "The level of conformance that the site aims at",
            choices=LEVELS,
        ),
    ]
    guideline: Annotated[
        Text,
        Column(
            "対応度の決め方",
            "Guideline",
            "対応度の書き方を定めたガイドラインの名前",
            "Name of the guideline that says how the degree is worded",
        ),
    ]
    guideline_edition: Annotated[
        PartialDate,
        Column(
            "ガイドラインの版",
            "Edition of the guideline",
            "そのガイドラインの版の年、年月、または年月日",
            "The date of that guideline, as far as it is known",
        ),
    ]
    scope: Annotated[
        Text,
        Column(
            "対象範囲",
            "Scope",
            "方針と試験の対象になるページ",
            "The pages that the policy and the test are about",
        ),
    ]
    technologies: Annotated[
        Text,
        Column(
            "依存する技術",
            "Technologies",
            "依存しているウェブコンテンツ技術",
            "The technologies of web content that are relied on",
        ),
    ]
    deadline: Annotated[
        PartialDate | None,
        _undecided(
            "期限",
            "Deadline",
            "目標を達成する年、年月、または年月日",
            "When the aim is to be reached",
        ),
    ]
    exceptions: Annotated[
        Text, _undecided("例外", "Exceptions", "対象にしないもの", "What is left out")
    ]
    added_criteria: Annotated[
        Text,
        _undecided(
            "追加する達成基準",
            "Added criteria",
            "目標のレベルに加えて目指す達成基準",
            "Criteria that are aimed at beside those of the level",
        ),
    ]
    responsible: Annotated[
        Text,
        _undecided(
            "担当", "Responsible", "方針に責任を持つ部署など", "Who is responsible for the policy"
        ),
    ]
    contact: Annotated[
        Text, _undecided("受付の窓口", "Contact", "意見を伝える方法", "How to send an opinion")
    ]
    contact_address: Annotated[
        str,
        Column(
            "窓口のアドレス",
            "Contact address",
            "窓口のページのアドレス",
            "Address of the page of the contact",
            optional=True,
            form=ADDRESS,
        ),
    ]
    known_problems: Annotated[
        Text,
        _undecided("わかっている問題", "Known problems", "今わかっている問題", "What is known"),
    ]
    plans: Annotated[
        Text,
        _undecided("これからの予定", "Plans", "問題への対応の予定", "What is to be done about it"),
    ]
    history: Annotated[
        Text,
        _undecided("これまでの取組み", "History", "方針の改正などの記録", "What has been done"),
    ]
    policy_date: Annotated[
        PartialDate | None,
        _undecided(
            "方針の日付",
            "Policy date",
            "方針を定めた年、年月、または年月日",
            "When the policy was decided",
        ),
    ]
