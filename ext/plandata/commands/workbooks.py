"""The commands about workbooks: to write one, and to take back what was changed in it."""

from argparse import Namespace
from pathlib import Path

from plandata.workbook import contents, plan_files
from sitecheck import text_file
from sitecheck.console import say
from sitecheck.message import Message, MessageError

#: Where a workbook is written if no file is named; git knows nothing of that folder.
_FOLDER = Path("build", "sheets")


class MissingLibraryError(MessageError):
    """What reads or writes spreadsheets isn't installed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("{name} が入っていません。plandata[sheets] を入れてください", name=name)
        )


def write(options: Namespace) -> int:
    """Write the workbook of a plan, or that of a department."""
    files = plan_files.read(Path(options.data))
    made = contents.contents(files, options.department or "")
    names = [files.plan.about.id, *filter(None, [options.department])]
    target = Path(options.workbook or _FOLDER / f"{'-'.join(names)}.xlsx")
    try:
        from plandata.workbook import spreadsheet
    except ModuleNotFoundError as error:
        raise MissingLibraryError(error.name or "") from error
    text_file.write(target, spreadsheet.written(made))
    count = sum(len(sheet.rows) for sheet in made.sheets)
    message = Message(
        "{sheets}枚のシートに{rows}行を書きました", sheets=len(made.sheets), rows=count
    )
    say(text_file.placed(target, 0, message).said(options.lang))
    return 0
