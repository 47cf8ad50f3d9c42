"""CSV files to the records of a set, with every problem told and no valid row lost."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plandata.model.columns import column_at, columns_of
from plandata.model.problem import Problem
from plandata.model.records import Record
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.tables.losses import Losses
from plandata.tables.reader import first_line, read
from plandata.tables.references import References
from plandata.tables.resource import Source
from plandata.tables.table import Table

#: The record class of each file of a set, by the file's name without ``.csv``, in the order of
#: reading: each file names ids of files before it, and of itself, only.
RecordSet = Mapping[str, type[Record]]
#: The table of a file, None if nothing in it can be used, and what is wrong with it.
Reading = tuple[Table | None, list[Problem]]
#: Who may know what was read of a file before: takes the table's name, the file, what is asked of
#: it, and what reads it now.
Keeper = Callable[[str, Path, object, Callable[[], Reading]], Reading]

#: What part of the columns of the source language another language has at least.
_MANY = 4
#: The language of a plan without any texts.
_NO_TEXT = "en"
#: Problems after which nothing of a file can be used.
FATAL = {
    Subtype.MISSING_FILE,
    Subtype.UNKNOWN_FILE,
    Subtype.ENCODING,
    Subtype.SYNTAX,
    Subtype.MISSING_COLUMN,
}


@dataclass(frozen=True, slots=True)
class Rows:
    """The valid rows of each file; and (file, first cell) of the lines that gave none, or doubt."""

    records: dict[str, tuple[Record, ...]]
    doubtful: frozenset[tuple[str, str]]


def failed(problems: list[Problem]) -> set[str]:
    """The files of which nothing can be used, and that has been told."""
    return {
        problem.table
        for problem in problems
        if problem.subtype in FATAL or (problem.subtype is Subtype.MOJIBAKE and problem.line == 0)
    }


def load(
    sources: Mapping[str, Source],
    records: RecordSet,
    problems: list[Problem],
    languages: Sequence[str],
    keeper: Keeper | None = None,
) -> Rows:
    """Read the files of a set of records, as far as the set is there.

    ``languages`` are those that texts may be in, the source's first; ``keeper`` may know files
    from before. Returns the valid rows; what is wrong is added to ``problems``. A row is valid if
    each of its cells is; a row that names a rejected row is left out with it.
    """
    tables: dict[str, Table] = {}
    for name, record in records.items():
        if name in sources:
            spoken = sources[name].languages or languages
            flags = _flags(record, tables, failed(problems))
            reading = partial(_read, name, record, sources[name], spoken, flags)
            asked, file = (record, spoken, flags), sources[name].path
            table, told = keeper(name, file, asked, reading) if keeper else reading()
            problems += told
            if table is not None:
                table.problems = problems
                tables[name] = table
    references = References(tables, failed(problems))
    references.tell()
    losses = Losses(references, problems)
    kept = losses.kept
    lines = {name: {record.origin.line for record in found} for name, found in kept.items()}
    doubtful = {(problem.table, problem.start) for problem in problems if not problem.is_notice}
    for name, table in tables.items():
        starts = table.sheet.starts
        whole = {starts[line] for line in lines[name]}
        for line in starts.keys() - lines[name]:
            doubtful.add((name, starts[line]))
            if losses.is_told(name, line) and starts[line] not in whole:
                doubtful.add((name, ""))  # whose row it is meant to be, nobody can say
    return Rows({name: tuple(found) for name, found in kept.items()}, frozenset(doubtful))


def _read(
    name: str,
    record: type[Record],
    source: Source,
    languages: Sequence[str],
    flags: tuple[str, ...] | None,
) -> Reading:
    problems: list[Problem] = []
    sheet = read(source.path, problems, name, _headers(record, languages))
    if sheet is None:
        return None, problems
    table = Table(sheet, record, flags, languages, source.constraints, problems)
    table.fill()
    return table, problems


def languages_of(sources: Mapping[str, Source], source: str = "") -> tuple[str, ...]:
    """The languages of a plan, by the headers of its files: a slip of one file makes none.

    They are those of the plan's own row that another file has, too, and those of many columns.
    ``source``, in which the plan is written, is the first; if it is "" or no file has it, the one
    that most files have first, or that of the engine's words where no file has a text.
    """
    files: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    for name, record in record_types().items():
        for header in first_line(sources[name].path) if name in sources else ():
            found = column_at(record, header)
            if found and found[0].kind is Text:
                files.setdefault(found[1], []).append(name)
                first.setdefault(name, found[1])
    if source not in files:
        most = Counter(first.values()).most_common(1)
        source = most[0][0] if most else source or _NO_TEXT
    many = len(files.get(source, ())) / _MANY
    own = next(iter(record_types()))
    known = (
        language
        for language, names in files.items()
        if len(names) >= many or (own in names and len(set(names)) > 1)
    )
    return tuple(dict.fromkeys((source, *known)))


def _headers(record: type[Record], languages: Sequence[str]) -> frozenset[str]:
    """The names that the header of a file may have, flags excepted."""
    return frozenset(name for column in columns_of(record) for name in column.names(languages))


def _flags(
    record: type[Record], tables: dict[str, Table], fallen: set[str]
) -> tuple[str, ...] | None:
    """The ids that are columns of a file; None if the file that lists them has not all of them."""
    names = [column.flags for column in columns_of(record) if column.flags]
    if not fallen.isdisjoint(names) or any(tables[n].nameless for n in names if n in tables):
        return None
    # a line that lacks a cell still names its id
    return tuple(
        flag for name in names if name in tables for flag in (*tables[name].ids, *tables[name].lost)
    )
