"""The rows that are lost with others, and the problem from which each loss follows."""

from collections import deque
from dataclasses import replace

from plandata.model.columns import Column, columns_of
from plandata.model.problem import Problem
from plandata.model.records import Record
from plandata.model.rows import key_of
from plandata.tables.references import References

#: The file and the id of a row.
Place = tuple[str, str]


class Losses:
    """The records of each file whose references all lead to a record that is kept itself.

    After it, each problem counts the rows that are lost by it without a problem of their own.
    """

    def __init__(self, references: References, problems: list[Problem]) -> None:
        self.references = references
        self.problems = problems
        self.kept: dict[str, list[Record]] = {}
        self._keys: dict[str, set[str]] = {}
        self._told: dict[tuple[str, int], int] = {}
        self._fatal: dict[str, int] = {}
        self._follows: dict[int, int] = {}
        #: Each lost row with the place of its cause among the problems.
        self._causes: dict[Place, int] = {}
        for index, problem in enumerate(problems):
            if problem.is_notice:
                continue
            self._told.setdefault((problem.table, problem.line), index)
            for file, line in problem.others:
                name = next((n for n, t in references.tables.items() if t.sheet.file == file), "")
                self._told.setdefault((name, line), index)
            if problem.table in references.fallen:
                self._fatal.setdefault(problem.table, index)
        for name in references.tables:
            self._keep(name)
        for index, count in self._follows.items():
            problem = problems[index]
            problems[index] = replace(problem, follows=problem.follows + count)

    def is_told(self, name: str, line: int) -> bool:
        """Whether a line of a file has a problem of its own."""
        return (name, line) in self._told

    def _keep(self, name: str) -> None:
        """Leave out the rows that name a lost one, and with a row of a tree those below it."""
        records = {key_of(record): record for record in self.references.tables[name].records}
        self._keys[name] = set(records)
        below: dict[str, list[str]] = {}
        left: deque[tuple[str, int | None]] = deque()
        columns = self._columns(name)
        for key, record in records.items():
            for file, value in _named(record, columns):
                if file == name:
                    below.setdefault(value, []).append(key)
                if value not in self._keys.get(file, ()):
                    left.append((key, self._cause(file, value)))
        while left:
            key, cause = left.popleft()
            if key not in self._keys[name]:
                continue
            self._keys[name].remove(key)
            told = self._told.get((name, records[key].origin.line))
            if told is None and cause is not None:
                self._follows[cause] = self._follows.get(cause, 0) + 1
            own = cause if told is None else told
            if own is not None:
                self._causes[name, key] = own
            left.extend((child, own) for child in below.get(key, ()))
        self.kept[name] = [r for key, r in records.items() if key in self._keys[name]]

    def _cause(self, file: str, value: str) -> int | None:
        """The problem by which a row is lost that a reference names."""
        if file in self.references.fallen:
            return self._fatal.get(file)
        if (file, value) in self._causes:
            return self._causes[file, value]
        table = self.references.tables.get(file)
        if table is None:
            return None
        line = self.references.explained.get((file, value)) or table.lost.get(value)
        return self._told.get((file, line or table.ids.get(value, 0)))

    def _columns(self, name: str) -> list[tuple[Column, str]]:
        """The columns of a file that name rows, each with the file of these."""
        found = []
        for column in columns_of(self.references.tables[name].record):
            if column.refs:
                fallen = [file for file in column.refs if file in self.references.fallen]
                file = fallen[0] if fallen else self.references.named(column) or ""
                if file or not column.of_plan:  # else it names a fiscal year, which has no row
                    found.append((column, file))
        return found


def _named(record: Record, columns: list[tuple[Column, str]]) -> list[Place]:
    """The rows that a record names."""
    found: list[Place] = []
    for column, file in columns:
        value = getattr(record, column.name)
        if value:
            found += [(file, part) for part in (value if column.kind is tuple else (value,))]
    return found
