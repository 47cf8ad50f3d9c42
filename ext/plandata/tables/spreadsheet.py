"""What a spreadsheet leaves in cells: its errors, dates, exponents, apostrophes, lost letters."""

import re
from collections import Counter
from collections.abc import Iterable

from sitecheck.message import Message
from sitecheck.text.lost_letters import lost_in

_ERROR = re.compile(r"#(REF!|NAME\?|VALUE!|DIV/0!|N/A|NULL!|NUM!|[A-Z_]+!)|#{3,}|Err:[0-9]{3}")
_EXPONENT = re.compile(r"[+-]?[0-9](\.[0-9]+)?E[+-][0-9]{2,}")
_MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TIME = r"( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?"
#: Dates as spreadsheets show them; the last ones are also written by people.
_DATES = (
    rf"[0-9]{{4}}[/-][0-9]{{1,2}}[/-][0-9]{{1,2}}{_TIME}",
    rf"[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{2,4}}{_TIME}",
    rf"[0-9]{{1,2}}[- ]{_MONTH}([- ][0-9]{{2,4}})?",
    rf"{_MONTH}[- ][0-9]{{1,4}}",
)
_BY_PEOPLE = (r"([0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日", r"[0-9]{4}年[0-9]{1,2}月")
_DATE = re.compile("|".join(_DATES))
_DATE_IN_CODE = re.compile("|".join((*_DATES, *_BY_PEOPLE)))
#: An era's letter, year, month and day.
_ERA_DATE = re.compile(r"[A-Z][0-9]{1,2}\.(1[0-2]|[1-9])\.(3[01]|[12][0-9]|[1-9])")
#: A day as a spreadsheet counts it: of this century and the one before.
_SERIAL = re.compile("[1-7][0-9]{4}")
_APOSTROPHE = re.compile("['’]([0-9][0-9.,/:-]*|[\u3040-\u30ff\u4e00-\u9fff][^'’]*)")

#: What may be wrong with a number that is told.
ZEROS_LOST = Message("Excelが数字の前か後の0を消したのかもしれません")
_DATE_MENDED = Message("列の表示形式を「文字列」にしてから、もとの値を入れ直してください")


def error_in(cell: str) -> Message | None:
    """What is wrong with a cell that is an error of a spreadsheet, or a number by its exponent."""
    if _ERROR.fullmatch(cell):
        return Message(
            "「{cell}」は、Excelなどのエラーです。もとの値を入れ直してください", cell=cell
        )
    if _EXPONENT.fullmatch(cell):
        message = Message("「{cell}」は、Excelが数を指数の形に変えたものです", cell=cell)
        return message.then(_DATE_MENDED)
    if _APOSTROPHE.fullmatch(cell):
        return Message(
            "「{cell}」の始まりの「{sign}」は、値ではありません。消してください",
            cell=cell,
            sign=cell[0],
        )
    return None


def date_in(cell: str, *, code: bool) -> Message | None:
    """What is wrong with a cell that is a date where none belongs.

    ``code`` says that the column holds codes, such as ids: there no date is written by people.
    """
    if (_DATE_IN_CODE if code else _DATE).fullmatch(cell):
        message = Message("「{cell}」は、Excelが値を日付に変えたものです", cell=cell)
        return message.then(_DATE_MENDED)
    return None


def is_doubtful_date(cell: str) -> bool:
    """Whether a text is nothing but a date, which a spreadsheet may have made of another value."""
    return bool(_DATE_IN_CODE.fullmatch(cell)) and not _DATE.fullmatch(cell)


def lost_message(cell: str) -> Message | None:
    """What is wrong with a text in which a question mark stands for a letter."""
    words = lost_in(cell)
    if not words:
        return None
    return Message(
        "「{words}」の「?」は、保存したときに失われた文字のようです。もとの文字に直し、"
        "「CSV UTF-8（コンマ区切り）」で保存してください",
        words=words,
    )


def odd_ones(cells: Iterable[str]) -> set[str]:
    """The cells of a column of codes that are days, counted or by era, where the others are none.

    Whether 43101 is a day or a code, only the other cells tell.
    """
    filled = [cell for cell in cells if cell]
    found = {cell for cell in set(filled) if _SERIAL.fullmatch(cell) or _ERA_DATE.fullmatch(cell)}
    if not found:
        return found
    shapes = Counter(_shape(cell) for cell in filled)
    return {cell for cell in found if shapes[_shape(cell)] * 4 <= len(filled)}


def _shape(cell: str) -> str:
    """Digits and letters as one of each, so that 1-1-2 is as 1-1-1 and 43101 is not."""
    if cell.isdecimal():
        return "0" * len(cell)
    return re.sub("[^\\W\\d]+", "a", re.sub("[0-9]+", "0", cell))


def odd_message(cell: str) -> Message:
    """What is wrong with one of ``odd_ones``."""
    message = Message(
        "「{cell}」は、この列のほかの値と形が違い、Excelが値を日付に変えたもののようです",
        cell=cell,
    )
    return message.then(_DATE_MENDED)
