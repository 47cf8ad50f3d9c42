"""Every kind of problem that the engine reports, one name each.

A *notice* tells what was read otherwise than it stands, or is doubtful: it fails nothing.
The same names serve twice: ``nox -s check`` prints them in brackets, and a Sphinx build
uses them as the subtype of a warning of type ``plan`` (``suppress_warnings = ["plan.not-shown"]``).
``meaning`` is what the pages of messages say of it.
"""

from enum import StrEnum

from sitecheck.message import Message


class Subtype(StrEnum):
    """Name of a kind of problem, with its meaning for editors."""

    meaning: Message

    def __new__(cls, name: str, meaning: Message) -> "Subtype":
        """Make a member that is its name and carries its meaning."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.meaning = meaning
        return member

    MISSING_FILE = "missing-file", Message("必要なファイルが data/ にありません。")
    MANIFEST = (
        "manifest",
        Message("datapackage.json が読めないか、書き方が正しくないか、ファイルの列と合いません。"),
    )
    UNKNOWN_FILE = (
        "unknown-file",
        Message(
            "計画のデータではないCSVファイルか、datapackage.json にないCSVファイルがあります。"
        ),
    )
    ENCODING = (
        "encoding",
        Message("文字コードがUTF-8でもCP932（Shift_JIS）でもないか、混ざっています。"),
    )
    MOJIBAKE = "mojibake", Message("文字化けしています。")
    SYNTAX = (
        "syntax",
        Message("CSVとして読めません（引用符が閉じていない、CSVではないファイルなど）。"),
    )
    LAYOUT = (
        "layout",
        Message("表の前後に行があります（題名、「sep=,」、二度目の見出し、合計など）。"),
    )
    MISSING_COLUMN = "missing-column", Message("必要な列がありません。")
    UNKNOWN_COLUMN = (
        "unknown-column",
        Message("知らない列があります。または、同じ列が二度あります。"),
    )
    ROW_LENGTH = "row-length", Message("行のセルの数が、見出し行より少ないか多いです。")
    EMPTY_ROW = "empty-row", Message("空の行があります。")
    EMPTY_CELL = "empty-cell", Message("空にできないセルが空です。")
    LINE_BREAK = "line-break", Message("セルの中に改行があります。")
    BAD_VALUE = "bad-value", Message("値がその列の形（整数、true/false、日付など）に合いません。")
    FORMULA = (
        "formula",
        Message("表計算ソフトが計算式として実行するセルです（「=」で始まるなど）。"),
    )
    EXCEL_DATE = "excel-date", Message("Excelが値を日付に変えています。")
    EXCEL_VALUE = (
        "excel-value",
        Message("Excelのエラー、指数の形の数、または始まりの「'」があります。"),
    )
    LOST_LETTER = "lost-letter", Message("保存したときに「?」になった文字があります。")
    FULL_WIDTH = "full-width", Message("idか数に全角の文字があります（半角として読みました）。")
    LOOK_ALIKE = (
        "look-alike",
        Message("見えない文字や、分かれた濁点があります（直して読みました）。"),
    )
    DATE_LIKE = (
        "date-like",
        Message("言葉の列に日付だけがあります。Excelが変えたものかもしれません。"),
    )
    DOUBTFUL = (
        "doubtful",
        Message("書き間違いらしい値があります（逆のページ、訳していない言葉）。"),
    )
    MARKUP = "markup", Message("データのセルに、文章の書式やHTMLがあります（文字のまま出ます）。")
    NAME_FOR_ID = "name-for-id", Message("idや西暦の年を書くところに、名前や和暦の年があります。")
    SEVERAL = "several", Message("一つの値を書くセルに、値が二つ以上あります。")
    DUPLICATE = "duplicate", Message("同じidの行が二つ以上あります。")
    NOT_UNIQUE = "not-unique", Message("同じ値が二度あってはならない列に、同じ値があります。")
    DANGLING = "dangling", Message("ほかの表にないidを指しています。")
    FISCAL_YEAR = (
        "fiscal-year",
        Message("年度や期間が計画の中にないか、期間の始まりと終わりが合いません。"),
    )
    NOT_SCHEDULED = (
        "not-scheduled",
        Message("スケジュールに行のない期間がある個別施策です（「予定なし」と示します）。"),
    )
    ORDER = "order", Message("順序の番号が1から続いていません。")
    CARRIED = "carried", Message("「継続」の印が、前の期間の段階と合いません。")
    GROUP = "group", Message("用語の五十音の区分が、見出し語または読みと合いません。")
    ARITHMETIC = "arithmetic", Message("件数や割合が計算と合わず、errata.csv にもありません。")
    PLAN_ROW = "plan-row", Message("plan.csv の行が一つではありません。")
    UNKNOWN_ID = (
        "unknown-id",
        Message("本文のロールやディレクティブが、データにないidを指しています。"),
    )
    BAD_OPTION = (
        "bad-option",
        Message("ロール、ディレクティブ、ページの設定の書き方が正しくありません。"),
    )
    NO_MATCH = "no-match", Message("絞り込みの条件に合う個別施策がありません。")
    ROLE = "role", Message("ロールの名前が間違っています。")
    DIRECTIVE = "directive", Message("ディレクティブの名前が間違っています。")
    LINK = "link", Message("リンクの先のページ、目印、ファイルがありません。")
    LABEL = "label", Message("目印や注が二度あるか、片方しかありません。")
    CONTENTS = (
        "contents",
        Message("目次（toctree）にないページか、目次が指せないページがあります。"),
    )
    NOT_SHOWN = "not-shown", Message("データの行が、どのページにも出ていません。")
    SHOWN_TWICE = "shown-twice", Message("同じものを、二つのページが本来の場所として示しています。")
    CAPTION = "caption", Message("表に題名がありません。")
    HEADER_ROW = "header-row", Message("表に見出しの行がありません。")
    ALT = "alt", Message("画像に、代わりに読まれる文がありません。")
    TABS = "tabs", Message("タブが使われています。中身を開かないと読めないので、使えません。")
    DIAGRAM = "diagram", Message("図に題名や説明がないか、描いたSVGがまだありません。")
    TRANSLATION = (
        "translation",
        Message("訳文が一つの段落にならず、使えません（「1. 」で始まるなど）。"),
    )
    WORD = "word", Message("エンジンの言葉を変える訳文が、エンジンにない言葉のものです。")
    SETTING = "setting", Message("conf.py が読めないか、設定が正しくありません。")
    IDLE_SETTING = (
        "idle-setting",
        Message("conf.py に、働かない設定か、二度書いた名前があります。"),
    )

    @property
    def is_notice(self) -> bool:
        """Whether it is told and fails nothing."""
        return self in _NOTICES


_NOTICES = frozenset(
    {
        *(Subtype.FULL_WIDTH, Subtype.LOOK_ALIKE, Subtype.DATE_LIKE, Subtype.DOUBTFUL),
        *(Subtype.MARKUP, Subtype.IDLE_SETTING, Subtype.NOT_SCHEDULED),
    }
)
