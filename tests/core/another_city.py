"""Another city's small plan in a folder of CSV files, and ways to spoil it."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from plandata.accessibility import audit
from plandata.model.columns import Column, columns_of
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.rows import key_of, record_types
from plandata.model.subtype import Subtype
from plandata.tables.manifest import DESCRIPTION
from plandata.validation import load

from .another_city_rows import ROWS, SPARE

FILES = tuple(record_types())
FLAGS = ("urgent", "joint")

_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


@dataclass(frozen=True)
class City:
    """The plan's CSV files in a folder of a test, and changes to them. Lines count from 1."""

    folder: Path

    @classmethod
    def in_folder(cls, folder: Path) -> "City":
        """Write every file of the plan into ``folder``."""
        city = cls(folder)
        for file, text in ROWS.items():
            city.write(file, text)
        city.describe(*ROWS)
        return city

    def describe(self, *files: str, **fields: list[dict[str, Any]]) -> None:
        """Write a manifest that lists these files, some with the fields of their schema."""
        resources = [
            {"name": file, "path": f"{file}.csv", "schema": {"fields": fields.get(file, [])}}
            for file in files
        ]
        text = json.dumps({"resources": resources}, ensure_ascii=False, indent=2)
        (self.folder / DESCRIPTION).write_text(text, "utf-8")

    def drop(self, *files: str) -> None:
        """Take files from the plan, which has no use for them."""
        for file in files:
            self.path(file).unlink()
        self.describe(*(file for file in ROWS if self.path(file).is_file()))

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

    def cell(self, file: str, line: int, column: str) -> str:
        return self.lines(file)[line - 1].split(",")[self.position(file, column) - 1]

    def write(self, file: str, text: str) -> None:
        self.path(file).write_bytes(text.encode("utf-8"))

    def write_line(self, file: str, line: int, text: str) -> None:
        """Put ``text`` in place of a line."""
        lines = self.lines(file)
        lines[line - 1] = text
        self.write(file, "\n".join(lines) + "\n")

    def append(self, file: str, text: str) -> int:
        """Add a line and return its number."""
        self.write(file, f"{self.text(file)}{text}\n")
        return len(self.lines(file))

    def change(self, file: str, line: int, column: str, cell: str) -> None:
        """Put ``cell``, as it stands in the file, quotes included, into one cell."""
        cells = self.lines(file)[line - 1].split(",")
        cells[self.position(file, column) - 1] = cell
        self.write_line(file, line, ",".join(cells))

    def cut(self, file: str, *headers: str) -> None:
        """Take columns from a file."""
        cells = [line.split(",") for line in self.lines(file)]
        kept = [place for place, header in enumerate(cells[0]) if header not in headers]
        self.write(file, "".join(",".join(row[at] for at in kept) + "\n" for row in cells))

    def add(self, file: str, header: str, *cells: str) -> None:
        """Give a file a column; the last of the cells stands in all further lines."""
        words = (header, *cells)
        lines = enumerate(self.lines(file))
        self.write(file, "".join(f"{x},{words[min(n, len(cells))]}\n" for n, x in lines))

    def of_one_level(self) -> None:
        """Let the measures stand in the goals, with no areas between."""
        self.write("levels", "\n".join(self.lines("levels")[:2]) + "\n")
        self.write("groups", "\n".join(self.lines("groups")[:3]) + "\n")
        for line, goal in ((2, "1"), (3, "1"), (4, "2"), (5, "2")):
            self.change("measures", line, "group", goal)
        self.change("indicators", 3, "group", "2")
        self.drop("measure_groups")

    def without_groups(self) -> None:
        """Let the measures stand in one list."""
        self.cut("measures", "group")
        self.change("indicators", 3, "measure", "2-1-1")
        self.cut("indicators", "group")
        self.drop("levels", "groups", "measure_groups")

    def spare_line(self, file: str) -> int:
        """The line of a row whose loss costs no other row: one more, or the last."""
        return self.append(file, SPARE[file]) if file in SPARE else len(self.lines(file))

    def filled_line(self, file: str, column: str) -> int:
        """The first line whose cell in ``column`` isn't empty."""
        lines = range(2, len(self.lines(file)) + 1)
        return next(line for line in lines if self.cell(file, line, column))

    def check(self) -> tuple[Plan, tuple[Problem, ...]]:
        """The plan, and the problems of the plan and of the audit."""
        loaded = load(self.folder, audit.FILES)
        return loaded.plan, loaded.problems + self.audit().problems

    def audit(self) -> audit.LoadedAudit:
        return audit.load(self.folder)

    def assert_told(
        self, problem: Problem, subtype: Subtype, place: str, column: str = "", value: str = ""
    ) -> None:
        """The problem names its place (``file:line``), its column and the value, in Japanese."""
        file, _colon, line = place.partition(":")
        position = self.position(file, column) if column else 0
        assert problem.subtype is subtype, problem
        assert problem.file == self.path(file).as_posix()
        assert problem.line == int(line or 0)
        assert (problem.column, problem.position) == (column, position)
        assert value in problem.text
        assert _JAPANESE.search(problem.message), "editors read Japanese"


def only(problems: Iterable[Problem], subtype: Subtype) -> Problem:
    """The one problem of that kind."""
    (problem,) = (problem for problem in problems if problem.subtype is subtype)
    return problem


def columns(*, keys: bool = True) -> Iterator[tuple[str, Column]]:
    """Every column of every file."""
    for file, record in record_types().items():
        yield from ((file, column) for column in columns_of(record) if keys or not column.key)


def headers(column: Column) -> tuple[str, ...]:
    """The header cells of a column in the other city's files."""
    return FLAGS if column.flags else column.headers("ja")


def rows_of(plan: Plan) -> set[tuple[str, str]]:
    """Each row of a plan as its file and id."""
    return {(file, key_of(row)) for file in FILES for row in getattr(plan, file)}


@cache
def valid_rows() -> frozenset[tuple[str, str]]:
    """The rows of the plan as it is before a test spoils it."""
    with TemporaryDirectory() as folder:
        return frozenset(rows_of(City.in_folder(Path(folder)).check()[0]))


def lost_rows(plan: Plan) -> set[tuple[str, str]]:
    """The rows that a plan lacks."""
    return set(valid_rows() - rows_of(plan))


def spare_row(file: str) -> set[tuple[str, str]]:
    """What is lost with the row of ``spare_line``: nothing, unless it is a row of the plan."""
    last = {"plan": "minato", "flags": "joint"}
    return {(file, last[file])} if file not in SPARE else set()


@cache
def depending(file: str) -> frozenset[str]:
    """The file and every file that names its ids, directly or through another."""
    below = {name for name, column in columns() if file in column.refs and name != file}
    return frozenset({file}).union(*(depending(name) for name in below))
