"""What the accessibility of a site is judged by, and what people found: plain records.

One class a CSV file, as in ``model.records``. Nothing here knows Sphinx.
"""

from dataclasses import dataclass
from typing import Annotated

from plandata.model.columns import Column, Heading, key
from plandata.model.constraints import Form
from plandata.model.partial_date import PartialDate
from plandata.model.records import Record
from plandata.model.text import Text
from sitecheck.message import Message

#: Levels of conformance that public sites aim at, the lower first.
LEVELS = ("A", "AA")
#: Editions of WCAG; the first has the criteria of the standard, the others add to them.
EDITIONS = ("2.0", "2.1", "2.2")
#: Whether machines alone settle a criterion.
PROOFS = ("machine", "people")
KINDS = ("inspection", "screen-reader")
RESULTS = ("pass", "fail")


@dataclass(frozen=True, kw_only=True)
class Criterion(Record):
    """criteria.csv: a success criterion, and which checks of the site speak to it."""

    heading = Heading(
        "達成基準",
        "Success criteria",
        "1行が一つの達成基準です。JIS X 8341-3のレベルAとレベルAA、それにWCAG 2.1とWCAG 2.2"
        "が加えたものです。どの自治体でも同じです。",
        "One row is a success criterion of levels A and AA: of JIS X 8341-3, or added by "
        "WCAG 2.1 and 2.2. They are the same for every municipality.",
    )

    number: Annotated[
        str,
        Column(
            "番号",
            "Number",
            "達成基準の番号",
            "Number of the criterion",
            key=True,
            form=Form(r"[1-4]\.[0-9]+\.[0-9]+", Message("`1.4.3`の形")),
        ),
    ]
    name: Annotated[Text, Column("名前", "Name", "達成基準の名前", "The name of the criterion")]
    level: Annotated[
        str, Column("レベル", "Level", "適合レベル", "The level of conformance", choices=LEVELS)
    ]
    edition: Annotated[
        str,
        Column(
            "版",
            "Edition",
            "最初に入ったWCAGの版。2.0はJIS X 8341-3と同じ",
            "The edition of WCAG that brought it; 2.0 is the same as JIS X 8341-3",
            choices=EDITIONS,
        ),
    ]
    checks: Annotated[
        tuple[str, ...],
        Column(
            "検査",
            "Checks",
            "関係する検査の名前",
            "Names of the checks that speak to it",
            optional=True,
        ),
    ]
    proof: Annotated[
        str,
        Column(
            "決め手",
            "Proof",
            "機械の検査だけで適合と言えるか（machine）、人の確認も要るか（people）",
            "Whether machines alone can settle it (machine) or people must look, too (people)",
            choices=PROOFS,
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Exemption(Record):
    """exemptions.csv: a criterion that doesn't apply, as the site has nothing that it is about.

    The reason is stated in the result of the test (JIS X 8341-3 JB.3.1).
    """

    heading = Heading(
        "当てはまらない達成基準",
        "Criteria that do not apply",
        "1行が、かかわるものがサイトにないので当てはまらない、一つの達成基準です。",
        "One row is a success criterion that does not apply: the site has nothing it is about.",
    )

    criterion: Annotated[
        str,
        Column(
            "達成基準",
            "Criterion",
            "達成基準の番号",
            "Number of the criterion",
            key=True,
            refs=("criteria",),
        ),
    ]
    reason: Annotated[
        Text,
        Column(
            "当てはまらない理由",
            "Reason",
            "サイトに何がないのか。試験結果のページに出る",
            "What the site lacks; it is shown in the result of the test",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class ManualCheck(Record):
    """manual_checks.csv: what a person has to look at, and what the person found."""

    heading = Heading(
        "人による確認",
        "Manual checks",
        "1行が、人が確かめる一つのことと、その結果です。",
        "One row is something for a person to check, and what was found.",
    )

    id: Annotated[str, key("確認のid", "Id of the check")]
    criteria: Annotated[
        tuple[str, ...],
        Column(
            "達成基準",
            "Criteria",
            "確かめる達成基準の番号",
            "Numbers of the criteria that it speaks to",
            optional=True,
            refs=("criteria",),
        ),
    ]
    kind: Annotated[
        str,
        Column(
            "種類",
            "Kind",
            "目で見る確認（inspection）か、スクリーンリーダーで読ませる確認（screen-reader）か",
            "Whether the person looks (inspection) or listens to a screen reader (screen-reader)",
            choices=KINDS,
        ),
    ]
    tool: Annotated[
        str,
        Column(
            "道具",
            "Tool",
            "使うスクリーンリーダーなどの名前",
            "Name of the screen reader or other tool",
            optional=True,
        ),
    ]
    task: Annotated[
        Text,
        Column(
            "すること",
            "Task",
            "何をして、どうなれば合格か",
            "What to do, and what must come of it to pass",
        ),
    ]
    result: Annotated[
        str,
        Column(
            "結果",
            "Result",
            "合格（pass）か不合格（fail）か。確かめるまでは空",
            "Whether it passed; empty until it has been checked",
            optional=True,
            choices=RESULTS,
        ),
    ]
    note: Annotated[
        Text,
        Column(
            "注記",
            "Note",
            "試験結果のページに出す説明",
            "What the result of the test says of it",
            optional=True,
        ),
    ]
    tester: Annotated[
        str,
        Column(
            "確認した人",
            "Tester",
            "確かめた人の名前や役割",
            "Name or role of who checked it",
            optional=True,
        ),
    ]
    checked_on: Annotated[
        PartialDate | None,
        Column(
            "確認した日",
            "Checked on",
            "確かめた年、年月、または年月日。確かめるまでは空",
            "When it was checked, as far as it is known; empty until then",
            optional=True,
        ),
    ]
