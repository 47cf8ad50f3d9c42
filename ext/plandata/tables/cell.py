"""One cell of text to the value that its column wants, or the reason why not."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from plandata.model.constraints import ID, Constraints
from plandata.model.formula import is_formula
from plandata.model.nearness import codes
from plandata.model.partial_date import PartialDate, YearError
from plandata.model.problem import allowed
from plandata.model.subtype import Subtype
from plandata.model.text import split_list
from sitecheck.message import Message, MessageError

_BOOLEANS = {"true": True, "false": False}


class CellError(MessageError):
    """The cell cannot be used; the message tells the editor why and how to mend it."""

    def __init__(self, message: Message, subtype: Subtype = Subtype.BAD_VALUE) -> None:
        super().__init__(message)
        self.subtype = subtype


def check_id(cell: str) -> None:
    """Raise CellError unless the cell is an id; what is no letter of ASCII is told by number."""
    if not ID.fits(cell):
        strange = re.sub("[ -~\u3041-\u30fe\u4e00-\u9fff]", "", cell)
        fault = Message("「{cell}」はidに使えません", cell=cell)
        if strange:
            fault = Message(
                "「{cell}」はidに使えません（{codes}）", cell=cell, codes=codes(strange)
            )
        raise CellError(fault.then(Message("使えるのは{form}です", form=ID.words)))


def meet(cell: str, value: Any, constraints: Constraints) -> None:
    """Raise CellError unless a filled cell, and its value, are what the column asks for."""
    if constraints.enum and cell not in constraints.enum:
        raise CellError(_unusable(cell).then(allowed("", constraints.enum)))
    form = constraints.pattern
    if form and not form.fits(cell):
        raise CellError(_unusable(cell).then(Message("使えるのは{form}です", form=form.words)))
    least, most = constraints.minimum, constraints.maximum
    if (least is not None and value < least) or (most is not None and value > most):
        if most is None:
            limits = Message("{least}以上の数を書いてください", least=least)
        elif least is None:
            limits = Message("{most}以下の数を書いてください", most=most)
        else:
            limits = Message("{least}から{most}までの数を書いてください", least=least, most=most)
        raise CellError(_unusable(cell).then(limits))


def _unusable(cell: str) -> Message:
    return Message("「{cell}」は使えません", cell=cell)


def check_words(cell: str) -> None:
    """Raise CellError where a spreadsheet would run the words of a cell."""
    if is_formula(cell):
        message = Message(
            "「{cell}」は、Excelなどで開くと計算式として実行されます。"
            "初めの記号を言葉に直すか、全体を「」で囲んでください",
            cell=cell,
        )
        raise CellError(message, Subtype.FORMULA)


def convert(cell: str, kind: type) -> Any:
    """The value of a filled cell: a number, a bool, a date, a tuple of str, or the text itself.

    Raises CellError where the cell is not of that kind.
    """
    if kind is int:
        return _whole_number(cell)
    if kind is bool:
        return _boolean(cell)
    if kind is date:
        return _date(cell)
    if kind is PartialDate:
        return _partial_date(cell)
    if kind is Decimal:
        return _number(cell)
    if kind is tuple:
        return split_list(cell)
    return cell


def _whole_number(cell: str) -> int:
    if not re.fullmatch(r"[+-]?[0-9]{1,9}", cell):
        message = Message(
            "「{cell}」は整数ではありません。半角の数字を9桁までで書いてください", cell=cell
        )
        raise CellError(message)
    return int(cell)


def _number(cell: str) -> Decimal:
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", cell):
        message = Message(
            "「{cell}」は数ではありません。半角の数字と小数点だけを書いてください（例: 83.5）",
            cell=cell,
        )
        raise CellError(message)
    return Decimal(cell)


def _boolean(cell: str) -> bool:
    if cell.lower() not in _BOOLEANS:  # Excel writes TRUE and FALSE
        raise CellError(_unusable(cell).then(Message("true か false を書いてください")))
    return _BOOLEANS[cell.lower()]


def _date(cell: str) -> date:
    try:
        if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", cell):
            raise ValueError(cell)
        return date.fromisoformat(cell)
    except ValueError:
        message = Message(
            "「{cell}」は日付ではありません。2018-05-31 のように、日まで書いてください", cell=cell
        )
        raise CellError(message) from None


def _partial_date(cell: str) -> PartialDate:
    try:
        return PartialDate.parse(cell)
    except YearError as error:
        raise CellError(error.message) from None


def nothing(kind: type) -> Any:
    """What a cell that is empty, or isn't there, holds."""
    return kind() if kind in (str, tuple) else None
