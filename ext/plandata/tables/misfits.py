"""The lines of a file that are no rows of its table: empty ones, and those of another length."""

from collections.abc import Iterator

from plandata.model.subtype import Subtype
from plandata.tables.reader import Sheet
from sitecheck.message import Message, quoted


def faults_of_lines(sheet: Sheet) -> Iterator[tuple[Subtype, int, Message]]:
    """What is wrong with each of these lines, with its number."""
    for line, cells in sheet.misfits.items():
        if any(cell.strip() for cell in cells):
            yield Subtype.ROW_LENGTH, line, _of_another_length(cells, len(sheet.header))
        else:
            yield Subtype.EMPTY_ROW, line, Message("空の行です。行ごと削除してください")


def _of_another_length(cells: list[str], width: int) -> Message:
    message = Message(
        "セルが{cells}個あり、見出しの{headers}個より多いです（行の始まりは「{start}」）",
        cells=len(cells),
        headers=width,
        start=cells[0],
    )
    if len(cells) < width:
        message = Message(
            "セルが{cells}個あり、見出しの{headers}個より少ないです（行の始まりは「{start}」）",
            cells=len(cells),
            headers=width,
            start=cells[0],
        )
    message = message.then(Message("コンマの数と、引用符の要るセルを確かめてください"))
    signs = [sign for sign in "，“”" if any(sign in cell for cell in cells)]
    if signs:
        hint = Message("全角の{signs}を、半角に直す必要もありそうです", signs=quoted(signs))
        message = message.then(hint)
    return message
