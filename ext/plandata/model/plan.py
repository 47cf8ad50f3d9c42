"""A whole plan: its records by file, and the relations between them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, get_args, get_type_hints

from plandata.model import frames
from plandata.model import records as m
from plandata.model.columns import key_columns

if TYPE_CHECKING:
    from pandas import DataFrame

K = TypeVar("K")
V = TypeVar("V")
R = TypeVar("R", bound=m.Record)
Given = TypeVarTuple("Given")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def key_of(record: m.Record) -> str:
    """The id of a record; a key of several columns is joined by ``/``."""
    return "/".join([str(getattr(record, name)) for name in key_columns(type(record))])


@dataclass(frozen=True, kw_only=True, eq=False)
class Plan:
    """Every record of ``data/``: the attribute ``measures`` holds the rows of measures.csv.

    The files stand in the order in which they are read: each names ids of files before it only.
    """

    plan: tuple[m.About, ...] = ()
    eras: tuple[m.Era, ...] = ()
    flags: tuple[m.Flag, ...] = ()
    stages: tuple[m.Stage, ...] = ()
    departments: tuple[m.Department, ...] = ()
    goals: tuple[m.Goal, ...] = ()
    areas: tuple[m.Area, ...] = ()
    measures: tuple[m.Measure, ...] = ()
    measure_departments: tuple[m.MeasureDepartment, ...] = ()
    laws: tuple[m.Law, ...] = ()
    articles: tuple[m.Article, ...] = ()
    measure_articles: tuple[m.MeasureArticle, ...] = ()
    schedule: tuple[m.ScheduleEntry, ...] = ()
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

    def __repr__(self) -> str:
        id = self.plan[0].id if self.plan else ""
        rows = sum(len(records) for records in self.rows().values())
        return f"<Plan {id!r}: {len(self.files)} files, {rows} rows>"

    def rows(self) -> dict[str, tuple[m.Record, ...]]:
        """The records of each file that the plan has, by the file's name without ``.csv``."""
        return {table: getattr(self, table) for table in self.files}

    @property
    def source(self) -> str:
        """The language in which it is written; "" where no file has a text."""
        return next(iter(self.languages), "")

    @property
    def is_known(self) -> bool:
        """Whether there is the row of plan.csv, without which there is nothing to show."""
        return bool(self.plan)

    @property
    def about(self) -> m.About:
        """The one row of plan.csv."""
        return self.plan[0]

    @property
    def years(self) -> range:
        """The fiscal years of the plan."""
        return range(self.about.first_fiscal_year, self.about.last_fiscal_year + 1)

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
            groups = _grouped((getattr(row, column), row) for row in rows)
            self._by_value[record, column] = groups
        return [row for row in groups.get(value, ()) if isinstance(row, record)]

    @cached_property
    def _by_value(self) -> dict[tuple[type[m.Record], str], dict[object, list[Any]]]:
        return {}

    def areas_of(self, goal: m.Goal) -> list[m.Area]:
        """The areas of a goal; none in a plan of two levels."""
        return self.where(m.Area, "parent", goal.id)

    def measures_in(self, group: m.Goal | m.Area) -> list[m.Measure]:
        """The measures that stand directly in a goal or an area."""
        belongs = isinstance(group, m.Area) or not self.areas
        return self.where(m.Measure, "area", group.id) if belongs else []

    def area_of(self, measure: m.Measure) -> m.Area | None:
        """The area of a measure; None in a plan of two levels."""
        return self.find(m.Area, measure.area)

    def goal_of(self, measure: m.Measure) -> m.Goal:
        """The goal that a measure serves."""
        area = self.area_of(measure)
        goal = self.find(m.Goal, area.parent if area else measure.area)
        assert goal, "load() keeps no measure without a goal"
        return goal

    @cached_property
    def _departments_of(self) -> dict[str, list[m.Department]]:
        return _grouped(
            (link.measure, department)
            for link in self.measure_departments
            if (department := self.find(m.Department, link.department))
        )

    def departments_of(self, measure: m.Measure) -> list[m.Department]:
        """The departments in charge of a measure, in the order of the file."""
        return self._departments_of.get(measure.id, [])

    @cached_property
    def _articles_of(self) -> dict[str, list[m.Article]]:
        return _grouped(
            (link.measure, article)
            for link in self.measure_articles
            if (article := self.find(m.Article, link.article))
        )

    def articles_of(self, measure: m.Measure) -> list[m.Article]:
        """The law articles that a measure carries out, in the order of the file."""
        return self._articles_of.get(measure.id, [])

    @cached_property
    def _measures_of(self) -> dict[tuple[type[m.Record], str], list[m.Measure]]:
        found: dict[tuple[type[m.Record], str], list[m.Measure]] = {}
        for measure in self.measures:
            named: tuple[m.Department | m.Article, ...]
            named = (*self.departments_of(measure), *self.articles_of(measure))
            for record in dict.fromkeys(named):
                found.setdefault((type(record), record.id), []).append(measure)
        return found

    def measures_of(self, record: m.Department | m.Article) -> list[m.Measure]:
        """The measures of a department, or those that carry out an article, in the plan's order."""
        return self._measures_of.get((type(record), record.id), [])

    @cached_property
    def _measures_by_goal(self) -> dict[str, list[m.Measure]]:
        return _grouped((self.goal_of(measure).id, measure) for measure in self.measures)

    def measures_below(self, goal: m.Goal) -> list[m.Measure]:
        """The measures of a goal and of its areas, in the plan's order."""
        return self._measures_by_goal.get(goal.id, [])

    @cached_property
    def _cells(self) -> dict[tuple[str, int], list[m.ScheduleEntry]]:
        entries = sorted(self.schedule, key=lambda entry: entry.order)
        return _grouped(((entry.measure, entry.fiscal_year), entry) for entry in entries)

    def cell(self, measure: m.Measure, fiscal_year: int) -> list[m.ScheduleEntry]:
        """The stages of a measure in a fiscal year, in their order."""
        return self._cells.get((measure.id, fiscal_year), [])

    def progress_of(self, measure: m.Measure) -> list[m.Progress]:
        """What has been recorded of a measure, by fiscal year."""
        found = self.where(m.Progress, "measure", measure.id)
        return sorted(found, key=lambda record: record.fiscal_year)

    @cached_property
    def _errata_of(self) -> dict[tuple[str, str], list[m.Erratum]]:
        return _grouped(((erratum.file, erratum.record), erratum) for erratum in self.errata)

    def errata_of(self, record: m.Record) -> list[m.Erratum]:
        """The contradictions of the source that concern a record."""
        return self._errata_of.get((tables()[type(record)], key_of(record)), [])

    def ask(self, question: Callable[["Plan", *Given], V], *given: *Given) -> V:
        """What a function says of the plan; whoever notes what is asked notes that alone."""
        return question(self, *given)

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
    hints = get_type_hints(Plan)
    classes = {table: get_args(hint)[0] for table, hint in hints.items()}
    return {table: found for table, found in classes.items() if issubclass(found, m.Record)}


@cache
def tables() -> dict[type[m.Record], str]:
    """The stem of each record class's file."""
    return {record: table for table, record in record_types().items()}
