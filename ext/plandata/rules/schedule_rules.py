"""Years and schedules hold together."""

from collections.abc import Iterator, Sequence

from plandata.model import records as m
from plandata.model.columns import columns_of
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from sitecheck.message import Message, joined

#: Tables have a column a year: a plan of more is a slip of a key, which would fill the memory.
MOST_YEARS = 100


def plan_years(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """The plan's last year is not before its first, nor so far off that it can't be meant."""
    if not plan.years:
        last = plan.about.last_fiscal_year
        message = Message("最後の年度{year}が、最初の年度より前です", year=last)
        yield at(plan.about, Subtype.FISCAL_YEAR, "last_fiscal_year", message)
    elif len(plan.years) > MOST_YEARS:
        message = Message(
            "{first}年度から{last}年度までの計画になっています。{most}年までにしてください",
            first=plan.years[0],
            last=plan.years[-1],
            most=MOST_YEARS,
        )
        yield at(plan.about, Subtype.FISCAL_YEAR, "last_fiscal_year", message)


def years_in_range(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Columns of the plan's years hold no other."""
    for table, records in plan.rows().items():
        for column in columns_of(record_types()[table]):
            for record in records if column.of_plan else ():
                year = getattr(record, column.name)
                if year not in plan.years:
                    message = Message(
                        "「{year}」は計画期間の外です。"
                        "{first}から{last}までの年度を西暦で書いてください",
                        year=year,
                        first=plan.years.start,
                        last=plan.years.stop - 1,
                    )
                    yield at(record, Subtype.FISCAL_YEAR, column.name, message)


def every_year_scheduled(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Each measure has a stage in each year of the plan, if the plan has a schedule."""
    for measure in _clear(plan, doubtful) if "schedule" in plan.files else ():
        missing = [year for year in plan.years if not plan.cell(measure, year)]
        if missing:
            message = Message(
                "個別施策{measure}の{years}年度の行が schedule.csv にありません。"
                "年度ごとに1行以上を書いてください",
                measure=measure.id,
                years=joined(Message("{year}", year=year) for year in missing),
            )
            yield at(measure, Subtype.FISCAL_YEAR, "", message)


def orders_count_from_one(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """The order of stages in a cell, and of events in a year, counts from one without a gap."""
    seen: dict[object, int] = {}
    rows: list[m.ScheduleEntry | m.Event] = [*plan.schedule, *plan.history]
    for row in sorted(rows, key=lambda row: row.order):
        cell = (type(row), getattr(row, "measure", ""), row.fiscal_year)
        seen[cell] = seen.get(cell, 0) + 1
        starts = {("schedule", cell[1]), ("history", str(row.fiscal_year)), (row.origin.table, "")}
        if not doubtful.isdisjoint(starts):
            continue
        if row.order != seen[cell]:
            message = Message(
                "「{order}」ではなく{expected}のはずです。1から順に番号を付けてください",
                order=row.order,
                expected=seen[cell],
            )
            yield at(row, Subtype.ORDER, "order", message)


def carried_stages_go_on(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A stage marked as carried on is the last stage of the year before, alone in its cell.

    After a wrong one the next may carry on that, or what it should have been: one of them is meant.
    After a year without a stage, which is told by itself, it carries on the year before that.
    """
    for measure in _clear(plan, doubtful):
        before: Sequence[m.ScheduleEntry] = ()
        stages: set[str] = set()
        for year in plan.years:
            cell = plan.cell(measure, year)
            wrong = [e for e in cell if e.carried and (len(cell) > 1 or e.stage not in stages)]
            for entry in wrong if before or year == plan.years.start else ():
                yield at(entry, Subtype.CARRIED, "carried", _not_carried(before))
            stages = {*(stages if wrong or not cell else ()), *(e.stage for e in cell[-1:])}
            before = cell or before


def _clear(plan: Plan, doubtful: Doubtful) -> Iterator[m.Measure]:
    """The measures of whose schedule nothing has been told."""
    told = {start for table, start in doubtful if table == "schedule"}
    if "" not in told:
        yield from (measure for measure in plan.measures if measure.id not in told)


def _not_carried(before: Sequence[m.ScheduleEntry]) -> Message:
    message = Message("「継続」の行ですが、前の年度に段階がありません")
    if before:
        message = Message(
            "「継続」の行ですが、前の年度の最後の段階は「{stage}」です", stage=before[-1].stage
        )
    return message.then(Message("段階を前の年度に合わせるか、carried を false にしてください"))
