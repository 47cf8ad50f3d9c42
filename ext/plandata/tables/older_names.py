"""What files and columns were called in data of older versions, which ``migrate`` moves."""

from collections.abc import Iterable

from sitecheck.message import Message, quoted

#: A file of older data, with the files that hold its rows today.
FILES = {
    "goals": ("levels", "groups"),
    "areas": ("levels", "groups"),
}
#: A file that is called so still, and a column of it in older data, with its name today.
COLUMNS = {
    ("measures", "area"): "group",
    ("schedule", "fiscal_year"): "period",
    ("progress", "fiscal_year"): "period",
}


def of_file(name: str) -> Message | None:
    """What is said of a file that older data has; None for any other."""
    return _told(name, (f"{new}.csv" for new in FILES[name])) if name in FILES else None


def of_column(file: str, header: str) -> Message | None:
    """What is said of a column that older data has in a file; None for any other."""
    new = COLUMNS.get((file, header))
    return _told(header, [new]) if new else None


def _told(old: str, new: Iterable[str]) -> Message:
    return Message(
        "「{old}」は古い名前です。今は{new}です。「nox -s migrate」で移せます",
        old=old,
        new=quoted(new),
    )
