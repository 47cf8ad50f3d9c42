"""Rules that hold across rows and files: generators of problems over a loaded plan."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from plandata.model import records as m
from plandata.model.columns import columns_of
from plandata.model.plan import Plan, record_types
from plandata.model.problem import Problem, allowed
from plandata.model.subtype import Subtype
from plandata.wording.kana import group_of

_KANJI = re.compile("[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")

#: (file, first cell) of lines with problems: what is missing there has been told already.
Doubtful = frozenset[tuple[str, str]]


#: Tables have a column a year: a plan of more is a slip of a key, which would fill the memory.
MOST_YEARS = 100


def at(record: m.Record, subtype: Subtype, column: str, message: str) -> Problem:
    """A problem of one cell of a record."""
    origin = record.origin
    return Problem(
        subtype=subtype,
        file=origin.file,
        table=origin.table,
        line=origin.line,
        column=column,
        position=origin.position(column),
        message=message,
    )


def plan_years(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """The plan's last year is not before its first, nor so far off that it can't be meant."""
    if not plan.years:
        message = f"最後の年度{plan.about.last_fiscal_year}が、最初の年度より前です"
        yield at(plan.about, Subtype.FISCAL_YEAR, "last_fiscal_year", message)
    elif len(plan.years) > MOST_YEARS:
        message = (
            f"{plan.years.start}年度から{plan.years.stop - 1}年度までの計画になっています。"
            f"{MOST_YEARS}年までにしてください"
        )
        yield at(plan.about, Subtype.FISCAL_YEAR, "last_fiscal_year", message)


def years_in_range(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Columns of the plan's years hold no other."""
    for table, records in plan.rows().items():
        for column in columns_of(record_types()[table]):
            for record in records if column.of_plan else ():
                year = getattr(record, column.name)
                if year not in plan.years:
                    message = (
                        f"「{year}」は計画期間の外です。"
                        f"{plan.years.start}から{plan.years.stop - 1}までの年度を西暦で"
                        "書いてください"
                    )
                    yield at(record, Subtype.FISCAL_YEAR, column.name, message)


def every_year_scheduled(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Each measure has a stage in each year of the plan, if the plan has a schedule."""
    for measure in plan.measures if "schedule" in plan.files else ():
        if not doubtful.isdisjoint({("schedule", measure.id), ("schedule", "")}):
            continue
        missing = [str(year) for year in plan.years if not plan.cell(measure, year)]
        if missing:
            message = (
                f"個別施策{measure.id}の{'、'.join(missing)}年度の行が schedule.csv にありません。"
                "年度ごとに1行以上を書いてください"
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
            message = (
                f"「{row.order}」ではなく{seen[cell]}のはずです。1から順に番号を付けてください"
            )
            yield at(row, Subtype.ORDER, "order", message)


def carried_stages_go_on(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A stage marked as carried on is the last stage of the year before, alone in its cell."""
    for measure in plan.measures:
        if not doubtful.isdisjoint({("schedule", measure.id), ("schedule", "")}):
            continue
        for year in plan.years:
            cell = plan.cell(measure, year)
            before = plan.cell(measure, year - 1)
            for entry in cell:
                if not entry.carried:
                    continue
                if not before or len(cell) > 1 or entry.stage != before[-1].stage:
                    last = f"「{before[-1].stage}」" if before else "なし"
                    message = (
                        f"「継続」の行ですが、前の年度の最後の段階は{last}です。"
                        "段階を前の年度に合わせるか、carried を false にしてください"
                    )
                    yield at(entry, Subtype.CARRIED, "carried", message)


def groups_follow_readings(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A term stands in the group of its first letter, or of its reading."""
    for term in plan.glossary:
        if _KANJI.search(term.reading):
            continue  # that is told by itself
        group = group_of(str(term.term), term.reading)
        if group != term.group:
            should = f"「{group}」のはずです" if group else "読みをかなで書いてください"
            message = f"「{term.group}」は用語「{term.term}」と合いません。{should}"
            yield at(term, Subtype.GROUP, "group", message)


def rounded_percent(count: int, total: int) -> int:
    """``count`` of ``total`` in per cent, halves rounded up as in official statistics."""
    return int((Decimal(100 * count) / total).quantize(Decimal(1), ROUND_HALF_UP))


def results_add_up(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Counts add up to their total, and what does not follow from them stands in errata.csv."""
    by_scale: dict[str, list[m.Result]] = {}
    for result in plan.evaluation:
        by_scale.setdefault(result.scale, []).append(result)
    unclear = {table for table, _start in doubtful}
    for scale in plan.evaluation_scales:
        results = by_scale.get(scale.id, [])
        counts = [result.count for result in results if result.count is not None]
        if (
            "evaluation" not in unclear
            and scale.total is not None
            and counts
            and sum(counts) != scale.total
        ):
            message = f"件数の合計は{sum(counts)}で、{scale.total}になりません"
            yield at(scale, Subtype.ARITHMETIC, "total", message)
        for result in results:
            yield from _result_follows(plan, scale, result, unclear)


def _result_follows(
    plan: Plan, scale: m.Scale, result: m.Result, unclear: set[str]
) -> Iterator[Problem]:
    listed = {erratum.column for erratum in plan.errata_of(result)}
    parts = [part.count or 0 for id in result.parts if (part := plan.find(m.Result, id))]
    expected = {
        "count": sum(parts) if parts else result.count,
        "percent": rounded_percent(result.count, scale.total)
        if result.count is not None and scale.total
        else result.percent,
    }
    for column, value in expected.items():
        stated = getattr(result, column)
        told = "errata" in unclear and column not in listed
        if stated is not None and (stated != value) != (column in listed) and not told:
            message = (
                f"{stated}と書いてありますが、計算では{value}です。直すか、errata.csvに加えてください"
                if stated != value
                else f"計算と同じ{value}です。errata.csv の行を消してください"
            )
            yield at(result, Subtype.ARITHMETIC, column, message)


def errata_name_cells(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """An erratum that names a cell names one that exists."""
    known: dict[str, dict[str, None]] = {}
    for erratum in plan.errata:
        if not erratum.file:
            continue
        if erratum.file not in plan.files:
            yield at(erratum, Subtype.DANGLING, "file", _unknown(erratum.file, plan.files))
            continue
        ids = known.setdefault(erratum.file, dict.fromkeys(plan.ids(erratum.file)))
        told = (erratum.file, erratum.record.partition("/")[0]) in doubtful
        if ids and erratum.record not in ids and not told:
            yield at(erratum, Subtype.DANGLING, "record", _unknown(erratum.record, ids))
        columns = columns_of(record_types()[erratum.file])
        headers = [header for column in columns for header in column.headers]
        headers += [flag for column in columns if column.flags for flag in plan.ids(column.flags)]
        if erratum.column not in headers:
            yield at(erratum, Subtype.DANGLING, "column", _unknown(erratum.column, headers))


def strands_end_at_a_theme(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Following the parents of a strand leads to a theme, never back to the strand."""
    parents = {strand.id: strand.parent for strand in plan.comprehensive_plan}
    ends: set[str] = set()
    circling: set[str] = set()
    for strand in plan.comprehensive_plan:
        way: dict[str, None] = {}
        above = strand.id
        while above and above not in way and above not in ends and above not in circling:
            way[above] = None
            above = parents[above]
        (circling if above in way or above in circling else ends).update(way)
        if strand.id in circling:
            message = f"「{strand.parent}」をたどると自分に戻ります。上のもののidを書いてください"
            yield at(strand, Subtype.DANGLING, "parent", message)


def readings_are_kana(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A reading has no kanji: lists are sorted by it."""
    for records in plan.rows().values():
        for record in records:
            kanji = _KANJI.search(getattr(record, "reading", ""))
            if kanji:
                message = f"読みに漢字の「{kanji[0]}」があります。ひらがなで書いてください"
                yield at(record, Subtype.BAD_VALUE, "reading", message)


def figures_have_numbers(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """The number of a figure is one: what pages write before it stands in no cell."""
    for figure in plan.figures:
        number = "".join(re.findall("[0-9A-Za-z.-]", unicodedata.normalize("NFKC", figure.number)))
        if figure.number and figure.number != number:
            hint = f"「{number}」のように" if number else "数字で"
            message = f"「{figure.number}」は番号ではありません。番号だけを{hint}書いてください"
            yield at(figure, Subtype.BAD_VALUE, "number", message)


def _unknown(value: str, known: Iterable[str]) -> str:
    return f"「{value}」はありません。{allowed(value, known)}"


#: Every rule with the files that it reads.
RULES: dict[Callable[[Plan, Doubtful], Iterator[Problem]], tuple[str, ...]] = {
    years_in_range: tuple(
        name
        for name, record in record_types().items()
        if name == "plan" or any(column.of_plan for column in columns_of(record))
    ),
    every_year_scheduled: ("plan", "measures", "schedule"),
    orders_count_from_one: ("schedule", "history"),
    carried_stages_go_on: ("plan", "measures", "schedule"),
    groups_follow_readings: ("glossary",),
    results_add_up: ("evaluation", "evaluation_scales", "errata"),
    strands_end_at_a_theme: ("comprehensive_plan",),
    readings_are_kana: (),
    figures_have_numbers: ("figures",),
    errata_name_cells: tuple(name for name in record_types() if name != "plan"),
}
