"""Another city's small plan in a folder of CSV files, and ways to spoil it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from another_city_rows import ROWS, SPARE
from plandata.check import check
from plandata.model import Record
from plandata.plan import Plan, key_of, record_types
from plandata.problem import Problem

FILES = tuple(record_types())

@dataclass(frozen=True)
class City:
    """The plan's CSV files in a folder of a test, and changes to them."""

    folder: Path

    @classmethod
    def in_folder(cls, folder: Path) -> "City":
        """Write every file of the plan into ``folder``."""
        city = cls(folder)
        for file, text in ROWS.items():
            city.write(file, text)
        return city

    def path(self, file: str) -> Path:
        return self.folder / f"{file}.csv"

    def text(self, file: str) -> str:
        return self.path(file).read_text("utf-8")

    def lines(self, file: str) -> list[str]:
        return self.text(file).splitlines()

    def header(self, file: str) -> list[str]:
        return self.lines(file)[0].split(",")

    def position(self, file: str, column: str) -> int:
        """The place of a column from 1."""
        return self.header(file).index(column) + 1

    def write(self, file: str, text: str) -> None:
        self.path(file).write_bytes(text.encode("utf-8"))

    def write_line(self, file: str, line: int, text: str) -> None:
        """Put ``text`` in place of a line, counted from 1."""
        lines = self.lines(file)
        lines[line - 1] = text
        self.write(file, "\n".join(lines) + "\n")

    def add(self, file: str, text: str) -> int:
        """Add a line and return its number."""
        self.write(file, f"{self.text(file)}{text}\n")
        return len(self.lines(file))

    def change(self, file: str, line: int, column: str, cell: str) -> None:
        """Put ``cell``, as it would stand in the file, into one cell."""
        cells = self.lines(file)[line - 1].split(",")
        cells[self.position(file, column) - 1] = cell
        self.write_line(file, line, ",".join(cells))

    def spare_line(self, file: str) -> int:
        """Add the spare row and return its line; the plan and its flags have the last row."""
        return self.add(file, SPARE[file]) if file in SPARE else len(self.lines(file))

    def check(self) -> tuple[Plan, list[Problem]]:
        return check(self.folder)


def rows_of(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each row of a plan as its file and id."""
    for file in FILES:
        rows: tuple[Record, ...] = getattr(plan, file)
        yield from ((file, key_of(row)) for row in rows)
