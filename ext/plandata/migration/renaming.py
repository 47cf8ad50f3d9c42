"""Columns that have another name today, in a file that kept its own."""

from decimal import Decimal
from typing import Any

from plandata.migration.data_folder import DataFolder
from plandata.model.columns import column_at
from plandata.model.rows import record_types
from plandata.tables import older_names
from sitecheck.message import Message


def of_columns(data: DataFolder) -> list[Message]:
    """Give columns of older data their names of today; say what was done."""
    done = []
    for (file, old), new in older_names.COLUMNS.items():
        if data.has_column(file, old) and not data.has_column(file, new):
            data.read(file).rename(old, new)
            for one in data.resource(file).get("schema", {}).get("fields", []):
                if one["name"] == old:
                    one["name"] = new
                    _drop_limits(file, one)
            for row in data.read("errata").rows if data.has("errata") else ():
                if (row.get("file"), row.get("column")) == (file, old):
                    row["column"] = new
            message = Message(
                "{file}.csv の列 {old} を {new} にしました", file=file, old=old, new=new
            )
            done.append(message)
    return done


def _drop_limits(file: str, field: dict[str, Any]) -> None:
    """Leave out the limits of a column that held numbers and holds none today."""
    found = column_at(record_types()[file], field["name"])
    if found and found[0].kind not in (int, Decimal):
        for limit in ("minimum", "maximum"):
            field.get("constraints", {}).pop(limit, None)
