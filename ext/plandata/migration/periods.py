"""The column fiscal_year of schedule.csv and progress.csv becomes period."""

from plandata.migration.data_folder import DataFolder
from sitecheck.message import Message

_OLD, _NEW = "fiscal_year", "period"


def from_fiscal_years(data: DataFolder) -> list[Message]:
    """Call the column by its new name; say where."""
    done = []
    for name in ("schedule", "progress"):
        if data.has(name) and _OLD in data.header(name):
            data.rename(name, _OLD, _NEW)
            for one in data.fields(name):
                if one["name"] == _NEW:  # an id has no limits as a year had
                    for limit in ("minimum", "maximum"):
                        one.get("constraints", {}).pop(limit, None)
            message = Message(
                "{file}.csv の列 {old} を {new} にしました", file=name, old=_OLD, new=_NEW
            )
            done.append(message)
    return done
