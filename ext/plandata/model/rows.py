"""The records of a plan by file, and how one of them is found."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

from plandata.model import frames
from plandata.model import records as m
from plandata.model.columns import key_columns

if TYPE_CHECKING:
    from pandas import DataFrame

K = TypeVar("K")
V = TypeVar("V")
R = TypeVar("R", bound=m.Record)


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """The values of each key, in their order."""
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def key_of(record: m.Record) -> str:
    """The id of a record; a key of several columns is joined by ``/``."""
    return "/".join([str(getattr(record, name)) for name in key_columns(type(record))])


@dataclass(frozen=True, kw_only=True, eq=False)
class Rows:
    """Every record of ``data/``: the attribute ``measures`` holds the rows of measures.csv.

    The files stand in the order in which they are read: each names ids of files before it only.
    """

    plan: tuple[m.About, ...] = ()
    eras: tuple[m.Era, ...] = ()
    flags: tuple[m.Flag, ...] = ()
    periods: tuple[m.Period, ...] = ()
    stages: tuple[m.Stage, ...] = ()
    roles: tuple[m.Role, ...] = ()
    departments: tuple[m.Department, ...] = ()
    levels: tuple[m.Level, ...] = ()
    groups: tuple[m.Group, ...] = ()
    measures: tuple[m.Measure, ...] = ()
    measure_groups: tuple[m.MeasureGroup, ...] = ()
    measure_departments: tuple[m.MeasureDepartment, ...] = ()
    laws: tuple[m.Law, ...] = ()
    articles: tuple[m.Article, ...] = ()
    measure_articles: tuple[m.MeasureArticle, ...] = ()
    vocabularies: tuple[m.Vocabulary, ...] = ()
    topics: tuple[m.Topic, ...] = ()
    measure_topics: tuple[m.MeasureTopic, ...] = ()
    schedule: tuple[m.ScheduleEntry, ...] = ()
    indicators: tuple[m.Indicator, ...] = ()
    indicator_values: tuple[m.IndicatorValue, ...] = ()
    money: tuple[m.Money, ...] = ()
    glossary: tuple[m.Term, ...] = ()
    history: tuple[m.Event, ...] = ()
    figures: tuple[m.Figure, ...] = ()
    figure_values: tuple[m.FigureValue, ...] = ()
    evaluation_scales: tuple[m.Scale, ...] = ()
    evaluation: tuple[m.Result, ...] = ()
    committee: tuple[m.Member, ...] = ()
    comprehensive_plan: tuple[m.Strand, ...] = ()
    progress: tuple[m.Progress, ...] = ()
    errata: tuple[m.Erratum, ...] = ()
    #: The names of the files that the plan has; of others, which it has no use for, no row is here.
    files: tuple[str, ...] = ()
    #: The languages of its texts; the first is the source's, in which it is written.
    languages: tuple[str, ...] = ()

    def rows(self) -> dict[str, tuple[m.Record, ...]]:
        """The records of each file that the plan has, by the file's name without ``.csv``."""
        return {table: getattr(self, table) for table in self.files}

    @property
    def source(self) -> str:
        """The language in which it is written; "" where no file has a text."""
        return next(iter(self.languages), "")

    @cached_property
    def _by_id(self) -> dict[str, dict[str, m.Record]]:
        return {table: {key_of(r): r for r in getattr(self, table)} for table in record_types()}

    def ids(self, table: str) -> list[str]:
        """The ids of a file, in the file's order."""
        return list(self._by_id[table])

    def find(self, record: type[R], key: str) -> R | None:
        """The record of that class with that id, or None."""
        found = self._by_id[tables()[record]].get(key)
        return found if isinstance(found, record) else None

    def called(self, record: type[R], name: str) -> R | None:
        """The record of a class that authors may call by that name; of two the first."""
        found = self._called.get(record, {}).get(name)
        return found if isinstance(found, record) else None

    def names(self, record: type[m.Record]) -> list[str]:
        """The names that authors may write for the records of a class."""
        return list(self._called.get(record, ()))

    @cached_property
    def _called(self) -> dict[type[m.Record], dict[str, m.Record]]:
        found: dict[type[m.Record], dict[str, m.Record]] = {}
        named: tuple[m.Word | m.Term, ...]
        named = (*self.departments, *self.glossary, *self.flags, *self.stages)
        for record in named:
            for name in record.called():
                found.setdefault(type(record), {}).setdefault(name, record)
        return found

    def where(self, record: type[R], column: str, value: object) -> list[R]:
        """The records of a class with that value in a column, in the order of the file."""
        groups = self._by_value.get((record, column))
        if groups is None:
            rows = getattr(self, tables()[record])
            groups = grouped((getattr(row, column), row) for row in rows)
            self._by_value[record, column] = groups
        return [row for row in groups.get(value, ()) if isinstance(row, record)]

    @cached_property
    def _by_value(self) -> dict[tuple[type[m.Record], str], dict[object, list[Any]]]:
        return {}

    def frame(self, table: str) -> "DataFrame":
        """The rows of a file, such as ``measures``, as a pandas frame.

        Raises:
            LookupError: No file of a plan has that name; the message names the nearest ones.
            ImportError: pandas isn't installed.
        """
        record = frames.named(table, record_types())
        return frames.frame(record, getattr(self, table), self.ids, self.source)

    def frames(self) -> "dict[str, DataFrame]":
        """Every file of the plan as a pandas frame, by the file's name."""
        return {table: self.frame(table) for table in self.files}


@cache
def record_types() -> dict[str, type[m.Record]]:
    """The record class of each file, by the file's stem, in the order in which files are read."""
    hints = get_type_hints(Rows)
    classes = {table: get_args(hint)[0] for table, hint in hints.items()}
    return {table: found for table, found in classes.items() if issubclass(found, m.Record)}


@cache
def tables() -> dict[type[m.Record], str]:
    """The stem of each record class's file."""
    return {record: table for table, record in record_types().items()}
