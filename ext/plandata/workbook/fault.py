"""What is wrong with a workbook, told at the sheet and the cell where it is."""

from dataclasses import dataclass

from sitecheck.message import Message, MessageError
from sitecheck.text_file import placed

#: What is said of a file of which nobody can say more.
DAMAGED = Message("ワークブックが壊れています。Excelなどで開き、.xlsx で保存し直してください")


class BookError(MessageError):
    """A file is no workbook that can be read; the message says why, and how to save it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend in a workbook; a notice only tells what the editor may not have seen.

    ``cell`` is as spreadsheets name it, B5, or "" for the whole sheet; ``sheet`` is "" for the
    file, and in a CSV file, which has none.
    """

    message: Message
    sheet: str = ""
    cell: str = ""
    is_notice: bool = False

    def placed(self, file: str) -> Message:
        """The message with its place in a file, as spreadsheets write it: ``sheet!B5``."""
        place = "!".join(filter(None, (self.sheet, self.cell)))
        return placed(": ".join(filter(None, (file, place))), 0, self.message)
