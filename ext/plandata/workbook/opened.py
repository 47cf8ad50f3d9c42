"""The values of a spreadsheet file, read by calamine.

It reads an error as nothing and a formula as its value, and tells neither hidden rows nor merged
cells: ``package_remains`` finds these.
"""

from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from plandata.workbook import package_remains
from plandata.workbook.fault import DAMAGED, BookError, Fault

#: The rows of a sheet from the first on, each with its cells from the first on.
Rows = list[list[Any]]


def opened(path: Path, faults: list[Fault]) -> dict[str, Rows]:
    """The rows of each sheet by its name; what is wrong is added to ``faults``.

    Raises:
        BookError: The file is no workbook that can be read.
        OSError: The file can't be opened.
    """
    faults += package_remains.remains(path)
    try:
        book = CalamineWorkbook.from_path(path)
        found = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        }
    except (CalamineError, ValueError) as error:
        raise BookError(DAMAGED) from error
    except BaseException as error:  # a panic of calamine's own, which is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise BookError(DAMAGED) from error
    return found
