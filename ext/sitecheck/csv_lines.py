"""The lines of a CSV file, for those that tell an editor at which of them it is damaged."""

import csv
from collections.abc import Iterator
from io import StringIO

from sitecheck.conflict import CONFLICT, conflict_in
from sitecheck.message import Message, MessageError


class CsvError(MessageError):
    """It is no CSV from this line on."""

    def __init__(self, line: int, message: Message) -> None:
        super().__init__(message)
        self.line = line


def csv_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The line at which each record begins, from 1, and its cells.

    The standard library reads here, not pandas, which fills short rows silently, tells no line
    numbers and takes 0.3 s to import.

    Raises:
        CsvError: A quotation mark is not closed, two changes met, or the like.
    """
    met = conflict_in(text)
    if met:
        raise CsvError(met, CONFLICT)
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        if "end of data" in str(error):  # the quotation mark that isn't closed opened long before
            lines = enumerate(text.splitlines(), 1)
            line = next((number for number, words in lines if words.count('"') % 2), line)
        message = Message(
            'CSVとして読めません。この行から、引用符「"」が正しく閉じているか確かめてください'
        )
        raise CsvError(line, message) from None
