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

_BOOLEANS = {"true": True, "false": False}


class CellError(ValueError):
    """The cell cannot be used; the message tells the editor why and how to mend it."""

    def __init__(self, message: str, subtype: Subtype = Subtype.BAD_VALUE) -> None:
        super().__init__(message)
        self.subtype = subtype


def check_id(cell: str) -> None:
    """Raise CellError unless the cell is an id; what is no letter of ASCII is told by number."""
    if not re.fullmatch(ID.pattern, cell):
        strange = re.sub("[ -~\u3041-\u30fe\u4e00-\u9fff]", "", cell)
        which = f"（{codes(strange)}）" if strange else ""
        raise CellError(f"「{cell}」はidに使えません{which}。使えるのは{ID.words}です")


def meet(cell: str, value: Any, constraints: Constraints) -> None:
    """Raise CellError unless a filled cell, and its value, are what the column asks for."""
    if constraints.enum and cell not in constraints.enum:
        raise CellError(f"「{cell}」は使えません。{allowed('', constraints.enum)}")
    form = constraints.pattern
    if form and not re.fullmatch(form.pattern, cell):
        raise CellError(f"「{cell}」は使えません。使えるのは{form.words.replace('`', '')}です")
    least, most = constraints.minimum, constraints.maximum
    if (least is not None and value < least) or (most is not None and value > most):
        limits = "から".join(str(limit) for limit in (least, most) if limit is not None)
        limits += {(True, False): "以上", (False, True): "以下"}.get(
            (least is not None, most is not None), "まで"
        )
        raise CellError(f"「{cell}」は使えません。{limits}の数を書いてください")


def check_words(cell: str) -> None:
    """Raise CellError where a spreadsheet would run the words of a cell."""
    if is_formula(cell):
        raise CellError(
            f"「{cell}」は、Excelなどで開くと計算式として実行されます。"
            "初めの記号を言葉に直すか、全体を「」で囲んでください",
            Subtype.FORMULA,
        )


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
        raise CellError(f"「{cell}」は整数ではありません。半角の数字を9桁までで書いてください")
    return int(cell)


def _number(cell: str) -> Decimal:
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", cell):
        raise CellError(
            f"「{cell}」は数ではありません。半角の数字と小数点だけを書いてください（例: 83.5）"
        )
    return Decimal(cell)


def _boolean(cell: str) -> bool:
    if cell.lower() not in _BOOLEANS:  # Excel writes TRUE and FALSE
        raise CellError(f"「{cell}」は使えません。true か false を書いてください")
    return _BOOLEANS[cell.lower()]


def _date(cell: str) -> date:
    try:
        if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", cell):
            raise ValueError(cell)
        return date.fromisoformat(cell)
    except ValueError:
        raise CellError(
            f"「{cell}」は日付ではありません。2018-05-31 のように、日まで書いてください"
        ) from None


def _partial_date(cell: str) -> PartialDate:
    try:
        return PartialDate.parse(cell)
    except YearError as error:
        raise CellError(str(error)) from None
