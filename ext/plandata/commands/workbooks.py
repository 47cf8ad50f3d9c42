"""The commands about workbooks: to write one, and to take back what was changed in it."""

import sys
from argparse import Namespace
from pathlib import Path

from plandata.tables.reader import shown
from plandata.workbook import contents, outcome, plan_files, preview, taking
from plandata.workbook.difference import Change
from plandata.workbook.plan_files import PlanFiles
from plandata.workbook.taking import Taken
from sitecheck import text_file
from sitecheck.console import say
from sitecheck.message import Message, MessageError

#: Where a workbook is written if no file is named; git knows nothing of that folder.
_FOLDER = Path("build", "sheets")
#: Who decides what both sides changed.
_ASK, _BOOK, _DATA = "ask", "workbook", "data"


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
        from plandata.workbook import xlsx_file
    except ModuleNotFoundError as error:
        raise MissingLibraryError(error.name or "") from error
    text_file.write(target, xlsx_file.written(made))
    count = sum(len(sheet.rows) for sheet in made.sheets)
    message = Message(
        "{sheets}枚のシートに{rows}行を書きました", sheets=len(made.sheets), rows=count
    )
    say(text_file.placed(shown(target), 0, message).said(options.lang))
    return 0


def merge(options: Namespace) -> int:
    """Show what a workbook or a CSV file would change, and write it if that is wanted."""
    book, files = Path(options.book), plan_files.read(Path(options.data))
    try:
        taken = taking.take(book, files)
    except ModuleNotFoundError as error:
        raise MissingLibraryError(error.name or "") from error
    except taking.TakingError as error:
        message = text_file.placed(shown(book), error.line, error.message)
        raise MessageError(message) from error
    for fault in taken.faults:
        say(fault.placed(shown(book)).said(options.lang))
    if taken.is_refused:
        return _refused(options)
    changes = [*taken.difference.changes]
    for change in changes:
        say(preview.line(change).said(options.lang))
    undecided = False
    for conflict in taken.difference.conflicts:
        say(preview.conflict(conflict).said(options.lang))
        side = _side(options)
        undecided |= not side
        changes += [conflict.change] if side == _BOOK else []
    if undecided:
        message = Message(
            "どちらにするかを、--conflicts workbook か --conflicts data で指定してください"
        )
        say(message.said(options.lang))
        return _refused(options)
    return _write(options, files, taken, changes, book)


def _write(
    options: Namespace, files: PlanFiles, taken: Taken, changes: list[Change], book: Path
) -> int:
    """Write changes that were shown, all of them or none; the exit status."""
    if not changes:
        say(Message("変わるところはありません").said(options.lang))
        return 0
    tables = outcome.outcome(files, changes)
    problems = outcome.new_problems(files, tables, taken.tables, book)
    for problem in problems:
        say(problem.said(options.lang))
    if problems:
        return _refused(options)
    say(preview.summary(changes).said(options.lang))
    if not (options.write or _agreed(options)):
        say(Message("何も書いていません。--write を付けると書きます").said(options.lang))
        return 0
    contents = {files.whole.paths[name]: raw.text().encode() for name, raw in tables.items()}
    for file in text_file.write_all(contents):
        say(text_file.placed(shown(file), 0, Message("書き直しました")).said(options.lang))
    return 0


def _refused(options: Namespace) -> int:
    say(Message("何も書いていません。先に、ここに挙げたところを直してください").said(options.lang))
    return 1


def _side(options: Namespace) -> str:
    """Which side of a conflict is taken, "" where nobody says it."""
    if options.conflicts != _ASK:
        return str(options.conflicts)
    question = Message("ワークブックなら1、データなら2と打ってください")
    return {"1": _BOOK, "2": _DATA}.get(_answer(question, options), "")


def _agreed(options: Namespace) -> bool:
    """Whether who sits at the terminal wants it written."""
    return _answer(Message("書くなら y と打ってください"), options).lower() in ("y", "ｙ")


def _answer(question: Message, options: Namespace) -> str:
    """What is typed at a terminal, "" where there is none."""
    if not sys.stdin.isatty():
        return ""
    say(question.said(options.lang))
    return sys.stdin.readline().strip()
