"""A file that came back, compared with the data: what is to be done, or why it can't be taken."""

import gc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plandata.model.problem import Problem, allowed
from plandata.tables import raw_table
from plandata.workbook import keyed
from plandata.workbook.carried import DIGEST, Base, Carried, CarriedError, unpacked
from plandata.workbook.contents import drop_word
from plandata.workbook.difference import Difference, compare
from plandata.workbook.fault import BookError, Fault
from plandata.workbook.keyed import Key
from plandata.workbook.plan_files import PlanFiles
from plandata.workbook.returned import BookTable, Sheet, Shown
from plandata.workbook.sheet_columns import named
from sitecheck.message import Message, MessageError, quoted

#: How many rows that are gone a message names.
_NAMED = 3
#: The rows of each sheet, by its name.
Sheets = Mapping[str, Sequence[Sequence[object]]]


class TakingError(MessageError):
    """The file can't be compared with the data at all; the message says why.

    ``line`` is where, 0 for the whole file.
    """

    def __init__(self, message: Message, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass
class Taken:
    """What came back, by the names of files, and what is to be done with the data.

    Nothing is to be done before each of ``faults`` that is no notice is mended.
    """

    tables: dict[str, BookTable] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    difference: Difference = field(default_factory=Difference)

    @property
    def is_refused(self) -> bool:
        """Whether there is something to mend."""
        return any(not fault.is_notice for fault in self.faults)


def take(path: Path, files: PlanFiles) -> Taken:
    """Compare a workbook with the data three ways, a CSV file two ways.

    Raises:
        TakingError: The file can't be read, or isn't of this plan.
        OSError: The file can't be opened.
    """
    collects = gc.isenabled()
    gc.disable()  # in many thousand rows it would look in vain for what refers back to itself
    try:
        return _csv(path, files) if path.suffix.lower() == ".csv" else _workbook(path, files)
    except (BookError, CarriedError) as error:
        raise TakingError(error.message) from error
    finally:
        if collects:
            gc.enable()


def _workbook(path: Path, files: PlanFiles) -> Taken:
    from plandata.workbook.opened import opened

    taken = Taken()
    told: list[Fault] = []
    sheets = opened(path, told)
    carried = _carried(sheets, files)
    titles = {named(title): title for title in sheets if title not in carried.others}
    taken.faults += [one for one in told if not one.sheet or one.sheet in titles.values()]
    _tell_sheets(sheets, carried, taken.faults)
    for name, base in carried.tables.items():
        if name in titles and not _is_stale(name, base, files, taken.faults):
            head, *rows = sheets[titles[name]] or [[]]
            book = _sheet(name, titles[name], base, carried, files, taken.faults)
            written = _written(name, base, book)
            taken.tables[name] = book.table(head, rows, range(2, len(rows) + 2), written)
    if not taken.is_refused:
        for name in taken.tables:
            _compare(name, carried.tables[name], files, taken)
    return taken


def _carried(sheets: Sheets, files: PlanFiles) -> Carried:
    """What the workbook knows of the data that it was made from. Raises MessageError."""
    starts = ([str(row[0]) for row in rows if row] for rows in sheets.values())
    cells = next((cells for cells in starts if cells and cells[0].startswith(DIGEST)), None)
    if cells is None:
        raise TakingError(
            Message(
                "もとの値のシートがありません。plandata sheets が書いたワークブックではないか、"
                "シートが消えています。ワークブックを書き出し直してください"
            )
        )
    carried = unpacked(cells)
    if carried.plan != files.plan.about.id:
        message = Message(
            "計画「{other}」のワークブックです。このデータは「{plan}」です",
            other=carried.plan,
            plan=files.plan.about.id,
        )
        raise TakingError(message)
    return carried


def _tell_sheets(sheets: Sheets, carried: Carried, faults: list[Fault]) -> None:
    """Tell sheets of which nobody knows what they are, and those that are gone."""
    seen: set[str] = set()
    for title, rows in sheets.items():
        is_own = bool(rows and rows[0] and str(rows[0][0]).startswith(DIGEST))
        if is_own or title in carried.others:
            continue
        name = named(title)
        if name not in carried.tables or name in seen:
            message = Message(
                "このシートは、データのものではありません。"
                "もとの名前に戻すか、足したシートならシートごと消してください"
            )
            faults.append(Fault(message, title))
        seen.add(name)
    for name in carried.tables:
        if name not in seen:
            message = Message(
                "「{name}」のシートがありません。シートの名前を、もとのとおりに直してください",
                name=name,
            )
            faults.append(Fault(message))


def _is_stale(name: str, base: Base, files: PlanFiles, faults: list[Fault]) -> bool:
    """Whether the data has lost a column since the workbook was written, which is told."""
    now = files.whole.tables.get(name)
    gone = [header for header in base.columns if now is None or header not in now.header]
    if gone:
        message = Message(
            "データの{name}に、「{header}」の列がもうありません。ワークブックを書き出し直してください",
            name=name,
            header=gone[0],
        )
        faults.append(Fault(message))
    return bool(gone)


def _sheet(
    name: str, title: str, base: Base, carried: Carried, files: PlanFiles, faults: list[Fault]
) -> Sheet:
    columns = [one for one in files.columns(name) if one.header in base.columns]
    return Sheet(
        name=name,
        title=title,
        headers=[one.header for one in columns],
        columns=columns,
        labels=carried.labels,
        drop=carried.drop,
        faults=faults,
    )


def _written(name: str, base: Base, sheet: Sheet) -> dict[Shown, Key]:
    """The key of each row of a sheet as it was written, by its cells."""
    shown = (
        map(sheet.labels.of.get(one.target, {}).get, cells, cells)
        for one in sheet.columns
        for cells in [base.columns[one.header]]
    )
    return dict(zip(zip(*shown, strict=True), keyed.keys(name, base.columns), strict=True))


def _compare(name: str, base: Base, files: PlanFiles, taken: Taken) -> None:
    """Compare a sheet, and tell rows that were deleted by hand: nobody knows what was meant."""
    rows = taken.tables[name].rows
    places = {key: at for at, key in enumerate(keyed.keys(name, base.columns))}
    was = {
        key: base.row(places[key])
        for key, row in rows.items()
        if (row.cells is not None or row.is_dropped) and key in places
    }
    data = keyed.by_key(name, files.whole.tables[name])
    compare(name, was, taken.tables[name], data, taken.difference)
    gone = [keyed.shown(key) for key in places if key not in rows]
    if gone:
        message = Message(
            "{ids}の行がありません（{count}行）。行を戻してください。"
            "消すのなら、初めの列に消す印を付けてください",
            ids=quoted(gone[:_NAMED]),
            count=len(gone),
        )
        taken.faults.append(Fault(message, taken.tables[name].title))


def _csv(path: Path, files: PlanFiles) -> Taken:
    name = named(path.stem)
    if name not in files.whole.tables:
        message = Message("「{name}」という名前のデータはありません", name=path.stem)
        raise TakingError(message.then(allowed(name, files.whole.tables)))
    problems: list[Problem] = []
    raw = raw_table.read(path, problems, name)
    for problem in problems:
        if not problem.is_notice:
            raise TakingError(problem.text, problem.line)
    assert raw is not None, "what can't be read has been told"
    taken, columns = Taken(), files.columns(name)
    drop = drop_word(files.plan.source)
    sheet = Sheet(
        name=name,
        title="",
        headers=[one.header for one in columns],
        columns=columns,
        labels=files.labels,
        drop=drop,
        faults=taken.faults,
    )
    rows = [[*row.values()] for row in raw.rows]
    taken.tables[name] = sheet.table(raw.header, rows, raw.lines, {})
    if not taken.is_refused:
        data = keyed.by_key(name, files.whole.tables[name])
        # one that was saved from a sheet marks what is to go; it may be that of a department
        kept = {key: row for key, row in data.items() if key in taken.tables[name].rows}
        base = kept if drop in raw.header else data
        compare(name, base, taken.tables[name], data, taken.difference)
    return taken
