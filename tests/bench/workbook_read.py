"""What reading a workbook costs beside calamine's own bare reading of the same file.

usage: python -m tests.bench.workbook_read

The workbook is that of a made-up plan, with 200,000 cells. It is read with all that makes sure what
stands in it, and compared with what it was made from and with the data. Medians of processor time;
``nox -s bench -- --short`` tells them, too.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from python_calamine import CalamineWorkbook

from plandata.workbook import contents, plan_files, taking, xlsx_file
from tests.bench.invented_plan import invent
from tests.bench.invented_tables import tables

#: Measures of a plan whose files have as many cells.
_MEASURES, _CELLS = 5_400, 200_000
ROUNDS = 5
#: The most that reading may cost.
MOST = 4.0


def ratio() -> float:
    """How much longer the whole reading takes than the bare one."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, text in tables(invent(_MEASURES)).items():
            (folder / file).write_text(text, "utf-8")
        files = plan_files.read(folder)
        made = contents.contents(files)
        assert sum(len(s.rows) * len(s.columns) for s in made.sheets) >= _CELLS
        book = folder / "plan.xlsx"
        book.write_bytes(xlsx_file.written(made))
        times = [
            (_time(lambda: _bare(book)), _time(lambda: _whole(book, files))) for _ in range(ROUNDS)
        ]
    return median(whole for _bare, whole in times) / median(bare for bare, _whole in times)


def _bare(book: Path) -> None:
    opened = CalamineWorkbook.from_path(book)
    for name in opened.sheet_names:
        opened.get_sheet_by_name(name).to_python()


def _whole(book: Path, files: plan_files.PlanFiles) -> None:
    taken = taking.take(book, files)
    assert not taken.faults
    assert not taken.difference.changes


def _time(work: Callable[[], None]) -> float:
    before = process_time()
    work()
    return process_time() - before


if __name__ == "__main__":
    sys.stdout.write(f"{ratio():.2f}\n")
