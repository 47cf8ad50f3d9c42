"""The measures of a department, and what hangs on them."""

from collections.abc import Mapping

from plandata.describe import RECORDS
from plandata.model.columns import columns_of, key_columns
from plandata.model.problem import allowed
from plandata.tables.raw_table import RawTable
from sitecheck.message import Message, MessageError


class DepartmentError(MessageError):
    """There is no such department, or it has no measure; the message names those that have."""


def of_department(tables: Mapping[str, RawTable], department: str) -> dict[str, list[int]]:
    """The places of the rows in each file that has some: the measures, and rows that name these.

    A row also hangs on a measure by another row, as a value does by its indicator.

    Raises:
        DepartmentError: The department has no measure.
    """
    joins = tables["measure_departments"].rows if "measure_departments" in tables else []
    measures = {row["measure"] for row in joins if row["department"] == department}
    if not measures:
        message = Message("「{id}」が担当する個別施策はありません", id=department)
        raise DepartmentError(
            message.then(allowed(department, (row["department"] for row in joins)))
        )
    chosen: dict[str, set[str]] = {"measures": measures}
    found: dict[str, list[int]] = {}
    for name, raw in tables.items():
        places = [at for at, row in enumerate(raw.rows) if _hangs(name, row, chosen)]
        if places:
            found[name] = places
            keys = key_columns(RECORDS[name])
            if len(keys) == 1:
                chosen[name] = {raw.rows[at][keys[0]] for at in places}
    return found


def _hangs(name: str, row: Mapping[str, str], chosen: Mapping[str, set[str]]) -> bool:
    if name == "measures":
        return row["id"] in chosen["measures"]
    return any(
        row.get(column.name) in chosen[file]
        for column in columns_of(RECORDS[name])
        for file in column.refs
        if file in chosen
    )
