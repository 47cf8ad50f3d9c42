"""What names a row leads to it, and a row above it is another."""

from collections.abc import Iterable, Iterator

from plandata.model.columns import columns_of
from plandata.model.plan import Plan
from plandata.model.problem import Problem, allowed
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from sitecheck.message import Message


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
        headers = [header for column in columns for header in column.names(plan.languages)]
        headers += [flag for column in columns if column.flags for flag in plan.ids(column.flags)]
        if erratum.column not in headers:
            yield at(erratum, Subtype.DANGLING, "column", _unknown(erratum.column, headers))


def strands_end_at_a_theme(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Following the parents of a strand leads to a theme, never back to the strand."""
    parents = {strand.id: strand.parent for strand in plan.comprehensive_plan}
    known: set[str] = set()
    for strand in plan.comprehensive_plan:
        way: dict[str, None] = {}
        above = strand.id
        while above and above not in way and above not in known:
            way[above] = None
            above = parents[above]
        known.update(way)
        if above in way:
            ids = set([*way][[*way].index(above) :])
            first, *others = (one for one in plan.comprehensive_plan if one.id in ids)
            message = Message(
                "「{parent}」をたどると自分に戻ります。上のもののidを書いてください",
                parent=first.parent,
            )
            yield at(first, Subtype.DANGLING, "parent", message, others)


def _unknown(value: str, known: Iterable[str]) -> Message:
    return Message("「{value}」はありません", value=value).then(allowed(value, known))
