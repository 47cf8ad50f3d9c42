"""Periods and schedules hold together."""

from collections.abc import Iterator, Sequence

from plandata.model import records as m
from plandata.model.columns import columns_of
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from plandata.tables.names import Names, in_western
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
    elif plan.about.last_fiscal_year is None and _needs_periods(plan):
        message = Message("終わりの年度のない計画です。その期間を periods.csv に書いてください")
        yield at(plan.about, Subtype.FISCAL_YEAR, "last_fiscal_year", message)


def _needs_periods(plan: Plan) -> bool:
    types = record_types().items()
    named = [table for table, one in types if any(column.of_plan for column in columns_of(one))]
    return "periods" not in plan.files and any(getattr(plan, table) for table in named)


def periods_have_names(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A period that is no fiscal year says what it is called."""
    for period in plan.periods:
        if plan.source not in period.name and period.year is None:
            message = Message("期間の名前がありません。年度でない期間には名前を書いてください")
            yield at(period, Subtype.EMPTY_CELL, f"name_{plan.source}", message)


def periods_are_the_plans(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Columns of periods hold those of the plan: its fiscal years, if it lists no others."""
    if "periods" in plan.files:  # each is an id of that file, or has been told
        return
    known = [period.id for period in plan.timeline]
    names = Names({"eras": [*plan.eras]})
    for table, records in plan.rows().items():
        for column in columns_of(record_types()[table]):
            for record in records if column.of_plan else ():
                cell = getattr(record, column.name)
                if cell and cell not in known:
                    subtype, message = _not_a_year(cell, known, names.year_of(cell))
                    yield at(record, subtype, column.name, message)


def every_period_scheduled(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Measures without a stage in some period are told, in one notice: a row may be lost."""
    empty = {
        measure: missing
        for measure in (_clear(plan, doubtful) if "schedule" in plan.files else ())
        if (missing := [one.id for one in plan.timeline if not plan.cell(measure, one.id)])
    }
    for measure in [*empty][:1]:
        message = Message(
            "個別施策{measure}の{periods}の行が schedule.csv にありません。「予定なし」と示します",
            measure=measure.id,
            periods=joined(Message("{period}", period=id) for id in empty[measure]),
        )
        yield at(measure, Subtype.NOT_SCHEDULED, "", message, [*empty][1:])


def orders_count_from_one(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """The order of stages in a cell, and of events in a year, counts from one without a gap."""
    seen: dict[object, int] = {}
    rows: list[m.ScheduleEntry | m.Event] = [*plan.schedule, *plan.history]
    for row in sorted(rows, key=lambda row: row.order):
        period = row.period if isinstance(row, m.ScheduleEntry) else str(row.fiscal_year)
        cell = (type(row), getattr(row, "measure", ""), period)
        seen[cell] = seen.get(cell, 0) + 1
        starts = {("schedule", cell[1]), ("history", period), (row.origin.table, "")}
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
    """A stage marked as carried on is the last stage of the period before, alone in its cell.

    After a wrong one the next may carry on that, or what it should have been: one of them is meant.
    After a period without a stage it carries on the one before that.
    """
    for measure in _clear(plan, doubtful):
        before: Sequence[m.ScheduleEntry] = ()
        stages: set[str] = set()
        for period in plan.timeline:
            cell = plan.cell(measure, period.id)
            wrong = [e for e in cell if e.carried and (len(cell) > 1 or e.stage not in stages)]
            for entry in wrong if before or period is plan.timeline[0] else ():
                yield at(entry, Subtype.CARRIED, "carried", _not_carried(before))
            stages = {*(stages if wrong or not cell else ()), *(e.stage for e in cell[-1:])}
            before = cell or before


def _clear(plan: Plan, doubtful: Doubtful) -> Iterator[m.Measure]:
    """The measures of whose schedule nothing has been told."""
    told = {start for table, start in doubtful if table == "schedule"}
    if "" not in told:
        yield from (measure for measure in plan.measures if measure.id not in told)


def _not_carried(before: Sequence[m.ScheduleEntry]) -> Message:
    message = Message("「継続」の行ですが、前の期間に段階がありません")
    if before:
        message = Message(
            "「継続」の行ですが、前の期間の最後の段階は「{stage}」です", stage=before[-1].stage
        )
    return message.then(Message("段階を前の期間に合わせるか、carried を false にしてください"))


def _not_a_year(cell: str, known: Sequence[str], year: int | None) -> tuple[Subtype, Message]:
    """What is wrong with a cell that is none of the plan's years; ``year`` is what it may mean."""
    if year is not None:
        return Subtype.NAME_FOR_ID, in_western(cell, year)
    return Subtype.FISCAL_YEAR, Message(
        "「{cell}」は計画期間の外です。{first}から{last}までの年度を西暦で書いてください",
        cell=cell,
        first=known[0],
        last=known[-1],
    )
