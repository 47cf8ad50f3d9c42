"""A whole plan: its records by file, and the relations between them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, TypeVarTuple

from plandata.model import records as m
from plandata.model.partial_date import year_of
from plandata.model.rows import Rows, grouped, key_of, tables
from plandata.model.text import Text

V = TypeVar("V")
Given = TypeVarTuple("Given")


@dataclass(frozen=True, kw_only=True, eq=False)
class Plan(Rows):
    """A plan: what its files say, and what follows from several of them."""

    def __repr__(self) -> str:
        id = self.plan[0].id if self.plan else ""
        rows = sum(len(records) for records in self.rows().values())
        return f"<Plan {id!r}: {len(self.files)} files, {rows} rows>"

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
        """The fiscal years of the plan; only the first of one without an end."""
        first, last = self.about.first_fiscal_year, self.about.last_fiscal_year
        return range(first, (first if last is None else last) + 1)

    @cached_property
    def timeline(self) -> tuple[m.Period, ...]:
        """The periods of the schedule in their order, its fiscal years if it lists no others."""
        if "periods" in self.files:
            return self.periods
        name, origin = Text({self.source: ""}), self.about.origin
        return tuple(m.Period(id=str(year), name=name, origin=origin) for year in self.years)

    def period(self, id: str) -> m.Period | None:
        """A period of the plan by its id."""
        return next((period for period in self.timeline if period.id == id), None)

    @property
    def roots(self) -> list[m.Group]:
        """The groups that stand in no other, in the order of the file."""
        return self.where(m.Group, "parent", "")

    def groups_in(self, group: m.Group) -> list[m.Group]:
        """The groups that stand directly in a group."""
        return self.where(m.Group, "parent", group.id)

    def groups_at(self, level: str) -> list[m.Group]:
        """The groups of a level, by its id."""
        return self.where(m.Group, "level", level)

    def group_of(self, measure: m.Measure) -> m.Group | None:
        """The group in which a measure stands; None in a plan without groups."""
        return self.find(m.Group, measure.group)

    def path_to(self, group: m.Group | None) -> tuple[m.Group, ...]:
        """A group after those in which it stands, from the widest; empty for none."""
        path: list[m.Group] = []
        while group is not None and group not in path:
            path.insert(0, group)
            group = self.find(m.Group, group.parent)
        return tuple(path)

    def path_of(self, measure: m.Measure) -> tuple[m.Group, ...]:
        """The groups in which a measure stands, from the widest."""
        return self._paths.get(measure.group, ())

    @cached_property
    def _paths(self) -> dict[str, tuple[m.Group, ...]]:
        return {group.id: self.path_to(group) for group in self.groups}

    def measures_in(self, group: m.Group) -> list[m.Measure]:
        """The measures that stand directly in a group, after them those listed there again."""
        return [*self.where(m.Measure, "group", group.id), *self._again_in.get(group.id, ())]

    @property
    def measures_outside(self) -> list[m.Measure]:
        """The measures that stand in no group."""
        return self.where(m.Measure, "group", "")

    @cached_property
    def _again_in(self) -> dict[str, list[m.Measure]]:
        return grouped(
            (link.group, measure)
            for link in self.measure_groups
            if (measure := self.find(m.Measure, link.measure))
        )

    def groups_again(self, measure: m.Measure) -> list[m.Group]:
        """The groups under which a measure is listed once more."""
        links = self.where(m.MeasureGroup, "measure", measure.id)
        return [group for link in links if (group := self.find(m.Group, link.group))]

    def groups_above(self, measure: m.Measure) -> tuple[str, ...]:
        """The ids of all groups under which a measure is listed, at whatever level, each once."""
        again = (self._paths[group.id] for group in self.groups_again(measure))
        paths = (self.path_of(measure), *again)
        return tuple(dict.fromkeys(group.id for path in paths for group in path))

    @cached_property
    def _below(self) -> dict[str, list[m.Measure]]:
        return grouped((id, one) for one in self.measures for id in self.groups_above(one))

    def measures_below(self, group: m.Group) -> list[m.Measure]:
        """The measures listed in a group and in the groups below it, in the plan's order."""
        return self._below.get(group.id, [])

    @cached_property
    def _departments_of(self) -> dict[str, list[m.Department]]:
        return grouped(
            (link.measure, department)
            for link in self.measure_departments
            if (department := self.find(m.Department, link.department))
        )

    def departments_of(self, measure: m.Measure) -> list[m.Department]:
        """The departments in charge of a measure, in the order of the file."""
        return self._departments_of.get(measure.id, [])

    def roles_in(self, measure: m.Measure) -> dict[str, str]:
        """The id of the role of each department in a measure, by the department's; "" for none."""
        links = self.where(m.MeasureDepartment, "measure", measure.id)
        return {link.department: link.role for link in links}

    @cached_property
    def _articles_of(self) -> dict[str, list[m.Article]]:
        return grouped(
            (link.measure, article)
            for link in self.measure_articles
            if (article := self.find(m.Article, link.article))
        )

    def articles_of(self, measure: m.Measure) -> list[m.Article]:
        """The law articles that a measure carries out, in the order of the file."""
        return self._articles_of.get(measure.id, [])

    @cached_property
    def _topics_of(self) -> dict[str, list[m.Topic]]:
        return grouped(
            (link.measure, topic)
            for link in self.measure_topics
            if (topic := self.find(m.Topic, link.topic))
        )

    def topics_of(self, measure: m.Measure) -> list[m.Topic]:
        """The topics of a measure, in the order of the file."""
        return self._topics_of.get(measure.id, [])

    @cached_property
    def _measures_of(self) -> dict[tuple[type[m.Record], str], list[m.Measure]]:
        found: dict[tuple[type[m.Record], str], list[m.Measure]] = {}
        for measure in self.measures:
            named: tuple[m.Department | m.Article | m.Topic, ...] = (
                *self.departments_of(measure),
                *self.articles_of(measure),
                *self.topics_of(measure),
            )
            for record in dict.fromkeys(named):
                found.setdefault((type(record), record.id), []).append(measure)
        return found

    def measures_of(self, record: m.Department | m.Article | m.Topic) -> list[m.Measure]:
        """The measures of a department, an article or a topic, in the plan's order."""
        return self._measures_of.get((type(record), record.id), [])

    @cached_property
    def _cells(self) -> dict[tuple[str, str], list[m.ScheduleEntry]]:
        entries = sorted(self.schedule, key=lambda entry: entry.order)
        return grouped(((entry.measure, entry.period), entry) for entry in entries)

    def cell(self, measure: m.Measure, period: str) -> list[m.ScheduleEntry]:
        """The stages of a measure in a period, by its id, in their order."""
        return self._cells.get((measure.id, period), [])

    def progress_of(self, measure: m.Measure) -> list[m.Progress]:
        """What has been recorded of a measure, in the order of the periods."""
        found = self.where(m.Progress, "measure", measure.id)
        return [one for period in self.timeline for one in found if one.period == period.id]

    def indicators_of(self, thing: m.Measure | m.Group) -> list[m.Indicator]:
        """The indicators of a measure or of a group, in the order of the file."""
        column = "measure" if isinstance(thing, m.Measure) else "group"
        return self.where(m.Indicator, column, thing.id)

    def values_of(self, indicator: m.Indicator) -> list[m.IndicatorValue]:
        """The values of an indicator: years before the plan, its periods, and years after it."""
        order = {period.id: place for place, period in enumerate(self.timeline)}
        years = [period.year for period in self.timeline if period.year]
        first = min(years, default=self.about.first_fiscal_year)

        def place(value: m.IndicatorValue) -> tuple[int, int]:
            if value.period in order:
                return 1, order[value.period]
            year = year_of(value.period) or first
            return (0 if year < first else 2), year

        return sorted(self.where(m.IndicatorValue, "indicator", indicator.id), key=place)

    def money_of(self, measure: m.Measure) -> list[m.Money]:
        """What a measure costs, in the order of the file."""
        return self.where(m.Money, "measure", measure.id)

    @cached_property
    def _errata_of(self) -> dict[tuple[str, str], list[m.Erratum]]:
        return grouped(((erratum.file, erratum.record), erratum) for erratum in self.errata)

    def errata_of(self, record: m.Record) -> list[m.Erratum]:
        """The contradictions of the source that concern a record."""
        return self._errata_of.get((tables()[type(record)], key_of(record)), [])

    def ask(self, question: Callable[["Plan", *Given], V], *given: *Given) -> V:
        """What a function says of the plan; whoever notes what is asked notes that alone."""
        return question(self, *given)
